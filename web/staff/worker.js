// The worker that owns canvas, files, database and program.
import {Host} from './host.js';
import {Page} from './wire.js';

const host = new Host((message, transfer) => self.postMessage(message, transfer));

self.onmessage = async ({data}) => {
  if (data.kind !== Page.start) {
    host.onPage(data);
    return;
  }
  try {
    const missing = await host.start(data.payload);
    if (missing) self.postMessage({missing});
  } catch (error) {
    self.postMessage({failed: String(error?.message || error)});
  }
};
