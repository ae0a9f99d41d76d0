// Cuts the linked staff program in two: what it starts with, and what may come later.
//   node split.mjs PROGRAM.wasm OUT_FIRST OUT_LATER FOLDER_OF_BINARYEN
// Which functions come later says later.txt; PROGRAM must have its functions' names, which the two
// parts have no more. The linker must not have made functions with the same code one: that one
// would have the name of any of them, and go where another belongs. It is done here, within each
// part. OUT_FIRST.placeholders tells which number stands for which function: the counter
// `forced_by` of the program's page names one that was called before the first frame.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const [program, first, later, binaryen] = process.argv.slice(2);
// What the toolchain's compiler emits by default; asking for more would change how it is written.
const features = ['bulk-memory', 'bulk-memory-opt', 'sign-ext', 'mutable-globals',
  'nontrapping-float-to-int', 'multivalue', 'call-indirect-overlong']
  .map((each) => `--enable-${each}`);

function number(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function word(bytes, at) {
  const [size, begin] = number(bytes, at);
  return [bytes.toString('utf8', begin, begin + size), begin + size];
}

// The names of all functions, from the custom section "name".
function functionNames(bytes) {
  const names = [];
  for (let at = 8; at < bytes.length;) {
    const [size, begin] = number(bytes, at + 1);
    const end = begin + size;
    const [title, body] = bytes[at] === 0 ? word(bytes, begin) : ['', end];
    for (let part = body; title === 'name' && part < end;) {
      let [length, entry] = number(bytes, part + 1);
      const next = entry + length;
      if (bytes[part] === 1) {
        let count, name;
        [count, entry] = number(bytes, entry);
        for (; count > 0; --count) {
          [, entry] = number(bytes, entry);
          [name, entry] = word(bytes, entry);
          names.push(name);
        }
      }
      part = next;
    }
    at = end;
  }
  return names;
}

function patterns() {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'later.txt');
  const lines = fs.readFileSync(file, 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const all = (list) => list.map((line) => new RegExp(line));
  return {
    go: all(lines.filter((line) => !line.startsWith('!'))),
    stay: all(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))),
  };
}

const {go, stay} = patterns();
const bytes = fs.readFileSync(program);
// Words come as files; a call of what has all of them in would bring them back unnoticed.
if (bytes.includes('\nzh-Hant: ')) throw new Error('the program has the catalogue in it');
const chosen = functionNames(bytes).filter((name) =>
  go.some((each) => each.test(name)) && !stay.some((each) => each.test(name)));
if (chosen.length === 0) throw new Error('no function has a name that later.txt knows');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acq-split-'));
try {
  const list = path.join(folder, 'functions');
  fs.writeFileSync(list, `${chosen.join('\n')}\n`);
  const run = (tool, ...words) => execFileSync(path.join(binaryen, tool), [...words, ...features],
    {stdio: ['ignore', 'ignore', 'inherit']});
  const parts = ['first', 'later'].map((name) => path.join(folder, name));
  run('wasm-split', program, '--split', '--placeholdermap', `--split-funcs=@${list}`,
    '--export-prefix=%', '-o1', parts[0], '-o2', parts[1]);
  run('wasm-opt', parts[0], '-Oz', '-o', first);
  run('wasm-opt', parts[1], '-Oz', '-o', later);
  fs.copyFileSync(`${parts[0]}.placeholders`, `${first}.placeholders`);
} finally {
  fs.rmSync(folder, {recursive: true});
}
