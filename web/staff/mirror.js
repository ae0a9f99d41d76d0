// The accessibility mirror: what the program draws, as real elements at the same places. Screen
// readers read them, the keyboard works them, and tests find things by role and name.
// The message format is described in client/platform/mirror_wire.h.
import {Action, In} from './wire.js';

const stateNames = {
  c: 'checked', e: 'expanded', s: 'selected', d: 'disabled', i: 'invalid', r: 'required',
  m: 'modal',
};
const buttons = new Set(['button', 'link', 'combobox', 'option', 'tab', 'menuitem']);
const fields = {textbox: 'text', searchbox: 'text', password: 'password'};
const checks = {checkbox: 'checkbox', switch: 'checkbox', radio: 'radio'};
const worded = new Set(['heading', 'text', 'cell', 'columnheader', 'status', 'alert', 'listitem',
  'treeitem']);
// An answer of the program does not overwrite what was typed less than this ago.
const typingPause = 700;

function makeElement(role) {
  if (buttons.has(role)) {
    const element = document.createElement('button');
    element.type = 'button';
    if (role !== 'button') element.setAttribute('role', role);
    if (role === 'combobox') element.setAttribute('aria-haspopup', 'listbox');
    return element;
  }
  if (role in fields || role in checks) {
    const element = document.createElement('input');
    element.type = fields[role] ?? checks[role];
    element.autocomplete = 'off';
    element.spellcheck = false;
    if (role === 'switch') element.setAttribute('role', 'switch');
    return element;
  }
  if (role === 'multiline') return document.createElement('textarea');
  const element = document.createElement('div');
  if (role !== 'text') element.setAttribute('role', role);
  return element;
}

export class Mirror {
  constructor(root, engine) {
    this.root = root;
    this.engine = engine;
    this.nodes = new Map();  // id -> {element, parent, ...fields}
    this.order = [];
    this.lastInput = 0;
    this.following = false;  // the focus moves because the program moved it
    root.addEventListener('input', (event) => this.onInput(event));
    root.addEventListener('focusin', (event) => this.onFocus(event, Action.focus));
    root.addEventListener('focusout', (event) => this.onFocus(event, Action.commit));
    root.addEventListener('click', (event) => this.onClick(event));
    root.addEventListener('keydown', (event) => this.onKeyDown(event));
  }

  clear() {
    this.nodes.clear();
    this.order = [];
    this.root.replaceChildren();
  }

  // `answered`: the program has taken all that was typed.
  apply(focused, text, answered) {
    if (text) this.keepFocus(() => this.change(text));
    if (answered) this.follow(String(focused));
  }

  change(text) {
    for (const record of text.split('\x1e')) {
      const [kind, ...rest] = record.split('\x1f');
      if (kind === 'N') this.update(rest);
      else if (kind === 'D') this.remove(rest[0]);
      else if (kind === 'O') this.order = rest.filter(Boolean);
    }
    this.place();
  }

  // An element that is put elsewhere or taken away loses the browser's focus. Nobody has left it:
  // the program is told nothing, and the element, if it is still there, gets the focus back.
  keepFocus(change) {
    const held = document.activeElement;
    this.following = true;
    change();
    if (this.root.contains(held) && document.activeElement !== held) {
      held.focus({preventScroll: true});
    }
    this.following = false;
  }

  update(fieldsOf) {
    const [id, parent, role, layer, x, y, w, h, flags, rows, row, columns, level, sort, name,
      value, description] = fieldsOf;
    let node = this.nodes.get(id);
    if (node && node.role !== role) {
      this.remove(id);
      node = undefined;
    }
    if (!node) {
      node = {element: makeElement(role), words: null};
      node.element.dataset.id = id;
      this.nodes.set(id, node);
    }
    Object.assign(node, {
      parent, role, layer: Number(layer), name, value, description, sort,
      rect: [Number(x), Number(y), Number(w), Number(h)],
      rows: Number(rows), row: Number(row), columns: Number(columns), level: Number(level),
    });
    for (const [letter, state] of Object.entries(stateNames)) {
      node[state] = flags.includes(letter) ? false : flags.includes(letter.toUpperCase()) || null;
    }
    this.describe(node);
  }

  remove(id) {
    this.nodes.get(id)?.element.remove();
    this.nodes.delete(id);
    if (id === this.focused) this.focused = undefined;  // should it come again
  }

  set(element, attribute, value) {
    if (value === null || value === '' || value === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== String(value)) {
      element.setAttribute(attribute, value);
    }
  }

  describe(node) {
    const {element, role} = node;
    const set = (attribute, value) => this.set(element, `aria-${attribute}`, value);
    const named = !worded.has(role);
    set('label', named ? node.name : null);
    set('description', node.description);
    set('expanded', node.expanded);
    set('invalid', node.invalid);
    set('required', node.required);
    set('modal', node.modal ? true : null);
    set('sort', node.sort);
    set('rowcount', node.rows || null);
    set('rowindex', node.row || null);
    set('colcount', node.columns || null);
    set('level', node.level || null);
    const pressed = role === 'button' ? 'pressed' : role === 'link' ? 'current' : 'selected';
    set(pressed, node.selected);
    if (role === 'row' && node.selected !== null) element.tabIndex = 0;
    if (role === 'progressbar' || role === 'slider') set('valuenow', node.value);
    if ('disabled' in element) element.disabled = node.disabled === true;
    else set('disabled', node.disabled);
    if (role in checks) element.checked = node.checked === true;
    else set('checked', node.checked);
    if (role === 'combobox') this.say(node, node.value);
    else if (worded.has(role)) this.say(node, node.name);
    else if (buttons.has(role)) this.say(node, node.name);
    this.fill(node);
  }

  // The element's own words, before what is inside of it.
  say(node, words) {
    if (!node.words) {
      node.words = document.createTextNode('');
      node.element.prepend(node.words);
    }
    if (node.words.data !== words) node.words.data = words;
  }

  fill(node) {
    const {element, role, value} = node;
    if (role === 'password' || !(role in fields || role === 'multiline')) return;
    if (element.value === value) return;
    const typing = document.activeElement === element &&
      performance.now() - this.lastInput < typingPause;
    if (!typing) {
      element.value = value;
      return;
    }
    clearTimeout(node.later);
    node.later = setTimeout(() => this.fill(node), typingPause);
  }

  // Puts the elements in order with as few moves as possible: a moved element loses the focus.
  place() {
    const next = new Map();  // parent element -> where the next child belongs
    const first = (parent, node) => node?.words?.nextSibling ??
      (node?.words ? null : parent.firstChild);
    const crowded = new Set(this.order.map((id) => this.nodes.get(id)?.parent));
    for (const id of this.order) {
      const node = this.nodes.get(id);
      if (!node) continue;
      const above = this.nodes.get(node.parent);
      const parent = above ? above.element : this.root;
      if (!next.has(parent)) next.set(parent, first(parent, above));
      const at = next.get(parent);
      if (node.element === at) next.set(parent, at.nextSibling);
      else parent.insertBefore(node.element, at);
      this.position(node, above, crowded.has(id));
    }
  }

  position(node, above, hasChildren) {
    const [x, y, w, h] = node.rect;
    const [dx, dy] = above ? above.rect : [0, 0];
    // Words never lie over a control, popups over everything. Groups have no layer of their own, so
    // that what is inside of them is ordered with the rest.
    const height = node.role === 'text' ? 1 : 2;
    const layer = hasChildren ? 'auto' : String(node.layer * 3 + height);
    const place = `${x - dx},${y - dy},${w},${h},${layer}`;
    if (node.place === place) return;
    node.place = place;
    const style = node.element.style;
    style.left = `${x - dx}px`;
    style.top = `${y - dy}px`;
    style.width = `${w}px`;
    style.height = `${h}px`;
    style.zIndex = layer;
    node.element.classList.toggle('clip', !hasChildren);
  }

  // The program moved its keyboard focus into a field: take it along. Not while letters are on
  // their way there: the element would get its focus with the text from before them, and its next
  // letter would put that text over the program's.
  follow(focused) {
    if (focused === this.focused) return;
    const node = this.nodes.get(focused);
    if (!node && focused !== '0') return;  // its element comes with a later message
    this.focused = focused;
    if (!node || !(node.role in fields || node.role === 'multiline')) return;
    if (document.activeElement === node.element) return;
    this.following = true;
    node.element.focus({preventScroll: true});
    this.following = false;
  }

  idOf(target) {
    return Number(target.closest('[data-id]')?.dataset.id ?? 0);
  }

  send(action, target, text = '') {
    const id = this.idOf(target);
    const node = this.nodes.get(String(id));
    if (!node) return;
    const [x, y, w, h] = node.rect;
    this.engine.tell(In.action, id, action, x + w / 2, y + h / 2, text);
  }

  isField(target) {
    return target.localName === 'textarea' ||
      (target.localName === 'input' && ['text', 'password'].includes(target.type));
  }

  onInput(event) {
    if (!this.isField(event.target)) return;
    this.lastInput = performance.now();
    this.send(Action.set, event.target, event.target.value);
  }

  // The program's own caret and focus follow; not when the whole window is left.
  onFocus(event, action) {
    if (this.following || !document.hasFocus()) return;
    if (this.isField(event.target)) this.send(action, event.target);
  }

  // A real press was passed on by its position already; this is for the keyboard and for readers.
  onClick(event) {
    if (event.detail === 0 && !this.isField(event.target)) this.send(Action.press, event.target);
  }

  onKeyDown(event) {
    const plain = event.target.localName === 'div';
    if (!plain || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    this.send(Action.press, event.target);
  }
}
