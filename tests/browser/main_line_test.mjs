// The main line in Chromium, as a new organisation meets it: set up, import, search, edit offline,
// reload offline, come back, a second browser, a customer's request from a phone and its answer,
// and a browser killed in mid-work.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {firstPage, freshProfile, killChromium, launchChromium} from './support/chromium.mjs';
import {customers} from './support/data.mjs';
import {Server} from './support/server.mjs';
import {openStaff, waitStarted} from './support/staff.mjs';

const out = process.env.ACQ_OUT;
const admin = {email: 'kim@nordlicht.example', password: 'a long enough password 7'};
const state = {};

async function shot(page, name) {
  if (!out) return;
  fs.mkdirSync(out, {recursive: true});
  await page.screenshot({path: path.join(out, `${name}.png`)});
}

async function signIn(page) {
  await page.goto(`${state.server.url}/staff/account/sign-in.html`);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.locator('#password').fill(admin.password);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.waitForURL(/\/staff\/(\?|#|$)/);
  await openStaff(page, `${state.server.url}/staff/`);
}

// The steps build on each other: after a failure the rest only says so.
function step(name, body) {
  test(name, async () => {
    assert.ok(!state.broken, `an earlier step failed: ${state.broken}`);
    try {
      await body();
    } catch (error) {
      state.broken = name;
      for (const key of ['page', 'other']) {
        if (state[key]) await shot(state[key], `failed-${key}`).catch(() => {});
      }
      throw error;
    }
  });
}

const go = (page, route) => page.evaluate((to) => { location.hash = to; }, route);
const pill = (page, words, timeout = 30000) =>
  page.getByRole('banner').getByText(words).first().waitFor({timeout});

async function openContact(page, name) {
  await page.getByRole('textbox', {name: 'Search'}).fill(name);
  await page.getByRole('option', {name}).first().click();
  await page.getByRole('heading', {name, level: 1}).waitFor();
}

async function changeField(page, field, value) {
  await page.getByRole('button', {name: 'Edit', exact: true}).click();
  await page.getByRole('textbox', {name: field, exact: true}).fill(value);
  await page.getByRole('button', {name: 'Save'}).click();
  await page.getByRole('dialog').waitFor({state: 'detached'});
}

test.before(async () => {
  state.server = await Server.start();
  state.profile = freshProfile('kim');
  state.context = await launchChromium({profile: state.profile});
  state.context.setDefaultTimeout(30000);
  state.page = await firstPage(state.context);
});

test.after(async () => {
  await state.context?.close();
  await state.second?.close();
  await state.phone?.close();
  await state.server?.stop();
});

step('set-up: the one-time link makes the organisation and its first administrator', async () => {
  const {page, server} = state;
  await page.goto(server.setUpLink);
  await page.getByLabel('Organisation').fill('Nordlicht Service');
  await page.getByLabel('Your name').fill('Kim Berger');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.locator('#password').fill(admin.password);
  await shot(page, 'set-up');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/staff\/(\?|#|$)/);
  await openStaff(page, `${server.url}/staff/`);
  await pill(page, 'All changes sent');
});

step('set-up: the link works once', async () => {
  const answer = await state.page.request.get(state.server.setUpLink);
  assert.equal(answer.status(), 200);  // the page; the token is refused when it is used
  const again = await state.page.request.post(`${state.server.url}/v1/setup`, {
    headers: {'X-Acquaint': '1', 'Origin': state.server.url},
    data: {token: 'x'.repeat(32), organisation: 'Other', name: 'Eve', email: 'eve@evil.example',
      password: 'a long enough password 8', language: 'en', currency: 'EUR'},
  });
  assert.ok(again.status() >= 400 && again.status() < 500);
});

step('import: real customers come in through the assistant', async () => {
  const {page} = state;
  const {file, rows, person} = customers(state.server.folder);
  state.person = person;
  await go(page, '#/import');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'),
    page.getByRole('button', {name: 'Choose a file'}).click()]);
  await chooser.setFiles(file);
  await page.getByRole('button', {name: 'Check the rows'}).click();
  await page.getByRole('switch', {name: `New ${rows.toLocaleString('en')}`}).waitFor();
  assert.ok(await page.getByRole('row').count() > 5, 'the rows of the dry run are listed');
  await page.getByRole('button', {name: /^Import .* rows$/}).click();
  await page.getByRole('heading', {name: 'The import is done'}).waitFor({timeout: 120000});
  await shot(page, 'import-done');
  await pill(page, 'All changes sent', 180000);  // to a server with sanitizers
  await go(page, '#/contacts');
  await page.getByRole('main').getByText(rows.toLocaleString('en'), {exact: true}).waitFor();
  await shot(page, 'contacts');
});

step('search: finds a person as you type and opens the page', async () => {
  await openContact(state.page, state.person);
  await shot(state.page, 'contact');
});

step('second browser: sees the person, and each edit without a reload', async () => {
  state.second = await launchChromium();
  const other = await firstPage(state.second);
  state.other = other;
  await signIn(other);
  await openContact(other, state.person);
  await changeField(state.page, 'Job title', 'Head of purchasing');
  await other.getByText('Head of purchasing').first().waitFor({timeout: 10000});
});

step('offline: edits are kept, counted, survive a reload, and go out when the network is back',
  async () => {
    const {page, other, context} = state;
    await context.setOffline(true);
    await changeField(page, 'Phone', '+49 711 998 210');
    await pill(page, /1 change waiting/);
    await page.reload();
    await waitStarted(page);
    await page.getByRole('heading', {name: state.person, level: 1}).waitFor();
    await page.getByText('+49 711 998 210').first().waitFor();
    await pill(page, /1 change waiting/);
    await shot(page, 'offline');
    // Meanwhile someone else changes another field of the same person.
    await changeField(other, 'Mobile', '+49 171 220 1174');
    await context.setOffline(false);
    await pill(page, 'All changes sent');
    await page.getByText('+49 171 220 1174').first().waitFor();
    await other.getByText('+49 711 998 210').first().waitFor();
  });

step('undo: Ctrl+Z takes the last change back', async () => {
  const {page} = state;
  await changeField(page, 'City', 'Ulm');
  await page.getByText('Ulm').first().waitFor();
  await page.getByRole('main').getByRole('heading', {level: 1}).first().waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Ulm', {exact: true}).first().waitFor({state: 'detached'});
});

step('portal: a customer asks from a phone, staff answer, the customer sees it', async () => {
  const {page, server} = state;
  await go(page, '#/contacts');
  await page.getByRole('button', {name: 'New contact'}).click();
  await page.getByRole('textbox', {name: 'First name'}).fill('Maria');
  await page.getByRole('textbox', {name: 'Last name'}).fill('Nunez');
  await page.getByRole('textbox', {name: 'E-mail', exact: true}).fill('maria@kunde.example');
  await page.getByRole('button', {name: 'Save'}).click();
  await pill(page, 'All changes sent');

  state.phone = await launchChromium({viewport: {width: 390, height: 844}, hasTouch: true,
    isMobile: true, deviceScaleFactor: 2});
  const phone = await firstPage(state.phone);
  await phone.goto(`${server.url}/portal/`);
  await phone.getByLabel('E-mail address').fill('maria@kunde.example');
  await phone.getByRole('button', {name: 'Send me the mail'}).click();
  await phone.getByLabel('Code from the mail').waitFor();
  const link = /(http\S+#in\/\S+\/go)/.exec(await server.mail('maria@kunde.example', '#in/'))[1];
  await phone.goto('about:blank');
  await phone.goto(link);
  await phone.getByRole('button', {name: 'Sign in on this device'}).click();
  await phone.getByText('Hello').waitFor();
  await shot(phone, 'portal-home');
  await phone.getByRole('link', {name: 'Ask or report'}).first().click();
  await phone.getByLabel('What is it about?').fill('Delivery came without filters');
  await phone.getByLabel('What happened, or what would you like to know?').fill('See the photo.');
  const photo = path.join(server.folder, 'photo.png');
  fs.writeFileSync(photo, await page.screenshot());
  await phone.locator('input[type=file]:not([capture])').setInputFiles(photo);
  await phone.locator('.photos img').waitFor();
  await phone.getByRole('button', {name: 'Send'}).click();
  await phone.locator('.talk .said').first().waitFor();
  await phone.getByText('T-1001').first().waitFor();

  await go(page, '#/tickets');
  await page.getByRole('row', {name: 'Delivery came without filters'}).click();
  await page.getByText('See the photo.').first().waitFor();
  await page.getByRole('textbox', {name: 'Write to the customer'}).fill('They leave today.');
  await page.getByRole('button', {name: 'Send'}).click();
  await shot(page, 'ticket');
  await phone.getByText('They leave today.').first().waitFor({timeout: 10000});
  await phone.getByLabel('Your reply').fill('Thank you!');
  await phone.getByRole('button', {name: 'Send'}).click();
  await page.getByText('Thank you!').first().waitFor({timeout: 10000});
  await shot(phone, 'portal-request');

  await phone.goto(`${server.url}/portal/#/me`);
  await phone.getByLabel('Mobile phone').fill('+34 600 123 456');
  await phone.getByRole('button', {name: 'Save'}).click();
  await phone.getByText('Your data are saved.').waitFor();
  await openContact(page, 'Maria Nunez');
  await page.getByText('+34 600 123 456').first().waitFor();
});

step('kill: a browser killed at work reopens with all that was shown as saved', async () => {
  const {page, context, profile} = state;
  await context.setOffline(true);
  await changeField(page, 'Job title', 'Survivor');
  await page.getByText('Survivor').first().waitFor();
  await killChromium(profile);
  state.context = await launchChromium({profile});
  state.page = await firstPage(state.context);
  await signIn(state.page);  // Chromium keeps cookies every half minute: it may have died before
  await openContact(state.page, 'Maria Nunez');
  await state.page.getByText('Survivor').first().waitFor();
  await pill(state.page, 'All changes sent');
});

step('kill: a server killed at work has what it acknowledged, and everyone goes on', async () => {
  await state.server.stop('SIGKILL');
  await changeField(state.page, 'Job title', 'While it was away');
  await state.server.run();
  await pill(state.page, 'All changes sent');
  await openContact(state.other, 'Maria Nunez');
  await state.other.getByText('While it was away').first().waitFor({timeout: 90000});
});
