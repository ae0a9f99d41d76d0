// To be served as sw.js when a released service worker must go: removes every kept version and
// itself, then loads the open pages anew from the server.

async function remove() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('acquaint-staff-'))
    .map((name) => caches.delete(name)));
  await self.registration.unregister();
  const pages = await self.clients.matchAll({type: 'window'});
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => null)));
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(remove()));
