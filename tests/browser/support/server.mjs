// The real server on a free loopback port with a folder of its own, ended by its own id.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export class Server {
  constructor(folder) {
    this.folder = folder;
    this.data = path.join(folder, 'data');
    this.launcher = () => [];
  }

  // `extra` are further options of `acquaint serve`. `launcher(server)`: words in front of the
  // program's own, for something that ends by becoming the program.
  static async start(extra = [], launcher = () => []) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acquaint-journey-'));
    const server = new Server(folder);
    server.launcher = launcher;
    process.on('exit', () => {
      server.child?.kill('SIGKILL');
      fs.rmSync(folder, {recursive: true, force: true});
    });
    await server.run(extra);
    return server;
  }

  // Starts the program, again on the same port after a stop, and waits for its address.
  async run(extra = []) {
    const binary = process.env.ACQ_BIN;
    if (!binary) throw new Error('ACQ_BIN names no server program');
    const port = this.url ? new URL(this.url).port : '0';
    const [program, ...words] = [...this.launcher(this), binary, 'serve', '--data', this.data,
      '--port', port, ...extra];
    this.child = spawn(program, words, {stdio: ['ignore', 'pipe', 'inherit']});
    this.said = '';
    await new Promise((ready, failed) => {
      this.child.on('exit', (code) => failed(new Error(`the server ended with ${code}`)));
      this.child.stdout.on('data', (bytes) => {
        this.said += bytes;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(this.said);
        if (!address) return;
        this.url = address[0];
        ready();
      });
    });
  }

  get setUpLink() {
    return /Open this link once.*\s+(http\S+)/.exec(this.said)?.[1];
  }

  stop(signal = 'SIGTERM') {
    return new Promise((ended) => {
      this.child.removeAllListeners('exit');
      this.child.on('exit', ended);
      this.child.kill(signal);
    });
  }

  // The text of the mail to `address` that holds `part`; waits for it.
  async mail(address, part, timeout = 10000) {
    const outbox = path.join(this.data, 'outbox');
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      const names = fs.existsSync(outbox) ? fs.readdirSync(outbox) : [];
      for (const name of names.filter((each) => each.endsWith('.eml')).sort().reverse()) {
        const text = decodeMail(fs.readFileSync(path.join(outbox, name), 'utf8'));
        if (text.includes(address) && text.includes(part)) return text;
      }
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`no mail to ${address} with ${part}`);
  }
}

// Quoted-printable and base64 parts as plain text, enough to find a link.
function decodeMail(text) {
  const soft = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g,
    (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const parts = text.match(/^[A-Za-z0-9+/=\r\n]{60,}$/gm) ?? [];
  return soft + parts.map((part) => Buffer.from(part, 'base64').toString('utf8')).join('\n');
}
