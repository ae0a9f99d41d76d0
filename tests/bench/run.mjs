// `crm bench`: runs every measurement and prints one table, with design's reach beside it.
//   ACQ_BIN        the server program (release)
//   ACQ_BENCH_DIR  the folder of the native bench programs
//   ACQ_CLIENT     the folder of the built wasm program
//   ACQ_WORDS      the folder of its words, a file a language
// With words as arguments, only measurements whose group has one of them in its name run.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';
import {measureLive} from './live.mjs';
import {measureServer} from './server.mjs';
import {measureOtherSizes, measureStaff} from './staff.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const {ACQ_BIN: bin, ACQ_BENCH_DIR: programs, ACQ_CLIENT: client, ACQ_WORDS: words} = process.env;

function brotliSize(file) {
  const options = {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 11}};
  return zlib.brotliCompressSync(fs.readFileSync(file), options).length;
}

function sizeOf(files) {
  return files.reduce((sum, file) => sum + brotliSize(file), 0) / 1000;
}

// What a browser loads of a page: everything the folder holds but the files named.
function pageFiles(folder, without) {
  const base = path.join(root, folder);
  return fs.readdirSync(base).filter((name) => /\.(html|js|css|svg|webmanifest)$/.test(name))
    .filter((name) => !without.includes(name)).map((name) => path.join(base, name));
}

function measureSizes() {
  const program = ['acquaint.js', 'acquaint.wasm'].map((name) => path.join(client, name));
  const shell = pageFiles('web/staff', ['sw-kill.js']);
  // Of the languages the one that is largest.
  const spoken = Math.max(...fs.readdirSync(words).map((name) => sizeOf([path.join(words, name)])));
  return [
    {what: 'staff app, first download (brotli)', value: sizeOf([...program, ...shell]) + spoken,
      unit: 'KB', reach: '<= 600'},
    {what: 'of which words, in one language', value: spoken, unit: 'KB', reach: ''},
    {what: 'the part that comes after the first frame',
      value: sizeOf([path.join(client, 'acquaint-later.wasm')]), unit: 'KB', reach: ''},
    {what: 'portal, first view (brotli)', value: sizeOf(pageFiles('web/portal', [])),
      unit: 'KB', reach: '<= 60'},
  ];
}

// A native program prints one JSON object a line; other lines are its own business.
function runProgram(file) {
  const out = execFileSync(file, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
  return out.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

// One line a measurement, as wide as its widest cells.
function printTable(rows) {
  const cells = rows.map(({what, value, unit = '', reach = ''}) =>
    [what, `${Number(value.toPrecision(4)).toLocaleString('en')} ${unit}`, reach]);
  cells.unshift(['what', 'measured', 'reach']);
  const widths = [0, 1, 2].map((i) => Math.max(...cells.map((row) => row[i].length)));
  for (const [what, measured, reach] of cells) {
    console.log(`${what.padEnd(widths[0])}  ${measured.padStart(widths[1])}  ${reach}`);
  }
}

const groups = [['sizes', measureSizes], ['memory', () => measureServer(bin)],
  ['live', () => measureLive(bin, programs)],
  ['staff', () => measureStaff(bin)], ['million', () => measureOtherSizes(bin, programs)]];
for (const name of fs.readdirSync(programs).sort()) {
  const file = path.join(programs, name);
  if (fs.statSync(file).isFile()) groups.push([name, () => runProgram(file)]);
}
const wanted = process.argv.slice(2);
// Needs packages of its own, which `crm bench peers` installs.
if (wanted.includes('peers')) {
  groups.push(['peers', async () => (await import('./peers/peers.mjs')).measurePeers()]);
}
const rows = [];
for (const [name, measure] of groups) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  process.stderr.write(`   ${name}\n`);
  rows.push(...await measure());
}
printTable(rows);
