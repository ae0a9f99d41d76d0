// Keys, typed text, input methods and the clipboard. A hidden text area stands where the caret is
// and takes what the browser offers there.
import {In, Page} from './wire.js';

const appWithControl = new Set(['k', 'z', 'y', 'a', 's', 'enter', 'backspace', 'delete', 'home',
  'end', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', '/', 'i', 'b']);
const clipboardKeys = new Set(['c', 'x', 'insert']);
const keyboards = ['text', 'email', 'tel', 'numeric', 'decimal', 'search', 'url'];
const isMac = /^(mac|ip(hone|ad|od))/i.test(navigator.platform);

export class Typing {
  constructor(area, engine) {
    this.area = area;
    this.engine = engine;
    this.composing = false;
    this.selection = '';
    this.wanted = false;
    this.editRects = [];
    this.held = new Map();  // code of a pressed key to the key it was
    this.told = 0;          // keys and texts told to the program so far
    window.addEventListener('keydown', (event) => this.onKeyDown(event), true);
    window.addEventListener('keyup', (event) => this.onKeyUp(event), true);
    window.addEventListener('blur', () => {
      this.held.clear();
      engine.tell(In.focus, 0);
    });
    window.addEventListener('focus', () => engine.tell(In.focus, 1));
    area.addEventListener('beforeinput', (event) => this.onBeforeInput(event));
    area.addEventListener('input', (event) => this.onInput(event));
    area.addEventListener('compositionstart', () => this.onCompose());
    area.addEventListener('compositionupdate', (event) => this.onCompose(event.data));
    area.addEventListener('compositionend', (event) => this.onComposed(event.data));
    for (const kind of ['copy', 'cut']) {
      document.addEventListener(kind, (event) => this.onCopy(event));
    }
    document.addEventListener('paste', (event) => this.onPaste(event));
  }

  focus() {
    if (document.activeElement !== this.area) this.area.focus({preventScroll: true});
  }

  blur() {
    this.area.blur();
  }

  // Before a press elsewhere: what is being composed belongs to the field that is left.
  endComposition() {
    if (!this.composing) return;
    this.area.blur();
    this.area.focus({preventScroll: true});
  }

  // A finger tapped the picture.
  tapped(x, y) {
    const hit = this.editRects.find((rect) =>
      x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h);
    if (!hit) return;
    this.area.inputMode = keyboards[hit.keyboard] ?? 'text';
    this.focus();
  }

  // From the program: where the caret is, whether an input is active.
  setCaret(x, y, height, wanted) {
    this.wanted = wanted;
    const style = this.area.style;
    style.left = `${Math.round(x)}px`;
    style.top = `${Math.round(y)}px`;
    style.height = `${Math.max(16, Math.round(height))}px`;
    const active = document.activeElement;
    if (wanted && (active === document.body || active?.id === 'canvas')) this.focus();
    const phone = matchMedia('(pointer: coarse)').matches;
    if (!wanted && phone && active === this.area) this.blur();
  }

  setEditRects(text) {
    this.editRects = text.split('\n').filter(Boolean).map((line) => {
      const [x, y, w, h, keyboard] = line.split(' ').map(Number);
      return {x, y, w, h, keyboard};
    });
  }

  // The selection lies in the text area too, so that Ctrl+C works without asking.
  setSelection(text) {
    this.selection = text;
    if (!this.composing) this.clean();
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const before = this.area.value;
      this.area.value = text;
      this.area.select();
      document.execCommand('copy');
      this.area.value = before;
    }
  }

  mods(event) {
    const altGraph = event.getModifierState?.('AltGraph') === true;
    return (event.ctrlKey && !altGraph ? 1 : 0) + (event.shiftKey ? 2 : 0) +
      (event.altKey && !altGraph ? 4 : 0) + (event.metaKey ? 8 : 0);
  }

  // The program says with the mirror how much of this it has taken.
  tell(kind, a, b, text) {
    this.told += 1;
    this.engine.tell(kind, a, b, 0, this.told, text);
  }

  sendKey(down, event, key = event.key, code = event.code) {
    this.tell(In.key, down ? 1 : 0, this.mods(event), `${key}\n${code}`);
  }

  // Whether the program has taken all that was typed, as of its message that said `taken`.
  answered(taken) {
    return taken >= this.told && !this.composing;
  }

  // 'app': ours alone; 'both': ours, and the browser does its part; 'browser': not ours.
  owner(event) {
    const key = event.key.toLowerCase();
    const command = isMac ? event.metaKey : event.ctrlKey;
    const altGraph = event.getModifierState?.('AltGraph') === true;
    const target = event.target;
    if (target.closest?.('#shell') || target.id === 'accessible') return 'browser';
    const inMirror = target.closest?.('#mirror') ?? null;
    const field = inMirror && target.matches('input, textarea');
    if (key === 'tab') {
      return inMirror || target === document.body || command ? 'browser' : 'app';
    }
    if (command && !altGraph) {
      if (clipboardKeys.has(key)) return field ? 'browser' : 'both';
      if (field && key !== 'k' && key !== 's' && key !== 'enter') return 'browser';
      return appWithControl.has(key) && !event.altKey ? 'app' : 'browser';
    }
    if (/^f\d+$/.test(key)) return key === 'f2' ? 'app' : 'browser';
    if (event.altKey && !altGraph && /^arrow(left|right)$/.test(key)) return 'browser';
    if (field) {
      if (key === 'escape') return 'both';
      return key === 'enter' && target.localName === 'input' ? 'both' : 'browser';
    }
    if (inMirror && (key === 'enter' || key === ' ')) return 'browser';
    if (event.key.length === 1) return 'both';
    return 'app';
  }

  onKeyDown(event) {
    if (event.isComposing || event.keyCode === 229 || event.key === 'Process') return;
    const owner = this.owner(event);
    if (owner === 'browser') return;
    if (owner === 'app') event.preventDefault();
    // What follows belongs to what the command opens, not to the field it was pressed in.
    if (owner === 'app' && event.key.toLowerCase() === 'k') this.focus();
    // A printable key on the bare page: give it to the text area before the browser acts on it.
    if (document.activeElement === document.body && event.key !== 'Tab') this.focus();
    // Some browsers open their own search on it, so its text does not come by itself.
    const slash = event.key === '/' && !this.wanted;
    if (slash) event.preventDefault();
    this.held.set(event.code, event.key);
    this.sendKey(true, event);
    if (slash) this.sendText('/');
    else this.typedOnMirror(event);
  }

  // On a mirrored button the browser makes no text of a letter, but the program may be about to
  // take it: the palette is opening, or its field has the keyboard and the mirror follows soon.
  typedOnMirror(event) {
    const target = document.activeElement;
    const plain = !event.ctrlKey && !event.metaKey && [...event.key].length === 1;
    if (!plain || !target?.closest('#mirror') || target.matches('input, textarea')) return;
    event.preventDefault();
    this.sendText(event.key);
  }

  onKeyUp(event) {
    // A modifier that went down for the browser (Ctrl before Ctrl+Z) came along with our key; its
    // release must reach the program, or it stays down there.
    const modifier = ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key);
    const key = this.held.get(event.code) ?? (modifier ? event.key : undefined);
    if (key === undefined) return;
    this.held.delete(event.code);
    this.sendKey(false, event, key);
    // Macs swallow the release of keys while Cmd is down.
    if (event.key === 'Meta') {
      for (const [code, each] of this.held) this.sendKey(false, event, each, code);
      this.held.clear();
    }
  }

  pressKey(key) {
    for (const down of [1, 0]) this.tell(In.key, down, 0, `${key}\n${key}`);
  }

  onBeforeInput(event) {
    if (this.composing || event.inputType === 'insertCompositionText') return;
    event.preventDefault();
    if (event.inputType === 'insertText' && event.data) this.sendText(event.data);
    if (event.inputType === 'insertReplacementText') {
      this.sendText(event.data ?? event.dataTransfer?.getData('text/plain') ?? '');
    }
    // Phones say these instead of keys.
    if (event.inputType === 'insertLineBreak') this.pressKey('Enter');
    if (event.inputType === 'deleteContentBackward') this.pressKey('Backspace');
    if (event.inputType === 'deleteContentForward') this.pressKey('Delete');
  }

  // Only what could not be prevented arrives here.
  onInput(event) {
    if (this.composing) return;
    if (event.inputType === 'insertText' && event.data) this.sendText(event.data);
    this.clean();
  }

  // Not select(): Chromium gives what it selects the focus, also when a field of the mirror has it
  // and the next letter is meant for that one.
  clean() {
    this.area.value = this.selection;
    this.area.setSelectionRange(0, this.selection.length);
  }

  sendText(text) {
    if (text) this.tell(In.text, 0, 0, text);
  }

  onCompose(text) {
    this.composing = true;
    if (text !== undefined) this.tell(In.compose, 0, 0, text);
  }

  onComposed(text) {
    this.tell(In.compose, 1, 0, text ?? '');
    this.composing = false;
    this.selection = '';
    // The browser still writes the result into the text area after this event.
    setTimeout(() => {
      if (!this.composing) this.clean();
    });
  }

  fromMirror(event) {
    return event.target.closest?.('#mirror')?.contains(document.activeElement) ?? false;
  }

  onCopy(event) {
    if (this.fromMirror(event) || !this.selection) return;
    event.clipboardData.setData('text/plain', this.selection);
    event.preventDefault();
  }

  onPaste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    for (const file of files) this.engine.tell(Page.file, 0, 0, 0, 0, file);
    if (files.length) event.preventDefault();
    if (files.length || this.fromMirror(event)) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text) this.tell(In.paste, 0, 0, text.replace(/\r\n?/g, '\n'));
  }
}
