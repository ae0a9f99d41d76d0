// Stands between a browser and the real server, so that a test can count the requests, cut the
// network, and hand out other files than the server has (a browser that lacks something, a newer
// version of the program).
import http from 'node:http';
import {once} from 'node:events';

export class Proxy {
  // `patch(path, text)` answers what goes out instead of a text file of the staff page.
  static async start(target, patch = (path, text) => text) {
    const proxy = new Proxy();
    proxy.target = new URL(target);
    proxy.patch = patch;
    proxy.requests = [];
    proxy.waiting = [];
    proxy.down = false;
    proxy.server = http.createServer((request, answer) => proxy.pass(request, answer));
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    proxy.url = `http://127.0.0.1:${proxy.server.address().port}`;
    return proxy;
  }

  pass(request, answer) {
    const line = `${request.method} ${request.url}`;
    this.requests.push(line);
    for (const each of this.waiting) if (line.startsWith(each.begin)) each.done();
    this.waiting = this.waiting.filter((each) => !line.startsWith(each.begin));
    if (this.down) {
      request.socket.destroy();
      return;
    }
    const path = new URL(request.url, this.url).pathname;
    const patched = /^\/staff\/(|[\w-]+\.(js|html))$/.test(path);
    const headers = {...request.headers};
    if (patched) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
    const onward = http.request({
      host: this.target.hostname, port: this.target.port, method: request.method,
      path: request.url, headers,
    }, (back) => this.answer(path, patched, back, answer));
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  async answer(path, patched, back, answer) {
    back.on('error', () => answer.destroy());
    if (!patched || back.statusCode !== 200) {
      answer.writeHead(back.statusCode, back.headers);
      answer.flushHeaders();
      back.pipe(answer);
      return;
    }
    const parts = [];
    for await (const part of back) parts.push(part);
    const text = this.patch(path, Buffer.concat(parts).toString('utf8'));
    const headers = {...back.headers};
    for (const name of ['content-length', 'transfer-encoding', 'etag']) delete headers[name];
    answer.writeHead(200, {...headers, 'content-length': Buffer.byteLength(text)});
    answer.end(text);
  }

  // Resolves when the next request that begins so ("POST /path") comes.
  next(begin, timeout = 20000) {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`no ${begin}`)), timeout);
      this.waiting.push({begin, done: () => {
        clearTimeout(timer);
        done();
      }});
    });
  }

  // The network is gone: open connections break, new ones too.
  cut() {
    this.down = true;
    this.server.closeAllConnections();
  }

  restore() {
    this.down = false;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
