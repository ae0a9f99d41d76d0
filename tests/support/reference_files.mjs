// What docs/protocol.md says of files; for reference_client.mjs.
import {createHash} from 'node:crypto';

const PIECE = 1024 * 1024;
const ATTEMPTS_MAX = 60;

export function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

// Sends the bytes in pieces, from where the server has them. `sent(state)` is called after each.
// Returns their SHA-256.
export async function upload(client, bytes, {piece = PIECE, sent = () => {}} = {}) {
  const sha256 = sha256Of(bytes);
  const address = `/v1/files/${sha256}`;
  let state = null;  // not known
  for (let attempt = 0; attempt < ATTEMPTS_MAX;) {
    try {
      state ??= await client.json('GET', `${address}/received`);
      if (state.complete) return sha256;
      const body = bytes.subarray(state.received, state.received + piece);
      state = await client.ask('PUT', `${address}?offset=${state.received}&size=${bytes.length}`,
        {body, type: 'application/octet-stream', accept: 'application/json'});
      await sent(state);
    } catch (error) {
      if (error.code !== 'upload_offset') await client.heal(error);
      state = null;
      ++attempt;
    }
  }
  throw new Error('the file cannot be sent');
}

// Fetches a file in ranges. `parts` are the pieces an earlier attempt has fetched, and get the
// new ones.
export async function download(client, sha256, {piece = PIECE, parts = []} = {}) {
  const address = `/v1/files/${sha256}`;
  for (let size = Infinity, attempt = 0; attempt < ATTEMPTS_MAX;) {
    const have = parts.reduce((sum, part) => sum + part.length, 0);
    if (have >= size) break;
    try {
      const {headers, body} = await client.whole('GET', address,
        {accept: 'application/json', range: `bytes=${have}-${have + piece - 1}`});
      parts.push(body);
      size = Number(/\/(\d+)$/.exec(headers['content-range'])[1]);
    } catch (error) {
      await client.heal(error);
      ++attempt;
    }
  }
  const bytes = Buffer.concat(parts);
  if (sha256Of(bytes) !== sha256) throw new Error('the file came damaged');
  return bytes;
}
