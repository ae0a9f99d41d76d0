// Letters drawn by the browser from the user's own fonts, one at a time. Runs in the worker.

const latin = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", ' +
  'sans-serif';
const han = {
  'zh-Hans': '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC"',
  'zh-Hant': '"PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Noto Sans TC"',
  ja: '"Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP"',
  ko: '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"',
};
const emoji = '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';
const emojiLetter = /\p{Emoji_Presentation}/u;
const colourful = /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u;

export class Glyphs {
  constructor() {
    this.canvas = typeof OffscreenCanvas === 'undefined' ?
      document.createElement('canvas') : new OffscreenCanvas(64, 64);
    this.context = this.canvas.getContext('2d', {willReadFrequently: true});
    this.font = '';
    this.pixels = new Uint8ClampedArray(0);
    this.setLanguage('');
  }

  setLanguage(tag) {
    this.language = tag;
    const key = Object.keys(han).find((each) => tag === each || tag.startsWith(`${each}-`)) ||
      (tag.startsWith('zh') ? 'zh-Hans' : '');
    this.families = key ? `${latin}, ${han[key]}` : latin;
    if (this.context && 'lang' in this.context) this.context.lang = tag || 'en';
    this.font = '';
  }

  // False where the browser disturbs what a canvas gives back (fingerprint protection).
  honest() {
    if (!this.context) return false;
    const size = 16;
    this.context.clearRect(0, 0, size, size);
    this.context.fillStyle = 'rgb(40,120,200)';
    this.context.fillRect(0, 0, size, size / 2);
    const data = this.context.getImageData(0, 0, size, size).data;
    const wanted = [40, 120, 200, 255];
    return data.every((value, at) =>
      Math.abs(value - (at < data.length / 2 ? wanted[at % 4] : 0)) <= 8);
  }

  setFont(weight, size, families = this.families) {
    const font = `${weight} ${size}px ${families}`;
    if (font === this.font) return;
    this.context.font = font;
    this.context.textBaseline = 'alphabetic';
    this.font = font;
  }

  fontMetrics(weight) {
    this.setFont(weight, 100);
    const measured = this.context.measureText('Hg');
    return [measured.fontBoundingBoxAscent / 100 || 0.93,
      measured.fontBoundingBoxDescent / 100 || 0.24];
  }

  // Its numbers are described at acq_js_glyph in client/platform/glyphs_web.cpp.
  glyph(codePoint, weight, size, draw) {
    const letter = String.fromCodePoint(codePoint);
    this.setFont(weight, size, emojiLetter.test(letter) ? emoji : this.families);
    const box = this.context.measureText(letter);
    const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
    const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(box.actualBoundingBoxDescent) + 1 - top;
    const blank = box.actualBoundingBoxRight + box.actualBoundingBoxLeft <= 0 ||
      box.actualBoundingBoxAscent + box.actualBoundingBoxDescent <= 0;
    if (blank || !draw || !Number.isFinite(width + height)) {
      return {metrics: [box.width, 0, 0, 0, 0, 0]};
    }
    const coloured = this.paint(letter, left, top, width, height);
    return {metrics: [box.width, left, top, width, height, coloured ? 1 : 0]};
  }

  paint(letter, left, top, width, height) {
    if (this.canvas.width < width || this.canvas.height < height) {
      this.canvas.width = Math.max(this.canvas.width, width * 2);
      this.canvas.height = Math.max(this.canvas.height, height * 2);
      const font = this.font;
      this.font = '';
      this.context.font = font;
      this.context.textBaseline = 'alphabetic';
      if ('lang' in this.context) this.context.lang = this.language || 'en';
      this.font = font;
    }
    this.context.clearRect(0, 0, width, height);
    this.context.fillStyle = '#000';
    this.context.fillText(letter, -left, -top);
    const data = this.context.getImageData(0, 0, width, height).data;
    this.pixels = data;
    if (!colourful.test(letter)) return false;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] > 64 && data[at] + data[at + 1] + data[at + 2] > 48) return true;
    }
    return false;
  }
}
