// What a server goes through in real life: it is killed in the middle of its work, and its disk
// fills up. Nothing that was acknowledged may be lost, nothing may count twice.
//
// ACQ_ROUNDS: how often the server is killed (25). ACQ_SEED: when.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import {test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {Refused} from '../support/reference_client.mjs';
import {Organisation} from './organisation.mjs';

const ROUNDS = Number(process.env.ACQ_ROUNDS ?? 25);
const SEED = Number(process.env.ACQ_SEED ?? 1);
const KILL_MS_MAX = 80;
const IMPATIENT = {rest: (ms) => pause(ms / 20)};

// Mulberry32: the same numbers for the same seed.
function randomFrom(seed) {
  let state = seed;
  return (end) => {
    state = state + 0x6d2b79f5 | 0;
    let word = Math.imul(state ^ state >>> 15, 1 | state);
    word = word + Math.imul(word ^ word >>> 7, 61 | word) ^ word;
    return ((word ^ word >>> 14) >>> 0) % end;
  };
}

// A device that counts what it did: increments of one product's stock, and contacts.
class Worker {
  constructor(client, name, product) {
    Object.assign(this, {client, name, product, stock: 0, contacts: 0, cut: 0});
    this.answered = () => {};
  }

  // The next time a push is answered.
  nextAnswer() {
    return new Promise((resolve) => { this.answered = resolve; });
  }

  edit(random) {
    for (let left = 1 + random(20); left > 0; --left) {
      if (random(3) === 0) {
        this.client.insert('contact', {last_name: `${this.name} ${++this.contacts}`});
      } else {
        const added = 1 + random(9);
        this.stock += added;
        this.client.update('product', this.product, {stock: added});
      }
    }
  }

  // Edits, pushes and pulls until `over()`; goes on by the protocol whatever happens.
  async run(random, over) {
    while (!over()) {
      this.edit(random);
      try {
        await this.client.push();
        this.answered();
        if (random(4) === 0) await this.client.pull();
      } catch (error) {
        if (!(error instanceof Refused)) ++this.cut;
        await this.client.heal(error);
      }
    }
  }

  check(reader) {
    assert.deepEqual(this.client.refused(), []);
    assert.deepEqual(this.client.pending(), []);
    const names = reader.live('contact').map(({values}) => values.last_name)
      .filter((name) => name.startsWith(`${this.name} `));
    assert.equal(names.length, this.contacts);
    assert.equal(new Set(names).size, this.contacts);
  }
}

async function checkAll(organisation, workers) {
  const reader = organisation.device();
  for (const {client} of workers) await client.sync();
  await reader.sync();
  for (const worker of workers) worker.check(reader);
  const stock = workers.reduce((sum, worker) => sum + worker.stock, 0);
  for (const client of [reader, ...workers.map(({client: each}) => each)]) {
    await client.sync();
    assert.equal(client.shown('product', workers[0].product).stock, stock);
    assert.deepEqual(client.unproven(), []);
    assert.equal(client.repaired, 0);
    client.close();
  }
}

async function twoWorkers(organisation) {
  const clients = [organisation.device(IMPATIENT), organisation.device(IMPATIENT)];
  const product = clients[0].insert('product', {name: 'Counted', stock: 0});
  await clients[0].sync();
  await clients[1].sync();
  return clients.map((client, i) => new Worker(client, `Device${i}`, product));
}

test(`a server killed ${ROUNDS} times in the middle of pushes loses and doubles nothing`,
  async () => {
    const organisation = await Organisation.start();
    const {server} = organisation;
    const workers = await twoWorkers(organisation);
    const {epoch} = workers[0].client;
    const random = randomFrom(SEED);
    let over = false;
    const running = workers.map((worker, i) =>
      worker.run(randomFrom(SEED + 1 + i), () => over));
    try {
      for (let round = 0; round < ROUNDS; ++round) {
        await Promise.race([pause(random(KILL_MS_MAX)), ...running]);
        await server.stop('SIGKILL');
        await server.run();
        await Promise.race([workers[round % 2].nextAnswer(), ...running]);
      }
    } finally {
      over = true;
    }
    await Promise.all(running);
    await checkAll(organisation, workers);
    assert.equal(workers[0].client.epoch, epoch, 'a killed server is not a restored one');
    const written = workers.reduce((sum, {client}) => sum + client.log.length, 0);
    const cut = workers.reduce((sum, worker) => sum + worker.cut, 0);
    assert.ok(cut >= ROUNDS, 'the kills met requests under way');
    console.log(`${ROUNDS} kills, ${written} operations, ${cut} requests cut, seed ${SEED}`);
    await organisation.end();
  });

// --- a disk that fills up -----------------------------------------------------------------------

// The server's folder on a file system of its own, that goes away with the server. Null where
// this machine lets nobody mount.
function ownDisk() {
  const words = ['unshare', '--map-root-user', '--mount', 'sh', '-c',
    'mkdir -p "$0" && mount -t tmpfs -o size=24m acquaint "$0" && exec "$@"'];
  const probe = spawnSync(words[0], [...words.slice(1), os.tmpdir(), 'true']);
  if (probe.status !== 0) return null;
  return (server) => [...words, server.data];
}

// The server's files, seen from outside of its mount.
function inside(server, name) {
  return `/proc/${server.child.pid}/root${server.data}/${name}`;
}

// Takes every byte the disk still has but for `spare`.
function fillUp(file, spare) {
  const disk = fs.openSync(file, 'w');
  for (const size of [1 << 20, 1 << 12]) {
    const bytes = Buffer.alloc(size);
    for (let left = 1000; left > 0; --left) {
      try {
        if (fs.writeSync(disk, bytes) < size) break;
      } catch (error) {
        assert.equal(error.code, 'ENOSPC');
        break;
      }
    }
  }
  const taken = fs.fstatSync(disk).size;
  assert.ok(taken > spare);
  fs.ftruncateSync(disk, taken - spare);
  fs.closeSync(disk);
}

// Edits and pushes until the server refuses; returns its refusal.
async function refusedPush(worker, random) {
  for (let left = 2000; left > 0; --left) {
    worker.edit(random);
    try {
      await worker.client.push();
    } catch (error) {
      assert.ok(error instanceof Refused, `no clear refusal: ${error}`);
      return error;
    }
  }
  throw new Error('the disk never filled up');
}

// What holds while nothing can be written: no edit is taken, everything can be read.
async function checkStarved(organisation, worker, refusal) {
  assert.ok(refusal.status >= 500, `${refusal}`);
  assert.match(refusal.code, /^database_/);
  const {seq} = await worker.client.pull();
  await assert.rejects(worker.client.push(), {code: refusal.code});
  const reader = organisation.device();
  await reader.sync();
  assert.deepEqual(reader.unproven(), []);
  assert.equal(reader.reached, seq, 'a refused push has changed nothing');
  const held = reader.shown('product', worker.product).stock;
  const taken = worker.client.log
    .filter(({state, operation}) => state === 'accepted' && operation.kind === 'update')
    .reduce((sum, {operation}) => sum + operation.fields.stock, 0);
  assert.equal(held, taken, 'what was acknowledged is there, and nothing else');
  reader.close();
}

// `starve` takes the room away, `feed` gives it back; three times, without a restart.
async function runHungry(launcher, starve, feed) {
  const organisation = await Organisation.start(launcher);
  const {pid} = organisation.server.child;
  const workers = await twoWorkers(organisation);
  const random = randomFrom(SEED);
  const codes = [];
  for (const spare of [1_000, 50_000, 400_000]) {
    starve(organisation.server, spare);
    const refusal = await refusedPush(workers[0], random);
    codes.push(refusal.code);
    await checkStarved(organisation, workers[0], refusal);
    feed(organisation.server);
    await workers[0].client.sync();
    workers[1].edit(random);
  }
  await checkAll(organisation, workers);
  assert.equal(organisation.server.child.pid, pid);
  assert.equal(organisation.server.child.exitCode, null);
  await organisation.end();
  console.log(`refused with ${codes.join(', ')} of ${workers[0].client.log.length} operations`);
  return codes;
}

test('a full disk is refused clearly, loses nothing, and passes without a restart', async (t) => {
  const launcher = ownDisk();
  if (!launcher) {
    console.log('notice: nothing can be mounted here; only the limit of files is tried');
    return t.skip('no mount');
  }
  const codes = await runHungry(launcher,
    (server, spare) => fillUp(inside(server, 'filler'), spare),
    (server) => fs.rmSync(inside(server, 'filler')));
  assert.deepEqual(new Set(codes), new Set(['database_full']));
});

test('files that may not grow are refused clearly, lose nothing, and pass without a restart',
  async () => {
    const limit = (server, bytes) =>
      execFileSync('prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:`]);
    const ignoring = () => ['sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh'];
    await runHungry(ignoring, (server, spare) => {
      const sizes = ['acquaint.db', 'acquaint.db-wal'].map((name) =>
        fs.statSync(`${server.data}/${name}`).size);
      limit(server, Math.max(...sizes) + spare);
    }, (server) => limit(server, 'unlimited'));
  });
