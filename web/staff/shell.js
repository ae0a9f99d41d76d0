// The page's own screen: progress, sentences and one button, over the canvas.
import {language, words} from './words.js';

const byId = (id) => document.getElementById(id);

export function prepare() {
  document.documentElement.lang = language;
  byId('accessible').textContent = words.accessible;
  progress(words.loading);
}

export function progress(text) {
  show({title: 'Acquaint', text, busy: true});
}

// `button` is {label, press}.
export function show({title, text, busy = false, button = null}) {
  byId('shell').hidden = false;
  byId('shell-title').textContent = title;
  byId('shell-text').textContent = text;
  byId('shell-progress').hidden = !busy;
  const pressable = byId('shell-button');
  pressable.hidden = !button;
  if (!button) return;
  pressable.textContent = button.label;
  pressable.onclick = button.press;
}

export function hide() {
  byId('shell').hidden = true;
}

// Something is missing or broken; `detail` is for whoever is asked for help.
export function failed(text, detail = '') {
  show({
    title: words.failed,
    text: detail ? `${text} (${detail})` : text,
    button: {label: words.reload, press: () => location.reload()},
  });
}

export function stopped(detail) {
  show({
    title: words.stopped,
    text: `${words.stoppedMore} (${detail})`,
    button: {label: words.reload, press: () => location.reload()},
  });
}
