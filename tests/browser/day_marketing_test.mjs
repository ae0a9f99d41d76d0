// A day in marketing: a list narrowed and shared as a view, many records changed at once, a file
// imported, lists given out, cells filled from a spreadsheet; at a desk, on a phone, in Firefox.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {
  addCondition, back, begin, beginFirefox, choose, closeFilter, colleague, day, desk, fill,
  filterBy, find, go, heading, idle, listed, listedIs, phone, press, pressed, route, shot,
} from './support/day.mjs';
import {Server} from './support/server.mjs';
import {readWorkbook} from './support/workbook.mjs';

const state = {};
test.before(async () => {
  state.server = await Server.start(['--demo']);
  state.amelia = await colleague(state.server, 'amelia');
});
test.after(() => state.server?.stop());

// German prospects, as a view that the team has on its list.
async function shareView(page) {
  await pressed(page, 'link', 'Contacts');
  await filterBy(page, 'Country', 'is', 'Germany');
  const german = await listed(page);
  await press(page, 'button', 'Filter');
  await addCondition(page, 1, 'Status', 'is', 'Prospect');
  await closeFilter(page);
  await page.getByRole('switch', {name: /^Status is Prospect/}).waitFor();
  const narrowed = await listed(page);
  assert.ok(narrowed > 0 && narrowed < german, `${narrowed} of ${german}`);
  await pressed(page, 'link', 'Save as a view');
  await fill(page, 'Name of the view', 'German prospects');
  await choose(page, 'Who sees it', 'My team');
  await shot(page, 'marketing-view');
  await press(page, 'button', 'Save');
  await page.getByRole('tab', {name: 'German prospects'}).waitFor();
  await idle(page);
  return narrowed;
}

// All of them get a status at once; Undo gives each its own back.
async function changeAll(page, count) {
  await press(page, 'checkbox', 'Select all');
  await page.getByText(`${count} selected`).waitFor();
  await press(page, 'button', 'Change');
  await find(page, 'Field', 'status', 'Status');
  await choose(page, 'New value', 'Customer');
  await shot(page, 'marketing-bulk');
  await press(page, 'button', 'Change them');
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await listedIs(page, 0);
  await page.getByRole('status').getByRole('button', {name: 'Undo'}).click();
  await listedIs(page, count);
}

function visitors(folder) {
  const file = path.join(folder, 'fair.csv');
  fs.writeFileSync(file, ['First name,Last name,E-mail,City,Phone',
    'Nora,Lindgren,nora@messe.example,Kiel,+49 431 100', 'Ole,Bakke,ole@messe.example,Bergen,',
    'Ida,Holm,not an address,Oslo,'].join('\n') + '\n');
  return file;
}

// A dry run says what would happen, a row that is wrong among it; then the good ones come in.
async function importVisitors(page) {
  await go(page, '/import');
  const asked = page.waitForEvent('filechooser');
  await press(page, 'button', 'Choose a file');
  await (await asked).setFiles(visitors(state.server.folder));
  await pressed(page, 'button', 'Check the rows');
  await page.getByRole('switch', {name: 'New 2'}).waitFor();
  await shot(page, 'marketing-import');
  await press(page, 'button', 'Import 2 rows');
  await page.getByRole('heading', {name: 'The import is done'}).waitFor();
}

async function saved(page, option) {
  await page.getByRole('main').getByRole('button', {name: 'More', exact: true}).first().click();
  const saving = page.waitForEvent('download');
  await press(page, 'option', option);
  return fs.readFileSync(await (await saving).path());
}

// Both files hold the rows of the list, the same ones.
async function giveOut(page, count) {
  await go(page, '/contacts');
  await pressed(page, 'tab', 'German prospects');
  await listedIs(page, count);
  const [, ...lines] = (await saved(page, 'Export CSV')).toString('utf8').trim().split(/\r?\n/);
  const [head, ...cells] = readWorkbook(await saved(page, 'Export XLSX (Excel)'));
  assert.deepEqual([lines.length, cells.length], [count, count]);
  const email = Object.keys(head).find((key) => head[key].text === 'E-mail');
  for (const each of cells) {
    assert.ok(lines.some((line) => line.includes(each[email].text)), each[email].text);
  }
}

// Three numbers copied from a spreadsheet fall into three cells.
async function pasteNumbers(page, context) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await go(page, '/contacts');
  await pressed(page, 'tab', 'All contacts');
  await page.getByRole('main').getByRole('button', {name: 'More', exact: true}).first().click();
  await pressed(page, 'option', 'Edit in the table');
  await page.getByText(/Arrows move, Enter edits/).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText('+49 711 1\n+49 711 2\n+49 711 3\n'));
  for (let column = 0; column < 3; ++column) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await page.getByRole('cell', {name: '+49 711 3', exact: true}).waitFor();
  await shot(page, 'marketing-cells');
  await pressed(page, 'button', 'Done');
  const names = [];
  for (const place of [1, 2, 3]) {
    const row = page.locator(`[role=row][aria-rowindex="${place}"]`).first();
    await row.getByRole('cell', {name: `+49 711 ${place}`, exact: true}).waitFor();
    names.push(await row.getAttribute('aria-label'));
  }
  return names;
}

day('marketing at a desk: a list for the team, a fair’s visitors, numbers pasted offline',
  async (t) => {
    const {page, proxy, context} = await begin(t, state.server, state.amelia, desk);
    const count = await shareView(page);
    await changeAll(page, count);
    await giveOut(page, count);
    proxy.cut();
    await importVisitors(page);
    const [, second] = await pasteNumbers(page, context);
    await back(page, proxy);

    const other = await begin(t, state.server, undefined, desk, '/contacts');
    await pressed(other.page, 'tab', 'German prospects');
    await listedIs(other.page, count);
    await shot(other.page, 'marketing-team');
    await other.page.getByRole('textbox', {name: 'Search'}).fill('Nora Lindgren');
    await other.page.getByRole('option', {name: 'Nora Lindgren'}).first().click();
    await heading(other.page, 'Nora Lindgren');
    await other.page.getByText('+49 431 100').first().waitFor();
    await go(other.page, '/contacts');
    await pressed(other.page, 'tab', 'All contacts');
    await other.page.getByRole('row', {name: second}).getByRole('cell', {name: '+49 711 2'})
      .waitFor();
  });

day('marketing on a phone: the team’s list is looked through, an answer noted without a network',
  async (t) => {
    const {page, proxy} = await begin(t, state.server, state.amelia, phone, '/contacts');
    const row = page.locator('[role=row][aria-rowindex="4"]').first();
    const name = await row.getAttribute('aria-label');
    proxy.cut();
    await row.click();
    await heading(page, name);
    await press(page, 'button', 'More');
    await pressed(page, 'option', 'Edit');
    await fill(page, 'Job title', 'Asked for the spring catalogue');
    await shot(page, 'marketing-phone-form');
    await pressed(page, 'button', 'Save');
    await page.getByText('Asked for the spring catalogue').first().waitFor();
    await press(page, 'button', 'Log');
    await fill(page, 'Subject', 'Catalogue by post');
    await pressed(page, 'button', 'Save');
    await page.getByRole('listitem').filter({hasText: 'Catalogue by post'}).waitFor();
    await shot(page, 'marketing-phone');
    await back(page, proxy);
    const other = await begin(t, state.server, undefined, desk, await route(page));
    await heading(other.page, name);
    await other.page.getByText('Asked for the spring catalogue').first().waitFor();
    await other.page.getByText('Catalogue by post').first().waitFor();
  });

day('marketing in Firefox: a dropped file comes in, its people are found and change hands',
  async (t) => {
    const {page, tab} = await beginFirefox(t, state.server, state.amelia);
    await page.route('/import');
    await page.waitFor('button', 'Choose a file', {exact: false});
    await page.drop('webinar.csv', 'text/csv', 'First name,Last name,E-mail,Source\n' +
      'Vera,Kling,vera@webinar.example,website\nUwe,Kling,uwe@webinar.example,website\n');
    await page.click('button', 'Check the rows');
    await page.waitFor('switch', 'New 2');
    await page.click('button', 'Import 2 rows');
    await page.waitFor('heading', 'The import is done');
    await page.route('/contacts');
    await page.fill('textbox', 'Find in this list', 'Kling');
    await page.waitFor('row', 'Uwe Kling');
    await page.waitGone('row', 'Anna Bergmann');
    await page.click('checkbox', 'Select all');
    await page.waitText('2 selected');
    await page.click('button', 'Assign to me');
    await page.waitText('All changes sent');
    await shot(tab, 'marketing-firefox');
    await page.click('row', 'Uwe Kling');
    await page.waitFor('heading', 'Uwe Kling');
    await page.waitFor('link', 'Amelia Clarke');
  });
