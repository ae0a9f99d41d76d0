// What the program does when the browser lacks something or takes something away, in Chromium: on
// the real server, behind a proxy that cuts the network and hands out changed files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {firstPage} from './support/chromium.mjs';
import {Server} from './support/server.mjs';
import {idle, openStaff, stats, waitStarted} from './support/staff.mjs';
import {
  changeField, openSomeone, pill, shot as takeShot, visit as visitServer,
} from './support/visit.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let server = null;
const visit = (t, options) => visitServer(t, server, options);
const shot = (page, name) => takeShot(page, `platform-${name}`);

// Each ends by itself, also when the program never answers.
const check = (name, body) => test(name, {timeout: 60000}, body);

test.before(async () => {
  server = await Server.start(['--demo']);
});

test.after(() => server.stop('SIGKILL'));

check('mirror: letters typed right after the palette opens arrive, from the page and a link',
  async (t) => {
    const {page, url} = await visit(t);
    await openStaff(page, url);
    const words = page.getByRole('dialog').getByRole('textbox');
    const starts = {
      'the page': () => page.evaluate(() => document.activeElement?.blur()),
      'a field of the mirror': () => page.getByRole('textbox', {name: 'Search'}).first().focus(),
      'a link of the mirror': () => page.getByRole('link', {name: 'Contacts'}).first().focus(),
    };
    for (let round = 0; round < 8; ++round) for (const [from, focus] of Object.entries(starts)) {
      for (const delay of [0, 90]) {
        await focus();
        await idle(page);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('Grüße an Anna', {delay});
        const seen = () => page.evaluate(() => [document.activeElement?.outerHTML?.slice(0, 300),
          document.activeElement?.value, [...document.querySelectorAll('#mirror [aria-label="Go to or do"]')].map((e) => e.outerHTML + '=' + e.value).join()]);
        await page.waitForFunction((count) => document.activeElement?.ariaLabel === 'Go to or do' &&
          document.activeElement.value.length >= count, 'Grüße an Anna'.length)
          .catch(async () => assert.fail(`${from}, ${delay} ms a letter: ${await seen()}`));
        await idle(page);
        assert.equal(await words.inputValue(), 'Grüße an Anna', `${from}, ${delay} ms a letter`);
        await page.keyboard.press('Escape');
        await words.waitFor({state: 'detached'});
      }
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Con');
    await idle(page);
    await shot(page, 'palette-typed');
  });
