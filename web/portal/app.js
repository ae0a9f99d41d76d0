// Starts the portal: who is there, in which language, and which view the address asks for.
import {api} from './api.js';
import {h, toast} from './dom.js';
import {flush} from './outbox.js';
import {has_chosen_language, languages, language, load_words, preferred_language, tr}
  from './words.js';
import {view_confirm, view_sign_in} from './view_sign_in.js';
import {view_home, view_requests} from './view_home.js';
import {view_new, view_request} from './view_request.js';
import {view_me} from './view_me.js';

const place = document.getElementById('view');

// What the views share. `me` is null while nobody is signed in.
const app = {
  about: {name: '', phone: '', language: 'en'},
  me: null,
  go(address) {
    if (location.hash === address) show();
    else location.hash = address;
  },
  refresh: () => show(),
  async signed_in() {
    app.me = await api.get('me');
    if (app.me.language && !has_chosen_language()) await load_words(app.me.language);
    frame();
    listen();
    app.go('#/');
    send_waiting();
  },
  async sign_out() {
    await api.remove('session').catch(() => {});
    await forget();
    try { sessionStorage.clear(); } catch { /* there were no drafts */ }
    location.replace('./');
  },
  set_title(words) { document.title = words + ' · ' + (app.about.name || tr('title')); },
};

// Answers kept for reading offline belong to the one who was signed in.
async function forget() {
  app.me = null;
  if ('caches' in window) await caches.delete('answers');
}

const routes = [
  [/^#\/requests$/, () => view_requests(app)],
  [/^#\/requests\/([0-9a-f-]{36})$/, (id) => view_request(app, id)],
  [/^#\/new$/, () => view_new(app)],
  [/^#\/me$/, () => view_me(app)],
  [/^/, () => view_home(app)],
];

let shown = 0;

// Draws the view of the address. A slower, older one never replaces a newer one.
async function show(keep_focus = false) {
  const turn = ++shown;
  const hash = location.hash;
  const token = /^#in\/([\w-]+)\/go$/.exec(hash)?.[1];
  let nodes;
  try {
    if (token) nodes = view_confirm(app, token);
    else if (!app.me) nodes = view_sign_in(app);
    else {
      const [pattern, view] = routes.find(([pattern]) => pattern.test(hash));
      nodes = await view(...pattern.exec(hash).slice(1));
    }
  } catch (refusal) {
    if (refusal.status === 401 && app.me) { await forget(); frame(); return show(); }
    nodes = failed(refusal);
  }
  if (turn !== shown || !nodes) return undefined;
  place.replaceChildren(...nodes);
  if (!keep_focus) {
    window.scrollTo(0, 0);
    place.focus({preventScroll: true});
  }
  return undefined;
}

function failed(refusal) {
  const words = refusal.code === 'offline' ? tr('offline.no_copy') : refusal.message;
  return [h('h1', {}, refusal.status === 404 ? tr('not_found') : tr('trouble')),
    h('p', {}, words || String(refusal.message)),
    h('p', {}, h('button', {class: 'button', onclick: () => show()}, tr('again')), ' ',
        h('a', {class: 'button', href: '#/'}, tr('home.title')))];
}

function initials(name) {
  const parts = name.trim().split(/\s+/);
  const letters = parts.length > 1 ? parts[0][0] + parts.at(-1)[0] : [...name.trim()][0] ?? '';
  return letters.toUpperCase();
}

// The bar on top.
function frame() {
  const name = app.about.name || tr('title');
  document.getElementById('company').textContent = name;
  document.getElementById('logo').textContent = [...name][0];
  const avatar = document.getElementById('avatar');
  avatar.hidden = !app.me;
  avatar.textContent = app.me ? initials(app.me.name) : '';
  avatar.setAttribute('aria-label', tr('me.title'));
  const chosen = document.getElementById('language');
  chosen.setAttribute('aria-label', tr('language'));
  chosen.value = language();
  network();
}

function network() {
  const line = document.getElementById('offline');
  line.textContent = tr('offline.now');
  line.hidden = navigator.onLine;
}

async function send_waiting() {
  if (!app.me) return;
  const changed = await flush(app.me.id);
  if (changed) { toast(tr('queue.sent')); show(true); }
}

// News from the server: somebody answered. The page being written on is left alone, the
// conversation adds what is new by itself.
let events = null;
function listen() {
  events?.close();
  events = null;
  if (!app.me || document.hidden) return;
  events = new EventSource('/v1/portal/events');
  events.onmessage = () => news();
  events.onopen = () => news();
  events.onerror = () => {
    if (events?.readyState === EventSource.CLOSED) setTimeout(listen, 15000);
  };
}
function news() {
  if (document.dispatchEvent(new CustomEvent('news', {cancelable: true})) &&
      /^#\/(requests)?$|^$/.test(location.hash)) show(true);
}

async function start() {
  const chosen = document.getElementById('language');
  for (const [code, name] of Object.entries(languages)) {
    chosen.append(h('option', {value: code}, name));
  }
  chosen.addEventListener('change', async () => {
    await load_words(chosen.value, true);
    frame();
    show();
  });
  const words = load_words(preferred_language('en'));
  const [about, me] = await Promise.all([
    api.get('about').catch(() => null), api.get('me').catch((refusal) => refusal)]);
  await words;
  if (about) app.about = about;
  app.me = me?.id ? me : null;
  frame();
  if (me.status === 0 && !app.me) place.replaceChildren(...failed(me));
  else await show();
  listen();
  send_waiting();
}

window.addEventListener('hashchange', () => show());
window.addEventListener('online', () => { network(); send_waiting(); });
window.addEventListener('offline', network);
document.addEventListener('visibilitychange', () => {
  listen();
  if (!document.hidden) send_waiting();
});
if ('serviceWorker' in navigator) navigator.serviceWorker.register('sw.js').catch(() => {});
start().catch((error) => {
  place.replaceChildren(h('p', {class: 'card'},
      'The page could not be loaded. Please check the connection and try again.'));
  console.error(error);
});
