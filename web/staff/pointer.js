// Mouse, pen, fingers and wheel, from the page to the program.
import {In} from './wire.js';

const Phase = {move: 0, down: 1, up: 2, cancel: 3, leave: 4};
const lineHeight = 16;
const tapSlop = 9;

export class Pointer {
  constructor(stage, engine, typing) {
    this.engine = engine;
    this.typing = typing;
    this.finger = null;  // the first finger down; others are ignored
    this.start = [0, 0];
    this.down = false;
    stage.addEventListener('pointerdown', (event) => this.onDown(event));
    window.addEventListener('pointermove', (event) => this.onMove(event));
    window.addEventListener('pointerup', (event) => this.onUp(event));
    window.addEventListener('pointercancel', (event) => this.onCancel(event));
    document.documentElement.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse' && !this.down) this.send(Phase.leave, event);
    });
    // The canvas must not take the keyboard away from the text area.
    stage.addEventListener('mousedown', (event) => {
      if (event.target.id !== 'canvas') return;
      event.preventDefault();
      if (this.finger === null && !this.touched) typing.focus();
    });
    stage.addEventListener('contextmenu', (event) => event.preventDefault());
    stage.addEventListener('wheel', (event) => this.onWheel(event), {passive: false});
    stage.addEventListener('dragstart', (event) => event.preventDefault());
  }

  send(phase, event) {
    const touch = event.pointerType === 'touch' ? 8 : 0;
    const button = Math.max(0, event.button) * 16;
    this.engine.tell(In.pointer, event.clientX, event.clientY, phase + touch + button);
  }

  ours(event) {
    return event.pointerType !== 'touch' || event.pointerId === this.finger;
  }

  onDown(event) {
    this.touched = event.pointerType === 'touch';
    if (this.touched) {
      if (this.finger !== null) return;
      this.finger = event.pointerId;
      this.start = [event.clientX, event.clientY];
    } else if (event.target.id === 'canvas') {
      this.typing.endComposition();
    }
    this.down = true;
    this.send(Phase.down, event);
  }

  onMove(event) {
    if (!this.ours(event)) return;
    if (!event.target.closest?.('#stage') && !this.down) return;
    this.send(Phase.move, event);
  }

  onUp(event) {
    if (!this.ours(event) || !this.down) return;
    this.down = false;
    if (event.pointerType === 'touch') {
      this.finger = null;
      const [x, y] = this.start;
      const tapped = Math.hypot(event.clientX - x, event.clientY - y) <= tapSlop;
      // Phones open their keyboard only inside the gesture, so the program cannot be asked first.
      if (tapped && event.target.id === 'canvas') this.typing.tapped(event.clientX, event.clientY);
    }
    this.send(Phase.up, event);
  }

  onCancel(event) {
    if (!this.ours(event)) return;
    this.finger = null;
    this.down = false;
    this.send(Phase.cancel, event);
  }

  onWheel(event) {
    if (event.ctrlKey) return;  // the browser's zoom
    event.preventDefault();
    const unit = event.deltaMode === 1 ? lineHeight : event.deltaMode === 2 ? innerHeight : 1;
    this.engine.tell(In.wheel, event.deltaX * unit, event.deltaY * unit);
  }
}
