// Writes the seeds of the sync targets into corpus/: node seeds.mjs. Rows and users are those of
// office.cpp; the files are checked in, so that this is needed only when the wire changes.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {encode} from '../support/cbor.mjs';

const corpus = path.join(path.dirname(fileURLToPath(import.meta.url)), 'corpus');
const NOW = 1_750_000_000_000n << 16n;

function save(target, name, ...parts) {
  const folder = path.join(corpus, target);
  fs.mkdirSync(folder, {recursive: true});
  fs.writeFileSync(path.join(folder, name), Buffer.concat(parts));
}

function id(last) {
  const bytes = Buffer.alloc(16);
  bytes[15] = last;
  return bytes;
}

// --- push: who, then the request ----------------------------------------------------------------

function operation(n, entity, row, kind, fields = {}, more = {}) {
  return {n, group: n, tx: id(100 + n), hlc: NOW + 1000n + BigInt(n), schema: 2, base: 3, entity,
    row: Buffer.isBuffer(row) ? row : id(row), kind, fields, ...more};
}

function push(name, user, operations, more = {}) {
  save('push', name, Buffer.from([user]),
    encode({client: id(1), epoch: '', previous: 0, operations, ...more}));
}

function roleRight(role, entity) {
  return Buffer.concat([Buffer.from('role right'), Buffer.from([0, 0, 0, 0, role, entity])]);
}

push('edits', 0, [
  operation(1, 'contact', 14, 'update', {phone: '+49 711 1', tags: ['+c', '-a'], city: 'Ulm'}),
  operation(2, 'product', 34, 'update', {stock: -3, price: 1250, currency: 'EUR'}),
  operation(3, 'lead', 30, 'update', {description: ['One\nTwo', 'One\nTwo\nThree']}),
  operation(4, 'ticket', 22, 'remove'), operation(5, 'ticket', 22, 'restore')]);
push('group', 2, [
  operation(1, 'account', 60, 'insert', {name: 'New', owner: id(3)}),
  operation(2, 'contact', 61, 'insert', {last_name: 'Own', account: id(60)}, {group: 1}),
  operation(3, 'product', 62, 'insert', {name: 'lamp', stock: 2}),
  operation(4, 'product', 63, 'insert', {name: 'Chair'}, {group: 3})]);
push('rights', 0, [
  operation(1, 'role_right', roleRight(2, 5), 'update', {may_read: 'all'}),
  operation(2, 'role_right', roleRight(2, 7), 'insert', {role: 'sales', entity_name: 'product',
    may_read: 'own', hidden_fields: ['+price']}),
  operation(3, 'user', 3, 'update', {team: id(7), role: 'service'}),
  operation(4, 'territory', 9, 'update', {team: id(8)}),
  operation(5, 'role_right', roleRight(3, 6), 'remove')]);
push('moves', 1, [
  operation(1, 'contact', 14, 'update', {account: id(11), owner: id(4)}),
  operation(2, 'account', 12, 'update', {owner: id(5)}),
  operation(3, 'deal', 18, 'update', {stage: 'won', amount: 9, currency: 'EUR'}),
  operation(4, 'deal_line', 64, 'insert', {deal: id(18), quantity: 2000, price: 500}),
  operation(5, 'ticket_message', 65, 'insert', {ticket: id(22), author_kind: 'staff',
    body: 'Hello', sent_at: 1_750_000_000_000, internal: 0}),
  operation(6, 'file', 66, 'insert', {name: 'a.txt', mime: 'text/plain', size: 3,
    sha256: 'a'.repeat(64), subject_kind: 'contact', subject_id: id(15)})]);
push('clash', 3, [
  operation(1, 'contact', 16, 'update', {last_name: 'Other'}, {base: 0}),
  operation(2, 'contact', 16, 'insert', {last_name: 'Again', job_title: 'Chef'}, {hlc: 5}),
  operation(3, '', 16, 'update'), operation(9, 'tag', 67, 'insert', {name: 'VIP'})]);
push('hello', 5, []);
push('gap', 4, [operation(7, 'activity', 68, 'insert', {channel: 'call', subject: 'Hi',
  happened_at: 1})], {previous: 6});

// --- operations: choices byte by byte -----------------------------------------------------------

for (const seed of [1, 2, 3, 4, 5, 6]) {
  let state = seed;
  const bytes = Buffer.alloc(400).map(() => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223 | 0;
    return state >>> 24;
  });
  bytes[0] = seed - 1;
  save('operations', `choices${seed}`, bytes);
}

// --- cursor: who, then the query ----------------------------------------------------------------

const queries = {
  first: 'cursor=&client=00000000-0000-0000-0000-000000000001&schema=2&after=0',
  caught_up: 'cursor=%E.%V.40&schema=2', snapshot: 'cursor=%E.%V.5.30&schema=1',
  other_epoch: 'cursor=0.%V.5', other_view: 'cursor=%E.0.5', odd: 'cursor=....&schema=-1&after=x',
  ahead: 'cursor=%E.%V.9223372036854775807.9223372036854775807&after=9223372036854775807'};
Object.entries(queries).forEach(([name, query], i) =>
  save('cursor', name, Buffer.from([i]), Buffer.from(query)));

// --- page: answers, each a byte, its length and its body ----------------------------------------

const PULL = 0, PUSH = 1, REFUSED = 10;

function answer(what, value) {
  const body = encode(value);
  return Buffer.concat([Buffer.from([what, body.length & 255, body.length >> 8]), body]);
}

function page(tables, more = {}) {
  return {epoch: 'e', cursor: 'c', more: false, seq: 60, hlc: NOW, total: 0,
    rows: tables.reduce((sum, {rows}) => sum + rows.length, 0), results: [], proof: [], gone: [],
    ...more, tables};
}

const contacts = {entity: 'contact', fields: ['last_name', 'phone', 'tags', 'account'],
  rows: [[id(14), 41, false, 'Changed', '+49 711 9', 'a\x1fc', id(10)],
    [id(15), 42, true, 'Removed', null, null, null],
    [id(90), 43, false, 'New', null, 'x', null]]};
const products = {entity: 'product', fields: ['name', 'stock', 'unknown'],
  rows: [[id(34), 44, false, 'Lamp', 7, 1]]};
const results = [{n: 1, mark: 0, seq: 41}, {n: 2, mark: 0, seq: 42},
  {n: 3, mark: 0, code: 'not_unique', detail: 'x', field: 'stock'}, {n: 5, mark: 0, seq: 45}];

save('page', 'pages', answer(PULL, page([contacts], {more: true, seq: 43, total: 9})),
  answer(PULL, page([products], {gone: [['lead', id(32)], ['contact', id(90)]]})));
save('page', 'answers', answer(PUSH, {last_n: 6, seq: 45, epoch: 'e', hlc: NOW, results}),
  answer(PULL, page([contacts, products], {results})));
save('page', 'proof', answer(PULL, page([products], {proof: [['contact', 3, 123456789],
  ['product', 1, 99]]})), answer(PULL, Array(512).fill(1)),
answer(PULL, page([contacts], {cursor: 'bucket'})));
save('page', 'refusals', answer(REFUSED, {error: {code: 'view_changed'}}),
  answer(REFUSED | PUSH, {error: {code: 'operation_gap', last_n: 2}}),
  answer(PULL, page([contacts], {total: 3})),
  answer(REFUSED | PUSH, {error: {code: 'epoch_changed'}}),
  answer(PUSH, {last_n: 3, seq: 9, epoch: 'f', hlc: 1, results: []}),
  answer(REFUSED | PUSH, {error: {code: 'malformed_message'}}));
