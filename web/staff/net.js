// HTTP and event streams to our own server, for the program. Runs in the worker.
import {HttpFailure, In, StreamEvent} from './wire.js';

const firstRetry = 1000;
const longestRetry = 60000;

export class Net {
  constructor(tell) {
    this.tell = tell;  // (kind, a, b, c, d, payload)
    this.requests = new Map();
    this.streams = new Map();
    this.count = 0;
  }

  static sameOrigin(path) {
    return path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\');
  }

  async http(id, method, path, headerLines, body, timeout) {
    const fail = (reason) => {
      this.requests.delete(id);
      this.tell(In.httpHead, id, 0, reason, 0, '');
      this.tell(In.httpBody, id, 0, 0, 0, null);
    };
    if (!Net.sameOrigin(path)) {
      queueMicrotask(() => fail(HttpFailure.badPath));
      return;
    }
    const abort = new AbortController();
    const request = {abort, cancelled: false};
    this.requests.set(id, request);
    this.count += 1;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      abort.abort();
    }, timeout);
    try {
      const headers = new Headers();
      for (const line of headerLines.split('\n')) {
        const colon = line.indexOf(': ');
        if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 2));
      }
      const answer = await fetch(path, {
        method, headers, body, signal: abort.signal, credentials: 'same-origin',
        cache: 'no-store', redirect: 'error',
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}\n`).join('');
      this.requests.delete(id);
      this.tell(In.httpHead, id, answer.status, HttpFailure.none, 0, lines);
      this.tell(In.httpBody, id, 0, 0, 0, bytes);
    } catch {
      fail(request.cancelled ? HttpFailure.cancelled :
        late ? HttpFailure.timeout : HttpFailure.offline);
    } finally {
      clearTimeout(timer);
    }
  }

  cancel(id) {
    const request = this.requests.get(id);
    if (!request) return;
    request.cancelled = true;
    request.abort.abort();
  }

  openStream(id, path) {
    const stream = {path, source: null, wait: firstRetry, timer: 0};
    this.streams.set(id, stream);
    this.connect(id, stream);
  }

  connect(id, stream) {
    stream.timer = 0;
    if (!Net.sameOrigin(stream.path) || typeof EventSource === 'undefined') return;
    this.count += 1;
    const source = new EventSource(stream.path, {withCredentials: true});
    stream.source = source;
    source.onopen = () => {
      stream.wait = firstRetry;
      this.tell(In.stream, id, StreamEvent.open, 0, 0, '');
    };
    source.onmessage = (event) => this.tell(In.stream, id, StreamEvent.message, 0, 0, event.data);
    source.onerror = () => {
      // The browser would try again every few seconds for ever; we slow down instead.
      source.close();
      if (stream.source !== source) return;
      stream.source = null;
      this.tell(In.stream, id, StreamEvent.lost, 0, 0, '');
      stream.timer = setTimeout(() => this.connect(id, stream),
        stream.wait * (0.75 + Math.random() / 2));
      stream.wait = Math.min(stream.wait * 2, longestRetry);
    };
  }

  // The network is back: no reason to wait out the pause.
  retryStreams() {
    for (const [id, stream] of this.streams) {
      if (!stream.timer) continue;
      clearTimeout(stream.timer);
      stream.wait = firstRetry;
      this.connect(id, stream);
    }
  }

  closeStream(id) {
    const stream = this.streams.get(id);
    if (!stream) return;
    this.streams.delete(id);
    clearTimeout(stream.timer);
    stream.source?.close();
    stream.source = null;
  }
}
