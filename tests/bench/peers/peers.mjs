// Engines that a user could pick instead, doing what our bench does (../data.cpp): 100,000 contacts
// to a new client, then 10,000 edits of 5,000 rows back. Both sides in one process, no network.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import LevelAdapter from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import Replication from 'pouchdb-replication';
import {createRxDatabase} from 'rxdb/plugins/core';
import {replicateRxCollection} from 'rxdb/plugins/replication';
import {getRxStorageMemory} from 'rxdb/plugins/storage-memory';
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

// Its server is whoever answers two functions: here a table in memory, without checks.
function rxServer() {
  const held = new Map(), journal = [];
  const put = (row) => {
    held.set(row.id, row);
    journal.push(row);
  };
  for (let i = 0; i < contacts; ++i) put({id: idOf(i), ...contact(i), _deleted: false});
  return {
    held,
    pull: {batchSize: 1000, handler: async (from, size) => {
      const begin = from?.at ?? 0;
      const documents = journal.slice(begin, begin + size);
      return {documents, checkpoint: {at: begin + documents.length}};
    }},
    push: {batchSize: 1000, handler: async (rows) => {
      for (const row of rows) put(row.newDocumentState);
      return [];
    }},
  };
}

async function measureRx() {
  const server = rxServer();
  const text = {type: 'string'};
  const fields = [...Object.keys(contact(0)), 'job_title'].map((name) => [name, text]);
  const schema = {version: 0, type: 'object', primaryKey: 'id',
    properties: {id: {type: 'string', maxLength: 40}, ...Object.fromEntries(fields)}};
  const client = await createRxDatabase({name: 'peer', storage: getRxStorageMemory(),
    multiInstance: false});
  await client.addCollections({contacts: {schema}});
  let replication = null;
  const sync = await seconds(async () => {
    replication = replicateRxCollection({collection: client.contacts, live: true,
      replicationIdentifier: 'bench', waitForLeadership: false, pull: server.pull,
      push: server.push});
    await replication.awaitInSync();
  });
  await replication.pause();
  for (let n = 0; n < edits; ++n) {
    const row = await client.contacts.findOne(idOf(n % editedRows)).exec();
    await row.incrementalPatch({job_title: `Title ${n}`});
  }
  const push = await seconds(async () => {
    await replication.start();
    await replication.awaitInSync();
  });
  const there = server.held.get(idOf(0)).job_title;
  if (there !== `Title ${editedRows}`) throw new Error('RxDB: not there');
  await client.close();
  return rows('RxDB', 'in memory, no rights', sync, push);
}

export async function measurePeers() {
  return [...await measureYjs(), ...await measurePouch(), ...await measureRx()];
}
