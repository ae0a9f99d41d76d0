// Input files of the journeys: the public sample when it is there, otherwise one made here.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const samples = process.env.ACQ_SAMPLE_DATA ?? path.join(root, '..', 'shared', 'data');

// {file, rows, person}: a CSV of customers, and a full name that occurs in it once.
export function customers(folder) {
  const sample = path.join(samples, 'customers-10000.csv');
  if (fs.existsSync(sample)) return {file: sample, rows: 10000, person: 'Heather Callahan'};
  console.log('notice: the sample customers-10000.csv is absent; 300 made-up rows instead');
  const lines = ['Customer Id,First Name,Last Name,Company,Phone 1,Email,Subscription Date'];
  for (let n = 0; n < 300; ++n) {
    const name = n === 0 ? 'Heather,Callahan' : `Person,Number${n}`;
    const day = String(1 + n % 28).padStart(2, '0');
    lines.push(`C${n},${name},Company ${n % 40},+49 711 ${1000 + n},p${n}@mail.example,` +
      `${day}-03-2021`);
  }
  const file = path.join(folder, 'customers.csv');
  fs.writeFileSync(file, lines.join('\n') + '\n');
  return {file, rows: 300, person: 'Heather Callahan'};
}
