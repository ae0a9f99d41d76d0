// Lists and dashboards as somebody arranges them, in Chromium: groups and colours that follow their
// maker to another device, a row slid aside by a finger, a dashboard as a picture and on paper.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

import {choose, find, press} from './support/day.mjs';
import {Server} from './support/server.mjs';
import {idle, openStaff} from './support/staff.mjs';
import {checkWithin, shot, visit} from './support/visit.mjs';

const check = checkWithin(120_000);
const state = {};
test.before(async () => { state.server = await Server.start(['--demo']); });
test.after(async () => { await state.server?.stop(); });

// The groups of the list, with how many rows each has, from the top.
const groups = (page) => page.evaluate(() => [...document.querySelectorAll('[role=row] button')]
  .map((each) => each.getAttribute('aria-label') ?? each.textContent)
  .filter((name) => / · \d+$/.test(name)));

const heading = (page, name) => page.getByRole('button', {name, exact: true}).first();

check('lists: groups and colours made offline are a view, and on another device once sent',
  async (t) => {
    const {page, url, proxy} = await visit(t, state.server, {viewport: {width: 1280, height: 900}});
    await openStaff(page, url, '/deals');
    await idle(page);
    proxy.cut();
    await press(page, 'button', 'More');
    await press(page, 'option', 'Columns, groups, colours');
    await choose(page, 'Group by', 'Stage');
    await press(page, 'button', 'Colour rows where …');
    await find(page, 'Field', 'stage', 'Stage');
    await choose(page, 'Value', 'Lost');
    await shot(page, 'lists-colour');
    await press(page, 'button', 'Done');
    await page.getByRole('dialog', {name: 'Columns, groups, colours'}).waitFor();
    await idle(page);
    await press(page, 'button', 'Done');
    await heading(page, 'Prospecting · 26').waitFor();
    await shot(page, 'lists-groups');
    await press(page, 'button', 'Prospecting · 26');
    await press(page, 'button', 'Engaging · 26');
    await press(page, 'button', 'Quote sent · 26');
    await heading(page, 'Won · 39').waitFor();
    assert.deepEqual((await groups(page)).slice(0, 4),
      ['Prospecting · 26', 'Engaging · 26', 'Quote sent · 26', 'Won · 39']);
    await press(page, 'link', 'Save as a view');
    await page.getByRole('textbox', {name: 'Name of the view'}).fill('By stage');
    await press(page, 'button', 'Save');
    await page.getByRole('tab', {name: 'By stage'}).waitFor();
    proxy.restore();
    await page.getByText('All changes sent').first().waitFor();

    const other = await visit(t, state.server);
    await openStaff(other.page, other.url, '/deals');
    await press(other.page, 'tab', 'By stage');
    await heading(other.page, 'Prospecting · 26').waitFor();
    await shot(other.page, 'lists-elsewhere');
  });

check('lists: a finger slides a task aside and has done it, and Undo opens it again', async (t) => {
  const {page, url, context} = await visit(t, state.server,
    {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  await openStaff(page, url, '/tasks');
  await idle(page);
  const row = page.locator('[role=row][aria-rowindex="1"]').first();
  const name = await row.getAttribute('aria-label');
  const {y, height} = await row.boundingBox();
  const finger = await context.newCDPSession(page);
  const touch = (type, x) => finger.send('Input.dispatchTouchEvent',
    {type, touchPoints: x === undefined ? [] : [{x, y: y + height / 2}]});
  await touch('touchStart', 120);
  for (let x = 135; x <= 300; x += 15) await touch('touchMove', x);
  await idle(page);
  await shot(page, 'lists-swipe');
  await touch('touchEnd');
  await page.getByText(`Done: ${name}`).first().waitFor();
  await idle(page);
  assert.equal(await page.getByRole('heading', {level: 1}).first().textContent(), 'Tasks',
    'the row did not open');
  await press(page, 'button', 'Undo');
  await page.locator(`[role=row][aria-label="${name}"]`).first().waitFor();
});

check('dashboard: as a picture it is whole, and on paper it stands in the place of the page',
  async (t) => {
    const {page, url} = await visit(t, state.server,
      {viewport: {width: 1100, height: 600}, acceptDownloads: true});
    await page.addInitScript(() => {
      window.print = () => {
        const paper = document.querySelector('img.paper');
        window.onPaper = {width: paper.naturalWidth, title: document.title};
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await openStaff(page, url, '/dashboards');
    await press(page, 'button', 'New dashboard');
    await press(page, 'button', 'Sales overview');
    await idle(page);
    await press(page, 'button', 'More for this dashboard');
    const [download] = await Promise.all([page.waitForEvent('download'),
      press(page, 'option', 'Save as a picture')]);
    assert.equal(download.suggestedFilename(), 'Sales overview.png');
    const png = fs.readFileSync(await download.path());
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.equal(width, 2480);
    assert.ok(height > 1400 && png.length > 50_000, `${height} high, ${png.length} bytes`);
    await page.getByText('Saved as Sales overview.png').first().waitFor();
    await shot(page, 'dashboard-after-picture');
    await press(page, 'button', 'More for this dashboard');
    await press(page, 'option', 'Print');
    await page.waitForFunction(() => window.onPaper);
    assert.deepEqual(await page.evaluate(() => window.onPaper),
      {width: 2480, title: 'Sales overview'});
    assert.equal(await page.locator('img.paper').count(), 0, 'it is gone afterwards');
  });
