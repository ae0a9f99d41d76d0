// CPU time of the staff program's frames. A software-drawn frame is slow in itself, so what counts
// is CPU time inside the worker.
import {idle, stats} from '../browser/support/staff.mjs';

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function spelled(count) {
  return count.toLocaleString('en');
}

// CPU time of the frames that `act` brings about (the program keeps the last 256), ascending.
export async function framesOf(page, act, quietMs) {
  await idle(page);
  const before = (await stats(page)).frames;
  await act();
  await idle(page, quietMs);
  const after = await stats(page);
  const drawn = after.frames - before;
  if (drawn <= 0) throw new Error('nothing was drawn');
  return after.cpu_ms.slice(-drawn).sort((a, b) => a - b);
}
