// Starts the staff program: checks what the browser can do, takes the lock, runs the engine.
import {Engine} from './engine.js';
import {Mirror} from './mirror.js';
import {handlers, remembered, watch, watchSize} from './page.js';
import {Pointer} from './pointer.js';
import * as shell from './shell.js';
import {Tabs} from './tabs.js';
import {Typing} from './typing.js';
import {Update} from './update.js';
import {In, Out, Page} from './wire.js';
import {words} from './words.js';

const byId = (id) => document.getElementById(id);
const stage = byId('stage');
const takeOverKey = 'acquaint.take-over';
const accessibleKey = 'acquaint.accessible';

let sizeObserver = null;
let engine = null;

// A canvas whose drawing was handed over cannot be taken back: a new one takes its place.
function freshCanvas() {
  const canvas = byId('canvas').cloneNode(false);
  byId('canvas').replaceWith(canvas);
  sizeObserver?.disconnect();
  sizeObserver = watchSize(engine, canvas);
  return canvas;
}

function offerTakeOver(text = words.elsewhereMore) {
  shell.show({
    title: words.elsewhere, text,
    button: {
      label: words.takeOver,
      press: () => {
        sessionStorage.setItem(takeOverKey, '1');
        location.reload();
      },
    },
  });
}

const tabs = new Tabs(
  async () => {
    shell.progress('');
    await engine.close();
    offerTakeOver();
  },
  () => {
    engine.kill();
    offerTakeOver();
  });

async function lock() {
  if (sessionStorage.getItem(takeOverKey)) {
    sessionStorage.removeItem(takeOverKey);
    shell.progress(words.taking);
    if (await tabs.takeOver()) return true;
    offerTakeOver(words.stuck);
    return false;
  }
  if (await tabs.acquire()) return true;
  offerTakeOver();
  return false;
}

async function run() {
  sizeObserver = watchSize(engine, byId('canvas'));
  const canvas = byId('canvas');
  let missing = 'webgl2';
  if ('transferControlToOffscreen' in canvas) missing = await engine.startInWorker(canvas);
  if (missing === 'webgl2') missing = await engine.startHere(freshCanvas());
  if (missing === 'webgl2') shell.failed(words.noGl);
  if (missing === 'busy') offerTakeOver(words.stuck);
}

// The mirror is on for `?a11y=1` and when the switch was pressed before.
function prepareMirror(mirror) {
  const button = byId('accessible');
  let on = new URLSearchParams(location.search).get('a11y') === '1' ||
    localStorage.getItem(accessibleKey) === '1';
  const tell = () => {
    button.setAttribute('aria-pressed', String(on));
    if (!on) mirror.clear();
    engine.tell(In.mirror, on ? 1 : 0);
  };
  button.addEventListener('click', () => {
    on = !on;
    localStorage.setItem(accessibleKey, on ? '1' : '0');
    tell();
  });
  tell();
}

// Counters for tests and measurements: `await acquaint.stats()`.
function debugObject(begun) {
  const waiting = new Map();
  let token = 0;
  const debug = {
    started_ms: 0,
    worker: () => engine.worker !== null,
    stats: () => new Promise((done) => {
      token += 1;
      waiting.set(token, done);
      engine.tell(In.stats, token);
    }),
  };
  window.acquaint = debug;
  return {
    started: () => {
      debug.started_ms = performance.now() - begun;
    },
    answer: ({a, payload}) => {
      waiting.get(a)?.({...payload, started_ms: debug.started_ms});
      waiting.delete(a);
    },
  };
}

async function main() {
  shell.prepare();
  if (typeof WebAssembly !== 'object' || !WebAssembly.compileStreaming) {
    shell.failed(words.noWasm);
    return;
  }
  if (!await lock()) return;
  const update = new Update(() => engine.tell(In.update));
  const debug = debugObject(0);
  let table = {};
  engine = new Engine((message) => table[message.kind]?.(message));
  const typing = new Typing(byId('typing'), engine);
  const mirror = new Mirror(byId('mirror'), engine);
  table = {
    ...handlers({engine, typing, mirror, stage}),
    [Out.started]: () => {
      debug.started();
      shell.hide();
      update.start();
    },
    [Out.stats]: debug.answer,
    [Out.error]: ({payload}) => {
      if (payload === 'webgl2') shell.failed(words.noGl);
      else shell.stopped(payload);
    },
    [Out.freshCanvas]: () => {
      const canvas = freshCanvas();
      engine.tell(Page.canvas, 0, 0, 0, 0, engine.worker ?
        canvas.transferControlToOffscreen() : canvas);
    },
    [Out.applyUpdate]: async () => {
      await engine.close();
      update.apply();
    },
  };
  const unsent = remembered();
  if (unsent !== undefined) engine.tell(In.remembered, unsent);
  new Pointer(stage, engine, typing);
  watch(engine, stage);
  prepareMirror(mirror);
  const keyboard = window.visualViewport;
  keyboard?.addEventListener('resize', () => {
    stage.style.height = `${Math.round(keyboard.height)}px`;
    window.scrollTo(0, 0);
  });
  await run();
}

window.addEventListener('pagehide', (event) => {
  if (!event.persisted) engine?.kill();
});

main().catch((error) => shell.failed(String(error?.message ?? error)));
