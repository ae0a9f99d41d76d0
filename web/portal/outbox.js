// Requests and replies that wait for the network. Everything a customer sends goes through here
// first, so that a lost connection, a closed tab or an empty battery loses nothing.
//
// An entry: {id, owner, kind: 'ticket' | 'message', ticket, subject, text, photos: [Blob], at,
// error}. `id` is the new record's id: sending an entry twice makes one record. `owner` is the
// customer who wrote it; nobody else's session sends it. `error` is the sentence of a final no.
import {api} from './api.js';

const memory = new Map();  // for browsers that keep nothing (private windows)
let opened = null;

function open() {
  opened ??= new Promise((done) => {
    let request;
    try { request = indexedDB.open('portal', 1); } catch { done(null); return; }
    request.onupgradeneeded = () => request.result.createObjectStore('outbox', {keyPath: 'id'});
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(null);
  });
  return opened;
}

// Runs one request against the store and waits until it is on disk.
async function run(mode, work) {
  const db = await open();
  if (!db) return undefined;
  return new Promise((done, fail) => {
    const transaction = db.transaction('outbox', mode, {durability: 'strict'});
    const request = work(transaction.objectStore('outbox'));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => fail(transaction.error);
  });
}

async function put(entry) {
  try {
    if (await open()) return await run('readwrite', (store) => store.put(entry));
  } catch { /* no room: better in memory than nowhere */ }
  memory.set(entry.id, entry);
}

export async function drop(id) {
  memory.delete(id);
  await run('readwrite', (store) => store.delete(id));
}

// What this customer still has to send, oldest first.
export async function pending(owner) {
  const stored = (await run('readonly', (store) => store.getAll())) ?? [];
  return [...stored, ...memory.values()].filter((entry) => entry.owner === owner)
      .sort((a, b) => a.at - b.at);
}

async function send(entry) {
  const files = [];
  for (const photo of entry.photos) {
    files.push({sha256: (await api.put_file(photo)).sha256, name: photo.name || 'photo.jpg'});
  }
  const body = {id: entry.id, text: entry.text, files};
  if (entry.kind === 'ticket') {
    return api.send('POST', 'tickets', {...body, subject: entry.subject});
  }
  return api.send('POST', 'tickets/' + entry.ticket + '/messages', body);
}

// Keeps the entry, then tries. Gives {sent: the server's answer} or {waiting: true}; a final
// refusal is thrown and the entry dropped, as the form still holds what was typed.
export async function submit(entry) {
  await put(entry);
  try {
    const sent = await send(entry);
    await drop(entry.id);
    return {sent};
  } catch (refusal) {
    if (refusal.passing) return {waiting: true};
    await drop(entry.id);
    throw refusal;
  }
}

let flushing = false;

// Sends what waits, in order. Stops at the first that cannot pass now, so that a reply never
// overtakes its request. A final refusal stays in the list with its sentence. Gives how many
// entries left or changed.
export async function flush(owner) {
  if (flushing) return 0;
  flushing = true;
  let changed = 0;
  try {
    for (const entry of await pending(owner)) {
      if (entry.error) continue;
      try {
        await send(entry);
        await drop(entry.id);
      } catch (refusal) {
        if (refusal.passing) break;
        await put({...entry, error: refusal.message || refusal.code});
      }
      changed += 1;
    }
  } finally {
    flushing = false;
  }
  return changed;
}
