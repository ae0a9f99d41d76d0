// A manager's day: figures and the rows behind them, targets, a colleague's deals given to another,
// duplicates, the bin; at a desk, on a phone in German, and in Firefox.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

import {
  back, begin, beginFirefox, choose, colleague, day, desk, enter, figure, filterBy, find, go,
  heading, idle, listed, listedIs, phone, press, pressed, shot,
} from './support/day.mjs';
import {Server} from './support/server.mjs';

const state = {};
test.before(async () => {
  state.server = await Server.start(['--demo']);
  state.jonas = await colleague(state.server, 'jonas');
});
test.after(() => state.server?.stop());

const link = (page, name) => page.getByRole('main').getByRole('link', {name});
const read = async (page, name) => figure(await link(page, name).getAttribute('aria-label'));

// A ready dashboard: its parts add up, and a mark leads to the rows it counts.
async function lookAtSales(page) {
  await pressed(page, 'link', 'Dashboards');
  await press(page, 'button', 'New dashboard');
  await pressed(page, 'button', 'Sales overview');
  await link(page, /^Deals won: /).waitFor();
  const owners = await page.getByRole('group', {name: 'Won by owner'}).getByRole('link').all();
  const names = await Promise.all(owners.map((each) => each.getAttribute('aria-label')));
  assert.equal(names.reduce((sum, each) => sum + figure(each), 0), await read(page, /^Won: /));
  const engaging = await read(page, /^Engaging: /);
  await shot(page, 'manager-dashboard');
  await link(page, /^Engaging: /).click();
  await heading(page, 'Deals');
  await page.getByRole('switch', {name: /^Stage is Engaging/}).waitFor();
  await listedIs(page, engaging);
  await shot(page, 'manager-rows');
  return engaging;
}

async function turnTheTable(page, engaging) {
  await go(page, '/pivot/deals');
  await choose(page, 'Columns', 'Owner');
  const parts = await link(page, /^Engaging, .+: \d/).all();
  const names = await Promise.all(parts.map((each) => each.getAttribute('aria-label')));
  const [total] = names.filter((each) => each.includes('Total'));
  assert.equal(figure(total), engaging);
  assert.equal(names.reduce((sum, each) => sum + figure(each), 0), 2 * engaging);
  const saving = page.waitForEvent('download');
  await press(page, 'button', 'Export as CSV');
  const table = fs.readFileSync(await (await saving).path(), 'utf8');
  assert.match(table, new RegExp(`Engaging.*[,;]${engaging}\\r?\\n`));
  await shot(page, 'manager-pivot');
}

// A target of half a million, of which a share is reached.
async function setTarget(page) {
  await go(page, '/forecast');
  await choose(page, 'Split by', 'Teams');
  const won = await read(page, /^Central Europe, Won: /);
  await enter(page, 'Target: Central Europe', '500000');
  const reached = page.getByText(/^Central Europe, Reached: /);
  const words = await reached.textContent();
  assert.equal(figure(words), Math.round(won / 5000), words);
  await shot(page, 'manager-forecast');
}

// Everything of somebody who leaves goes to somebody else at once.
async function reassign(page) {
  await go(page, '/deals');
  await filterBy(page, 'Owner', 'is', 'Lucía Ortega');
  const count = await listed(page);
  await press(page, 'checkbox', 'Select all');
  await page.getByText(`${count} selected`).waitFor();
  await press(page, 'button', 'Change');
  await find(page, 'Field', 'owner', 'Owner');
  await find(page, 'New value', 'Sophie', 'Sophie Brandt');
  await shot(page, 'manager-bulk');
  await pressed(page, 'button', 'Change them');
  await listedIs(page, 0);
  return count;
}

async function mergeAndTakeBack(page) {
  await go(page, '/duplicates?of=contact');
  // They are looked for in slices.
  const found = page.getByText(/\d+ pairs? /).first();
  const pairsAre = (count) =>
    page.getByText(new RegExp(`(^|\\D)${count} pairs? `)).first().waitFor();
  await found.waitFor();
  await idle(page);
  const before = Number(/(\d+) pairs? /.exec(await found.textContent())[1]);
  await press(page, 'button', 'Compare and merge');
  await shot(page, 'manager-merge');
  await pressed(page, 'button', 'Merge now');
  await pairsAre(before - 1);
  await page.getByRole('status').getByRole('button', {name: 'Undo'}).click();
  await pairsAre(before);
}

async function throwAwayAndRestore(page) {
  await go(page, '/contacts');
  const row = page.locator('[role=row][aria-rowindex="1"]').first();
  const name = await row.getAttribute('aria-label');
  await row.click();
  await heading(page, name);
  await press(page, 'button', 'More');
  await pressed(page, 'option', 'Delete');
  await page.getByRole('row', {name}).first().waitFor({state: 'detached'});
  await go(page, '/past?deleted');
  await page.getByText(name).first().waitFor();
  await shot(page, 'manager-bin');
  await pressed(page, 'button', 'Restore');
  await go(page, '/contacts');
  await page.getByRole('row', {name}).first().waitFor();
}

day('a manager at a desk: figures, targets, a team’s records, with a stretch without a network',
  async (t) => {
    const {page, proxy} = await begin(t, state.server, state.jonas, desk);
    const engaging = await lookAtSales(page);
    await turnTheTable(page, engaging);
    proxy.cut();
    await setTarget(page);
    const count = await reassign(page);
    await mergeAndTakeBack(page);
    await throwAwayAndRestore(page);
    await back(page, proxy);
    await go(page, '/rights');
    await page.getByText(/Only administrators can set this/).waitFor();
    assert.equal(await page.getByRole('main').getByRole('combobox').count(), 0);

    const other = await begin(t, state.server, undefined, desk, '/forecast');
    await choose(other.page, 'Split by', 'Teams');
    const target = other.page.getByRole('textbox', {name: 'Target: Central Europe'});
    assert.match(await target.inputValue(), /^500,000/);
    await go(other.page, '/deals');
    await filterBy(other.page, 'Owner', 'is', 'Sophie Brandt');
    assert.ok(count > 5);
    const row = other.page.getByRole('row', {name: 'Cairn Renewables, Services'});
    await row.click();
    await heading(other.page, 'Cairn Renewables, Services');
    await press(other.page, 'button', 'More');
    await pressed(other.page, 'option', 'History and access');
    await other.page.getByRole('dialog').getByText(/Jonas Weber/).first().waitFor();
    await shot(other.page, 'manager-history');
  });

day('a manager on a phone in German: arranges the start page, sets a target without a network',
  async (t) => {
    const {page, proxy} = await begin(t, state.server, state.jonas, {...phone, locale: 'de-DE'});
    await page.getByRole('heading', {name: 'Meine Aufgaben'}).waitFor({state: 'attached'});
    await pressed(page, 'button', 'Diese Seite anordnen');
    await pressed(page, 'checkbox', 'Meine Aufgaben');
    await shot(page, 'manager-phone-arranging');
    await pressed(page, 'button', 'Fertig');
    await page.getByRole('heading', {name: 'Meine Aufgaben'}).waitFor({state: 'detached'});
    proxy.cut();
    await go(page, '/forecast');
    await heading(page, 'Prognose');
    await choose(page, 'Aufteilen nach', 'Teams');
    const words = await link(page, /^Central Europe, Gewonnen: /).getAttribute('aria-label');
    const won = Number(words.replace(/\D/g, ''));  // "223.900 €" has no cents
    await enter(page, 'Ziel: Central Europe', '400000');
    const reached = new RegExp(`^Central Europe, Erreicht: ${Math.round(won / 4000)}\\D`);
    await page.getByText(reached).first().waitFor();
    await shot(page, 'manager-phone-forecast');
    await back(page, proxy, 'Alles gesendet');

    const other = await begin(t, state.server, undefined, desk, '/forecast');
    await choose(other.page, 'Split by', 'Teams');
    const target = other.page.getByRole('textbox', {name: 'Target: Central Europe'});
    assert.match(await target.inputValue(), /^400,000/);
    await go(other.page, '/');
    await other.page.getByRole('heading', {name: 'My tasks'}).waitFor();  // hers are as they were
  });

day('a manager in Firefox: a table’s figure leads to its rows, a pair of duplicates is merged',
  async (t) => {
    const {page, tab} = await beginFirefox(t, state.server, state.jonas);
    await page.route('/pivot/tickets');
    await page.waitText('Pivot: Tickets');
    await page.click('combobox', 'Rows');
    await page.click('option', 'Priority');
    await page.waitFor('link', 'Urgent, Number of tickets: 8');
    await shot(tab, 'manager-firefox');
    await page.click('link', 'Urgent, Number of tickets: 8');
    await page.waitFor('heading', 'Tickets');
    await page.waitFor('switch', 'Priority is Urgent', {exact: false});
    await page.route('/duplicates?of=contact');
    await page.waitText('14 pairs may be the same customers.');
    await page.click('button', 'Compare and merge');
    await page.click('button', 'Merge now');
    await page.waitText('13 pairs may be the same customers.');
    await page.waitText('All changes sent');
  });
