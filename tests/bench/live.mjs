// One edit, and how long it takes to reach everybody else who is signed in: from before the push
// to the row applied, with so many live clients. All clients run in this one process, on the same
// machine as the server, and every one of them fetches every edit.
import {ReferenceClient} from '../support/reference_client.mjs';
import fs from 'node:fs';
import {freshData, residentMb, startServer} from './server.mjs';

const EDITS = {1: 200, 100: 100, 1000: 20};
const REACH = {1: ['<= 20', '<= 40'], 100: ['', ''], 1000: ['<= 40', '<= 120']};

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1,
  Math.floor(sorted.length * share))];

function cpuSeconds(pid) {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

// A client that fetches whenever it is woken, and remembers when it had which seq.
class Watcher {
  constructor(client) {
    this.client = client;
    this.wanted = 0;
    this.fetching = false;
    this.waits = [];
  }

  async start() {
    await this.client.sync();
    this.stream = await this.client.listen((seq) => {
      this.wanted = Math.max(this.wanted, seq);
      this.fetch();
    });
  }

  async fetch() {
    if (this.fetching) return;
    this.fetching = true;
    while (this.client.reached < this.wanted) await this.client.pull();
    this.fetching = false;
    const reached = this.waits.filter(({seq}) => seq <= this.client.reached);
    this.waits = this.waits.filter(({seq}) => seq > this.client.reached);
    for (const {done} of reached) done(performance.now());
  }

  has(seq) {
    return new Promise((done) => {
      this.waits.push({seq, done});
      this.fetch();
    });
  }

  stop() {
    this.stream.close();
    this.client.close();
  }
}

async function measure(server, door, count) {
  const device = () => Object.assign(new ReferenceClient(server.url), {cookie: door.cookie});
  const watchers = Array.from({length: count}, () => new Watcher(device()));
  // One after another: how a crowd arrives is another measurement (tests/protocol/stampede_test).
  for (const each of watchers) await each.start();
  const writer = device();
  await writer.sync();
  const cpu = cpuSeconds(server.pid), begun = performance.now();
  const times = [];
  for (let i = 0; i < EDITS[count]; ++i) {
    writer.insert('contact', {last_name: `Edit ${i}`});
    const start = performance.now();
    const {seq} = await writer.push();
    const ends = await Promise.all(watchers.map((each) => each.has(seq)));
    times.push(...ends.map((end) => end - start));
  }
  times.sort((a, b) => a - b);
  const load = (cpuSeconds(server.pid) - cpu) / ((performance.now() - begun) / 1000);
  const memory = residentMb(server.pid);
  for (const each of watchers) each.stop();
  writer.close();
  const name = `edit to applied elsewhere, ${count} live client${count === 1 ? '' : 's'}`;
  return [
    {what: `${name}, median`, value: percentile(times, 0.5), unit: 'ms', reach: REACH[count][0]},
    {what: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms', reach: REACH[count][1]},
    {what: `server memory then`, value: memory, unit: 'MB', reach: count === 1000 ? '<= 60' : ''},
    {what: `server CPU then`, value: load, unit: 'cores', reach: ''},
  ];
}

export async function measureLive(bin) {
  const server = await startServer(bin, freshData(), ['--demo']);
  const door = new ReferenceClient(server.url);
  await door.signIn(server.email, server.password);
  const rows = [];
  for (const count of Object.keys(EDITS).map(Number)) {
    rows.push(...await measure(server, door, count));
  }
  door.close();
  await server.stop();
  return rows;
}
