// A day in sales: leads called and converted, deals moved, a quote that becomes an order and an
// invoice, appointments; at a desk, on a phone in Chinese, and in Firefox.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

import {
  back, begin, beginFirefox, choose, colleague, day, desk, enter, figure, fill, find, go, heading,
  idle, phone, press, pressed, route, shot,
} from './support/day.mjs';
import {Server} from './support/server.mjs';

const state = {};
test.before(async () => {
  state.server = await Server.start(['--demo']);
  state.sophie = await colleague(state.server, 'sophie');
  state.siyuan = await colleague(state.server, 'siyuan');
});
test.after(() => state.server?.stop());

// "Prospecting 27 €1.3M" of a column of the board as {deals: 27}.
async function column(page, name) {
  const words = await page.getByRole('region', {name}).textContent();
  return Number(/\d+/.exec(words.slice(name.length))[0]);
}

const forecastOf = async (page, who, which) =>
  figure(await page.getByRole('link', {name: `${who}, ${which}: `}).getAttribute('aria-label'));

// "11/28/2026", as the forms write a day.
const written = (date) => [date.getMonth() + 1, date.getDate()]
  .map((part) => String(part).padStart(2, '0')).join('/') + `/${date.getFullYear()}`;

// A line of a timeline.
const said = (page, words) =>
  page.getByRole('listitem').filter({hasText: words}).first().waitFor();

async function doFirstTask(page) {
  const tasks = async () =>
    Number(/(\d+) tasks? /.exec(await page.getByRole('main').textContent())[1]);
  const before = await tasks();
  const first = page.getByRole('main').getByRole('checkbox').first();
  const subject = await first.getAttribute('aria-label');
  const route = page.getByRole('main').getByRole('link', {name: subject, exact: true});
  const same = await route.count();
  await first.click();
  await idle(page);
  assert.equal(await tasks(), before - 1, 'one task less is to be done');
  assert.ok(await route.count() < same || before > 5, 'it left the list');
  return subject;
}

// Calls the first of one's own leads that is new, qualifies and converts it.
async function workALead(page) {
  await pressed(page, 'link', 'Leads');
  await pressed(page, 'tab', 'Mine');
  const row = page.getByRole('row').filter({hasText: 'New'}).first();
  const name = await row.getAttribute('aria-label');
  const amount = figure(`:${await row.getByRole('cell', {name: '€'}).textContent()}`);
  await row.click();
  await heading(page, name);
  await press(page, 'button', 'Call');
  await fill(page, 'Subject', 'Budget is approved');
  await pressed(page, 'button', 'Save');
  await said(page, 'Budget is approved');
  await press(page, 'button', 'Edit');
  await choose(page, 'Lead status', 'Qualified');
  await pressed(page, 'button', 'Save');
  await shot(page, 'sales-lead');
  await pressed(page, 'button', 'Convert');
  await page.waitForURL((url) => url.hash.startsWith('#/contacts/'));
  await heading(page, name);
  await page.getByText(`€${amount.toLocaleString('en')} in open deals`).waitFor();
  // What was said to the lead was said to the person.
  await said(page, 'Budget is approved');
  await shot(page, 'sales-converted');
  const deal = page.getByRole('heading', {name: 'Open deals'});
  await deal.waitFor();
  return {name, amount, route: await route(page)};
}

async function moveOnBoard(page, deal, to) {
  await go(page, '/deals/board');
  const before = [await column(page, 'Prospecting'), await column(page, to)];
  await press(page, 'button', `Move ${deal}`);
  await pressed(page, 'option', to);
  assert.deepEqual([await column(page, 'Prospecting'), await column(page, to)],
    [before[0] - 1, before[1] + 1]);
  await page.getByRole('region', {name: to}).getByRole('button', {name: `${deal}, €`}).click();
  await heading(page, deal);
  await page.getByText('30%').first().waitFor();
}

// A deal that is expected this month counts in this month's forecast, by its probability.
async function expectToday(page, {amount, deal}) {
  await go(page, '/forecast');
  const before = [await forecastOf(page, 'Sophie Brandt', 'Weighted'),
    await forecastOf(page, 'Sophie Brandt', 'Best case')];
  await go(page, deal);
  await press(page, 'button', 'Edit');
  await fill(page, 'Expected close', written(new Date()));
  await pressed(page, 'button', 'Save');
  await go(page, '/forecast');
  await shot(page, 'sales-forecast');
  assert.deepEqual([await forecastOf(page, 'Sophie Brandt', 'Weighted'),
    await forecastOf(page, 'Sophie Brandt', 'Best case')],
  [before[0] + amount * 0.3, before[1] + amount]);
}

async function writeQuote(page, deal) {
  await go(page, deal);
  await pressed(page, 'button', 'New quote');
  await page.getByRole('combobox', {name: 'Add line'}).waitFor();
  await find(page, 'Add line', 'floor', /Aurora Floor Lamp · €349/);
  await enter(page, 'Quantity, Line 1', '12');
  await enter(page, 'Disc. %, Line 1', '10');
  await find(page, 'Add line', 'installation', /Installation day · €980/);
  await enter(page, 'Quantity, Line 2', '1.5');
  // 12 x 349.00 less 10 % is 3,769.20; 1.5 x 980.00 is 1,470.00.
  await page.getByRole('main').getByText('€3,769.20', {exact: true}).waitFor();
  await page.getByRole('main').getByText('€5,239.20', {exact: true}).first().waitFor();
  await shot(page, 'sales-quote');
  return route(page);
}

// Ten o'clock becomes noon by dragging.
async function makeAppointment(page) {
  await go(page, '/calendar');
  await pressed(page, 'button', 'Day');
  await press(page, 'button', 'New event');
  await fill(page, 'Subject', 'Measure the lobby');
  await fill(page, 'Starts: time', '10:00');
  await fill(page, 'Ends: time', '11:00');
  await pressed(page, 'button', 'Save');
  const entry = page.getByRole('button', {name: /^Measure the lobby, .*10:00 AM – 11:00 AM/});
  const {x, y, width, height} = await entry.boundingBox();
  await page.mouse.move(x + width / 2, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 8 + height, {steps: 6});
  await page.mouse.move(x + width / 2, y + 8 + 2 * (height + 2), {steps: 6});
  await page.mouse.up();
  await idle(page);
  await page.getByRole('button', {name: /^Measure the lobby, .*12:00 PM – 1:00 PM/}).waitFor();
  await shot(page, 'sales-calendar');
}

async function planFollowUp(page, contact) {
  await go(page, contact);
  await press(page, 'button', 'New task');
  await fill(page, 'Subject', 'Ask about the quote');
  await fill(page, 'Due on', written(new Date(Date.now() + 86_400_000)));
  await pressed(page, 'button', 'Save');
  await page.getByRole('main').getByText('Ask about the quote').first().waitFor();
}

async function seenByMaya(t, {quote, contact, name}) {
  const {page, context, url} = await begin(t, state.server, undefined, desk, quote);
  await heading(page, 'Q-1001');
  await page.getByText('€5,239.20').first().waitFor();
  const id = quote.split('/')[2];
  const answer = await context.request.get(new URL(`/v1/documents/quote/${id}.pdf`, url).href);
  assert.equal((await answer.body()).toString('latin1', 0, 5), '%PDF-');
  await page.getByRole('textbox', {name: 'Search'}).fill(name);
  await page.getByRole('option', {name}).first().click();
  await page.getByText('Ask about the quote').first().waitFor();
  assert.equal(await route(page), contact);
  await go(page, '/activities');
  await page.getByRole('row', {name: 'Budget is approved'}).first().waitFor();
  return page;
}

// From the quote to the invoice, whose lines nobody changes any more.
async function sell(page, quote) {
  await go(page, quote);
  await press(page, 'button', 'More');
  await pressed(page, 'option', 'Mark as sent');
  await pressed(page, 'button', 'Mark as accepted');
  await page.getByText('Its lines are fixed.').waitFor();
  await pressed(page, 'button', 'Make order');
  await heading(page, 'A-1001');
  await pressed(page, 'button', 'Make invoice');
  await heading(page, 'R-1001');
  await press(page, 'button', 'Issue');
  await page.getByRole('dialog').getByRole('button', {name: 'Issue'}).click();
  await idle(page);
  await page.getByRole('button', {name: 'Record payment'}).waitFor();
  await page.getByText('€5,239.20').first().waitFor();
  assert.equal(await page.getByRole('textbox', {name: 'Quantity, Line 1'}).count(), 0);
  const saving = page.waitForEvent('download');
  await press(page, 'button', 'PDF');
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), 'R-1001.pdf');
  assert.equal(fs.readFileSync(await saved.path()).toString('latin1', 0, 5), '%PDF-');
  await shot(page, 'sales-invoice');
}

day('sales at a desk: from a call to an invoice, with a stretch without a network',
  async (t) => {
    const {page, proxy} = await begin(t, state.server, state.sophie, desk);
    await shot(page, 'sales-my-day');
    await doFirstTask(page);
    const lead = await workALead(page);
    const title = await page.getByRole('heading', {name: 'Open deals'})
      .locator('xpath=following::*[@role="link"][1]').getAttribute('aria-label');
    await moveOnBoard(page, title, 'Engaging');
    const deal = await route(page);
    await expectToday(page, {amount: lead.amount, deal});
    proxy.cut();
    const quote = await writeQuote(page, deal);
    await heading(page, 'Number follows');
    await press(page, 'button', 'PDF');
    await page.getByText(/It needs a connection/).first().waitFor();
    await makeAppointment(page);
    await planFollowUp(page, lead.route);
    await page.getByRole('banner').getByText(/changes waiting/).first().waitFor();
    await back(page, proxy);
    await go(page, quote);
    await heading(page, 'Q-1001');
    await seenByMaya(t, {quote, contact: lead.route, name: lead.name});
    await sell(page, quote);
  });

day('sales on a phone in Chinese: a deal made on the way, without a network, is with the others',
  async (t) => {
    const {page, proxy} = await begin(t, state.server, state.siyuan,
      {...phone, locale: 'zh-CN'});
    await page.getByRole('heading', {name: '，陈思远', level: 1}).waitFor();
    const tasks = page.getByRole('main').getByRole('checkbox');
    await tasks.first().waitFor();
    await shot(page, 'sales-phone-my-day');
    proxy.cut();
    await tasks.first().click();
    await page.getByRole('status').getByText(/^已完成/).first().waitFor();
    await pressed(page, 'link', '商机');
    await press(page, 'button', '新建商机');
    await fill(page, '名称', '南湖食品：仓库照明');
    await fill(page, '金额', '12500');
    await pressed(page, 'button', '保存');
    await heading(page, '南湖食品：仓库照明');
    await page.getByText('€12,500').first().waitFor();
    await press(page, 'button', '记录');
    await fill(page, '主题', '看过仓库');
    await pressed(page, 'button', '保存');
    await said(page, '看过仓库');
    await shot(page, 'sales-phone-deal');
    const deal = await route(page);
    await go(page, '/deals/board');
    await press(page, 'button', '移动南湖食品：仓库照明');
    await pressed(page, 'option', '洽谈中');
    await shot(page, 'sales-phone-board');
    await back(page, proxy, '所有更改已发送');

    const other = await begin(t, state.server, undefined, desk, deal);
    await heading(other.page, '南湖食品：仓库照明');
    await other.page.getByText('Engaging').first().waitFor();
    await said(other.page, '看过仓库');
    await press(other.page, 'button', 'More');
    await pressed(other.page, 'option', 'History and access');
    await other.page.getByRole('dialog').getByText(/陈思远/).first().waitFor();
    await shot(other.page, 'sales-history');
  });

day('sales in Firefox: a lead is called and converted, its deal gets a quote', async (t) => {
  const {page, tab} = await beginFirefox(t, state.server, state.siyuan);
  await page.click('link', 'Leads');
  await page.click('tab', 'Mine');
  await page.waitGone('row', 'Carmen Moreno');
  await page.click('row', 'Isla Pryce');
  await page.waitFor('heading', 'Isla Pryce');
  await page.click('button', 'Log');
  await page.fill('textbox', 'Subject', 'Wants a visit');
  await page.click('button', 'Save');
  await page.waitText('Wants a visit');
  await page.waitGone('button', 'Cancel');
  await page.click('button', 'Convert');
  await page.waitFor('heading', 'Open deals');
  await page.waitText('Wants a visit');
  await page.waitText('€8,400 in open deals');
  await page.route('/deals/board');
  await page.click('button', 'Move Cardiff 55');
  await page.click('option', 'Engaging');
  await page.waitText('Cardiff 55 moved to Engaging');
  await page.waitGone('option', 'Engaging');
  await page.click('button', 'Cardiff 55, €', {exact: false});
  await page.waitFor('heading', 'Cardiff 55');
  await page.waitText('30%');
  await page.click('button', 'New quote');
  await page.waitFor('button', 'PDF');
  await page.click('combobox', 'Add line');
  await page.click('option', 'Aurora Floor Lamp', {exact: false});
  await page.waitFor('textbox', 'Quantity, Line 1');
  await page.waitText('€349.00');
  await page.click('button', 'More');
  await page.click('option', 'Mark as accepted');
  await page.waitText('Its lines are fixed.');
  await page.click('button', 'Make order');
  await page.waitFor('button', 'Make invoice');
  await page.waitText('All changes sent');
  await shot(tab, 'sales-firefox');
  assert.equal(await page.count('textbox') > 3, true, 'an order’s lines can still be changed');
});
