// Keeps one whole version of the program for starting without a network. A new version is fetched
// completely or not at all, and waits until the page asks for it.

const build = '@ACQ_BUILD@';
const prefix = 'acquaint-staff-';
const cacheName = prefix + build;
const files = [
  './', 'boot.js', 'engine.js', 'glyphs.js', 'host.js', 'later.js', 'mirror.js', 'net.js',
  'page.js', 'pictures.js', 'pointer.js', 'shell.js', 'storage.js', 'tabs.js', 'typing.js',
  'update.js', 'vocabulary.js', 'wire.js', 'words.js', 'worker.js', 'shell.css', 'icon.svg',
  'icon-maskable.svg', 'manifest.webmanifest',
];
// The words of every language, so that another one can be chosen without a network.
const hashed = ['@ACQ_JS@', '@ACQ_WASM@', '@ACQ_LATER@', ...'@ACQ_WORDS@'.split(' ')];

async function install() {
  const cache = await caches.open(cacheName);
  const requests = [
    ...files.map((file) => new Request(file, {cache: 'reload'})),
    ...hashed.map((file) => new Request(file)),
  ];
  try {
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName)
    .map((name) => caches.delete(name)));
}

// caches.match, not caches.open: that would bring a cache back which a newer version removed.
async function answer(request) {
  const here = new URL(self.registration.scope).pathname;
  const path = new URL(request.url).pathname;
  const page = request.mode === 'navigate' && (path === here || path === `${here}index.html`);
  const kept = await caches.match(page ? './' : request, {cacheName, ignoreSearch: page});
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const inside = event.request.url.startsWith(self.registration.scope);
  if (event.request.method === 'GET' && inside && url.origin === self.location.origin) {
    event.respondWith(answer(event.request));
  }
});
