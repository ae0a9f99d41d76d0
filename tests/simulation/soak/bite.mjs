// node bite.mjs --check: every fault of faults.mjs can still be made, at one place.
// node bite.mjs --bite FOLDER [--seeds N] [--only WORDS]: builds the simulator with each fault in
// turn, in FOLDER, and sees that it finds it. The sources of this repository are not touched.
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {faults} from './faults.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const {values} = parseArgs({options: {
  check: {type: 'boolean'}, bite: {type: 'string'}, seeds: {type: 'string', default: '300'},
  only: {type: 'string', default: ''},
}});

const textOf = (file) => fs.readFileSync(path.join(root, file), 'utf8');

function scenarios() {
  const folder = path.join(root, 'tests/simulation');
  return fs.readdirSync(folder).filter((file) => file.endsWith('.cpp'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8')).join('');
}

function check() {
  let wrong = 0;
  for (const fault of faults) {
    for (const [file, from] of fault.edits) {
      const places = textOf(file).split(from).length - 1;
      if (places === 1) continue;
      console.error(`${fault.name}: ${places} places in ${file} instead of one`);
      ++wrong;
    }
  }
  const cases = faults.filter(({scenario: name}) => name && !scenarios().includes(`"${name}"`));
  for (const {name} of cases) console.error(`${name}: there is no such scenario`);
  wrong += cases.length;
  console.log(`${faults.length} faults, ${wrong} of them out of date`);
  return wrong === 0;
}

function copyTree(to) {
  fs.rmSync(to, {recursive: true, force: true});
  const files = execFileSync('git', ['ls-files', '-z', '-c', '-o', '--exclude-standard'],
    {cwd: root}).toString().split('\0')
    .filter((file) => file && fs.existsSync(path.join(root, file)));
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(to, file)), {recursive: true});
    fs.copyFileSync(path.join(root, file), path.join(to, file));
  }
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, {encoding: 'utf8', maxBuffer: 1 << 26, ...options});
  return {ok: done.status === 0, status: done.status, text: done.stdout + done.stderr};
}

// One process a core; the first that finds something ends the others.
function search(program, first, seeds) {
  const each = Math.ceil(seeds / os.cpus().length);
  const running = [];
  const ends = [];
  for (let from = first; from < first + seeds; from += each) {
    const child = spawn(program,
      ['--from', String(from), '--count', String(each), '--brief', '1'], {timeout: 1_800_000});
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => { text += part; });
    }
    running.push(child);
    ends.push(new Promise((done) => child.on('close', (status) => {
      if (status === 1) for (const other of running) other.kill();
      done({status, text});
    })));
  }
  return Promise.all(ends);
}

// `known`: seeds that have found the fault before, tried first.
async function soak(build, seeds, known = []) {
  const built = run('cmake', ['--build', build, '--target', 'acq_soak']);
  if (!built.ok) return {built: false, text: built.text};
  const program = path.join(build, 'tests/acq_soak');
  let ended = [];
  for (const seed of known) ended.push(...await search(program, seed, 1));
  if (!ended.some(({status}) => status === 1)) ended = await search(program, 1, seeds);
  // Anything else than a broken promise (a crash, a time that ran out) is no finding.
  const found = ended.find(({status}) => status === 1);
  const odd = ended.find(({status}) => status !== 0);
  return {built: true, found: Boolean(found),
    text: (found ?? odd ?? ended[0]).text || `ended with ${odd?.status}`};
}

// A scenario is a test case; it passes without the fault (`crm test`).
function scenario(build, name) {
  const built = run('cmake', ['--build', build, '--target', 'simulation_all']);
  if (!built.ok) return {built: false, text: built.text};
  // doctest takes a comma for the end of a name.
  const ran = run(path.join(build, 'tests/simulation_all'),
    [`--test-case=${name.replaceAll(',', '?')}`]);
  return {built: true, found: ran.status === 1, text: `scenario "${name}"`};
}

async function bite(folder) {
  const tree = path.join(folder, 'tree');
  const build = path.join(folder, 'build');
  copyTree(tree);
  const configured = run('cmake', ['-G', 'Ninja', '-S', tree, '-B', build,
    '-DCMAKE_BUILD_TYPE=Release']);
  if (!configured.ok) throw new Error(configured.text);
  const whole = await soak(build, Number(values.seeds));
  if (!whole.built || whole.found) throw new Error(`without a fault: ${whole.text}`);
  let missed = 0;
  const chosen = faults.filter((fault) => fault.name.includes(values.only))
    .sort((a, b) => (a.seeds ?? 0) - (b.seeds ?? 0));  // the rare ones at the end
  for (const fault of chosen) {
    for (const [file, from, to] of fault.edits) {
      const here = path.join(tree, file);
      fs.writeFileSync(here, fs.readFileSync(here, 'utf8').replace(from, () => to));
    }
    const result = fault.scenario ? scenario(build, fault.scenario)
      : await soak(build, fault.seeds ?? Number(values.seeds), fault.known);
    for (const [file] of fault.edits) fs.writeFileSync(path.join(tree, file), textOf(file));
    if (!result.found) ++missed;
    const said = !result.built ? `DOES NOT BUILD\n${result.text.slice(-2000)}`
      : result.found ? `found: ${result.text.split('\n')[0]}` : 'NOT FOUND';
    console.log(`${fault.name}\n    ${said}`);
  }
  console.log(`${chosen.length - missed} of ${chosen.length} faults found`);
  return missed === 0;
}

process.exit((values.bite ? await bite(values.bite) : check()) ? 0 : 1);
