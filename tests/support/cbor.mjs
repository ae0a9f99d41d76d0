// CBOR as far as the protocol uses it (RFC 8949, definite lengths). Integers that a double cannot
// hold come as BigInt, byte strings as Buffer, maps as plain objects.

function head(major, argument) {
  const number = BigInt(argument);
  const first = major << 5;
  if (number < 24n) return Buffer.from([first | Number(number)]);
  const size = number < 0x100n ? 1 : number < 0x10000n ? 2 : number < 0x100000000n ? 4 : 8;
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = first | 24 + Math.log2(size);
  for (let at = size, rest = number; at > 0; --at, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return bytes;
}

function parts(value, out) {
  if (value === null || value === undefined) {
    out.push(Buffer.from([0xf6]));
  } else if (typeof value === 'boolean') {
    out.push(Buffer.from([value ? 0xf5 : 0xf4]));
  } else if (typeof value === 'bigint' || Number.isInteger(value)) {
    out.push(value < 0 ? head(1, -1n - BigInt(value)) : head(0, value));
  } else if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    out.push(head(3, text.length), text);
  } else if (value instanceof Uint8Array) {
    out.push(head(2, value.length), value);
  } else if (Array.isArray(value)) {
    out.push(head(4, value.length));
    for (const item of value) parts(item, out);
  } else if (typeof value === 'object') {
    const entries = Object.entries(value);
    out.push(head(5, entries.length));
    for (const [key, item] of entries) {
      parts(key, out);
      parts(item, out);
    }
  } else {
    throw new TypeError(`no CBOR for ${value}`);
  }
}

export function encode(value) {
  const out = [];
  parts(value, out);
  return Buffer.concat(out);
}

class Reader {
  constructor(bytes) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.at = 0;
  }

  take(count) {
    if (count > this.bytes.length - this.at) throw new Error(`CBOR ends early at ${this.at}`);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  argument(info) {
    if (info < 24) return info;
    if (info > 27) throw new Error(`CBOR at ${this.at}: no definite length`);
    const bytes = this.take(1 << info - 24);
    if (bytes.length < 8) return bytes.readUIntBE(0, bytes.length);
    const number = bytes.readBigUInt64BE();
    return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : number;
  }

  item() {
    const first = this.take(1)[0];
    const major = first >> 5;
    if (major === 7) return this.simple(first & 31);
    const argument = this.argument(first & 31);
    switch (major) {
      case 0: return argument;
      case 1: return typeof argument === 'bigint' ? -1n - argument : -1 - argument;
      case 2: return Buffer.from(this.take(argument));
      case 3: return this.take(argument).toString('utf8');
      case 4: return this.items(argument);
      case 5: return this.map(argument);
      default: throw new Error(`CBOR at ${this.at}: tags are not part of the protocol`);
    }
  }

  items(count) {
    const list = [];
    for (let left = count; left > 0; --left) list.push(this.item());
    return list;
  }

  map(count) {
    const map = {};
    for (let left = count; left > 0; --left) {
      const key = this.item();
      map[key] = this.item();
    }
    return map;
  }

  simple(info) {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22) return null;
    throw new Error(`CBOR at ${this.at}: simple value ${info}`);
  }
}

export function decode(bytes) {
  const reader = new Reader(bytes);
  const value = reader.item();
  if (reader.at !== bytes.length) throw new Error('CBOR goes on after its end');
  return value;
}
