// A client of the synchronisation written from docs/protocol.md alone, in memory and as short as
// it may be: where this needs to know more than the document says, the document is wrong.
import http from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import {decode, encode} from './cbor.mjs';
import {download, upload} from './reference_files.mjs';
import {applied, idText, markOf, newId, received, rowHash} from './reference_values.mjs';

const SCHEMA = 3;
const OPERATIONS_MAX = 500;  // of a push; a group is finished all the same
const BYTES_MAX = 256 * 1024;
const ATTEMPTS_MAX = 60;

export class Refused extends Error {
  constructor(status, body) {
    super(`${status} ${body?.error?.code ?? ''}`);
    this.status = status;
    this.code = body?.error?.code ?? '';
    this.lastN = body?.error?.last_n;
  }
}

// What an answer says, by its own type.
function read({headers, body}) {
  const type = headers['content-type'] ?? '';
  if (body.length === 0) return null;
  if (type.startsWith('application/cbor')) return decode(body);
  return type.startsWith('application/json') ? JSON.parse(body) : body;
}

export class ReferenceClient {
  // `rest` waits for that many milliseconds; tests may have it shorter than the document says.
  // `schema`: the version of the model that this client knows.
  constructor(url, {rest = pause, schema = SCHEMA} = {}) {
    this.schema = schema;
    this.url = url;
    this.rest = rest;
    this.agent = new http.Agent({keepAlive: true, maxSockets: 2});
    this.cookie = '';
    this.client = newId();
    this.epoch = '';
    this.cursor = '';
    this.reached = -1;  // the seq of the last page; -1 before the first
    this.caughtUp = -1;  // the seq of the last page without more
    this.stamp = 0n;
    this.images = new Map();  // entity -> Map(id as hex -> {id, version, deleted, values})
    this.log = [];  // own operations by n: {operation, state, seq, code}
    this.swept = new Set();  // of a snapshot: which rows came; null outside of one
    this.proof = [];
    this.repaired = 0;
    this.failures = 0;
  }

  // --- requests ---------------------------------------------------------------------------------

  // {status, headers, body}; rejects when there is no whole answer.
  send(method, path, {body, type = 'application/cbor', accept = 'application/cbor', range} = {}) {
    const headers = {Accept: accept, Cookie: this.cookie};
    if (range) headers.Range = range;
    if (method !== 'GET') Object.assign(headers, {Origin: this.url, 'X-Acquaint': '1'});
    if (body) Object.assign(headers, {'Content-Type': type, 'Content-Length': body.length});
    return new Promise((answered, failed) => {
      const request = http.request(this.url + path, {method, headers, agent: this.agent});
      request.on('error', failed);
      request.on('response', (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', failed);
        response.on('close', () => {
          if (!response.complete) return failed(new Error('the answer was cut'));
          answered({status: response.statusCode, headers: response.headers,
            body: Buffer.concat(chunks)});
        });
      });
      request.end(body);
    });
  }

  // The same, but a refusal is thrown.
  async whole(method, path, options) {
    const reply = await this.send(method, path, options);
    for (const cookie of reply.headers['set-cookie'] ?? []) this.cookie = cookie.split(';')[0];
    if (reply.status >= 400) throw new Refused(reply.status, read(reply));
    this.failures = 0;
    return reply;
  }

  async ask(method, path, options) {
    return read(await this.whole(method, path, options));
  }

  json(method, path, value) {
    const body = value && Buffer.from(JSON.stringify(value));
    return this.ask(method, path, {body, type: 'application/json', accept: 'application/json'});
  }

  async signIn(email, password) {
    this.user = (await this.json('POST', '/v1/session', {email, password})).user;
  }

  // --- edits ------------------------------------------------------------------------------------

  // One write: its changes are accepted or refused together. A change is
  // {entity, row, kind, fields}; fields hold what was done. Returns the operations.
  write(changes) {
    const tx = newId();
    const group = this.log.length + 1;
    const now = BigInt(Date.now()) << 16n;
    this.stamp = now > this.stamp ? now : this.stamp + 1n;
    return changes.map(({entity, row, kind, fields = {}}) => {
      const operation = {n: this.log.length + 1, group, tx, hlc: this.stamp, schema: this.schema,
        base: this.image(entity, row)?.version ?? 0, entity, row, kind, fields};
      this.log.push({operation, state: 'pending', seq: 0});
      return operation;
    });
  }

  insert(entity, fields) {
    const row = newId();
    this.write([{entity, row, kind: 'insert', fields}]);
    return row;
  }

  update(entity, row, fields) {
    return this.write([{entity, row, kind: 'update', fields}])[0];
  }

  image(entity, row) {
    return this.images.get(entity)?.get(row.toString('hex'));
  }

  // The row with the own operations the image does not hold yet; null when there is none.
  shown(entity, row) {
    const image = this.image(entity, row);
    // Without an image a row that has been decided is not (or no longer) this user's to see.
    const held = image?.version ?? this.caughtUp;
    let there = image !== undefined && !image.deleted;
    const values = {...image?.values};
    for (const {operation, state, seq, inRows} of this.log) {
      const live = state === 'pending' && !inRows || state === 'accepted' && seq > held;
      if (!live || operation.entity !== entity || !operation.row.equals(row)) continue;
      for (const [field, value] of Object.entries(operation.fields)) {
        values[field] = applied(entity, field, values[field], value);
      }
      if (operation.kind !== 'update') there = operation.kind !== 'remove';
    }
    return there ? values : null;
  }

  // The images of an entity that are not removed.
  live(entity) {
    return [...this.images.get(entity)?.values() ?? []].filter((row) => !row.deleted);
  }

  // --- push -------------------------------------------------------------------------------------

  pending() {
    return this.log.filter(({state}) => state === 'pending');
  }

  refused() {
    return this.log.filter(({state}) => state === 'refused');
  }

  nextPush() {
    const operations = [];
    let bytes = 0;
    for (const {operation} of this.pending()) {
      const full = operations.length >= OPERATIONS_MAX || bytes > BYTES_MAX;
      if (full && operation.group === operation.n) break;
      bytes += encode(operation).length;
      operations.push(operation);
    }
    const first = operations[0]?.n ?? 1;
    const previous = this.log.findLast(({operation, state}) =>
      operation.n < first && state !== 'refused')?.operation.n ?? 0;
    return {client: this.client, epoch: this.epoch, previous, operations};
  }

  async push() {
    const answer = await this.ask('POST', '/v1/sync/push', {body: encode(this.nextPush())});
    this.follow(answer.hlc);
    this.takeResults(answer.results);
    return answer;
  }

  follow(hlc) {
    if (BigInt(hlc) > this.stamp) this.stamp = BigInt(hlc);
  }

  takeResults(results) {
    let strange = false;
    for (const {n, mark, seq, code, detail, field} of results) {
      const entry = this.log[n - 1];
      if (entry?.state !== 'pending') continue;
      // Given to a copy of this database, which goes on under the old name.
      if (BigInt(mark) !== 0n && BigInt(mark) !== markOf(entry.operation)) {
        strange = true;
      } else if (code) {
        Object.assign(entry, {state: 'refused', code, detail, field});
      } else {
        Object.assign(entry, {state: 'accepted', seq});
      }
    }
    if (strange) this.client = newId();
  }

  // --- pull -------------------------------------------------------------------------------------

  async pull() {
    const query = new URLSearchParams(
      {cursor: this.cursor, client: idText(this.client), schema: String(this.schema)});
    const waiting = this.pending();
    // The answer to a push may have been lost.
    if (waiting.length > 0) query.set('after', String(waiting[0].operation.n - 1));
    const page = await this.ask('GET', `/v1/sync/pull?${query}`);
    this.apply(page);
    return page;
  }

  apply(page) {
    this.takeResults(page.results);
    for (const [entity, id] of page.gone) this.images.get(entity)?.delete(id.toString('hex'));
    this.takeRows(page);
    this.cursor = page.cursor;
    this.epoch = page.epoch;
    this.follow(page.hlc);
    this.reached = page.seq;
    if (page.more) return;
    this.caughtUp = page.seq;
    this.proof = page.proof;
    if (this.swept) this.sweep();
  }

  takeRows(page) {
    for (const {entity, fields, rows} of page.tables) {
      if (!this.images.has(entity)) this.images.set(entity, new Map());
      const images = this.images.get(entity);
      for (const [id, version, deleted, ...values] of rows) {
        const named = Object.fromEntries(
          fields.map((name, i) => [name, received(entity, name, values[i])]));
        images.set(id.toString('hex'), {id, version, deleted, values: named});
        this.swept?.add(entity + id.toString('hex'));
      }
    }
  }

  startSnapshot() {
    this.cursor = '';
    this.caughtUp = -1;
    this.swept = new Set();
  }

  sweep() {
    for (const [entity, images] of this.images) {
      for (const key of [...images.keys()]) {
        if (!this.swept.has(entity + key)) images.delete(key);
      }
    }
    this.swept = null;
  }

  // --- proof ------------------------------------------------------------------------------------

  sumOf(rows) {
    let sum = 0n;
    for (const {id, version} of rows) sum += rowHash(id, version);
    return {count: rows.length, sum};
  }

  // The entities that do not fit what the last page said.
  unproven() {
    return this.proof.filter(([entity, count, sum]) => {
      const own = this.sumOf(this.live(entity));
      return own.count !== count || own.sum !== BigInt(sum);
    }).map(([entity]) => entity);
  }

  async repair(entity) {
    const theirs = await this.ask('GET', `/v1/sync/buckets?entity=${entity}`);
    for (let n = 0; n < 256; ++n) {
      const rows = this.live(entity).filter(({id}) => id[15] === n);
      const own = this.sumOf(rows);
      if (own.count === theirs[2 * n] && own.sum === BigInt(theirs[2 * n + 1])) continue;
      const page = await this.ask('GET', `/v1/sync/bucket?entity=${entity}&n=${n}`);
      for (const {id} of rows) this.images.get(entity).delete(id.toString('hex'));
      this.takeRows(page);
      ++this.repaired;
    }
  }

  // --- all of it --------------------------------------------------------------------------------

  // Sends and fetches until nothing is left and the proof fits. Waits where the protocol says so;
  // throws what waiting does not heal.
  async sync() {
    for (let attempt = 0; attempt < ATTEMPTS_MAX; ++attempt) {
      try {
        while (this.pending().length > 0) await this.push();
        for (let more = true; more;) {
          const snapshot = this.swept !== null;  // its pages may be a minute old
          more = (await this.pull()).more || snapshot;
        }
        const wrong = this.unproven();
        if (wrong.length === 0 && this.pending().length === 0) return;
        for (const entity of wrong) await this.repair(entity);
      } catch (error) {
        await this.heal(error);
      }
    }
    throw new Error('the server and this client do not come together');
  }

  async heal(error) {
    const unanswered = !(error instanceof Refused);
    if (unanswered && error.code === undefined && error.message !== 'the answer was cut') {
      throw error;  // a defect of this client, not the network
    }
    if (unanswered || error.status === 429 || error.status >= 500) return this.backOff();
    switch (error.code) {
      case 'operation_gap': return this.sendAgainAfter(error.lastN);
      case 'epoch_changed': return this.meetRestored();
      case 'client_copied': this.client = newId(); return undefined;
      case 'view_changed':
      case 'cursor_expired':
      case 'bad_cursor': return this.startSnapshot();
      default: throw error;
    }
  }

  backOff() {
    const longest = Math.min(60_000, 500 * 2 ** Math.min(this.failures++, 10));
    return this.rest(longest / 2 + Math.random() * longest / 2);
  }

  sendAgainAfter(n) {
    for (const entry of this.log) {
      if (entry.operation.n > n && entry.state === 'accepted') entry.state = 'pending';
    }
  }

  // The server was restored from a backup: everything is sent again, and what it has it knows.
  async meetRestored() {
    this.epoch = '';
    const answer = await this.ask('POST', '/v1/sync/push', {body: encode(
      {client: this.client, epoch: '', previous: 0, operations: []})});
    for (const entry of this.log) {
      if (entry.state === 'refused') continue;
      // Its row comes with the snapshot, under a version of the restored server's.
      const inRows = entry.state === 'accepted' && entry.operation.n <= answer.last_n;
      Object.assign(entry, {state: 'pending', seq: 0, inRows});
    }
    this.startSnapshot();
  }

  // --- files ------------------------------------------------------------------------------------

  // Both go on where an earlier attempt was cut; see reference_files.mjs.
  upload(bytes, options) {
    return upload(this, bytes, options);
  }

  download(sha256, options) {
    return download(this, sha256, options);
  }

  // --- events -----------------------------------------------------------------------------------

  // Opens the event stream; `heard(seq)` is called for each event. Resolves with {status, close}
  // once the answer's head is there.
  listen(heard, ended = () => {}) {
    const headers = {Accept: 'text/event-stream', Cookie: this.cookie};
    return new Promise((opened, failed) => {
      const request = http.request(`${this.url}/v1/events`, {headers, agent: false});
      request.on('error', failed);
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          const events = (text + chunk).split('\n\n');
          text = events.pop();
          for (const event of events) {
            const data = /^data: (.*)$/m.exec(event);
            if (data) heard(JSON.parse(data[1]).seq);
          }
        });
        response.on('error', () => {});
        response.on('close', ended);
        opened({status: response.statusCode, close: () => request.destroy()});
      });
      request.end();
    });
  }

  close() {
    this.agent.destroy();
  }
}
