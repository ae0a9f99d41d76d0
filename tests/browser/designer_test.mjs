// Making the program one's own: a field, a list, a rule and a form, by hand, also offline, and on
// the other device at once.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {choose, fill, find, go, press} from './support/day.mjs';
import {Server} from './support/server.mjs';
import {idle, openStaff} from './support/staff.mjs';
import {checkWithin, shot, visit} from './support/visit.mjs';

const check = checkWithin(120_000);
const state = {};
test.before(async () => { state.server = await Server.start(['--demo']); });
test.after(async () => { await state.server?.stop(); });

check('designer: a choice made offline is in the form, and on another device once sent',
  async (t) => {
    const {page, url, proxy} = await visit(t, state.server, {viewport: {width: 1280, height: 900}});
    await openStaff(page, url, '/designer?of=product');
    await page.getByRole('heading', {name: 'Fields and forms', level: 1}).waitFor();
    await shot(page, 'designer');
    proxy.cut();
    await press(page, 'button', 'New field');
    await fill(page, 'Name', 'Shelf');
    await choose(page, 'Type', 'Choice');
    await press(page, 'button', 'Choice');
    await fill(page, 'Choice 1', 'Gold');
    await choose(page, 'Colour', 'Amber');
    await shot(page, 'designer-field');
    await press(page, 'button', 'Save');
    await idle(page);
    await go(page, '/products');
    await page.getByRole('row').nth(2).click();
    await idle(page);
    await press(page, 'button', 'Edit');
    await choose(page, 'Shelf', 'Gold');
    await shot(page, 'designer-form');
    await press(page, 'button', 'Save');
    await idle(page);
    await page.getByText('Shelf').first().waitFor();
    const name = await page.getByRole('heading', {level: 1}).first().textContent();
    await shot(page, 'designer-page');
    proxy.restore();
    await page.getByText('All changes sent').first().waitFor();

    const other = await visit(t, state.server);
    const route = await page.evaluate(() => location.hash.slice(1));
    await openStaff(other.page, other.url, route);
    await other.page.getByRole('heading', {name, level: 1}).waitFor();
    await other.page.getByText('Shelf').first().waitFor();
    await other.page.getByText('Gold').first().waitFor();
  });

check('designer: an own list stands in the side bar, with records of its own', async (t) => {
  const {page, url} = await visit(t, state.server);
  await openStaff(page, url, '/designer');
  await press(page, 'button', 'New list');
  await fill(page, 'One is called', 'Machine');
  await fill(page, 'Several are called', 'Machines');
  await shot(page, 'designer-list');
  await press(page, 'button', 'Save');
  await idle(page);
  await press(page, 'link', 'Machines');
  await idle(page);
  await press(page, 'button', 'New: Machine');
  await fill(page, 'Name', 'Press 4');
  await press(page, 'button', 'Save');
  await page.getByRole('heading', {name: 'Press 4', level: 1}).waitFor();
  await shot(page, 'designer-own-page');
  assert.match(await page.evaluate(() => location.hash), /^#\/own-1\//);
});

check('designer: all of it goes into a file, and comes back from it', async (t) => {
  const {page, url} = await visit(t, state.server, {viewport: {width: 1200, height: 1400}});
  await openStaff(page, url, '/designer?of=product');
  await press(page, 'button', 'New field');
  await fill(page, 'Name', 'Weight');
  await press(page, 'button', 'Save');
  await page.getByRole('link', {name: 'Weight', exact: true}).waitFor();
  const saved = page.waitForEvent('download');
  await press(page, 'button', 'Save as a file');
  const file = await (await saved).path();
  assert.match(fs.readFileSync(file, 'utf8'), /"Weight"/);
  await press(page, 'button', 'Remove the field Weight');
  await page.getByRole('link', {name: 'Weight', exact: true}).waitFor({state: 'detached'});
  const named = path.join(path.dirname(file), 'fields.json');
  fs.copyFileSync(file, named);
  const asked = page.waitForEvent('filechooser');
  await press(page, 'button', 'Read from a file');
  await (await asked).setFiles(named);
  await page.getByRole('link', {name: 'Weight', exact: true}).waitFor();
  await shot(page, 'designer-file');
});

check('designer: on a phone, in German and dark, nothing runs out of its place', async (t) => {
  const {page, url} = await visit(t, state.server,
    {viewport: {width: 390, height: 844}, hasTouch: true, colorScheme: 'dark', locale: 'de-DE'});
  await openStaff(page, url, '/designer?of=account');
  await page.getByRole('heading', {name: 'Felder und Formulare', level: 1}).waitFor();
  await idle(page);
  await shot(page, 'designer-phone');
  await press(page, 'button', 'Neues Feld');
  await idle(page);
  await shot(page, 'designer-phone-field');
  await press(page, 'button', 'Abbrechen');
  await idle(page);
  await press(page, 'button', 'Neue Regel');
  await idle(page);
  await shot(page, 'designer-phone-rule');
  await press(page, 'button', 'Welche Datensätze falsch sind');
  await idle(page);
  await shot(page, 'designer-phone-filter');
  await press(page, 'button', 'Fertig');
  await idle(page);
  await press(page, 'button', 'Abbrechen');
});

check('designer: an own pipeline is on the board and asks for what its stages need', async (t) => {
  const {page, url, proxy} = await visit(t, state.server, {viewport: {width: 1280, height: 1400}});
  await openStaff(page, url, '/designer?of=deal');
  await press(page, 'button', 'New pipeline');
  await fill(page, 'Name', 'Renewal');
  await fill(page, 'Choice 1', 'Due');
  await fill(page, 'Probability', '40');
  await press(page, 'button', 'Add a stage');
  await fill(page, 'Choice 2', 'Agreed');
  await fill(page, 'Probability', '80', 1);
  await page.getByRole('combobox', {name: 'Must be filled in by then'}).nth(1).click();
  await idle(page);
  await press(page, 'option', 'Source');
  await idle(page);
  await shot(page, 'pipeline-editor');
  await press(page, 'button', 'Save');
  await idle(page);
  await shot(page, 'pipeline-designer');
  proxy.cut();
  await go(page, '/deals/board');
  await shot(page, 'pipeline-board-empty');
  await press(page, 'button', 'New deal');
  await fill(page, 'Name', 'Contract 2027');
  await shot(page, 'pipeline-form');
  await press(page, 'button', 'Save');
  await idle(page);
  await go(page, '/deals/board');
  await press(page, 'button', 'Move Contract 2027');
  await press(page, 'option', 'Agreed');
  await idle(page);
  await shot(page, 'pipeline-requires');
  await choose(page, 'Source', 'Referral');
  await press(page, 'button', 'Save');
  await idle(page);
  await shot(page, 'pipeline-board');
  proxy.restore();
  await page.getByText('All changes sent').first().waitFor();

  const phone = await visit(t, state.server, {viewport: {width: 390, height: 844}, hasTouch: true,
    locale: 'de-DE', colorScheme: 'dark'});
  await openStaff(phone.page, phone.url, '/deals/board');
  await phone.page.getByRole('region', {name: 'Agreed'}).waitFor();
  await idle(phone.page);
  await shot(phone.page, 'pipeline-phone');
});

check('designer: a scoring rule puts the best leads first, and their pages say why', async (t) => {
  const {page, url} = await visit(t, state.server, {viewport: {width: 1280, height: 900}});
  await openStaff(page, url, '/designer?of=lead');
  await press(page, 'button', 'New scoring rule');
  await fill(page, 'Reason, as people read it', 'Came by the website');
  await fill(page, 'Points', '20');
  await press(page, 'button', 'All leads');
  await find(page, 'Field', 'source', 'Source');
  await choose(page, 'Value', 'Website');
  await shot(page, 'score-filter');
  await press(page, 'button', 'Done');
  await idle(page);
  await shot(page, 'score-editor');
  await press(page, 'button', 'Save');
  await idle(page);
  await shot(page, 'score-designer');
  await go(page, '/leads');
  await press(page, 'columnheader', 'Score');
  await idle(page);
  await shot(page, 'score-list');
  await page.getByRole('row').nth(1).getByText('20', {exact: true}).waitFor();
  await page.getByRole('row').nth(1).click();
  await page.getByRole('heading', {name: 'Score 20'}).waitFor();
  await page.getByText('Came by the website +20').waitFor();
  await idle(page);
  await shot(page, 'score-page');
});

check('my day: is arranged by its reader, and so on the next device', async (t) => {
  const {page, url} = await visit(t, state.server, {viewport: {width: 1280, height: 900}});
  await openStaff(page, url, '/');
  await page.getByRole('heading', {name: 'My deals'}).waitFor();
  await press(page, 'button', 'Arrange this page');
  await press(page, 'checkbox', 'My deals');
  await idle(page);
  await press(page, 'checkbox', 'Recently seen');
  await idle(page);
  await press(page, 'button', 'Move Pipeline up');
  await idle(page);
  await shot(page, 'day-arranging');
  await press(page, 'button', 'Done');
  await idle(page);
  await shot(page, 'day-arranged');
  assert.equal(await page.getByRole('heading', {name: 'My deals'}).count(), 0);
  await page.getByText('All changes sent').first().waitFor();

  const other = await visit(t, state.server, {viewport: {width: 390, height: 844}, hasTouch: true});
  await openStaff(other.page, other.url, '/');
  await other.page.getByRole('heading', {name: 'My tasks'}).waitFor();
  await idle(other.page);
  await shot(other.page, 'day-phone');
  assert.equal(await other.page.getByRole('heading', {name: 'My deals'}).count(), 0);
});
