// Runs a test executable that was built for wasm: node run_wasm.mjs MODULE [argument...]
// The exit status is that of its main().
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [module, ...args] = process.argv.slice(2);
const {default: create} = await import(pathToFileURL(path.resolve(module)));
await create({arguments: args});
