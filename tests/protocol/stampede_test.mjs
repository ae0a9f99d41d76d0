// Monday morning, or a server that comes back: everybody connects at once, and everybody has
// everything to fetch. ACQ_DEVICES: how many (1000).
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ReferenceClient, Refused} from '../support/reference_client.mjs';
import {Organisation} from './organisation.mjs';

const DEVICES = Number(process.env.ACQ_DEVICES ?? 1000);
const ROWS = 400;
const MS_MAX = 120_000;

class Arrival {
  constructor(client) {
    this.client = client;
    this.seq = 0;
    this.backOffs = [];
    this.told = () => {};
    client.heal = (error) => {
      assert.ok(error instanceof Refused && [429, 503].includes(error.status), `${error}`);
      this.backOffs.push(error.status);
      return ReferenceClient.prototype.heal.call(client, error);
    };
  }

  // The event stream and a first sync, at once.
  async arrive() {
    const [stream] = await Promise.all([
      this.client.listen((seq) => {
        this.seq = seq;
        this.told();
      }),
      this.client.sync()]);
    assert.equal(stream.status, 200);
    this.stream = stream;
  }

  reaches(seq) {
    return new Promise((reached) => {
      this.told = () => this.seq >= seq && reached();
      this.told();
    });
  }

  check(count, latest) {
    assert.deepEqual(this.client.unproven(), []);
    assert.equal(this.client.repaired, 0);
    assert.equal(this.client.live('contact').length, count);
    assert.equal(this.client.shown('contact', latest)?.last_name, 'Latest');
  }

  leave() {
    this.stream.close();
    this.client.close();
  }
}

async function timed(what, work) {
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  console.log(`${what}: ${ms} ms`);
  return ms;
}

test(`${DEVICES} devices come at once, and every one has everything`, async () => {
  const organisation = await Organisation.start();
  const host = organisation.device();
  for (let n = 0; n < ROWS; ++n) {
    host.insert('contact', {last_name: `Guest ${n}`, city: 'Ulm', tags: ['+VIP'],
      description: ['', `Comes with number ${n}.`]});
  }
  await host.sync();
  const all = Array.from({length: DEVICES}, () => new Arrival(organisation.device()));
  let ms = await timed(`${DEVICES} streams and first syncs`, () =>
    Promise.all(all.map((each) => each.arrive())));
  // One edit wakes them all, and they come back for it together.
  const latest = host.insert('contact', {last_name: 'Latest'});
  await host.sync();
  ms += await timed('one edit, to everybody', () => Promise.all(all.map(async (each) => {
    await each.reaches(host.reached);
    await each.client.sync();
  })));
  for (const each of all) each.check(ROWS + 1, latest);
  ms += await timed('one more request', () => organisation.door.json('GET', '/v1/session'));
  const backOffs = all.flatMap((each) => each.backOffs).length;
  console.log(`${backOffs} times asked to come back later`);
  assert.ok(ms < MS_MAX, `${ms} ms`);
  for (const each of all) each.leave();
  host.close();
  await organisation.end();
});
