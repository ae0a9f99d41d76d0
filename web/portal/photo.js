// Photos: made small on the phone, so that sending is quick and the place they were taken at
// stays out of them.
import {h, icon, toast} from './dom.js';
import {tr} from './words.js';

const kEdgeMax = 1600;
const kBytesMax = 10 * 1024 * 1024;
export const kPhotosMax = 4;

async function shrink(file) {
  const image = await createImageBitmap(file, {imageOrientation: 'from-image'});
  const scale = Math.min(1, kEdgeMax / Math.max(image.width, image.height));
  const canvas = h('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';  // what was transparent
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((done, fail) => canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('canvas'))), 'image/jpeg', 0.82));
}

// A photo this browser cannot draw (HEIC) goes as it is; the server looks what it is.
async function prepare(file) {
  let blob = file;
  try { blob = await shrink(file); } catch { /* as it is */ }
  if (blob.size > kBytesMax) throw new Error('too large');
  const name = (file.name || 'photo').replace(/\.\w+$/, '') + (blob === file ?
      (/\.\w+$/.exec(file.name || '')?.[0] ?? '') : '.jpg');
  return new File([blob], name, {type: blob.type});
}

// Buttons that take or choose photos, and a row that shows them. `photos` is the list they fill.
export function photo_picker(photos) {
  const row = h('div', {class: 'photos'});
  const draw = () => {
    for (const image of row.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    row.replaceChildren(...photos.map((photo, index) => h('figure', {},
        h('img', {src: URL.createObjectURL(photo), alt: photo.name}),
        h('button', {type: 'button', 'aria-label': tr('photo.remove', {name: photo.name}),
          onclick: () => { photos.splice(index, 1); draw(); }}))));
  };
  const add = async (input) => {
    for (const file of [...input.files]) {
      if (photos.length >= kPhotosMax) { toast(tr('photo.too_many', {n: kPhotosMax})); break; }
      try { photos.push(await prepare(file)); } catch { toast(tr('photo.too_large')); }
    }
    input.value = '';
    draw();
  };
  const button = (sign, words, attributes) => h('label', {class: 'button'}, icon(sign), words,
      h('input', {type: 'file', accept: 'image/*', class: 'unseen', ...attributes,
        onchange: (event) => add(event.target)}));
  // "capture" opens the camera at once, but then older photos cannot be chosen: two buttons.
  const has_camera = matchMedia('(pointer: coarse)').matches;
  const buttons = [
    has_camera && button('camera', tr('photo.take'), {capture: 'environment'}),
    button('picture', tr('photo.choose'), {multiple: true}),
  ];
  draw();
  return {row, buttons, draw};
}
