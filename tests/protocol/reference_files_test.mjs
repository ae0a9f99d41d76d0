// A stranger's client sends and fetches files, against the real server: what docs/protocol.md
// says under "Files".
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import net from 'node:net';
import {after, before, test} from 'node:test';
import {Refused} from '../support/reference_client.mjs';
import {sha256Of} from '../support/reference_files.mjs';
import {Organisation} from './organisation.mjs';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const PIECE = 64 * 1024;
const ROLES = ['administrator', 'manager', 'sales', 'service', 'marketing', 'read_only'];
const KINDS = {contact: 5, file: 15};

let organisation, ada;

before(async () => {
  organisation = await Organisation.start();
  ada = organisation.device();
});
after(async () => {
  ada.close();
  await organisation.end();
});

function picture(size) {
  return Buffer.concat([PNG, randomBytes(size - PNG.length)]);
}

async function refusal(asked) {
  const answer = await asked.then(() => null, (error) => error);
  assert.ok(answer instanceof Refused, `it was not refused: ${answer}`);
  return answer;
}

function received(client, sha256) {
  return client.json('GET', `/v1/files/${sha256}/received`);
}

function put(client, sha256, offset, size, body) {
  return client.ask('PUT', `/v1/files/${sha256}?offset=${offset}&size=${size}`,
    {body, type: 'application/octet-stream', accept: 'application/json'});
}

function name(client, sha256, size, fields = {}) {
  return client.insert('file', {name: 'shelf.png', mime: 'image/png', size, sha256, ...fields});
}

// What a role may do with the records of an entity.
function allow(role, entity, reach, more = {}) {
  const id = [0, 0, 0, 0, ROLES.indexOf(role), KINDS[entity]];
  ada.write([{entity: 'role_right', row: Buffer.concat([Buffer.from('role right'),
    Buffer.from(id)]), kind: 'insert', fields: {role, entity_name: entity, may_read: reach,
    may_create: reach, may_edit: reach, may_remove: reach, ...more}}]);
  return ada.sync();
}

test('a file is cut by a restart, goes on where it was, and comes down in ranges', async () => {
  const bytes = picture(10 * PIECE + 17);
  const asked = [];
  const sender = organisation.device({rest: () => organisation.server.run()});
  const send = sender.send;
  sender.send = (method, path, options) => {
    asked.push(`${method} ${path.slice('/v1/files/'.length + 64)}`);
    return send.call(sender, method, path, options);
  };
  let stopped = false;
  const sha256 = await sender.upload(bytes, {piece: PIECE, sent: async (state) => {
    if (stopped || state.received < 5 * PIECE) return;
    stopped = true;
    await organisation.server.stop();
  }});
  assert.equal(sha256, sha256Of(bytes));
  assert.deepEqual(asked.filter((line) => line.startsWith('GET')),
    ['GET /received', 'GET /received'], 'asked at the start and after the cut');
  const offsets = asked.map((line) => Number(/offset=(\d+)/.exec(line)?.[1] ?? NaN))
    .filter((offset) => !Number.isNaN(offset));
  // The piece at 5 was sent to nobody, then again.
  assert.deepEqual(offsets, [0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10].map((n) => n * PIECE));
  name(sender, sha256, bytes.length);
  await sender.sync();
  assert.deepEqual(sender.refused(), []);

  const other = organisation.device();
  const parts = [bytes.subarray(0, PIECE)];  // an earlier attempt got as far as this
  assert.deepEqual(await other.download(sha256, {piece: 3 * PIECE, parts}), bytes);
  assert.deepEqual(parts.map((part) => part.length),
    [PIECE, 3 * PIECE, 3 * PIECE, 3 * PIECE, 17]);
  sender.close();
  other.close();
});

test('an upload that is done is complete for those who may read it, unknown to others',
  async () => {
    const bytes = picture(200);
    const sha256 = await ada.upload(bytes);
    assert.deepEqual(await received(ada, sha256), {received: 0, complete: false});
    assert.equal((await refusal(ada.download(sha256))).status, 404);
    const row = name(ada, sha256, bytes.length);
    await ada.sync();
    assert.deepEqual(await received(ada, sha256), {received: 200, complete: true});
    assert.deepEqual(await ada.download(sha256), bytes);
    ada.write([{entity: 'file', row, kind: 'remove'}]);
    await ada.sync();
    assert.equal((await refusal(ada.download(sha256))).status, 404);
  });

test('a preview is read by the record that names it', async () => {
  const [bytes, small] = [picture(300), picture(30)];
  const preview = await ada.upload(small);
  const sha256 = await ada.upload(bytes);
  name(ada, sha256, bytes.length, {preview});
  await ada.sync();
  assert.deepEqual(await ada.download(preview), small);
});

test('a preview that a role must not see is not read by guessing its name', async () => {
  const [bytes, small] = [picture(310), picture(31)];
  const preview = await ada.upload(small);
  const sha256 = await ada.upload(bytes);
  name(ada, sha256, bytes.length, {preview});
  await allow('marketing', 'file', 'all', {hidden_fields: ['+preview']});
  const {client} = await organisation.colleague('Bob', 'marketing');
  assert.deepEqual(await client.download(sha256), bytes);
  assert.equal((await refusal(client.download(preview))).status, 404);
  client.close();
});

test('a file record names files by 64 lower-case digits and nothing else', async () => {
  for (const bad of ['../../auth.db', 'A'.repeat(64), 'a'.repeat(63), 'a'.repeat(65)]) {
    name(ada, bad, 1);
  }
  name(ada, 'a'.repeat(64), 1, {preview: 'b'});
  await ada.sync();
  assert.deepEqual(ada.refused().slice(-5).map(({code, field}) => [code, field]),
    [['bad_hash', 'sha256'], ['bad_hash', 'sha256'], ['bad_hash', 'sha256'],
      ['too_long', 'sha256'], ['bad_hash', 'preview']]);
});

test('a colleague whose role cannot read the record gets 404, as if there were no file',
  async () => {
    const bytes = picture(400);
    const sha256 = await ada.upload(bytes);
    name(ada, sha256, bytes.length);
    await ada.sync();
    const {client} = await organisation.colleague('Carl', 'service');
    assert.deepEqual(await client.download(sha256), bytes);
    await allow('service', 'file', 'none');
    const hidden = await refusal(client.download(sha256));
    const missing = await refusal(client.download('f'.repeat(64)));
    assert.deepEqual([hidden.status, hidden.code], [404, 'not_found']);
    assert.deepEqual(hidden, missing);
    assert.deepEqual(await received(client, sha256), {received: 0, complete: false});
    // Nor may this role send any.
    const refused = await refusal(put(client, sha256, 0, 400, bytes));
    assert.deepEqual([refused.status, refused.code], [403, 'not_allowed']);
    client.close();
  });

test('a role that reads its own records reads the files on them and no others', async () => {
  const {client, row} = await organisation.colleague('Dora', 'sales');
  await allow('sales', 'contact', 'own');
  const [mine, others] = [picture(500), picture(600)];
  for (const [bytes, owner] of [[mine, row], [others, organisation.user]]) {
    const contact = ada.insert('contact', {last_name: 'Hopf', owner});
    name(ada, await ada.upload(bytes), bytes.length,
      {subject_kind: 'contact', subject_id: contact});
  }
  await ada.sync();
  assert.deepEqual(ada.refused().slice(5), []);
  assert.deepEqual(await client.download(sha256Of(mine)), mine);
  assert.equal((await refusal(client.download(sha256Of(others)))).status, 404);
  client.close();
});

test('damaged bytes are refused when all are there, and start anew', async () => {
  const bytes = picture(3000);
  const sha256 = sha256Of(bytes);
  const damaged = Buffer.from(bytes);
  damaged[1500] ^= 1;
  assert.deepEqual(await put(ada, sha256, 0, 3000, damaged.subarray(0, 2000)),
    {received: 2000, complete: false});
  const refused = await refusal(put(ada, sha256, 2000, 3000, damaged.subarray(2000)));
  assert.deepEqual([refused.status, refused.code], [422, 'file_damaged']);
  assert.deepEqual(await received(ada, sha256), {received: 0, complete: false});
  assert.equal(await ada.upload(bytes), sha256);
});

test('a repeated piece is refused with 409, and nothing is added twice', async () => {
  const bytes = picture(900);
  const sha256 = sha256Of(bytes);
  const first = bytes.subarray(0, 500);
  await put(ada, sha256, 0, 900, first);
  const refused = await refusal(put(ada, sha256, 0, 900, first));
  assert.deepEqual([refused.status, refused.code], [409, 'upload_offset']);
  assert.deepEqual(await received(ada, sha256), {received: 500, complete: false});
  const {client} = await organisation.colleague('Eve', 'manager');
  assert.deepEqual(await received(client, sha256), {received: 0, complete: false},
    "another user's pieces are that user's");
  client.close();
  assert.deepEqual(await put(ada, sha256, 500, 900, bytes.subarray(500)),
    {received: 900, complete: true});
});

test('the same piece sent twice at once is taken once', async () => {
  const bytes = picture(40 * 1000);
  const sha256 = sha256Of(bytes);
  for (let offset = 0; offset < bytes.length; offset += 4000) {
    const piece = bytes.subarray(offset, offset + 4000);
    const both = [put(ada, sha256, offset, bytes.length, piece),
      put(ada, sha256, offset, bytes.length, piece)];
    const ended = await Promise.allSettled(both);
    const codes = ended.filter(({status}) => status === 'rejected')
      .map(({reason}) => reason.code);
    assert.deepEqual(codes, ['upload_offset']);
  }
  name(ada, sha256, bytes.length);
  await ada.sync();
  assert.deepEqual(await ada.download(sha256), bytes);
});

test('a piece whose sender goes away in the middle counts for nothing', async () => {
  const bytes = picture(5000);
  const sha256 = sha256Of(bytes);
  const {hostname, port} = new URL(organisation.server.url);
  await new Promise((ended) => {
    const socket = net.connect(Number(port), hostname, () => {
      socket.write(`PUT /v1/files/${sha256}?offset=0&size=5000 HTTP/1.1\r\nHost: x\r\n` +
        `Cookie: ${ada.cookie}\r\nOrigin: ${ada.url}\r\nX-Acquaint: 1\r\n` +
        'Content-Length: 5000\r\n\r\n');
      socket.write(bytes.subarray(0, 2500), () => socket.destroy());
    });
    socket.on('close', ended);
  });
  assert.deepEqual(await received(ada, sha256), {received: 0, complete: false});
  assert.equal(await ada.upload(bytes), sha256);
});
