// Makes the portal open without a network. The network comes first, so that a new version is
// there at once; what was seen last is shown when the network is away or takes too long.
const kShell = ['./', 'portal.css', 'app.js', 'dom.js', 'words.js', 'api.js', 'outbox.js',
  'photo.js', 'view_sign_in.js', 'view_home.js', 'view_request.js', 'view_me.js', 'icon.svg',
  'manifest.webmanifest'];
const kWaitMs = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('shell').then((cache) => cache.addAll(
      kShell.map((path) => new Request(path, {cache: 'reload'})))).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// Which cache an answer belongs into: what is the customer's own is wiped at sign-out.
function cache_for(url) {
  if (/^\/v1\/portal\/(words|about)$/.test(url.pathname)) return 'shell';
  if (/^\/v1\/portal\/(me|tickets|tickets\/[0-9a-f-]+)$/.test(url.pathname)) return 'answers';
  if (/^\/portal\/help(\/|$)/.test(url.pathname)) return null;  // for who is signed in
  return url.pathname.startsWith('/portal/') ? 'shell' : null;
}

async function from_network(request, name) {
  const reply = await fetch(request);
  if (reply.ok && !reply.redirected) {
    const cache = await caches.open(name);
    await cache.put(request, reply.clone());
  } else if (reply.status === 401) {
    await caches.delete('answers');
  }
  return reply;
}

async function answer(request, name) {
  const network = from_network(request, name);
  const kept = await caches.match(request, {cacheName: name, ignoreVary: true});
  if (!kept) return network;
  const late = new Promise((done) => setTimeout(() => done(kept), kWaitMs));
  return Promise.race([network.catch(() => kept), late]);
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  const name = cache_for(url);
  if (name) event.respondWith(answer(event.request, name));
});
