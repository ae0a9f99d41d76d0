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

// {frames, cpu_ms, requests, storage, started_ms}
export function stats(page) {
  return page.evaluate(() => window.acquaint.stats());
}

// Resolves when the program has drawn nothing for `quietMs`: then `frames` stands still.
export async function idle(page, quietMs = 400) {
  await page.waitForFunction(async (quiet) => {
    const before = (await window.acquaint.stats()).frames;
    await new Promise((done) => setTimeout(done, quiet));
    return (await window.acquaint.stats()).frames === before;
  }, quietMs, {timeout: 30000});
}
