// Two strangers' clients, written from docs/protocol.md alone, against the real server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {encode} from '../support/cbor.mjs';
import {Refused} from '../support/reference_client.mjs';
import {idText, newId} from '../support/reference_values.mjs';
import {Organisation} from './organisation.mjs';

let organisation, ada, bea;

before(async () => {
  organisation = await Organisation.start();
  ada = organisation.device();
  bea = organisation.device();
});
after(async () => {
  ada.close();
  bea.close();
  await organisation.end();
});

async function both() {
  await ada.sync();
  await bea.sync();
  await ada.sync();
}

async function refusal(asked) {
  const answer = await asked.then(() => null, (error) => error);
  assert.ok(answer instanceof Refused, `it was not refused: ${answer}`);
  return answer;
}

test('an edit travels from one device to the other, and the proof fits', async () => {
  const row = ada.insert('contact', {first_name: 'Grete', last_name: 'Hopf', birthday: 3287});
  assert.equal(ada.shown('contact', row).last_name, 'Hopf', 'shown before it is sent');
  await both();
  const {first_name, last_name, birthday} = bea.shown('contact', row);
  assert.deepEqual([first_name, last_name, birthday], ['Grete', 'Hopf', 3287]);
  bea.write([{entity: 'contact', row, kind: 'remove'}]);
  assert.equal(bea.shown('contact', row), null);
  await both();
  await ada.sync();
  assert.equal(ada.shown('contact', row), null);
  bea.write([{entity: 'contact', row, kind: 'restore'}]);
  await bea.sync();
  await ada.sync();
  assert.equal(ada.shown('contact', row).first_name, 'Grete');
  assert.deepEqual(ada.unproven(), []);
  assert.ok(ada.proof.some(([entity, count]) => entity === 'contact' && count === 1));
  assert.equal(ada.repaired, 0);
});

test('two fields of one row, edited apart, both stay', async () => {
  const row = ada.insert('account', {name: 'Hopf Ltd', employees: 4});
  await both();
  ada.update('account', row, {employees: 5});
  bea.update('account', row, {website: 'https://hopf.example'});
  await both();
  for (const client of [ada, bea]) {
    const {employees, website} = client.shown('account', row);
    assert.deepEqual([employees, website], [5, 'https://hopf.example']);
  }
});

test('what was done to counts, tags and long texts adds up', async () => {
  const row = ada.insert('product', {name: 'Lamp', stock: 10, description: ['', 'One\nTwo']});
  const person = ada.insert('contact', {last_name: 'Lux', tags: ['+VIP', '+old']});
  await both();
  ada.update('product', row, {stock: -3, description: ['One\nTwo', 'One!\nTwo']});
  bea.update('product', row, {stock: 5, description: ['One\nTwo', 'One\nTwo\nThree']});
  ada.update('contact', person, {tags: ['+press']});
  bea.update('contact', person, {tags: ['-old']});
  assert.equal(ada.shown('product', row).stock, 7);
  await both();
  for (const client of [ada, bea]) {
    const {stock, description} = client.shown('product', row);
    assert.deepEqual([stock, description], [12, 'One!\nTwo\nThree']);
    assert.deepEqual(client.shown('contact', person).tags, ['VIP', 'press']);
  }
});

test('one field edited twice, unseen, leaves a conflict beside the record', async () => {
  const row = ada.insert('contact', {last_name: 'Quell', phone: '0711 1'});
  await both();
  ada.update('contact', row, {phone: '0711 22'});
  await ada.sync();
  bea.update('contact', row, {phone: '0711 333'});
  await both();
  for (const client of [ada, bea]) {
    assert.equal(client.shown('contact', row).phone, '0711 333');
    const found = client.live('conflict').filter(({values}) => values.subject_id?.equals(row));
    assert.equal(found.length, 1);
    const {field_name, lost_value, kept_value, subject_kind} = found[0].values;
    assert.deepEqual([subject_kind, field_name, lost_value, kept_value],
      ['contact', 'phone', '0711 22', '0711 333']);
  }
});

test('a refused edit comes off the row, takes companions along and wedges nothing', async () => {
  ada.insert('product', {name: 'Chair'});
  await both();
  const twin = newId();
  const companion = newId();
  const [first] = bea.write([
    {entity: 'product', row: companion, kind: 'insert', fields: {name: 'Stool'}},
    {entity: 'product', row: twin, kind: 'insert', fields: {name: 'chair'}}]);
  const later = bea.insert('product', {name: 'Bench'});
  assert.equal(bea.shown('product', twin).name, 'chair');
  await both();
  const codes = bea.refused().map(({operation, code, field}) => [operation.n, code, field]);
  assert.deepEqual(codes,
    [[first.n, 'group_refused', ''], [first.n + 1, 'not_unique', 'name']]);
  assert.equal(bea.shown('product', twin), null);
  assert.equal(bea.shown('product', companion), null);
  assert.equal(ada.shown('product', companion), null);
  assert.equal(ada.shown('product', later).name, 'Bench');
});

test('sending again is safe: the same answers, and nothing is done twice', async () => {
  const row = ada.insert('product', {name: 'Table', stock: 1});
  await ada.sync();
  ada.update('product', row, {stock: 5});
  const body = encode(ada.nextPush());
  const answers = [];
  for (let i = 0; i < 3; ++i) answers.push(await ada.ask('POST', '/v1/sync/push', {body}));
  assert.deepEqual(answers[1].results, answers[0].results);
  assert.equal(answers[2].seq, answers[0].seq);
  // The answers are lost: the pull brings what became of the operation, before its row.
  const page = await ada.pull();
  assert.deepEqual(page.results, answers[0].results);
  assert.equal(ada.pending().length, 0);
  assert.equal(ada.shown('product', row).stock, 6);
  await both();
  assert.equal(bea.shown('product', row).stock, 6);
});

test('a snapshot comes in pages, and takes away what is gone', async () => {
  const text = 'x'.repeat(19_000);
  for (let i = 0; i < 120; ++i) {
    ada.insert('contact', {last_name: `Long ${i}`, description: ['', text]});
  }
  await ada.sync();
  const cleo = organisation.device();
  cleo.insert('contact', {last_name: 'Own'});  // asks for answers too: no page kept for others
  const pages = [await cleo.pull()];
  while (pages.at(-1).more) pages.push(await cleo.pull());
  assert.ok(pages.length > 1, 'more than one page');
  assert.ok(pages[0].total >= 120 && pages.slice(1).every(({total}) => total === 0));
  const rows = pages.flatMap(({tables}) => tables.flatMap((table) => table.rows));
  assert.equal(rows.length, pages.reduce((sum, page) => sum + page.rows, 0));
  assert.equal(new Set(rows.map(([id]) => id.toString('hex'))).size, rows.length, 'each once');
  assert.deepEqual(cleo.unproven(), []);
  const ghost = {...cleo.live('contact')[0], id: newId()};
  cleo.images.get('contact').set(ghost.id.toString('hex'), ghost);
  cleo.startSnapshot();
  await cleo.sync();
  assert.equal(cleo.image('contact', ghost.id), undefined);
  assert.equal(cleo.repaired, 0);
  cleo.close();
});

test('rows that differ are found by the proof and fetched bucket by bucket', async () => {
  await both();
  const images = bea.images.get('contact');
  const [lost, stale] = bea.live('contact');
  images.delete(lost.id.toString('hex'));
  images.set(stale.id.toString('hex'), {...stale, version: 1, values: {}});
  const ghost = {...stale, id: newId()};
  images.set(ghost.id.toString('hex'), ghost);
  assert.deepEqual(bea.unproven(), ['contact']);
  await bea.sync();
  assert.deepEqual(bea.unproven(), []);
  assert.deepEqual(bea.image('contact', lost.id), lost);
  assert.deepEqual(bea.image('contact', stale.id), stale);
  assert.equal(bea.image('contact', ghost.id), undefined);
  assert.ok(bea.repaired >= 1 && bea.repaired <= 3);
});

test('the event stream brings the seq: at once, and with every write', async () => {
  await both();
  let latest = 0, tell = () => {};
  const stream = await bea.listen((seq) => {
    latest = seq;
    tell();
  });
  const until = (seq) => new Promise((told) => {
    tell = () => latest >= seq && told(latest);
    tell();
  });
  assert.equal(stream.status, 200);
  assert.equal(await until(ada.reached), ada.reached);
  ada.insert('contact', {last_name: 'Herald'});
  await ada.sync();
  assert.equal(await until(ada.reached), ada.reached);
  stream.close();
});

test('a restart of the server changes nothing for those who go on', async () => {
  const row = ada.insert('contact', {last_name: 'Lasting'});
  await both();
  await organisation.server.stop();
  ada.update('contact', row, {phone: '0711'});
  await assert.rejects(ada.push(), {code: 'ECONNREFUSED'});
  await organisation.server.run();
  await both();
  assert.equal(bea.shown('contact', row).phone, '0711');
});

test('a restored server gets back what it has lost', async () => {
  await both();
  const {server} = organisation;
  const database = path.join(server.data, 'acquaint.db');
  await server.stop();
  fs.copyFileSync(database, `${database}.copy`);
  await server.run();
  const row = ada.insert('product', {name: 'Shelf', stock: 2});
  await both();
  await server.stop();
  fs.renameSync(`${database}.copy`, database);
  for (const name of ['acquaint.db-wal', 'acquaint.db-shm', 'epoch']) {
    fs.rmSync(path.join(server.data, name), {force: true});
  }
  await server.run();
  const late = bea.insert('contact', {last_name: 'Later'});
  const epoch = ada.epoch;
  await bea.sync();
  assert.equal(bea.shown('product', row), null, 'only its maker can give it back');
  await both();
  assert.notEqual(ada.epoch, epoch);
  await bea.sync();
  for (const client of [ada, bea]) {
    assert.equal(client.shown('product', row).stock, 2);
    assert.equal(client.shown('contact', late).last_name, 'Later');
    assert.deepEqual(client.unproven(), []);
  }
});

test('a copy of a database goes on under a name of its own, and nothing counts twice', async () => {
  const row = ada.insert('product', {name: 'Clock', stock: 1});
  await ada.sync();
  const copy = organisation.device();
  Object.assign(copy, {client: ada.client, epoch: ada.epoch, cursor: ada.cursor, swept: null});
  copy.images = new Map([...ada.images].map(([entity, rows]) => [entity, new Map(rows)]));
  copy.log = ada.log.map((entry) => ({...entry}));
  ada.update('product', row, {stock: 10});
  copy.update('product', row, {stock: 100});
  await ada.sync();
  await copy.sync();
  await both();
  assert.notDeepEqual(copy.client, ada.client);
  assert.equal(ada.shown('product', row).stock, 111);
  assert.equal(copy.shown('product', row).stock, 111);
  copy.close();
});

test('rights that change are told, and a snapshot brings the new view', async () => {
  const {client, email, row} = await organisation.colleague('Carl', 'sales');
  const own = client.insert('lead', {last_name: 'Carls', owner: row});
  const other = ada.insert('lead', {last_name: 'Not his'});
  await client.sync();
  await ada.sync();
  await client.sync();
  assert.equal(client.shown('lead', other).last_name, 'Not his');
  const right = Buffer.concat([Buffer.from('role right'), Buffer.from([0, 0, 0, 0, 2, 6])]);
  ada.write([{entity: 'role_right', row: right, kind: 'insert', fields: {role: 'sales',
    entity_name: 'lead', may_read: 'own', may_create: 'own', may_edit: 'own',
    may_remove: 'none', hidden_fields: ['+phone']}}]);
  await ada.sync();
  assert.deepEqual(ada.refused(), []);
  assert.equal((await refusal(client.pull())).code, 'view_changed');
  await client.sync();
  assert.equal(client.shown('lead', other), null);
  assert.equal('phone' in client.shown('lead', own), false);
  assert.deepEqual(client.unproven(), []);
  // A row that is handed on leaves by `gone`.
  ada.update('lead', own, {owner: organisation.user});
  await both();
  client.update('lead', own, {city: 'Ulm'});
  const page = await client.pull();
  assert.deepEqual(page.gone, [['lead', own]]);
  await client.sync();
  assert.equal(client.refused().at(-1).code, 'not_found');
  assert.equal(client.shown('lead', own), null);
  // Another role ends the session.
  ada.update('user', row, {role: 'service'});
  await ada.sync();
  assert.equal((await refusal(client.pull())).code, 'not_signed_in');
  await organisation.signIn(client, email);
  await client.sync();
  assert.equal(client.shown('lead', other).last_name, 'Not his');
  client.close();
});

test('a device whose data are to go is told so at its next contact, and nothing else', async () => {
  const lost = organisation.device();
  await lost.sync();
  const id = idText(lost.client);
  const listed = async () =>
    (await ada.json('GET', '/v1/devices')).devices.find((device) => device.id === id);
  assert.equal((await listed()).wiped, false);
  await ada.json('POST', `/v1/devices/${id}/wipe`);
  assert.equal((await listed()).wiped, true);
  lost.insert('contact', {last_name: 'Too late'});
  for (const ask of [() => lost.push(), () => lost.pull()]) {
    const {status, code} = await refusal(ask());
    assert.deepEqual([status, code], [410, 'device_wiped']);
  }
  lost.startSnapshot();
  assert.equal((await refusal(lost.pull())).code, 'device_wiped');
  lost.close();
});

// Version 3 of the model brought `preview`.
test('a program from before a field was there goes on, and leaves alone what it does not know',
  async () => {
    const old = organisation.device({schema: 2});
    const photo = {name: 'shop.jpg', mime: 'image/jpeg', size: 3, sha256: 'a'.repeat(64),
      preview: 'b'.repeat(64)};
    const row = ada.insert('file', photo);
    await ada.sync();
    await old.sync();
    assert.deepEqual(old.unproven(), []);
    assert.equal(old.shown('file', row).name, 'shop.jpg');
    old.write([{entity: 'file', row, kind: 'remove'}]);
    const own = old.insert('contact', {last_name: 'Of old'});
    await old.sync();
    await ada.sync();
    assert.equal(ada.shown('file', row), null);
    assert.equal(ada.shown('contact', own).last_name, 'Of old');
    old.write([{entity: 'file', row, kind: 'restore'}]);
    await old.sync();
    await ada.sync();
    assert.equal(ada.shown('file', row).preview, photo.preview);
    assert.deepEqual(ada.unproven(), []);
    old.close();
  });

test('requests that are not as the document says are refused by name', async () => {
  const stranger = organisation.device();
  stranger.cookie = '';
  assert.equal((await refusal(stranger.pull())).status, 401);
  assert.equal((await refusal(organisation.signIn(stranger, 'nobody@example.org'))).code,
    'wrong_credentials');
  const push = (change) => refusal(ada.ask('POST', '/v1/sync/push',
    {body: encode({...ada.nextPush(), ...change})}));
  assert.equal((await push({client: 7})).code, 'malformed_message');
  const gap = await push({previous: 1_000_000});
  assert.deepEqual([gap.status, gap.code, gap.lastN], [409, 'operation_gap', ada.log.length]);
  assert.equal((await push({epoch: 'another'})).code, 'epoch_changed');
  const pull = (query) => refusal(ada.ask('GET', `/v1/sync/pull?${query}`));
  assert.equal((await pull('cursor=nonsense')).code, 'bad_cursor');
  assert.equal((await pull('cursor=&schema=0')).code, 'program_too_old');
  const {client} = await organisation.colleague('Dora', 'sales');
  client.client = ada.client;
  assert.equal((await refusal(client.pull())).code, 'other_user');
  client.close();
  const json = await ada.send('GET', '/v1/sync/pull?cursor=x', {accept: 'application/json'});
  assert.equal(JSON.parse(json.body).error.code, 'bad_cursor');
  const shown = await ada.json('GET', '/v1/sync/pull?cursor=');
  assert.match(shown.tables[0].rows[0][0], /^[0-9a-f]{8}-/);
});

test('a chunked body is refused before anything is read', async () => {
  const status = await new Promise((answered, failed) => {
    const request = http.request(`${organisation.server.url}/v1/sync/push`, {method: 'POST',
      headers: {Cookie: ada.cookie, Origin: ada.url, 'X-Acquaint': '1',
        'Content-Type': 'application/cbor', 'Transfer-Encoding': 'chunked'}});
    request.on('error', failed);
    request.on('response', (response) => {
      response.resume();
      answered(response.statusCode);
    });
    request.end(encode(ada.nextPush()));
  });
  assert.equal(status, 411);
});
