// What staff feel when the local database is full: a million contacts, half a million activities,
// five thousand deals. CPU time of frames (frames.mjs); a list that is read in slices counts with
// its first frame, and with the time until it is whole.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import {idle, stats} from '../browser/support/staff.mjs';
import {framesOf, median, spelled} from './frames.mjs';
import {residentMb} from './server.mjs';

export const activities = 500_000, deals = 5_000;

export function generate(programs, data) {
  const begun = performance.now();
  execFileSync(path.join(programs, 'tools', 'generate'), [data, `${activities}`, `${deals}`],
    {stdio: ['ignore', 'ignore', 'inherit']});
  return {what: `generator: ${spelled(activities + deals)} records by the rules`,
    value: (activities + deals) / ((performance.now() - begun) / 1000), unit: 'rows/s', reach: ''};
}

const go = (page, route) => page.evaluate((to) => { location.hash = to; }, route);

// The slowest frame that `act` brings about, and how long until everything rests again.
async function felt(page, what, act, reach) {
  await idle(page);
  const begun = performance.now();
  const quietMs = 300;
  const times = await framesOf(page, act, quietMs);
  return [{what, value: times.at(-1), unit: 'ms', reach},
    {what: '  until it is whole', value: performance.now() - begun - quietMs, unit: 'ms',
      reach: ''}];
}

async function measureLists(page, server, contacts) {
  const rows = [];
  await go(page, '/');
  for (const [route, count] of [['/contacts', contacts], ['/activities', activities]]) {
    rows.push(...await felt(page, `open a list of ${spelled(count)}, longest frame`,
      () => go(page, route), '<= 16'));
  }
  await go(page, '/contacts');
  await idle(page);
  const head = (name) => page.getByRole('columnheader', {name, exact: true}).first();
  rows.push(...await felt(page, 'sort a million by another column, longest frame',
    () => head('E-mail').click(), '<= 100'));
  rows.push(...await felt(page, 'filter a million (my own), longest frame',
    () => page.getByRole('tab', {name: 'Mine', exact: true}).click(), '<= 100'));
  await page.getByRole('tab', {name: 'All contacts', exact: true}).click();
  await idle(page);
  await page.getByRole('button', {name: 'More', exact: true}).click();
  await page.getByRole('option', {name: 'Columns, groups, colours'}).click();
  await page.getByRole('combobox', {name: 'Group by'}).click();
  rows.push(...await felt(page, 'a million in groups, longest frame',
    () => page.getByRole('option', {name: 'Status', exact: true}).click(), '<= 100'));
  return rows;
}

async function measurePages(page) {
  await go(page, '/');
  await idle(page);
  await go(page, '/contacts');
  await idle(page);
  const row = page.locator('[role=row][aria-rowindex="3"]').first();
  const rows = await felt(page, "open a customer's page, longest frame", () => row.click(),
    '<= 30');
  rows.push(...await felt(page, `board of ${spelled(deals)} deals, longest frame`,
    () => go(page, '/deals/board'), '<= 16'));
  const size = page.viewportSize();
  await page.mouse.move(size.width / 2, size.height / 2);
  const scrolled = await framesOf(page, async () => {
    for (let i = 0; i < 60; ++i) await page.mouse.wheel(0, 300);
  });
  rows.push({what: '  scrolled, CPU per frame', value: median(scrolled), unit: 'ms',
    reach: '<= 16'});
  await go(page, '/dashboards');
  await idle(page);
  await page.getByRole('button', {name: 'New dashboard'}).first().click();
  rows.push(...await felt(page, 'dashboard of sales, longest frame',
    () => page.getByRole('button', {name: 'Sales overview'}).click(), '<= 16'));
  rows.at(-1).reach = '<= 300';
  return rows;
}

// The processes that draw this browser's pages, by what they hold of memory of their own.
function renderersOf(profile) {
  const found = [];
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (words.includes('--type=renderer') && words.includes(profile)) found.push(residentMb(pid));
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

async function measureMemory(page) {
  await go(page, '/contacts');
  await idle(page, 1000);
  const heap = (await stats(page)).heap_bytes / 1e6;
  const rows = [{what: "memory of the program (wasm), a million contacts' list open", value: heap,
    unit: 'MB', reach: '<= 300'}];
  const resident = renderersOf('--type=renderer');
  if (resident.length > 0) {
    rows.push({what: "the tab's process, resident", value: Math.max(...resident), unit: 'MB',
      reach: ''});
  }
  return rows;
}

export const workspaceMeasures = [measureLists, measurePages, measureMemory];
