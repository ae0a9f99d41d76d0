// The words of the page in the customer's language.

export const languages = {
  'en': 'English', 'de': 'Deutsch', 'es': 'Español', 'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

let words = {};
let code = 'en';

// What is kept between visits is a preference, not data; without storage it is just forgotten.
function remembered() {
  try { return localStorage.getItem('language'); } catch { return null; }
}

// One of the five by a tag as browsers write it ("de-AT", "zh-TW"), or nothing.
function match(tag) {
  if (/^zh\b/i.test(tag)) return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
  const short = tag.slice(0, 2).toLowerCase();
  return short in languages ? short : null;
}

export function preferred_language(fallback) {
  const kept = remembered();
  if (kept in languages) return kept;
  for (const tag of navigator.languages || []) {
    const found = match(tag);
    if (found) return found;
  }
  return fallback in languages ? fallback : 'en';
}

export function has_chosen_language() { return remembered() in languages; }

export async function load_words(language, chosen = false) {
  const reply = await fetch('/v1/portal/words?lang=' + language);
  if (!reply.ok) throw new Error('words');
  words = (await reply.json()).words;
  code = language;
  document.documentElement.lang = language;
  if (chosen) try { localStorage.setItem('language', language); } catch { /* not kept */ }
}

export function language() { return code; }

// tr('home.hello', {name: 'Ana'}); the key itself shows when a word is missing.
export function tr(key, values = {}) {
  const text = words['portal.' + key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// "21 Nov 2026, 14:05" or only the time of day when it was today.
export function moment(ms) {
  const when = new Date(ms);
  const today = when.toDateString() === new Date().toDateString();
  const style = today ? {timeStyle: 'short'} : {dateStyle: 'medium', timeStyle: 'short'};
  return new Intl.DateTimeFormat(code, style).format(when);
}
export function day(ms) {
  return new Intl.DateTimeFormat(code, {dateStyle: 'medium'}).format(new Date(ms));
}
