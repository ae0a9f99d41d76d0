// The part of the program that it does not need to start. A browser that has it already takes
// both parts at once; to another it comes when the first frame is drawn, and whoever calls into it
// sooner waits for it.
const placeholders = /^placeholder/;
const patience = 20_000;

export class Later {
  constructor(file) {
    this.file = file;
    this.exports = null;     // of the first part
    this.state = 'missing';  // then 'there', or 'forced' when somebody had to wait
    this.asked = false;      // by itself
    this.drawn = false;
    this.forcedBy = '';      // who was called before the first frame, by number
  }

  // What stands for the functions that are not there yet, to be imported by the first part.
  imports(module) {
    const found = {};
    for (const {module: from, name} of WebAssembly.Module.imports(module)) {
      if (!placeholders.test(from)) continue;
      found[from] ??= {};
      found[from][name] = (...values) => {
        this.force(name);
        return this.table().get(Number(name))(...values);
      };
    }
    return found;
  }

  // Where the second part puts its functions, in place of those above.
  table() {
    return Object.values(this.exports).find((each) => each instanceof WebAssembly.Table);
  }

  // The module, once it has come; null without a network: it is asked for again when it is needed.
  async fetch() {
    try {
      return await WebAssembly.compileStreaming(fetch(this.file));
    } catch (error) {
      console.warn(`not fetched yet: ${error?.message ?? error}`);
      return null;
    }
  }

  // In a worker, where waiting is allowed.
  force(name) {
    if (this.state !== 'missing') return;
    if (!this.drawn) this.forcedBy = name;
    const request = new XMLHttpRequest();
    request.open('GET', this.file, false);
    request.responseType = 'arraybuffer';
    request.timeout = patience;
    request.send();
    if (request.status !== 200) throw new Error(`a part of the program is missing: ${this.file}`);
    this.put(new WebAssembly.Module(request.response), 'forced');
  }

  put(module, state = 'there') {
    if (this.state !== 'missing' || !module) return;
    new WebAssembly.Instance(module, {primary: this.exports});
    this.state = state;
  }
}
