// WebKitGTK: its automation sessions keep nothing on disk, so the program starts with its database
// in memory, says so, and works with the server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {StaffPage} from './support/mirror_page.mjs';
import {Server} from './support/server.mjs';
import {launchWebKit} from './support/webkit.mjs';

const out = process.env.ACQ_OUT;
const maya = {email: 'maya@nordlicht.example', password: 'northern-lights'};
const state = {browsers: []};

async function start(options) {
  const webkit = await launchWebKit(options);
  state.browsers.push(webkit);
  const page = new StaffPage((body, argument) =>
    webkit.evaluate(`return (${body})(...args);`, argument), 30000);
  await webkit.goto(`${state.server.url}/staff/account/sign-in.html`);
  await page.signIn(maya);
  await webkit.goto(`${state.server.url}/staff/?a11y=1#/contacts`);
  await page.waitStarted();
  return {webkit, page};
}

async function shot(webkit, name) {
  if (!out) return;
  fs.mkdirSync(out, {recursive: true});
  fs.writeFileSync(path.join(out, `webkit-${name}.png`), await webkit.screenshot());
}

// A name of the made-up organisation that a list shows.
const someone = (page) => page.until('a contact in the list', () => {
  const row = document.querySelector('[role=row][aria-rowindex="1"]');
  return row ? row.getAttribute('aria-label') : null;
});

test.before(async () => {
  state.server = await Server.start(['--demo']);
});

test.after(async () => {
  for (const webkit of state.browsers) await webkit.close();
  await state.server?.stop('SIGKILL');
});

test('WebKit: without storage the program starts in memory and says so', async () => {
  const {webkit, page} = await start();
  state.first = page;
  state.webkit = webkit;
  const stats = await page.run(() => window.acquaint.stats());
  assert.equal(stats.storage, 'memory');
  assert.equal(await page.run(() => window.acquaint.worker()), true);
  await page.waitText('This browser keeps nothing on disk');
  state.person = await someone(page);
  await shot(webkit, 'contacts');
});

test('WebKit: an edit is sent, and a second browser without WebGL in workers sees it', async () => {
  const {first, person, webkit} = state;
  await first.openContact(person);
  await first.changeField('Job title', 'Edited in WebKit');
  await first.waitText('Edited in WebKit');
  await first.waitText('All changes sent');
  await shot(webkit, 'contact');
  const {page, webkit: other} = await start({workerGl: false});
  assert.equal(await page.run(() => window.acquaint.worker()), false);
  await page.waitText('This browser keeps nothing on disk');
  await page.openContact(person);
  await page.waitText('Edited in WebKit');
  await shot(other, 'on-the-page');
});
