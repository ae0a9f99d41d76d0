// Building pages. Text only ever becomes text nodes, never markup.

const kPaths = {
  ask: 'M4 5h16v4a3 3 0 0 0 0 6v4H4v-4a3 3 0 0 0 0-6zM12 5v14',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  book: 'M12 7c-2-2-5-2-8-2v13c3 0 6 0 8 2 2-2 5-2 8-2V5c-3 0-6 0-8 2zM12 7v13',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-5 8-5s7 1 8 5',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4c0 1-1 2-2 2A15 15 0 0 1 3 6c0-1 1-2 2-2z',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15 9.5h.01',
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12l16-8-6 16-3-7z',
};

// One icon of the set above; decoration only, so screen readers skip it.
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', kPaths[name]);
  svg.append(path);
  return svg;
}

// h('p', {class: 'small', onclick: f}, 'text', node, null): null and false are left out.
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

// A labelled control with room for its refusal. `control` gets an id by its name.
export function field(label, control, hint = null) {
  control.id = control.id || 'f-' + control.name;
  const wrong = h('p', {class: 'wrong', id: control.id + '-wrong', hidden: true});
  control.setAttribute('aria-describedby', wrong.id);
  control.addEventListener('input', () => mark(control, ''));
  return h('div', {class: 'field'}, h('label', {for: control.id}, label), control,
      hint && h('p', {class: 'muted small'}, hint), wrong);
}

// Shows a refusal beside its control; '' takes it away.
export function mark(control, sentence) {
  const wrong = document.getElementById(control.id + '-wrong');
  if (!wrong) return;
  wrong.textContent = sentence;
  wrong.hidden = !sentence;
  if (sentence) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

let toast_timer = 0;
export function toast(sentence) {
  const place = document.getElementById('toast');
  place.textContent = sentence;
  clearTimeout(toast_timer);
  toast_timer = setTimeout(() => { place.textContent = ''; }, 6000);
}

// A version 7 UUID: the record's id is made where the record is made, so that sending twice
// cannot make two.
export function make_id() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; --i) { bytes[i] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = 0x70 | (bytes[6] & 15);
  bytes[8] = 0x80 | (bytes[8] & 63);
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
      .join('-');
}
