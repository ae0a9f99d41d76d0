// The accessibility mirror under axe-core (WCAG 2.2 A and AA), screen by screen, and a day's first
// steps by keyboard alone. Contrast is the canvas's and has a test of its own (unit: theme).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';

import {firstPage, launchChromium} from './support/chromium.mjs';
import {Server} from './support/server.mjs';
import {idle, openStaff} from './support/staff.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const state = {};

const go = async (page, route) => {
  await page.evaluate((to) => { location.hash = to; }, route);
  await idle(page);
};

// What axe finds, in a form that a person can act on.
async function findings(page) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const result = await window.axe.run(document, {
      runOnly: {type: 'tag', values: tags},
      // The mirror is never seen; and its boxes end where a list that scrolls ends, so that half a
      // row looks too small to it. Sizes are those of the controls on the canvas.
      rules: {'color-contrast': {enabled: false}, 'target-size': {enabled: false}},
    });
    return result.violations.map(({id, help, nodes}) => ({
      id, help, count: nodes.length, where: nodes.slice(0, 3).map((node) => node.html),
    }));
  });
  return violations.map(({id, count, help, where}) =>
    `${id} (${count}): ${help}\n  ${where.join('\n  ')}`);
}

async function firstOf(page, list) {
  await go(page, `/${list}`);
  const row = page.getByRole('row').nth(1);
  await row.click();
  await page.waitForURL((url) => url.hash.startsWith(`#/${list}/`));
  await idle(page);
}

async function signedIn(options) {
  const context = await launchChromium(options);
  const page = await firstPage(context);
  await page.goto(`${state.server.url}/staff/account/sign-in.html`);
  await page.locator('#email').fill('maya@nordlicht.example');
  await page.locator('#password').fill('northern-lights');
  await page.locator('#form button[type=submit]').click();
  await page.waitForURL(/\/staff\/(\?|#|$)/);
  await openStaff(page, `${state.server.url}/staff/`);
  await idle(page);
  return {context, page};
}

const lists = ['contacts', 'accounts', 'leads', 'deals', 'products', 'tasks', 'tickets',
  'activities', 'quotes', 'orders', 'invoices', 'articles'];
const pages = ['contacts', 'accounts', 'deals', 'tickets'];
const screens = ['/', '/calendar', '/dashboards', '/forecast', '/pivot/deal', '/deals/board',
  '/service', '/settings', '/import', '/past', '/past?deleted', '/attention',
  '/duplicates?of=contact', '/rights', '/designer', '/more'];

test.before(async () => { state.server = await Server.start(['--demo']); });
test.after(async () => { await state.server?.stop(); });

for (const [name, options] of [
  ['a desk', {viewport: {width: 1440, height: 900}}],
  ['a phone', {viewport: {width: 390, height: 844}, hasTouch: true, colorScheme: 'dark'}],
]) {
  test(`axe finds nothing wrong with the mirror at ${name}`, async () => {
    const {context, page} = await signedIn(options);
    const found = [];
    const look = async (where) => {
      for (const finding of await findings(page)) found.push(`${where}: ${finding}`);
    };
    try {
      for (const route of [...screens, ...lists.map((list) => `/${list}`)]) {
        await go(page, route);
        await look(route);
      }
      for (const list of pages) {
        await firstOf(page, list);
        await look(`a page of ${list}`);
      }
      await go(page, '/contacts');
      await page.getByRole('button', {name: 'New contact'}).click();
      await idle(page);
      await look('the form of a contact');
    } finally {
      await context.close();
    }
    assert.deepEqual(found, []);
  });
}

test('a contact is made, found and called by keyboard alone', async () => {
  const {context, page} = await signedIn({viewport: {width: 1440, height: 900}});
  const {keyboard} = page;
  const type = async (words) => { await keyboard.type(words); await idle(page, 150); };
  const press = async (key) => { await keyboard.press(key); await idle(page, 150); };
  await press('Control+k');
  await type('new contact');
  await press('Enter');
  await page.getByRole('dialog', {name: 'New contact'}).waitFor();
  await type('Keyla');
  await press('Tab');
  await type('Bord');
  await press('Control+Enter');
  await page.getByRole('heading', {name: 'Keyla Bord', level: 1}).waitFor();
  await press('c');
  await type('Wants the catalogue');
  await press('Enter');
  await page.getByText('Wants the catalogue').first().waitFor({state: 'attached'});
  await press('Control+k');
  await type('keyla');
  await page.getByRole('option', {name: 'Keyla Bord'}).first().waitFor();
  await press('Escape');
  await press('?');
  await page.getByRole('dialog', {name: 'Keyboard'}).waitFor();
  await press('Escape');
  await context.close();
});
