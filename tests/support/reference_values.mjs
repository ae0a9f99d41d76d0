// What docs/protocol.md says of ids, values and the proof; for reference_client.mjs.
import {randomBytes} from 'node:crypto';

// The fields whose operations say what was done ("Operations").
const COUNTS = {product: ['stock']};
const TAGS = {account: ['tags'], contact: ['tags'], lead: ['tags'], deal: ['tags'],
  ticket: ['tags'], territory: ['countries'], role_right: ['hidden_fields', 'fixed_fields']};

// UUIDv7: the time in front, so that rows made together lie together; the rest is random.
export function newId(now = Date.now()) {
  const id = randomBytes(16);
  id.writeUIntBE(now, 0, 6);
  id[6] = 0x70 | id[6] & 0x0f;
  id[8] = 0x80 | id[8] & 0x3f;
  return id;
}

export function idText(id) {
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function mix(word) {
  const cut = (number) => BigInt.asUintN(64, number);
  let x = cut(word);
  x = cut((x ^ x >> 30n) * 0xbf58476d1ce4e5b9n);
  x = cut((x ^ x >> 27n) * 0x94d049bb133111ebn);
  return x ^ x >> 31n;
}

export function rowHash(id, version) {
  const first = mix(id.readBigUInt64LE(0)) + id.readBigUInt64LE(8);
  return mix(mix(first) + BigInt(version)) >> 26n;
}

export function markOf(operation) {
  const n = BigInt(operation.n) * 0x9e3779b97f4a7c15n;
  const mark = BigInt.asIntN(64, operation.tx.readBigUInt64LE(8) ^ BigInt(operation.hlc) ^ n);
  return mark === 0n ? 1n : mark;
}

// What a field shows after an operation.
export function applied(entity, field, before, value) {
  if (COUNTS[entity]?.includes(field)) return (before ?? 0) + value;
  if (TAGS[entity]?.includes(field)) {
    const set = new Set(before ?? []);
    for (const part of value ?? []) {
      if (part[0] === '+') set.add(part.slice(1));
      else set.delete(part.slice(1));
    }
    return [...set];
  }
  return Array.isArray(value) ? value[1] : value;  // a long text: [before, after]
}

// Tags come as one text.
export function received(entity, field, value) {
  if (!TAGS[entity]?.includes(field)) return value;
  return value === null ? [] : value.split('\x1f');
}
