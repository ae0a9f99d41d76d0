// What the program does when the browser lacks something or takes something away, in Chromium: on
// the real server, behind a proxy that cuts the network and hands out changed files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {firstPage} from './support/chromium.mjs';
import {Server} from './support/server.mjs';
import {idle, openStaff, stats, until, waitStarted} from './support/staff.mjs';
import {
  changeField, checkWithin, openSomeone, pill, shot as takeShot, visit as visitServer,
} from './support/visit.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let server = null;
const visit = (t, options) => visitServer(t, server, options);
const shot = (page, name) => takeShot(page, `platform-${name}`);

const check = checkWithin(60000);

test.before(async () => {
  server = await Server.start(['--demo']);
});

test.after(() => server.stop('SIGKILL'));

check('tabs: a second tab offers to take over, does so with all data, and the first can take back',
  async (t) => {
    const {context, page, url} = await visit(t);
    await openStaff(page, url);
    const name = await openSomeone(page);
    await changeField(page, 'Job title', 'Written in the first tab');
    const second = await firstPage({pages: () => [], newPage: () => context.newPage()});
    await second.goto(page.url());
    await second.getByRole('heading', {name: 'Acquaint is open in another tab'}).waitFor();
    await shot(second, 'second-tab');
    await second.getByRole('button', {name: 'Use it here'}).click();
    await waitStarted(second);
    await second.getByRole('heading', {name, level: 1}).waitFor();
    await second.getByText('Written in the first tab').first().waitFor();
    assert.equal((await stats(second)).storage, 'opfs');
    await page.getByRole('button', {name: 'Use it here'}).click();
    await waitStarted(page);
    await page.getByText('Written in the first tab').first().waitFor();
    await second.getByRole('button', {name: 'Use it here'}).waitFor();
  });

check('storage: where the browser refuses files the program runs in memory, says so, and sends',
  async (t) => {
    const {page, url, proxy} = await visit(t, {
      patch: (file, text) => file !== '/staff/storage.js' ? text : text.replace(
        'await navigator.storage.getDirectory()',
        'await Promise.reject(new DOMException(\'refused\', \'SecurityError\'))'),
    });
    await openStaff(page, url);
    assert.equal((await stats(page)).storage, 'memory');
    await page.getByText('This browser keeps nothing on disk').first().waitFor();
    await openSomeone(page, 2);
    const pushed = proxy.next('POST /v1/sync/push');
    await changeField(page, 'Job title', 'Kept by the server only');
    await page.getByText('Kept by the server only').first().waitFor();
    await pushed;
    await pill(page, 'All changes sent');
    await shot(page, 'no-storage');
  });

check('drawing: where workers have no WebGL the same program runs on the page', async (t) => {
  const {page, url} = await visit(t, {
    patch: (file, text) => file !== '/staff/host.js' ? text : text.replace(
      'glContext() {', 'glContext() {\n    if (typeof document === \'undefined\') return null;'),
  });
  await openStaff(page, url);
  assert.equal(await page.evaluate(() => window.acquaint.worker()), false);
  await openSomeone(page, 3);
  await changeField(page, 'Job title', 'Drawn on the page');
  await page.getByText('Drawn on the page').first().waitFor();
  await shot(page, 'on-the-page');
});

check('drawing: without any WebGL the page says what is missing, in the user\'s language',
  async (t) => {
    const {page, url} = await visit(t, {extraArgs: ['--use-gl=disabled'], locale: 'de-AT'});
    await page.goto(url);
    await page.getByRole('heading', {name: 'Acquaint konnte nicht starten'}).waitFor();
    await page.getByText('Dieser Browser bietet kein WebGL 2').waitFor();
    await page.getByRole('button', {name: 'Neu laden'}).waitFor();
    await shot(page, 'no-webgl');
  });

check('start: without WebAssembly the page says which browsers can', async (t) => {
  const {page, url} = await visit(t, {extraArgs: ['--js-flags=--jitless']});
  await page.goto(url);
  await page.getByText('This browser cannot run WebAssembly').waitFor();
});

check('offline: the program starts from what the service worker kept, with all data', async (t) => {
  const {page, url, proxy} = await visit(t);
  await openStaff(page, url);
  const name = await openSomeone(page, 4);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  proxy.cut();
  await page.reload();
  await waitStarted(page);
  await page.getByRole('heading', {name, level: 1}).waitFor();
  await changeField(page, 'Job title', 'Started offline');
  await pill(page, /1 change waiting/);
  await shot(page, 'offline-start');
  proxy.restore();
  await pill(page, 'All changes sent');
});

check('start: the first frame is drawn without the part that comes later, which then comes',
  async (t) => {
    const {page, url, proxy} = await visit(t);
    await openStaff(page, url);
    await until(page, async () => (await window.acquaint.stats()).later !== 'missing');
    assert.equal((await stats(page)).forced_by, '');
    assert.ok((await stats(page)).later_asked, 'fetched by itself');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    proxy.cut();
    await page.reload();
    await waitStarted(page);
    assert.equal((await stats(page)).later, 'there');
    await openStaff(page, url, '/settings');  // drawn by that part
    await page.getByRole('heading', {name: 'Settings', level: 1}).waitFor();
    proxy.restore();
  });

check('words: one language comes with the program, any other when it is chosen, offline too',
  async (t) => {
    const {page, url, proxy} = await visit(t, {locale: 'de-AT'});
    await openStaff(page, url);
    await page.getByRole('heading', {name: 'Kontakte'}).or(
      page.getByRole('link', {name: 'Kontakte'})).first().waitFor();
    const words = proxy.requests.filter((each) => each.startsWith('GET /staff/words-'));
    assert.match(words[0], /words-de-/);
    const own = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({name}) => name.includes('/words-')).length);
    assert.equal(own, 1, 'the page asks for one file');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await waitStarted(page);
    proxy.cut();
    await page.getByRole('button', {name: /^Konto von /}).click();
    await page.getByRole('option', {name: 'Español'}).click();
    await page.getByRole('link', {name: 'Contactos'}).first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
    await shot(page, 'spanish-offline');
    await page.reload();
    await waitStarted(page);
    await page.getByRole('link', {name: 'Contactos'}).first().waitFor();
    const noted = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({name}) => name.includes('/words-')).map(({name}) => name));
    assert.equal(noted.length, 1);
    assert.match(noted[0], /words-es-/);
    // What the page remembers is a guess: the choice is in the database.
    await page.evaluate(() => localStorage.setItem('acquaint.language', 'zh-Hans'));
    await page.reload();
    await waitStarted(page);
    await page.getByRole('link', {name: 'Contactos'}).first().waitFor();
    proxy.restore();
  });

check('update: a new version waits, asks, and runs after the restart; a kill worker removes it all',
  async (t) => {
    const {page, url, proxy} = await visit(t);
    const versions = () => page.evaluate(() => caches.keys());
    await openStaff(page, url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const [first, ...others] = await versions();
    assert.deepEqual(others, []);

    proxy.patch = (file, text) => {
      if (file === '/staff/sw.js') return text.replace(/(const build = ').*'/, '$1b2\'');
      return file === '/staff/boot.js' ? `${text}\nwindow.fromVersion = 2;\n` : text;
    };
    await page.reload();
    await waitStarted(page);
    await page.getByText('A new version is ready.').first().waitFor();
    assert.equal(await page.evaluate(() => window.fromVersion), undefined);
    assert.ok((await versions()).includes(first), 'the running version is kept meanwhile');
    await shot(page, 'update');
    await page.getByRole('link', {name: 'Restart now'}).click();
    await page.waitForFunction(() => window.fromVersion === 2 && window.acquaint?.started_ms > 0);
    await until(page, async () => (await caches.keys()).join() === 'acquaint-staff-b2');

    const kill = fs.readFileSync(path.join(root, 'web/staff/sw-kill.js'), 'utf8');
    proxy.patch = (file, text) => file === '/staff/sw.js' ? kill : text;
    await page.evaluate(() => {
      navigator.serviceWorker.getRegistration().then((each) => each.update());
    });
    await until(page, async () => window.fromVersion === undefined &&
      (await caches.keys()).length === 0);
  });

check('idle: a program at rest draws no frame and asks the server for nothing', async (t) => {
  const {page, url, proxy} = await visit(t);
  await openStaff(page, url);
  await openSomeone(page, 5);
  await pill(page, 'All changes sent');
  await idle(page, 1000);
  const [frames, asked] = [(await stats(page)).frames, proxy.requests.length];
  // What is measured is a stretch of time in which nothing happens.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 4000)));
  assert.equal((await stats(page)).frames - frames, 0);
  assert.deepEqual(proxy.requests.slice(asked), []);
});

check('typing: an input method\'s text is replaced until it is final, without the mirror too',
  async (t) => {
    const {page, url, context} = await visit(t);
    await page.goto(url);
    await waitStarted(page);
    await idle(page);
    await page.mouse.click(420, 26);  // the search field
    await idle(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'typing');
    await page.keyboard.type('Gr');
    const cdp = await context.newCDPSession(page);
    for (const text of ['n', 'ni', 'ni h', 'ni hao']) {
      await cdp.send('Input.imeSetComposition',
        {text, selectionStart: text.length, selectionEnd: text.length});
    }
    await idle(page);
    await shot(page, 'composing');
    await cdp.send('Input.insertText', {text: '你好'});
    await page.keyboard.type('!');
    await idle(page);
    await page.evaluate(() => document.getElementById('accessible').click());
    const search = page.getByRole('textbox', {name: 'Search'}).first();
    await search.waitFor();
    assert.equal(await search.inputValue(), 'Gr你好!');
  });

check('mirror: a selection that the program tells of leaves the focus in a field of the mirror',
  async (t) => {
    const {page, url} = await visit(t);
    await openStaff(page, url);
    await page.getByRole('textbox', {name: 'Search'}).first().focus();
    const focused = await page.evaluate(async () => {
      const {Typing} = await import('/staff/typing.js');
      const area = document.body.appendChild(document.createElement('textarea'));
      const typing = new Typing(area, {tell() {}});
      typing.setSelection('Gr');
      const there = [area.value, area.selectionStart, area.selectionEnd];
      return [document.activeElement.ariaLabel, ...there];
    });
    assert.deepEqual(focused, ['Search', 'Gr', 0, 2]);
  });

check('mirror: letters typed right after the palette opens all arrive',
  async (t) => {
    const {page, url} = await visit(t);
    await openStaff(page, url);
    const words = page.getByRole('dialog').getByRole('textbox');
    const starts = {
      'the page': () => page.evaluate(() => document.activeElement?.blur()),
      'a field of the mirror': () => page.getByRole('textbox', {name: 'Search'}).first().focus(),
      'a link of the mirror': () => page.getByRole('link', {name: 'Contacts'}).first().focus(),
    };
    for (const [from, focus] of Object.entries(starts)) {
      for (const delay of [0, 90]) {
        await focus();
        await idle(page);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('Grüße an Anna', {delay});
        const seen = () => page.evaluate(() => [document.activeElement?.ariaLabel,
          document.activeElement?.value]);
        await page.waitForFunction((count) => document.activeElement?.ariaLabel === 'Go to or do' &&
          document.activeElement.value.length >= count, 'Grüße an Anna'.length)
          .catch(async () => assert.fail(`${from}, ${delay} ms a letter: ${await seen()}`));
        await idle(page);
        assert.equal(await words.inputValue(), 'Grüße an Anna', `${from}, ${delay} ms a letter`);
        await page.keyboard.press('Escape');
        await words.waitFor({state: 'detached'});
      }
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Con');
    await idle(page);
    await shot(page, 'palette-typed');
  });

check('drawing: a lost graphics context comes back with the same picture', async (t) => {
  const lose = `
  lose(back) {
    const extension = this.context.getExtension('WEBGL_lose_context');
    this.canvas.addEventListener('webglcontextlost', () => {
      if (back) setTimeout(() => extension.restoreContext());
    });
    extension.loseContext();
  }
  release() {`;
  const {page, url} = await visit(t, {
    patch: (file, text) => {
      if (file === '/staff/boot.js') {
        return text.replace('const debug = {',
          'const debug = {\n    lose: (back) => engine.tell(\'lose\', back),');
      }
      return file !== '/staff/host.js' ? text : text.replace('\n  release() {', lose)
        .replace('onPage({kind, a, b, c, d, payload}) {',
          '$&\n    if (kind === \'lose\') return this.lose(a);');
    },
  });
  await openStaff(page, url);
  await openSomeone(page, 6);
  await page.mouse.move(600, 5);
  await idle(page);
  const before = await page.screenshot();
  // Once the context is restored, once it never is and a fresh canvas takes its place.
  for (const back of [true, false]) {
    const frames = (await stats(page)).frames;
    await page.evaluate((each) => window.acquaint.lose(each), back);
    await until(page, async (seen) => (await window.acquaint.stats()).frames > seen,
      frames);
    await idle(page);
    const after = await page.screenshot();
    await shot(page, `context-${back ? 'restored' : 'replaced'}`);
    assert.ok(before.equals(after), back ? 'restored' : 'replaced');
  }
});
