// The files SQLite works on, opened once, before the program starts. Runs in the worker.
//
// Each user has a folder. Which one is opened, and whose it is, stands in a small file beside them;
// who is signed in is known only later, so the one used last is opened, and another after a reload.

const firstFolder = 'acquaint';
const ownersFile = 'acquaint-owners.json';
const names = ['acquaint.db', 'acquaint.db-wal', 'acquaint.db-journal', 'spare.db',
  'spare.db-wal', 'spare.db-journal', 'kept.db', 'kept.db-wal', 'kept.db-journal',
  'files.db', 'files.db-wal', 'files.db-journal'];

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

// Who has which folder: {open: folder, folders: {user: folder}}.
export class Owners {
  constructor(handle) {
    this.handle = handle;
    this.open = firstFolder;
    this.folders = {};
    const bytes = new Uint8Array(handle.getSize());
    this.fresh = bytes.length === 0;  // nobody has ever had a database here
    handle.read(bytes, {at: 0});
    try {
      const {open, folders} = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof open === 'string' && /^acquaint(-[0-9a-f-]+)?$/.test(open)) this.open = open;
      this.folders = {...folders};
    } catch {
      // Nothing in it yet, or cut off: the first folder is opened, and claimed anew.
    }
  }

  // `owner` of the open folder: 0 nobody, 1 the user, 2 somebody else. True: it is theirs.
  claim(user, owner) {
    const theirs = this.folders[user] ?? `${firstFolder}-${user}`;
    const stays = owner === 1 || (owner === 0 && !(user in this.folders)) || theirs === this.open;
    if (!stays) {
      this.open = theirs;
    } else {
      for (const [other, folder] of Object.entries(this.folders)) {
        if (folder === this.open) delete this.folders[other];
      }
    }
    this.folders[user] = this.open;
    const bytes = new TextEncoder().encode(
      JSON.stringify({open: this.open, folders: this.folders}));
    this.handle.truncate(bytes.length);
    this.handle.write(bytes, {at: 0});
    this.handle.flush();
    return stays;
  }
}

// {slots, reason, owners}: without slots the database is in memory and `reason` says why.
export async function openSlots() {
  if (typeof FileSystemFileHandle === 'undefined' || !navigator.storage?.getDirectory ||
      !('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
    return {slots: [], reason: 'unsupported'};
  }
  const slots = [];
  try {
    const root = await navigator.storage.getDirectory();
    const note = await openOne(root, ownersFile);
    slots.push(note);
    const owners = new Owners(note.handle);
    const directory = await root.getDirectoryHandle(owners.open, {create: true});
    const opened = await Promise.allSettled(names.map((name) => openOne(directory, name)));
    for (const each of opened) if (each.status === 'fulfilled') slots.push(each.value);
    const failed = opened.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return {slots, reason: '', owners};
  } catch (error) {
    closeAll(slots);
    return {slots: [], reason: error.name === 'NoModificationAllowedError' ? 'busy' : 'refused'};
  }
}

