// Attached files: taken offline, kept over a reload, sent in pieces, seen and saved elsewhere.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import zlib from 'node:zlib';

import {Server} from './support/server.mjs';
import {idle, openStaff, waitStarted} from './support/staff.mjs';
import {
  checkWithin, openSomeone, pill, shot as takeShot, visit as visitServer,
} from './support/visit.mjs';

let server = null;
const visit = (t, options) => visitServer(t, server, options);
const shot = (page, name) => takeShot(page, `files-${name}`);
const check = checkWithin(120000);

test.before(async () => {
  server = await Server.start(['--demo']);
});

test.after(() => server.stop('SIGKILL'));

// A PNG with something to see: stripes of two colours.
function png(width, height) {
  const chunk = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const colour = (x + y) % 60 < 30 ? [30, 110, 200] : [240, 190, 60];
      rows.set(colour, y * (1 + 3 * width) + 1 + 3 * x);
    }
  }
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head),
    chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; ++i) crc = crc >>> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

async function give(page, button, file) {
  const [choosing] = await Promise.all([page.waitForEvent('filechooser'),
    page.getByRole('button', {name: button}).click()]);
  await choosing.setFiles(file);
}

// Lines of files whose bytes the server does not have.
const unsent = (page) => page.locator('[aria-description*="not sent yet"]');

async function saved(page, role, name) {
  const downloading = page.waitForEvent('download');
  await page.getByRole(role, {name: `Save ${name}`}).click();
  return fs.readFileSync(await (await downloading).path());
}

check('files: a photo taken offline outlives a reload, is sent, and is seen elsewhere',
  async (t) => {
    const photo = png(1200, 800);
    const phone = await visit(t, {viewport: {width: 390, height: 844},
      hasTouch: true, isMobile: true});
    const {page, url, proxy} = phone;
    await openStaff(page, url);
    const name = await openSomeone(page, 2);
    await pill(page, '');
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 3000);
    proxy.cut();
    await phone.context.setOffline(true);
    await give(page, 'Take photo', {name: 'shop window.png', mimeType: '', buffer: photo});
    await page.getByRole('link', {name: 'Show shop window.png'}).waitFor();
    await unsent(page).waitFor();
    await page.reload();
    await waitStarted(page);
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 3000);
    const line = page.getByRole('link', {name: 'Show shop window.png'});
    await line.waitFor();
    await line.click();
    await page.getByRole('dialog', {name: 'shop window.png'}).getByRole('img').waitFor();
    await idle(page);
    await shot(page, 'phone-looked-at');
    await page.keyboard.press('Escape');
    await idle(page);
    await shot(page, 'phone');
    proxy.restore();
    await phone.context.setOffline(false);
    const desk = await visit(t, {viewport: {width: 1440, height: 900}});
    await openStaff(desk.page, desk.url);
    assert.equal(await openSomeone(desk.page, 2), name);
    await desk.page.getByRole('link', {name: 'Show shop window.png'}).waitFor();
    await idle(desk.page);
    await shot(desk.page, 'desk');
    assert.deepEqual(await saved(desk.page, 'button', 'shop window.png'), photo);
    await unsent(page).waitFor({state: 'detached'});
  });

check('files: a large file goes up over a network that breaks, and comes down whole',
  async (t) => {
    const {page, url, proxy} = await visit(t);
    const film = Buffer.concat([Buffer.from('\x1a\x45\xdf\xa3\x01webm', 'latin1'),
      Buffer.alloc(3_000_000, 'a film of nothing ')]);
    await openStaff(page, url);
    const name = await openSomeone(page, 3);
    await pill(page, 'All changes sent');
    const second = proxy.next('PUT /v1/files/');
    await give(page, 'Add file', {name: 'tour.webm', mimeType: 'video/webm', buffer: film});
    await second;
    proxy.cut();
    await unsent(page).waitFor();
    proxy.restore();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await unsent(page).waitFor({state: 'detached'});
    await pill(page, 'All changes sent');
    const other = await visit(t);
    await openStaff(other.page, other.url);
    assert.equal(await openSomeone(other.page, 3), name);
    assert.deepEqual(await saved(other.page, 'link', 'tour.webm'), film);
    await other.page.getByRole('button', {name: 'Remove tour.webm'}).click();
    await page.getByRole('link', {name: 'Save tour.webm'}).waitFor({state: 'detached'});
  });
