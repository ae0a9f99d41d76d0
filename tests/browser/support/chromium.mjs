// Chromium for tests: Debian's, driven by playwright-core, drawing in software.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {chromium} from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-features=Translate'];

export function chromiumPath() {
  const found = process.env.ACQ_CHROMIUM ?? candidates.find((each) => fs.existsSync(each));
  if (!found) throw new Error('no chromium found: install Debian\'s chromium');
  return found;
}

const folders = [];
process.on('exit', () => {
  for (const folder of folders) fs.rmSync(folder, {recursive: true, force: true});
});

// A folder that is removed when the process ends.
export function freshProfile(name = 'chromium') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `acq-${name}-`));
  folders.push(folder);
  return folder;
}

// A browser context whose storage lasts over close() and another launch with the same profile.
// `options` go to playwright: viewport, locale, hasTouch, deviceScaleFactor, colorScheme ...
export async function launchChromium({profile = freshProfile(), extraArgs = [], ...options} = {}) {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...args, ...extraArgs],
    viewport: {width: 1440, height: 900},
    locale: 'en-GB',
    acceptDownloads: true,
    ...options,
  });
}

// The first page of a context; its console errors go to stderr.
export async function firstPage(context) {
  const page = context.pages()[0] ?? await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`page: ${message.text()}\n`);
  });
  page.on('pageerror', (error) => process.stderr.write(`page error: ${error.message}\n`));
  return page;
}

// Ends the browser the hard way, as a crash would. The context is useless afterwards.
export async function killChromium(profile) {
  const mark = `--user-data-dir=${profile}`;
  for (const pid of fs.readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    let line = '';
    try {
      line = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      continue;  // ended meanwhile
    }
    const words = line.split('\0');
    if (words.includes(mark) && !words.some((word) => word.startsWith('--type='))) {
      process.kill(Number(pid), 'SIGKILL');
    }
  }
  fs.rmSync(path.join(profile, 'SingletonLock'), {force: true});
}
