// One edit, and how long it takes to reach everybody else who is signed in: from before the push
// to the row's page read, with so many live clients, every one of which fetches every edit. All of
// them are one process (crowd/crowd.cpp) on the same machine as the server.
import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';

import {ReferenceClient} from '../support/reference_client.mjs';
import {freshData, residentMb, startServer} from './server.mjs';

const EDITS = {1: 500, 100: 200, 1000: 50};
const REACH = {1: ['<= 20', '<= 40'], 100: ['', ''], 1000: ['<= 40', '<= 120']};

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1,
  Math.floor(sorted.length * share))];

// What the server holds at most while `run` goes on.
async function peakMemory(pid, run) {
  let peak = 0;
  const look = setInterval(() => { peak = Math.max(peak, residentMb(pid)); }, 50);
  const result = await run();
  clearInterval(look);
  return {peak, result};
}

async function measure(server, cookie, program, count) {
  const words = [new URL(server.url).port, cookie, String(count), String(EDITS[count])];
  const {peak, result} = await peakMemory(server.pid,
    () => promisify(execFile)(program, words, {maxBuffer: 1 << 26}));
  const times = JSON.parse(result.stdout).sort((a, b) => a - b);
  const name = `edit to read elsewhere, ${count} live client${count === 1 ? '' : 's'}`;
  return [
    {what: `${name}, median`, value: percentile(times, 0.5), unit: 'ms', reach: REACH[count][0]},
    {what: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms', reach: REACH[count][1]},
    {what: 'server memory then, at most', value: peak, unit: 'MB',
      reach: count === 1000 ? '<= 60' : ''},
  ];
}

export async function measureLive(bin, programs) {
  const server = await startServer(bin, freshData(), ['--demo']);
  const door = new ReferenceClient(server.url);
  await door.signIn(server.email, server.password);
  const program = path.join(programs, 'tools/crowd');
  const rows = [];
  for (const count of Object.keys(EDITS).map(Number)) {
    rows.push(...await measure(server, door.cookie, program, count));
  }
  door.close();
  await server.stop();
  return rows;
}
