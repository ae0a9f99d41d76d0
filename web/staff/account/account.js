// What the three pages share: words, talking to the server, forms that keep what was typed.
export const languages = {
  'en': 'English', 'de': 'Deutsch', 'es': 'Español', 'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

let words = {};
let code = 'en';

function remembered() {
  try { return localStorage.getItem('language'); } catch { return null; }
}

function preferred() {
  const kept = remembered();
  if (kept in languages) return kept;
  for (const tag of navigator.languages || []) {
    if (/^zh\b/i.test(tag)) return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
    const short = tag.slice(0, 2).toLowerCase();
    if (short in languages) return short;
  }
  return 'en';
}

export function tr(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function language() { return code; }
export function element(id) { return document.getElementById(id); }

async function use_language(wanted) {
  const reply = await fetch('/v1/account/words?lang=' + wanted);
  if (!reply.ok) throw new Error('words');
  words = await reply.json();
  code = wanted;
  document.documentElement.lang = wanted;
  for (const node of document.querySelectorAll('[data-word]')) {
    node.textContent = tr(node.dataset.word);
  }
}

function fill_language_choice(changed) {
  const choice = element('language');
  for (const [value, name] of Object.entries(languages)) choice.add(new Option(name, value));
  choice.value = code;
  choice.addEventListener('change', async () => {
    await use_language(choice.value);
    try { localStorage.setItem('language', choice.value); } catch { /* not kept */ }
    changed();
  });
}

// A button inside each password field that shows what was typed.
function add_reveal_buttons() {
  for (const box of document.querySelectorAll('.password')) {
    const input = box.querySelector('input');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.dataset.word = 'account.show';
    button.textContent = tr('account.show');
    button.addEventListener('click', () => {
      const hidden = input.type === 'password';
      input.type = hidden ? 'text' : 'password';
      button.dataset.word = hidden ? 'account.hide' : 'account.show';
      button.textContent = tr(button.dataset.word);
      input.focus();
    });
    box.append(button);
  }
}

// Loads the words and shows the page. `changed` runs then and after each change of language.
export async function start(title_key, changed = () => {}) {
  const update = () => {
    document.title = tr(title_key) + ' – Acquaint';
    changed();
  };
  await use_language(preferred());
  add_reveal_buttons();
  fill_language_choice(update);
  update();
  document.querySelector('main').hidden = false;
  document.querySelector('footer').hidden = false;
}

export class Refusal extends Error {
  constructor(message, code_, field) {
    super(message);
    this.code = code_;
    this.field = field;
  }
}

export async function ask(method, path, body) {
  const headers = {'Accept-Language': code, 'X-Acquaint': '1'};
  if (body) headers['Content-Type'] = 'application/json';
  let reply;
  try {
    reply = await fetch(path, {method, headers, body: body && JSON.stringify(body)});
  } catch {
    throw new Refusal(tr('account.offline'), 'offline');
  }
  const text = await reply.text();
  let answer = null;
  try { answer = JSON.parse(text); } catch { /* an empty answer is fine */ }
  if (reply.ok) return answer;
  const error = answer?.error ?? {};
  throw new Refusal(error.message ?? tr('account.offline'), error.code, error.where?.field);
}

export function show_problem(message) {
  const box = element('problem');
  box.hidden = !message;
  box.textContent = message;
}

function clear_refusals(form) {
  show_problem('');
  for (const node of form.querySelectorAll('.refusal')) node.remove();
  for (const input of form.elements) input.removeAttribute('aria-invalid');
}

// Shows the sentence below its field and leads the eye (and the screen reader) there.
function refuse_field(input, message) {
  const line = document.createElement('p');
  line.className = 'refusal';
  line.id = input.id + '-refusal';
  line.textContent = message;
  const hint = input.getAttribute('aria-describedby')?.split(' ')[0];
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby',
      hint && !hint.endsWith('-refusal') ? hint + ' ' + line.id : line.id);
  (input.closest('.password') ?? input).after(line);
  input.focus();
}

// Sends the form's values through `send`. A refusal stands beside its field; nothing typed is
// lost.
export function handle(form, send) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear_refusals(form);
    for (const input of form.elements) {
      if (input.required && !input.value.trim()) {
        refuse_field(input, tr('account.required'));
        return;
      }
    }
    const button = form.querySelector('[type=submit]');
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    try {
      await send(Object.fromEntries(new FormData(form)));
    } catch (problem) {
      const input = problem.field && form.elements[problem.field];
      if (input) refuse_field(input, problem.message);
      else show_problem(problem.message);
    } finally {
      button.removeAttribute('aria-busy');
    }
  });
}

// The secret of a link stands behind the '#', so that no server log ever sees it.
export function secret(name) {
  return new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
}

export function enter() { location.replace('/staff/'); }
