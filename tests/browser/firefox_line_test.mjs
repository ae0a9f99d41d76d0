// The main line in stock Firefox: set up, import, search, edit, edit and reload without the server,
// come back, a second browser, a customer's request from a phone's screen, kill and reopen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {freshProfile} from './support/chromium.mjs';
import {customers} from './support/data.mjs';
import {launchFirefox} from './support/firefox.mjs';
import {MirrorPage, StaffPage} from './support/mirror_page.mjs';
import {Server} from './support/server.mjs';

const out = process.env.ACQ_OUT;
const admin = {email: 'kim@nordlicht.example', password: 'a long enough password 7'};
const state = {browsers: []};

async function launch(profile = freshProfile('firefox')) {
  const browser = await launchFirefox({profile});
  state.browsers.push(browser);
  const tab = (await browser.pages())[0] ?? await browser.newPage();
  return {browser, tab, profile};
}

const drive = (tab, Kind = StaffPage) => new Kind((body, argument) => tab.evaluate(body, argument));
const staffUrl = (route = '/') => `${state.server.url}/staff/?a11y=1#${route}`;

async function shot(tab, name) {
  if (!out) return;
  fs.mkdirSync(out, {recursive: true});
  await tab.screenshot({path: path.join(out, `firefox-${name}.png`)});
}

// The steps build on each other: after a failure the rest only says so.
function step(name, body) {
  test(name, async () => {
    assert.ok(!state.broken, `an earlier step failed: ${state.broken}`);
    try {
      await body();
    } catch (error) {
      state.broken = name;
      for (const each of [state.first, state.second]) {
        if (each) await shot(each.tab, `failed-${each.name}`).catch(() => {});
      }
      throw error;
    }
  });
}

test.before(async () => {
  state.server = await Server.start();
  state.first = {...await launch(), name: 'first'};
  state.kim = drive(state.first.tab);
});

test.after(async () => {
  for (const browser of state.browsers) await browser.close().catch(() => {});
  await state.server?.stop('SIGKILL');
});

step('Firefox: the one-time link makes the organisation and signs its administrator in',
  async () => {
    const {first, kim, server} = state;
    await first.tab.goto(server.setUpLink);
    await kim.fill('textbox', 'Name of your organisation', 'Nordlicht Service');
    await kim.fill('textbox', 'Your name', 'Kim Berger');
    await kim.fill('textbox', 'E-mail', admin.email);
    await kim.fill('textbox', 'Choose a password', admin.password);
    await kim.click('button', 'Set up and sign in');
    await kim.until('the staff page', () => /\/staff\/($|[?#])/.test(location.href));
    await first.tab.goto(staffUrl());
    await kim.waitStarted();
    assert.equal((await first.tab.evaluate(() => window.acquaint.stats())).storage, 'opfs');
    assert.equal(await first.tab.evaluate(() => window.acquaint.worker()), true);
    await kim.waitText('All changes sent');
  });

step('Firefox: customers from a dropped CSV come in through the assistant', async () => {
  const {first, kim, server} = state;
  const {file, rows, person} = customers(server.folder);
  state.person = person;
  const count = rows.toLocaleString('en');
  await kim.route('/import');
  await kim.waitFor('button', 'Choose a file', {exact: false});
  await kim.drop('customers.csv', 'text/csv', fs.readFileSync(file, 'utf8'));
  await kim.click('button', 'Check the rows');
  await kim.waitFor('switch', `New ${count}`, {exact: false, timeout: 40000});
  assert.ok(await kim.count('row') > 5, 'the rows of the dry run are listed');
  await kim.click('button', `Import ${count} rows`, {exact: false});
  await kim.waitFor('heading', 'The import is done', {timeout: 60000});
  await kim.waitText('All changes sent', 60000);
  await kim.route('/contacts');
  await kim.waitText(count);
  await shot(first.tab, 'contacts');
});

step('Firefox: search finds a person as you type, and an edit is sent', async () => {
  const {kim, person, first} = state;
  await kim.openContact(person);
  await kim.changeField('Job title', 'Head of purchasing');
  await kim.waitText('Head of purchasing');
  await kim.waitText('All changes sent');
  await shot(first.tab, 'contact');
});

step('Firefox: a second browser signs in and sees the person with the edit', async () => {
  state.second = {...await launch(), name: 'second'};
  const tab = state.second.tab;
  state.other = drive(tab);
  await tab.goto(`${state.server.url}/staff/account/sign-in.html`);
  await state.other.signIn(admin);
  await tab.goto(staffUrl());
  await state.other.waitStarted();
  await state.other.openContact(state.person);
  await state.other.waitText('Head of purchasing');
});

step('Firefox: without the server an edit is kept over a reload, and sent when it is back',
  async () => {
    const {kim, other, first, server} = state;
    await first.tab.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await server.stop();
    await kim.changeField('Phone', '+49 711 998 210');
    await kim.waitText('1 change waiting');
    await first.tab.reload();
    await kim.waitStarted();
    await kim.waitFor('heading', state.person);
    await kim.waitText('+49 711 998 210');
    await kim.waitText('1 change waiting');
    await shot(first.tab, 'offline');
    await server.run();
    await kim.waitText('All changes sent', 60000);
    await other.waitText('+49 711 998 210', 60000);
  });

step('Firefox: a customer asks from a phone, staff answer, the customer reads it', async () => {
  const {first, kim, second, server} = state;
  await kim.route('/contacts');
  await kim.click('button', 'New contact');
  await kim.fill('textbox', 'First name', 'Maria');
  await kim.fill('textbox', 'Last name', 'Nunez');
  await kim.fill('textbox', 'E-mail', 'maria@kunde.example');
  await kim.click('button', 'Save');
  await kim.waitGone('button', 'Save');
  await kim.waitText('All changes sent');

  const tab = await second.browser.newPage();
  await tab.setViewport({width: 390, height: 844});
  const maria = drive(tab, MirrorPage);
  await tab.goto(`${server.url}/portal/`);
  await maria.fill('textbox', 'E-mail address', 'maria@kunde.example');
  await maria.click('button', 'Send me the mail');
  await maria.waitFor('textbox', 'Code from the mail', {exact: false});
  const link = /(http\S+#in\/\S+\/go)/.exec(await server.mail('maria@kunde.example', '#in/'))[1];
  await tab.goto('about:blank');
  await tab.goto(link);
  await maria.click('button', 'Sign in on this device');
  await maria.waitText('Hello');
  await maria.click('link', 'Ask or report', {exact: false});
  await maria.fill('textbox', 'What is it about?', 'Delivery came without filters');
  await maria.fill('textbox', 'What happened, or what would you like to know?',
    'Since Monday.');
  await maria.click('button', 'Send');
  await maria.waitText('T-1001');

  await kim.route('/tickets');
  await kim.click('row', 'Delivery came without filters', {exact: false});
  await kim.waitText('Since Monday.');
  await kim.fill('textbox', 'Write to the customer', 'They leave today.');
  await kim.click('button', 'Send');
  await maria.waitText('They leave today.');
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= 390),
    'the portal fits the phone');
  await shot(tab, 'portal');
  await shot(first.tab, 'ticket');
});

step('Firefox: killed at work, it reopens with all that was shown as saved', async () => {
  const {first, kim, server} = state;
  await kim.openContact('Maria Nunez');
  await server.stop();
  await kim.changeField('Job title', 'Survivor');
  await kim.waitText('1 change waiting');
  const ended = new Promise((done) => first.browser.process().once('exit', done));
  first.browser.process().kill('SIGKILL');
  await ended;
  await server.run();
  state.first = {...await launch(first.profile), name: 'first'};
  state.kim = drive(state.first.tab);
  await state.first.tab.goto(staffUrl());
  await state.kim.waitStarted();
  await state.kim.openContact('Maria Nunez');
  await state.kim.waitText('Survivor');
  await state.kim.waitText('All changes sent', 60000);
});
