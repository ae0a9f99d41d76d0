// WebKitGTK for tests, driven by its own WebKitWebDriver over plain HTTP. Its automation sessions
// have no storage: the program must start with its database in memory. Without `workerGl` workers
// have no WebGL and the program must run on the page. Needs a screen (xvfb).
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import {once} from 'node:events';

const features = '--features=+AccessHandle,+AllowWebGLInWorkers,+FileSystem,' +
  '+FileSystemWritableStream,+StorageAPI,+StorageAPIEstimate';
const driverPath = '/usr/bin/WebKitWebDriver';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  for (const folder of folders) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const found = `${folder}/${version}/MiniBrowser`;
      if (fs.existsSync(found)) return found;
    }
  }
  throw new Error('no MiniBrowser found: install Debian\'s webkit2gtk-driver');
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

class WebKit {
  constructor(base, driver) {
    this.base = base;
    this.driver = driver;
    this.session = '';
  }

  async call(method, path, body) {
    const answer = await fetch(`${this.base}${path}`, {
      method, body: body === undefined ? undefined : JSON.stringify(body),
    });
    const {value} = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  command(method, path, body) {
    return this.call(method, `/session/${this.session}${path}`, body);
  }

  goto(url) {
    return this.command('POST', '/url', {url});
  }

  // Runs the body of a function on the page; promises are awaited.
  evaluate(script, ...args) {
    return this.command('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        (async (...args) => { ${script} })(...arguments).then(done, (e) => done('error: ' + e));`,
      args,
    });
  }

  // PNG bytes.
  async screenshot() {
    return Buffer.from(await this.command('GET', '/screenshot'), 'base64');
  }

  async find(css) {
    const found = await this.command('POST', '/element', {using: 'css selector', value: css});
    return found[elementKey];
  }

  async click(css) {
    return this.command('POST', `/element/${await this.find(css)}/click`, {});
  }

  async fill(css, text) {
    const id = await this.find(css);
    await this.command('POST', `/element/${id}/clear`, {});
    return this.command('POST', `/element/${id}/value`, {text});
  }

  // Resolves when the script answers with something true.
  async until(script, timeoutMs = 20000) {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const value = await this.evaluate(script);
      if (value && !String(value).startsWith('error:')) return value;
      if (Date.now() > end) throw new Error(`waited in vain for: ${script}`);
    }
  }

  async close() {
    await this.command('DELETE', '').catch(() => {});
    this.driver.kill();
  }
}

export async function launchWebKit({workerGl = true, width = 1300, height = 900} = {}) {
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  process.on('exit', () => driver.kill());
  const webkit = new WebKit(`http://127.0.0.1:${port}`, driver);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`${webkit.base}/status`).catch(() => null);
    if (answer?.ok) break;
    if (attempt > 100 || driver.exitCode !== null) throw new Error('WebKitWebDriver did not start');
    await new Promise((done) => setTimeout(done, 50));
  }
  const made = await webkit.call('POST', '/session', {
    capabilities: {alwaysMatch: {'webkitgtk:browserOptions': {
      binary: miniBrowser(), args: ['--automation', ...(workerGl ? [features] : [])],
    }}},
  });
  webkit.session = made.sessionId;
  await webkit.command('POST', '/timeouts', {script: 30000, pageLoad: 60000});
  await webkit.command('POST', '/window/rect', {width, height}).catch(() => {});
  return webkit;
}
