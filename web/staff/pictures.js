// Pictures, decoded by the browser. Runs in the worker, or on the page when workers have no WebGL.

function canvasOf(width, height) {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), {width, height});
}

// A file of what the canvas shows now. Rejects what the browser cannot make.
export async function blobOf(canvas, wish) {
  if (canvas.convertToBlob) return canvas.convertToBlob(wish);
  const blob = await new Promise((done) => canvas.toBlob(done, wish.type, wish.quality));
  if (!blob) throw new Error('no picture');
  return blob;
}

async function jpegOf(canvas) {
  const blob = await blobOf(canvas, {type: 'image/jpeg', quality: 0.8});
  return new Uint8Array(await blob.arrayBuffer());
}

// {width, height, bytes}: no side longer than `sideMax`; RGBA, or a JPEG. Rejects what the browser
// cannot read. A photo is turned the way its camera was held.
export async function shrinkPicture(encoded, sideMax, jpeg) {
  const bitmap = await createImageBitmap(new Blob([encoded]));
  try {
    const scale = Math.min(1, sideMax / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = canvasOf(width, height);
    const context = canvas.getContext('2d', {willReadFrequently: !jpeg});
    if (jpeg) {  // it has no transparency
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    if (jpeg) return {width, height, bytes: await jpegOf(canvas)};
    const {data} = context.getImageData(0, 0, width, height);
    return {width, height, bytes: new Uint8Array(data.buffer)};
  } finally {
    bitmap.close();
  }
}
