// What a day's work needs: people of the demo organisation with their own roles, the steps of a
// hand at the program, the network going and coming back, and figures read off the page.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';

import {launchFirefox} from './firefox.mjs';
import {StaffPage} from './mirror_page.mjs';
import {freshProfile} from './chromium.mjs';
import {idle, openStaff} from './staff.mjs';
import {checkWithin, shot, visit} from './visit.mjs';

const password = 'the lamp by the door 7';

// Somebody of the demo organisation, by the part of the address before the "@". Only the
// administrator has a password there; the others choose one by the link an administrator gives.
export async function colleague(server, name) {
  const email = `${name}@nordlicht.example`;
  const said = execFileSync(process.env.ACQ_BIN,
    ['user', 'reset', email, '--data', server.data, '--public-url', server.url]);
  const token = /reset=(\S+)/.exec(said)[1];
  const answer = await fetch(`${server.url}/v1/password/reset`, {
    method: 'POST', body: JSON.stringify({token, password}),
    headers: {'Origin': server.url, 'X-Acquaint': '1', 'Content-Type': 'application/json'},
  });
  assert.ok(answer.ok, `${email} chose a password`);
  return {email, password};
}

export const desk = {viewport: {width: 1440, height: 900}};
export const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

// A browser of one's own with the program open at `route`.
export async function begin(t, server, who, options, route = '/') {
  const visited = await visit(t, server, {...options, who});
  await openStaff(visited.page, visited.url, route);
  await visited.page.getByRole('main').waitFor();
  await idle(visited.page);
  return visited;
}

export async function press(page, role, name) {
  await page.getByRole(role, {name, exact: true}).first().click();
}

// Presses and waits until what follows has been drawn.
export async function pressed(page, role, name) {
  await press(page, role, name);
  await idle(page);
}

export async function fill(page, name, text, nth = 0) {
  await page.getByRole('textbox', {name, exact: true}).nth(nth).fill(text);
  await idle(page);
}

// Fills a cell and leaves it, which is what saves it.
export async function enter(page, name, text) {
  await fill(page, name, text);
  await page.keyboard.press('Tab');
  await idle(page);
}

export async function go(page, route) {
  await page.evaluate((to) => { location.hash = to; }, route);
  await idle(page);
}

export async function choose(page, label, option) {
  await press(page, 'combobox', label);
  await press(page, 'option', option);
  await idle(page);
}

// Finds something in a list of choices that is searched by typing.
export async function find(page, label, words, option) {
  await press(page, 'combobox', label);
  await page.getByRole('listbox').getByRole('textbox').first().fill(words);
  await idle(page);
  await page.getByRole('option', {name: option}).first().click();
  await idle(page);
}

export const route = (page) => page.evaluate(() => location.hash.slice(1));
export const heading = (page, name) =>
  page.getByRole('heading', {name, level: 1, exact: true}).waitFor();

// The network is there again, and what waited is with the server. `words`: what the pill says then.
export async function back(page, proxy, words = 'All changes sent') {
  proxy.restore();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByRole('banner').getByText(words).first().waitFor();
}

// "Sophie Brandt, Won: €179,700" as 179700.
export function figure(words) {
  const digits = words.slice(words.lastIndexOf(':') + 1).replace(/[^\d.-]/g, '');
  assert.notEqual(digits, '', `a figure in "${words}"`);
  return Number(digits);
}

// A stock Firefox of its own, signed in, worked by roles and names alone.
export async function beginFirefox(t, server, who) {
  const browser = await launchFirefox({profile: freshProfile('firefox')});
  t.after(() => browser.close());
  const tab = (await browser.pages())[0] ?? await browser.newPage();
  const page = new StaffPage((body, argument) => tab.evaluate(body, argument));
  await tab.goto(`${server.url}/staff/account/sign-in.html`);
  await page.signIn(who);
  await tab.goto(`${server.url}/staff/?a11y=1#/`);
  await page.waitStarted();
  await page.waitText('All changes sent', 60000);
  return {page, tab};
}

// A step of a day: it ends by itself, tells what was seen when it fails, and is photographed.
export const day = checkWithin(200_000);
export {idle, shot};

// One condition on the open list, instead of what it was filtered by.
export async function filterBy(page, field, condition, value) {
  await press(page, 'button', 'Filter');
  await press(page, 'button', 'Clear');
  await page.getByRole('combobox', {name: 'Field'}).first().waitFor({state: 'detached'});
  await addCondition(page, 0, field, condition, value);
  await closeFilter(page);
}

export async function closeFilter(page) {
  await press(page, 'button', 'Done');
  await page.mouse.move(700, 450);  // as a hand does: it goes back to the list
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await idle(page);
}

// The number beside a list's heading.
export async function listed(page) {
  const words = await page.getByRole('main').textContent();
  return Number(/[\d,]+/.exec(words)[0].replace(',', ''));
}

// Waits until the list says that it has so many.
export const listedIs = (page, count) =>
  page.getByRole('main').getByText(String(count), {exact: true}).first().waitFor();

// The nth condition of the open filter. `condition` "": the one that is offered first.
export async function addCondition(page, nth, field, condition, value) {
  const fields = page.getByRole('combobox', {name: 'Field', exact: true});
  if (nth > 0) await fields.nth(nth - 1).waitFor();
  await press(page, 'button', 'Add condition');
  const pick = async (name, words) => {
    await page.getByRole('combobox', {name, exact: true}).last().click();
    const search = page.getByRole('listbox').getByRole('textbox');
    await page.getByRole('listbox').waitFor();
    await idle(page);
    if (await search.count() > 0) await search.first().fill(words);
    await idle(page);
    await press(page, 'option', words);
    await idle(page);
  };
  await fields.nth(nth).waitFor();
  await pick('Field', field);
  if (condition) await pick('Condition', condition);
  const typed = page.getByRole('textbox', {name: 'Value', exact: true});
  const picked = page.getByRole('combobox', {name: 'Value', exact: true});
  const free = await typed.or(picked).last().evaluate((found) => found.tagName !== 'BUTTON' &&
    found.getAttribute('role') !== 'combobox');
  if (!free) {
    await pick('Value', value);
    return;
  }
  await typed.last().fill(value);
  await page.keyboard.press('Tab');
  await idle(page);
}
