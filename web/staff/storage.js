// The files SQLite works on, opened once, before the program starts. Runs in the worker.

const folder = 'acquaint';
const names = ['acquaint.db', 'acquaint.db-wal', 'acquaint.db-journal', 'spare.db',
  'spare.db-wal', 'spare.db-journal'];

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// A tab that was closed a moment ago may still hold its handles.
async function openOne(directory, name) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = await directory.getFileHandle(name, {create: true});
      return {name, handle: await file.createSyncAccessHandle()};
    } catch (error) {
      if (error.name !== 'NoModificationAllowedError' || attempt >= 12) throw error;
      await pause(40 * (attempt + 1));
    }
  }
}

export function closeAll(slots) {
  for (const slot of slots) {
    try {
      slot.handle.close();
    } catch {
      // Nothing depends on it: the browser closes what is left with the worker.
    }
  }
}

// {slots, reason}: without slots the database is in memory and `reason` says why.
export async function openSlots() {
  if (typeof FileSystemFileHandle === 'undefined' || !navigator.storage?.getDirectory ||
      !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
    return {slots: [], reason: 'unsupported'};
  }
  const slots = [];
  try {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(folder, {create: true});
    const opened = await Promise.allSettled(names.map((name) => openOne(directory, name)));
    for (const each of opened) if (each.status === 'fulfilled') slots.push(each.value);
    const failed = opened.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return {slots, reason: ''};
  } catch (error) {
    closeAll(slots);
    return {slots: [], reason: error.name === 'NoModificationAllowedError' ? 'busy' : 'refused'};
  }
}

