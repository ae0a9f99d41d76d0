// Stock Firefox for tests, driven by puppeteer-core over WebDriver BiDi. Plain headless Firefox has
// no WebGL2: run this under xvfb (ctest does), with a screen.
import fs from 'node:fs';
import puppeteer from 'puppeteer-core';

const candidates = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

export function firefoxPath() {
  const found = process.env.ACQ_FIREFOX ?? candidates.find((each) => fs.existsSync(each));
  if (!found) throw new Error('no firefox found: install Debian\'s firefox-esr');
  return found;
}

// A puppeteer Browser. `profile`: a folder to keep between launches, else a fresh one.
export async function launchFirefox({profile, width = 1300, height = 900, prefs = {}} = {}) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: false,
    userDataDir: profile,
    protocolTimeout: 120000,
    defaultViewport: {width, height},
    extraPrefsFirefox: {
      'webgl.force-enabled': true,
      'security.sandbox.content.level': 0,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'intl.accept_languages': 'en-GB,en',
      ...prefs,
    },
  });
}

// The element of that ARIA role and visible name.
export async function byRole(page, role, name) {
  const handle = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`,
    {timeout: 20000});
  if (!handle) throw new Error(`no ${role} called ${name}`);
  return handle;
}
