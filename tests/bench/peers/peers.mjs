// Engines that a user could pick instead, doing what our bench does (../data.cpp): 100,000 contacts
// to a new client, then 10,000 edits of 5,000 rows back. Both sides in one process, no network.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import LevelAdapter from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import Replication from 'pouchdb-replication';
import * as Y from 'yjs';

const contacts = 100_000;
const edits = 10_000, editedRows = 5_000;

function contact(i) {
  return {first_name: `First${i % 10}`, last_name: `Snelling${i}`, email: `p${i}@example.org`,
    phone: `+49 711 ${i}`, city: 'Stuttgart', country: 'Germany', state: 'customer'};
}

const idOf = (i) => `contact-${String(i).padStart(7, '0')}`;

async function seconds(run) {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1000;
}

function rows(name, note, sync, push) {
  return [{what: `${name} (${note}): first sync`, value: contacts / sync, unit: 'rows/s',
    reach: ''},
    {what: `${name}: 10,000 edits pushed`, value: push, unit: 's', reach: ''}];
}

async function measureYjs() {
  const server = new Y.Doc(), client = new Y.Doc();
  const held = server.getMap('contacts');
  server.transact(() => {
    for (let i = 0; i < contacts; ++i) held.set(idOf(i), new Y.Map(Object.entries(contact(i))));
  });
  const sync = await seconds(() => Y.applyUpdate(client, Y.encodeStateAsUpdate(server)));
  const own = client.getMap('contacts');
  for (let n = 0; n < edits; ++n) own.get(idOf(n % editedRows)).set('job_title', `Title ${n}`);
  const push = await seconds(() => Y.applyUpdate(server,
    Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))));
  const there = held.get(idOf(0)).get('job_title');
  if (there !== `Title ${editedRows}`) throw new Error('Yjs: not there');
  return rows('Yjs', 'in memory, no rights', sync, push);
}

async function measurePouch() {
  PouchDB.plugin(LevelAdapter).plugin(Replication);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acq-peers-'));
  try {
    const server = new PouchDB(path.join(folder, 'server'), {adapter: 'leveldb'});
    const client = new PouchDB(path.join(folder, 'client'), {adapter: 'leveldb'});
    for (let i = 0; i < contacts; i += 1000) {
      await server.bulkDocs(Array.from({length: 1000},
        (_, k) => ({_id: idOf(i + k), ...contact(i + k)})));
    }
    const options = {batch_size: 1000};
    const sync = await seconds(() => client.replicate.from(server, options));
    for (let n = 0; n < edits; ++n) {
      const row = await client.get(idOf(n % editedRows));
      await client.put({...row, job_title: `Title ${n}`});
    }
    const push = await seconds(() => client.replicate.to(server, options));
    const there = await server.get(idOf(0));
    if (there.job_title !== `Title ${editedRows}`) throw new Error('PouchDB: not there');
    await Promise.all([server.close(), client.close()]);
    return rows('PouchDB', 'LevelDB on both sides', sync, push);
  } finally {
    fs.rmSync(folder, {recursive: true, force: true});
  }
}

export async function measurePeers() {
  return [...await measureYjs(), ...await measurePouch()];
}
