// node bite.mjs --check: every fault of faults.mjs can still be made, at one place.
// node bite.mjs --bite FOLDER [--seeds N] [--only WORDS]: builds the simulator with each fault in
// turn, in FOLDER, and sees that it finds it. The sources of this repository are not touched.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
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

function soak(build, seeds) {
  const built = run('cmake', ['--build', build, '--target', 'acq_soak']);
  if (!built.ok) return {built: false, text: built.text};
  const ran = run(path.join(build, 'tests/acq_soak'), ['--count', String(seeds), '--brief', '1'],
    {timeout: 1_800_000});
  // Anything else than a broken promise (a crash, a time that ran out) is no finding.
  return {built: true, found: ran.status === 1, text: ran.text || `ended with ${ran.status}`};
}

function bite(folder) {
  const tree = path.join(folder, 'tree');
  const build = path.join(folder, 'build');
  copyTree(tree);
  const configured = run('cmake', ['-G', 'Ninja', '-S', tree, '-B', build,
    '-DCMAKE_BUILD_TYPE=Release']);
  if (!configured.ok) throw new Error(configured.text);
  const whole = soak(build, values.seeds);
  if (!whole.built || whole.found) throw new Error(`without a fault: ${whole.text}`);
  let missed = 0;
  const chosen = faults.filter((fault) => fault.name.includes(values.only));
  for (const fault of chosen) {
    for (const [file, from, to] of fault.edits) {
      const here = path.join(tree, file);
      fs.writeFileSync(here, fs.readFileSync(here, 'utf8').replace(from, () => to));
    }
    const result = soak(build, fault.seeds ?? values.seeds);
    for (const [file] of fault.edits) fs.writeFileSync(path.join(tree, file), textOf(file));
    if (!result.found) ++missed;
    const said = !result.built ? `DOES NOT BUILD\n${result.text.slice(-2000)}`
      : result.found ? `found: ${result.text.split('\n')[0]}` : 'NOT FOUND';
    console.log(`${fault.name}\n    ${said}`);
  }
  console.log(`${chosen.length - missed} of ${chosen.length} faults found`);
  return missed === 0;
}

process.exit((values.bite ? bite(values.bite) : check()) ? 0 : 1);
