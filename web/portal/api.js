// Talking to the server.
import {language} from './words.js';

// What went wrong: `code` as the server names it, `message` for people, `field` when it belongs
// to one. Without a connection the code is "offline".
export class Refusal extends Error {
  constructor(status, code, message, field) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
  }
  // True when the same request may pass later.
  get passing() {
    return this.status === 0 || this.status === 401 || this.status === 408 ||
        this.status === 429 || this.status >= 500;
  }
}

async function ask(method, path, body, type) {
  const headers = {'Accept-Language': language()};
  if (method !== 'GET') headers['X-Acquaint'] = '1';
  if (type) headers['Content-Type'] = type;
  let reply;
  try {
    reply = await fetch('/v1/portal/' + path, {method, headers, body, credentials: 'same-origin'});
  } catch {
    throw new Refusal(0, 'offline', '');
  }
  let answer = null;
  try { answer = await reply.json(); } catch { /* an empty answer is fine */ }
  if (reply.ok) return answer;
  const error = answer?.error ?? {};
  throw new Refusal(reply.status, error.code ?? 'unknown', error.message ?? '',
      error.where?.field);
}

export const api = {
  get: (path) => ask('GET', path),
  send: (method, path, value) => ask(method, path, JSON.stringify(value), 'application/json'),
  remove: (path) => ask('DELETE', path),
  put_file: (blob) => ask('PUT', 'files', blob, blob.type || 'application/octet-stream'),
};
