// One tab at a time works on the local database. A Web Lock says which; a channel asks for it.

const lockName = 'acquaint-writer';
const answerWithin = 1500;    // a tab that does not answer is frozen: its lock is stolen
const handOverWithin = 8000;  // time to commit and close

export class Tabs {
  // `letGo` closes the program and resolves when the database is free. `lost` is called when
  // another tab took the lock away.
  constructor(letGo, lost) {
    this.letGo = letGo;
    this.lost = lost;
    this.release = null;
    this.channel = typeof BroadcastChannel === 'undefined' ? null :
      new BroadcastChannel('acquaint-tabs');
    if (this.channel) this.channel.onmessage = ({data}) => this.hear(data);
  }

  async hear(message) {
    if (message === 'alive') this.onAnswer?.();
    if (message !== 'please' || !this.release) return;
    this.channel.postMessage('alive');
    const release = this.release;
    this.release = null;
    await this.letGo();
    release();
  }

  // Resolves to true when this tab now is the one.
  request(options) {
    return new Promise((done) => {
      const held = navigator.locks.request(lockName, options, (lock) => {
        if (!lock) {
          done(false);
          return undefined;
        }
        return new Promise((release) => {
          this.release = release;
          done(true);
        });
      });
      held.catch(() => {
        // Aborted while waiting, or stolen while held.
        const had = this.release !== null;
        this.release = null;
        if (had) this.lost();
        done(false);
      });
    });
  }

  async acquire() {
    if (!navigator.locks) return true;
    return this.request({ifAvailable: true});
  }

  async takeOver() {
    if (!navigator.locks || await this.acquire()) return true;
    const abort = new AbortController();
    let answered = false;
    this.onAnswer = () => {
      answered = true;
    };
    this.channel?.postMessage('please');
    const waiting = this.request({signal: abort.signal});
    const pause = (ms) => new Promise((done) => setTimeout(() => done(false), ms));
    if (await Promise.race([waiting, pause(answerWithin)])) return true;
    if (answered) {
      const got = await Promise.race([waiting, pause(handOverWithin)]);
      if (!got) abort.abort();
      return got;
    }
    abort.abort();
    return this.request({steal: true});
  }
}
