// The browser dies in the middle of saving, again and again: whatever was shown as saved is there
// when it comes back. ACQ_KILLS says how often (`crm soak --kills` asks for 50).
import assert from 'node:assert/strict';
import test from 'node:test';

import {firstPage, freshProfile, killChromium, launchChromium} from './support/chromium.mjs';
import {Proxy} from './support/proxy.mjs';
import {Server} from './support/server.mjs';
import {openStaff} from './support/staff.mjs';
import {maya, openSomeone, pill} from './support/visit.mjs';

const kills = Number(process.env.ACQ_KILLS ?? 3);

// The same moments each time, spread over what an edit takes: xorshift, seeded.
function* moments(seed, most) {
  for (let x = seed; ; yield Math.abs(x) % most) {
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
  }
}

async function launch(profile, url) {
  const context = await launchChromium({profile, viewport: {width: 1200, height: 800}});
  context.setDefaultTimeout(20000);
  const page = await firstPage(context);
  return {context, page, url};
}

// Edits without a pause until the browser dies; `first` is told of the first that was saved. `seen`
// keeps the last value that was shown as saved, and the last one for which Save was pressed.
async function editUntilDead(page, round, seen, first) {
  try {
    for (let i = 1; ; ++i) {
      const value = `Round ${round}, edit ${i}`;
      await page.getByRole('button', {name: 'Edit', exact: true}).click();
      await page.getByRole('textbox', {name: 'Job title', exact: true}).fill(value);
      seen.tried = value;
      await page.getByRole('button', {name: 'Save'}).click();
      await page.getByRole('dialog').waitFor({state: 'detached'});
      seen.saved = value;
      ++seen.count;
      first();
    }
  } catch {
    // That is how it ends.
  }
}

async function signIn(context, url) {
  const answer = await context.request.post(`${url}/v1/session`, {
    headers: {'Origin': url, 'X-Acquaint': '1'}, data: maya,
  });
  assert.equal(answer.status(), 200);
}

const shownTitle = (page) => page.getByText(/^Round \d+, edit \d+$/).first();

test(`kills: ${kills} times killed in the middle of saving, nothing that was saved is lost`,
  {timeout: 60000 + kills * 20000}, async (t) => {
    const server = await Server.start(['--demo']);
    const proxy = await Proxy.start(server.url);
    const profile = freshProfile('kills');
    t.after(async () => {
      await killChromium(profile);
      proxy.stop();
      await server.stop('SIGKILL');
    });
    let browser = await launch(profile, `${proxy.url}/staff/`);
    await signIn(browser.context, proxy.url);
    await openStaff(browser.page, browser.url);
    const name = await openSomeone(browser.page, 5);
    await pill(browser.page, 'All changes sent');
    await browser.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const route = await browser.page.evaluate(() => location.hash.slice(1));
    proxy.cut();  // so that nobody else has what is saved
    const seen = {saved: '', tried: '', count: 0};
    const after = moments(20261127, 1500);
    for (let round = 1; round <= kills; ++round) {
      let edits;
      await new Promise((first) => {
        edits = editUntilDead(browser.page, round, seen, first);
      });
      await new Promise((later) => setTimeout(later, after.next().value));
      await killChromium(profile);
      await edits;
      browser = await launch(profile, browser.url);
      await openStaff(browser.page, browser.url, route);
      await browser.page.getByRole('heading', {name, level: 1}).waitFor();
      const shown = await shownTitle(browser.page).textContent({timeout: 5000}).catch(() => '');
      assert.ok([seen.saved, seen.tried].includes(shown),
        `round ${round}: "${shown}" is shown, "${seen.saved}" was saved, "${seen.tried}" tried`);
      seen.saved = shown;
    }
    assert.ok(seen.count >= kills, `only ${seen.count} edits were saved`);
    t.diagnostic(`${seen.count} edits saved over ${kills} kills`);
    proxy.restore();
    await signIn(browser.context, proxy.url);  // the browser died before it kept its cookie
    await openStaff(browser.page, browser.url, route);
    await pill(browser.page, 'All changes sent');
  });
