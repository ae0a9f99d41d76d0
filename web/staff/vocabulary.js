// The program's words, a file a language. Which one is shown the program decides; the page
// remembers it, so that the right file comes beside the program. (What the page itself says is in
// words.js.)
import {language} from './words.js';

const key = 'acquaint.language';
const files = new Map('@ACQ_WORDS@'.split(' ')
  .map((name) => [/^words-(.+)-[0-9a-f]+\.txt$/.exec(name)?.[1], name]));

export function expected() {
  const noted = localStorage.getItem(key);
  return files.has(noted) ? noted : language;
}

export const remember = (code) => localStorage.setItem(key, code);

export async function fetchWords(code) {
  const answer = await fetch(new URL(files.get(code), import.meta.url));
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
