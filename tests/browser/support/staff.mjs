// The staff program on a playwright page, found by role and name through the accessibility mirror.

// Opens `url` (with the mirror on) and waits until the first frame is on screen.
export async function openStaff(page, url, route = '/') {
  const address = new URL(url);
  address.searchParams.set('a11y', '1');
  address.hash = route;
  await page.goto(address.href);
  await waitStarted(page);
}

export async function waitStarted(page, timeout = 30000) {
  await page.waitForFunction(() => window.acquaint?.started_ms > 0, null, {timeout});
}

// {frames, cpu_ms, slices, slice_ms, requests, storage, started_ms}: how many frames, how long the
// last 256 of them took, and the same of the slices of long work between them.
export function stats(page) {
  return page.evaluate(() => window.acquaint.stats());
}

// Resolves once `predicate`, which may be async, says yes in the page; a page that reloads is asked
// again. (waitForFunction takes the promise of an async predicate for a yes.)
export async function until(page, predicate, arg, timeoutMs = 30000) {
  const deadline = performance.now() + timeoutMs;
  for (let trouble = 'it said no';;) {
    try {
      if (await page.evaluate(predicate, arg)) return;
    } catch (error) {
      trouble = error.message;
    }
    if (performance.now() > deadline) throw new Error(`never: ${predicate}\n${trouble}`);
    await new Promise((again) => setTimeout(again, 20));
  }
}

// Resolves when the program has drawn nothing and asked the server for nothing for `quietMs`. (It
// may go on with work that nobody waits for: checks and copies of its database.)
export function idle(page, quietMs = 400, timeoutMs = 60000) {
  return until(page, async (quiet) => {
    const done = ({frames, requests}) => `${frames} ${requests}`;
    const before = done(await window.acquaint.stats());
    await new Promise((resolve) => setTimeout(resolve, quiet));
    return done(await window.acquaint.stats()) === before;
  }, quietMs, timeoutMs);
}
