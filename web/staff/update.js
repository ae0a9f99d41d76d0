// The service worker: offline start, and new versions that wait to be asked in.

const checkEvery = 60 * 60 * 1000;

export class Update {
  constructor(ready) {
    this.ready = ready;  // called once when a newer version waits
    this.registration = null;
    this.checked = Date.now();
  }

  async start() {
    if (!('serviceWorker' in navigator)) return;
    try {
      this.registration = await navigator.serviceWorker.register('sw.js', {
        scope: './', updateViaCache: 'none',
      });
    } catch {
      return;  // Private windows and plain http refuse; the program runs without it.
    }
    this.look();
    this.registration.addEventListener('updatefound', () => {
      const fresh = this.registration.installing;
      fresh?.addEventListener('statechange', () => this.look());
    });
    document.addEventListener('visibilitychange', () => this.check());
  }

  look() {
    if (this.registration.waiting && navigator.serviceWorker.controller) this.ready();
  }

  check() {
    if (document.hidden || Date.now() - this.checked < checkEvery) return;
    this.checked = Date.now();
    this.registration.update().catch(() => {});
  }

  // The program is closed: bring the new version in.
  apply() {
    const waiting = this.registration?.waiting;
    if (!waiting) {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage('activate');
  }
}
