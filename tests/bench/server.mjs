// A real server on a free port with data of its own, and what it costs in memory.
import {execFileSync, spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

export function freshData() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acq-bench-'));
  process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));
  return folder;
}

// Starts `acquaint serve` and resolves to {url, email, password, pid, stop()} once it answers.
// email and password are those of the demo organisation, when --demo is among `options`.
export async function startServer(bin, data, options = []) {
  const child = spawn(bin, ['serve', '--port', '0', '--data', data, ...options],
    {stdio: ['ignore', 'pipe', 'ignore']});
  const ended = new Promise((done) => child.once('exit', done));
  const server = {pid: child.pid, stop: () => (child.kill('SIGTERM'), ended)};
  const lines = readline.createInterface({input: child.stdout});
  for await (const line of lines) {
    server.url = /answers at (\S+?)\/?(?=\s|$)/.exec(line)?.[1] ?? server.url;
    const demo = /sign-in: (\S+) with the password (\S+)/.exec(line);
    if (demo) [, server.email, server.password] = demo;
    if (server.url && (demo || !options.includes('--demo'))) return server;
  }
  throw new Error(`the server ended at once; try: ${bin} serve --data ${data}`);
}

// People made up for measurements, the same ones every time; numbered from `start`.
export function contactsCsv(count, start = 0) {
  const first = ['Ada', 'Bruno', 'Chen', 'Dilara', 'Emil', 'Fatima', 'Greta', 'Hugo', 'Ines',
    'Jun'];
  const last = ['Abel', 'Brandt', 'Costa', 'Duval', 'Eriksen', 'Fischer', 'Garcia', 'Horvat'];
  const rows = ['first_name,last_name,email,phone'];
  for (let i = start; i < start + count; ++i) {
    const name = `${last[i % 8]}${i}`;
    rows.push(`${first[i % 10]},${name},${name.toLowerCase()}@example.org,+4930${1000000 + i}`);
  }
  return `${rows.join('\n')}\n`;
}

// Fills `data` (a stopped server's) with that many contacts; resolves to rows a second.
export function importContacts(bin, data, count) {
  const file = path.join(data, 'bench.csv');
  fs.writeFileSync(file, contactsCsv(count));
  const begun = performance.now();
  execFileSync(bin, ['import', file, '--as', 'contact', '--data', data], {stdio: 'pipe'});
  const seconds = (performance.now() - begun) / 1000;
  fs.rmSync(file);
  return count / seconds;
}

export function residentMb(pid) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1000;
}

export async function measureServer(bin) {
  const data = freshData();
  let server = await startServer(bin, data, ['--demo']);
  const idle = residentMb(server.pid);
  await server.stop();
  const rate = importContacts(bin, data, 10_000);
  server = await startServer(bin, data);
  const after = residentMb(server.pid);
  await server.stop();
  return [
    {what: 'server memory, idle', value: idle, unit: 'MB', reach: '<= 20'},
    {what: 'server memory, idle, 10,000 contacts', value: after, unit: 'MB', reach: '<= 20'},
    {what: 'acquaint import, contacts CSV of 10,000', value: 10_000 / rate, unit: 's',
      reach: '<= 1.5'},
  ];
}
