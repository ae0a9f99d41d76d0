// The data in the browser: taken away, another person's, put back from a file, copied.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

import {Server} from './support/server.mjs';
import {idle, openStaff, waitStarted} from './support/staff.mjs';
import {
  changeField, checkWithin, maya, openSomeone, pill, shot as takeShot, visit as visitServer,
} from './support/visit.mjs';

let server = null;
const visit = (t, options) => visitServer(t, server, options);
const shot = (page, name) => takeShot(page, `storage-${name}`);

const check = checkWithin(60000);

test.before(async () => {
  server = await Server.start(['--demo']);
});

test.after(() => server.stop('SIGKILL'));

// What a browser does that clears up: nothing of its private file system is left.
const evict = (page) => page.evaluate(async () => {
  localStorage.clear();
  const all = await navigator.storage.getDirectory();
  const names = [];
  for await (const name of all.keys()) names.push(name);
  for (const name of names) await all.removeEntry(name, {recursive: true});
});

check('storage: what the browser threw away is noticed, and what was lost is said', async (t) => {
  const {page, url, proxy} = await visit(t);
  await openStaff(page, url);
  const name = await openSomeone(page, 7);
  await pill(page, 'All changes sent');
  proxy.cut();
  await changeField(page, 'Job title', 'Never sent');
  await pill(page, /1 change waiting/);
  await page.goto('about:blank');
  proxy.restore();
  await page.goto(url.replace('/staff/', '/v1/session'));  // of the same origin, without a program
  await evict(page);
  await openStaff(page, url);
  const dialog = page.getByRole('dialog', {name: 'This browser has removed your data'});
  await dialog.waitFor();
  await dialog.getByText('1 change had not been sent and is lost.').waitFor();
  await idle(page);
  await shot(page, 'evicted');
  await dialog.getByRole('button', {name: 'Close'}).last().click();
  await dialog.waitFor({state: 'detached'});
  await pill(page, 'All changes sent');
  assert.equal(await openSomeone(page, 7), name);
  await page.reload();
  await waitStarted(page);
  await pill(page, 'All changes sent');
  assert.equal(await dialog.count(), 0, 'it is told once');
});

check('storage: a second person has a database of their own; the first finds theirs as it was',
  async (t) => {
    const {page, url, proxy, context} = await visit(t);
    const ask = async (path, data) => {
      const answer = await context.request.post(proxy.url + path, {
        headers: {'Origin': proxy.url, 'X-Acquaint': '1'}, data,
      });
      assert.ok(answer.ok(), `${path}: ${answer.status()}`);
      return answer.json();
    };
    const bo = {email: 'bo@nordlicht.example', name: 'Bo Sandberg', role: 'sales'};
    const {link} = await ask('/v1/invitations', bo);
    await openStaff(page, url);
    await pill(page, 'All changes sent');  // the list is whole, and its ninth row stays the ninth
    const name = await openSomeone(page, 8);
    proxy.cut();
    await changeField(page, 'Job title', 'Waits for Maya');
    await pill(page, /1 change waiting/);
    await page.goto('about:blank');
    proxy.restore();
    const token = new URL(link).searchParams.get('t') ?? link.split(/[#=]/).at(-1);
    await ask('/v1/invitations/accept', {token, name: bo.name, password: maya.password});
    await openStaff(page, url, '/contacts');
    await page.getByRole('banner').getByRole('button', {name: bo.name}).waitFor();
    await pill(page, 'All changes sent');
    assert.notEqual(await openSomeone(page, 8), '');
    assert.equal(await page.getByText('Waits for Maya').count(), 0);
    await page.goto('about:blank');
    await ask('/v1/session', maya);
    await openStaff(page, url, '/contacts');
    await page.getByRole('banner').getByRole('button', {name: 'Maya Lindqvist'}).waitFor();
    await openSomeone(page, 8);
    await page.getByRole('heading', {name, level: 1}).waitFor();
    await page.getByText('Waits for Maya').first().waitFor();
    await pill(page, 'All changes sent');
  });

check('storage: a copy that was downloaded can be put back; another file is refused', async (t) => {
  const {page, url} = await visit(t, {viewport: {width: 1200, height: 1700}});
  await openStaff(page, url, '/settings');
  await pill(page, 'All changes sent');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Download a copy'}).click();
  const copy = await (await downloading).path();
  const put = async (payload) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: 'Put back a copy'}).click();
    await (await choosing).setFiles(payload);
  };
  await put({name: 'else.db', mimeType: '', buffer: Buffer.from('no database')});
  await page.getByText('This file is not a copy of Acquaint\'s data.').first().waitFor();
  await put({name: 'copy.db', mimeType: '', buffer: fs.readFileSync(copy)});
  const dialog = page.getByRole('dialog', {name: 'Put back a copy'});
  await dialog.waitFor();
  await idle(page);
  await shot(page, 'put-back');
  const before = await page.evaluate(() => window.performance.timeOrigin);
  await dialog.getByRole('button', {name: 'Replace'}).click();
  await page.waitForFunction((then) => performance.timeOrigin > then &&
    window.acquaint?.started_ms > 0, before);
  await pill(page, 'All changes sent');
  await openSomeone(page, 9);
});

check('storage: the device copies its data while idle, and goes back to that copy', async (t) => {
  const {page, url} = await visit(t, {
    viewport: {width: 1200, height: 1700},
    // The clock can be put forward: what is done once a day is done now.
    patch: (file, text) => {
      if (file === '/staff/boot.js') {
        return text.replace('const debug = {',
          'const debug = {\n    later: (ms) => engine.tell(\'later\', ms),');
      }
      return file !== '/staff/host.js' ? text : text.replace(
        'onPage({kind, a, b, c, d, payload}) {', `$&
    if (kind === 'later') {
      const now = Date.now;
      Date.now = () => now() + a;
      return this.tell(In.wake);
    }`);
    },
  });
  await openStaff(page, url, '/settings');
  await pill(page, 'All changes sent');
  const back = page.getByRole('button', {name: 'Go back to the copy'});
  assert.equal(await back.count(), 0);
  await page.evaluate(() => window.acquaint.later(120000));
  await idle(page);
  const name = await openSomeone(page, 10);
  await changeField(page, 'Job title', 'After the copy');
  await pill(page, 'All changes sent');
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByText('This device made a copy of its data').first().waitFor();
  await idle(page);
  await shot(page, 'copied');
  await back.click();
  const before = await page.evaluate(() => window.performance.timeOrigin);
  await page.getByRole('dialog').getByRole('button', {name: 'Replace'}).click();
  await page.waitForFunction((then) => performance.timeOrigin > then &&
    window.acquaint?.started_ms > 0, before);
  await pill(page, 'All changes sent');
  assert.equal(await openSomeone(page, 10), name);
  await page.getByText('After the copy').first().waitFor();  // the server had it
});
