// What the C++ program finds in the browser (Module.acq). Runs in the worker, or on the page when
// workers have no WebGL.
import {Glyphs} from './glyphs.js';
import {Later} from './later.js';
import {Net} from './net.js';
import {blobOf, shrinkPicture} from './pictures.js';
import {closeAll, openSlots} from './storage.js';
import {fetchWords} from './vocabulary.js';
import {In, Out, Page} from './wire.js';

const contextWishes = {
  alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false,
  powerPreference: 'low-power',
};
// A lost context that does not come back by itself within this time gets a new canvas.
const contextPatience = 3000;
// How long until the later part of the program is asked for again.
const laterPatience = 5000;

export class Host {
  // `post` brings {kind, a, b, c, d, payload} to the page.
  constructor(post) {
    this.post = post;
    this.canvas = null;
    this.context = null;
    this.slots = [];
    this.owners = null;
    this.glyphs = new Glyphs();
    this.receive = null;  // set by C++
    this.draw = null;     // set by C++
    this.waiting = [];    // messages that came before C++ was ready
    this.files = new Map();
    this.lastFile = 0;
    this.frameAsked = false;
    this.timer = 0;
    this.lastSlotError = '';
    this.broken = false;
    this.later = null;
    this.laterNext = 0;
    this.net = new Net((...message) => this.tell(...message));
    this.compiled = new Promise((done) => {
      this.setModule = done;
    });
    this.firstWords = new Promise((done) => {
      this.setWords = done;
    });
    this.workChannel = new MessageChannel();
    this.workChannel.port1.onmessage = () => this.tell(In.work);
  }

  // A trap in the program ends it: what it holds in memory cannot be trusted any more. The page
  // says so and offers to load again; the database rolls back what was not committed.
  guarded(run) {
    if (this.broken) return;
    try {
      run();
    } catch (error) {
      this.broken = true;
      this.post({kind: Out.error, payload: String(error?.message ?? error)});
      throw error;
    }
  }

  // To C++.
  tell(kind, a, b, c, d, payload) {
    if (!this.receive) this.waiting.push([kind, a, b, c, d, payload]);
    else this.guarded(() => this.receive(kind, a, b, c, d, payload));
  }

  // From C++.
  send(kind, a, b, c, d, bytes) {
    if (kind === Out.stats) {
      const numbers = JSON.parse(new TextDecoder().decode(bytes));
      numbers.requests = this.net.count;
      numbers.storage = this.slots.length ? 'opfs' : 'memory';
      numbers.slot_error = this.lastSlotError;
      numbers.later = this.later.state;
      numbers.later_asked = this.later.asked;
      numbers.forced_by = this.later.forcedBy;
      this.post({kind, a, payload: numbers});
      return;
    }
    if (kind === Out.closed) this.release();
    if (kind === Out.words) {
      this.bringWords(a, new TextDecoder().decode(bytes));
      return;
    }
    const payload = bytes && (kind === Out.save ? bytes : new TextDecoder().decode(bytes));
    this.post({kind, a, b, c, d, payload});
  }

  // From the page.
  onPage({kind, a, b, c, d, payload}) {
    if (kind === Page.canvas) return this.setCanvas(payload);
    if (kind === Page.file) return this.addFile(payload);
    if (kind === Page.module) return this.setModule(payload);
    if (kind === Page.words) return this.setWords(payload);
    if (kind === In.online && a) {
      this.net.retryStreams();
      this.laterNext = 0;
    }
    return this.tell(kind, a, b, c, d, payload);
  }

  // Opens the files while the page compiles the program (Page.module), then runs it: `whole`, with
  // the later part at once. Resolves to '' or to what is missing.
  async start({canvas, script, later, whole}) {
    this.canvas = canvas;
    this.later = new Later(later);
    const rest = whole ? this.later.fetch() : null;
    const jobs = Promise.all([
      this.compiled, import(script), openSlots(), rest, this.firstWords]);
    const drawable = this.glContext() !== null;
    const [module, factory, opened, second, words] = await jobs;
    if (!drawable) {
      closeAll(opened.slots);
      return 'webgl2';
    }
    if (opened.reason === 'busy') return 'busy';
    this.watchContext();
    this.slots = opened.slots;
    this.owners = opened.owners ?? null;
    // The page cannot wait for what is missing.
    if (typeof document === 'object' && !second) throw new Error('a part is missing');
    await this.run(factory, module, second);
    this.tell(In.words, 0, 0, 0, 0, words);
    this.tell(In.storage, this.slots.length ? 0 : 1, this.owners?.fresh ? 1 : 0, 0, 0,
      opened.reason);
    const waiting = this.waiting;
    this.waiting = [];
    for (const message of waiting) this.tell(...message);
    this.tell(In.begin);
    this.measureQuota();
    return '';
  }

  // Resolves when C++ has begun.
  run(factory, module, second) {
    return new Promise((done, fail) => {
      const instantiateWasm = (imports, ready) => {
        const all = {...imports, ...this.later.imports(module)};
        WebAssembly.instantiate(module, all).then((instance) => {
          this.later.exports = instance.exports;
          this.later.put(second);
          ready(instance, module);
        }).catch(fail);
        return {};
      };
      factory.default({acq: this, instantiateWasm}).then(done, fail);
    });
  }

  glContext() {
    if (!this.context || this.context.isContextLost()) {
      this.context = this.canvas.getContext('webgl2', contextWishes);
    }
    return this.context;
  }

  watchContext() {
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      const canvas = this.canvas;
      this.tell(In.context, 0);
      setTimeout(() => {
        if (this.canvas === canvas && this.context?.isContextLost()) {
          this.post({kind: Out.freshCanvas});
        }
      }, contextPatience);
    });
    this.canvas.addEventListener('webglcontextrestored', () => this.tell(In.context, 1));
  }

  setCanvas(canvas) {
    this.canvas = canvas;
    this.context = null;
    this.watchContext();
    this.tell(In.context, 2);
  }

  requestFrame() {
    if (this.frameAsked) return;
    this.frameAsked = true;
    const run = (now) => {
      this.frameAsked = false;
      this.guarded(() => this.draw(now));
      this.fetchLater();
    };
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(run);
    else setTimeout(() => run(performance.now()), 16);
  }

  // Once the first frame is drawn; what failed is tried again with a later frame.
  async fetchLater() {
    this.later.drawn = true;
    if (this.later.state !== 'missing' || performance.now() < this.laterNext) return;
    this.laterNext = performance.now() + laterPatience;
    this.later.asked = true;
    this.later.put(await this.later.fetch());
  }

  wakeIn(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(In.wake), ms);
  }

  requestWork() {
    this.workChannel.port2.postMessage(0);
  }

  http(id, method, path, headers, body, timeout) {
    this.net.http(id, method, path, headers, body, timeout);
  }

  httpCancel(id) {
    this.net.cancel(id);
  }

  streamOpen(id, path) {
    this.net.openStream(id, path);
  }

  streamClose(id) {
    this.net.closeStream(id);
  }

  addFile(file) {
    this.lastFile += 1;
    this.files.set(this.lastFile, file);
    const name = file.name.replaceAll('\n', ' ');
    this.tell(In.file, this.lastFile, file.size, 0, 0, `${name}\n${file.type}`);
  }

  async fileRead(id, offset, size) {
    const file = this.files.get(id);
    if (!file) {
      queueMicrotask(() => this.tell(In.fileBytes, id, 1));
      return;
    }
    try {
      const bytes = await file.slice(offset, offset + size).arrayBuffer();
      this.tell(In.fileBytes, id, 0, 0, 0, new Uint8Array(bytes));
    } catch {
      this.tell(In.fileBytes, id, 2);
    }
  }

  async picture(id, bytes, sideMax, jpeg) {
    try {
      const {width, height, bytes: made} = await shrinkPicture(bytes, sideMax, jpeg);
      this.tell(In.picture, id, width, height, 0, made);
    } catch {
      this.tell(In.picture, id, 0);
    }
  }

  // What the canvas shows is taken at once; it becomes a file while the program goes on.
  async paper(id, print, name) {
    try {
      const blob = await blobOf(this.canvas, {type: 'image/png'});
      if (print) this.post({kind: Out.print, payload: {name, blob}});
      else this.post({kind: Out.save, payload: {name: `${name}.png`, blob}});
      this.tell(In.paper, id, 1);
    } catch {
      this.tell(In.paper, id, 0);
    }
  }

  async bringWords(id, language) {
    try {
      this.tell(In.words, id, 0, 0, 0, await fetchWords(language));
    } catch {
      this.tell(In.words, id, 1);
    }
  }

  fileForget(id) {
    this.files.delete(id);
  }

  slotFailed(what, error) {
    this.lastSlotError = `${what}: ${error.name}`;
    return -1;
  }

  claim(user, owner) {
    try {
      return this.owners.claim(user, owner);
    } catch (error) {
      this.slotFailed('claim', error);
      return true;  // a reload would only bring the same
    }
  }

  // 0: handed over, 1: empty, 2: unreadable, 3: not one of the opened files.
  saveSpare(name) {
    const slot = this.slots.find((each) => each.name === 'spare.db');
    if (!slot) return 3;
    try {
      const size = slot.handle.getSize();
      if (size === 0) return 1;
      const parts = [];
      for (let at = 0; at < size; at += parts.at(-1).byteLength) {
        const part = new Uint8Array(Math.min(1 << 20, size - at));
        if (slot.handle.read(part, {at}) !== part.byteLength) return 2;
        parts.push(part);
      }
      const blob = new Blob(parts, {type: 'application/vnd.sqlite3'});
      this.post({kind: Out.save, payload: {name, blob}});
      return 0;
    } catch (error) {
      this.slotFailed('export', error);
      return 2;
    }
  }

  async measureQuota() {
    try {
      const {usage = 0, quota = 0} = await navigator.storage.estimate();
      const kept = await navigator.storage.persisted?.();
      this.tell(In.quota, usage, quota, kept ? 1 : 0);
    } catch {
      // Unknown stays unknown: the program shows no figure then.
    }
  }

  release() {
    clearTimeout(this.timer);
    for (const id of [...this.net.streams.keys()]) this.net.closeStream(id);
    closeAll(this.slots);
    this.slots = [];
  }
}
