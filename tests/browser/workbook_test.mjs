// Workbooks in Chromium: one with several sheets comes in by the file dialog, and the list goes out
// as one that other code reads, and that comes in again as nothing new.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import {Server} from './support/server.mjs';
import {idle, openStaff} from './support/staff.mjs';
import {checkWithin, shot, visit} from './support/visit.mjs';
import {readWorkbook, writeWorkbook} from './support/workbook.mjs';

const check = checkWithin(120_000);
const state = {};
test.before(async () => { state.server = await Server.start(['--demo']); });
test.after(async () => { await state.server?.stop(); });

const press = (page, role, name) => page.getByRole(role, {name, exact: true}).first().click();

async function give(page, file) {
  await page.evaluate(() => { location.hash = '#/import'; });
  await idle(page);
  const asked = page.waitForEvent('filechooser');
  await press(page, 'button', 'Choose a file');
  await (await asked).setFiles(file);
  await page.getByRole('button', {name: 'Check the rows'}).waitFor();
}

check('workbook: people come in from one, go out as one, and are known again', async (t) => {
  const {page, url} = await visit(t, state.server, {viewport: {width: 1300, height: 1000}});
  await openStaff(page, url, '/import');
  const file = path.join(state.server.folder, 'people.xlsx');
  fs.writeFileSync(file, writeWorkbook({
    'Read me': [],
    'Products': [['Name', 'SKU'], ['Lamp', 'L-1']],
    'People': [['First Name', 'Last Name', 'Email', 'Birthday', 'Website'],
      ['Jürgen', 'Weißgerber', 'jw@loom.example', new Date(Date.UTC(1980, 4, 17)), ''],
      ['小明', '王', 'wang@loom.example', '', ''],
      ['', '=SUM(A1)', 'sum@loom.example', '', '']]}));
  await give(page, file);
  await page.getByRole('combobox', {name: 'Field for SKU'}).waitFor();  // the first with rows
  await press(page, 'combobox', 'Sheet');
  await press(page, 'option', 'People');
  await page.getByRole('combobox', {name: 'Field for Birthday'}).waitFor();
  await shot(page, 'workbook-columns');
  await press(page, 'combobox', 'What is in the file?');
  await press(page, 'option', 'Contacts');
  await press(page, 'button', 'Check the rows');
  await press(page, 'button', 'Import 3 rows');
  await page.getByRole('heading', {name: 'The import is done'}).waitFor();

  await page.evaluate(() => { location.hash = '#/contacts'; });
  await idle(page);
  await page.getByRole('main').getByRole('button', {name: 'More', exact: true}).first().click();
  const line = page.getByRole('option', {name: 'Export XLSX (Excel)'});
  await line.waitFor();
  await shot(page, 'workbook-menu');
  const saving = page.waitForEvent('download');
  await line.click();
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), 'contacts.xlsx');
  const exported = path.join(state.server.folder, 'contacts.xlsx');
  fs.copyFileSync(await saved.path(), exported);
  const [head, ...rows] = readWorkbook(fs.readFileSync(exported));
  const column = (title) => Object.keys(head).find((key) => head[key].text === title);
  assert.equal(head[Object.keys(head).at(-1)].text, 'ID');
  const email = column('E-mail');
  const person = (name) => rows.find((row) => row[email]?.text === `${name}@loom.example`);
  assert.equal(person('jw')[column('First name')].text, 'Jürgen');
  assert.deepEqual(person('jw')[column('Birthday')], {number: 29358, style: 2});
  assert.equal(person('wang')[column('First name')].text, '小明');
  assert.equal(person('sum')[column('Last name')].text, '=SUM(A1)', 'a text stays a text');

  await page.evaluate(() => { location.hash = '#/import'; });
  await idle(page);
  await press(page, 'button', 'Import another file');
  await give(page, exported);
  await press(page, 'button', 'Check the rows');
  await page.getByRole('switch', {name: `Duplicate ${rows.length}`}).waitFor();
  await shot(page, 'workbook-again');
});

check('workbook: an export of another product is recognised', async (t) => {
  const {page, url} = await visit(t, state.server, {viewport: {width: 1300, height: 1000}});
  await openStaff(page, url, '/import');
  const file = path.join(state.server.folder, 'hubspot.xlsx');
  fs.writeFileSync(file, writeWorkbook({'Sheet1': [
    ['Record ID', 'Deal Name', 'Deal Stage', 'Pipeline', 'Close Date', 'Amount', 'Deal owner'],
    [7001, 'Lamps for the hall', 'Contract Sent', 'Sales', '2026-06-30 00:00', 1250.5, '']]}));
  await give(page, file);
  await page.getByText('Looks like an export of HubSpot: Deals.').first().waitFor();
  await shot(page, 'workbook-known');
  await press(page, 'button', 'Check the rows');
  await press(page, 'button', 'Import 1 rows');
  await page.getByRole('heading', {name: 'The import is done'}).waitFor();
});
