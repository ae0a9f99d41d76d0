// Starts the program, in a worker or here, and passes messages.
import {Host} from './host.js';
import {expected, fetchWords} from './vocabulary.js';
import {In, Out, Page} from './wire.js';

const script = new URL('@ACQ_JS@', import.meta.url).href;
const wasm = new URL('@ACQ_WASM@', import.meta.url).href;
const later = new URL('@ACQ_LATER@', import.meta.url).href;
// Then all of it is in the browser's cache.
const whole = Boolean(navigator.serviceWorker?.controller);
// Compiled beside everything else: the worker starts and opens its files meanwhile.
const compiled = typeof WebAssembly === 'object' && WebAssembly.compileStreaming ?
  WebAssembly.compileStreaming(fetch(wasm)) : Promise.reject(new Error('webassembly'));
const words = fetchWords(expected());
for (const each of [compiled, words]) each.catch(() => {});  // reported by whoever waits for it

export class Engine {
  // `hear` gets every message for the page: {kind, a, b, c, d, payload}.
  constructor(hear) {
    this.hear = hear;
    this.worker = null;
    this.host = null;
    this.dead = false;
    this.onClosed = null;
  }

  take(message) {
    if (this.dead) return;
    if (message.kind === Out.closed) this.onClosed?.();
    else this.hear(message);
  }

  // Resolves to '' when the program runs, else to what is missing: 'webgl2', 'busy'.
  startInWorker(canvas) {
    const offscreen = canvas.transferControlToOffscreen();
    return new Promise((done, fail) => {
      const worker = new Worker(new URL('worker.js', import.meta.url), {type: 'module'});
      this.worker = worker;
      worker.onerror = (event) => fail(new Error(event.message || 'worker'));
      worker.onmessage = ({data}) => {
        if (data.kind) {
          if (data.kind === Out.started) done('');
          this.take(data);
        } else if (data.missing) {
          worker.terminate();
          this.worker = null;
          done(data.missing);
        } else {
          fail(new Error(data.failed));
        }
      };
      const payload = {canvas: offscreen, script, later, whole};
      worker.postMessage({kind: Page.start, payload}, [offscreen]);
      this.flush();
      this.bring().catch(fail);
    });
  }

  // Without WebGL in workers everything runs on the page, with the database in memory.
  async startHere(canvas) {
    this.host = new Host((message) => queueMicrotask(() => this.take(message)));
    this.flush();
    await this.bring();
    return this.host.start({canvas, script, later, whole: true});
  }

  // What the program cannot start without.
  async bring() {
    this.post(Page.words, 0, 0, 0, 0, await words);
    this.post(Page.module, 0, 0, 0, 0, await compiled);
  }

  // What is known before the program exists is told first.
  flush() {
    for (const message of this.early ?? []) this.post(...message);
  }

  tell(kind, a = 0, b = 0, c = 0, d = 0, payload = undefined) {
    if (!this.worker && !this.host) {
      this.early ??= [];
      this.early.push([kind, a, b, c, d, payload]);
      return;
    }
    this.post(kind, a, b, c, d, payload);
  }

  post(kind, a, b, c, d, payload) {
    if (this.dead) return;
    const message = {kind, a, b, c, d, payload};
    if (this.worker) {
      const moved = kind === Page.canvas ? [payload] : [];
      this.worker.postMessage(message, moved);
    } else if (this.host) {
      this.host.onPage(message);
    }
  }

  // Commits, closes the database, ends the program.
  async close() {
    if (this.dead) return;
    const closed = new Promise((done) => {
      this.onClosed = done;
    });
    this.post(In.close);
    await Promise.race([closed, new Promise((done) => setTimeout(done, 4000))]);
    this.kill();
  }

  kill() {
    this.dead = true;
    this.worker?.terminate();
    this.host?.release();
  }
}
