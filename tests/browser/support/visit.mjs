// A browser on the real server with the demo data, behind a proxy that cuts the network and hands
// out changed files; and what its user does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {firstPage, launchChromium} from './chromium.mjs';
import {Proxy} from './proxy.mjs';

const out = process.env.ACQ_OUT;
export const maya = {email: 'maya@nordlicht.example', password: 'northern-lights'};
export async function shot(page, name) {
  if (!out) return;
  fs.mkdirSync(out, {recursive: true});
  await page.screenshot({path: path.join(out, `${name}.png`)});
}

const visits = new WeakMap();  // of a test: the contexts it opened

// What a page shows, for who reads that a test failed on a machine far away.
async function tell(page, place) {
  const asked = page.evaluate(async () => JSON.stringify({
    started: window.acquaint?.started_ms, stats: await window.acquaint?.stats?.(),
    text: document.body.innerText.slice(0, 2000),
  }));
  const late = new Promise((done) => setTimeout(done, 3000, 'no answer'));
  const said = await Promise.race([asked, late]).catch((error) => error.message);
  process.stderr.write(`page ${place}: ${page.url()}\n${said}\n`);
  await shot(page, `failed-${place}`).catch(() => {});
}

// Makes tests that end by themselves, also when the program never answers, and that tell what
// their pages showed when they fail.
export const checkWithin = (ms) => (name, body) => test(name, {timeout: ms}, async (t) => {
  try {
    await body(t);
  } catch (error) {
    const pages = (visits.get(t) ?? []).flatMap((context) => context.pages());
    for (const [place, page] of pages.entries()) await tell(page, place + 1);
    throw error;
  }
});

// A browser of its own, signed in, behind a proxy of its own; both are closed after the test.
export async function visit(t, server, {patch, who = maya, ...options} = {}) {
  const proxy = await Proxy.start(server.url, patch);
  const context = await launchChromium({viewport: {width: 1200, height: 800}, ...options});
  context.setDefaultTimeout(20000);
  visits.set(t, [...visits.get(t) ?? [], context]);
  t.after(async () => {
    await context.close();
    proxy.stop();
  });
  const answer = await context.request.post(`${proxy.url}/v1/session`, {
    headers: {'Origin': proxy.url, 'X-Acquaint': '1'}, data: who,
  });
  assert.equal(answer.status(), 200);
  const page = await firstPage(context);
  return {proxy, context, page, url: `${proxy.url}/staff/`};
}

export const pill = (page, words) => page.getByRole('banner').getByText(words).first().waitFor();

// The name of the first contact, its page open.
export async function openSomeone(page, place = 1) {
  await page.evaluate(() => {
    location.hash = '#/contacts';
  });
  const row = page.locator(`[role=row][aria-rowindex="${place}"]`).first();
  await row.waitFor();
  const name = await row.getAttribute('aria-label');
  await row.click();
  await page.getByRole('heading', {name, level: 1}).waitFor();
  return name;
}

export async function changeField(page, field, value) {
  await page.getByRole('button', {name: 'Edit', exact: true}).click();
  await page.getByRole('textbox', {name: field, exact: true}).fill(value);
  await page.getByRole('button', {name: 'Save'}).click();
  await page.getByRole('dialog').waitFor({state: 'detached'});
}
