// Workbooks written and read by other code than the program's own.
import zlib from 'node:zlib';

const PARTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// Parts by name, packed into a zip file.
function zip(parts) {
  const files = [], directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text), packed = zlib.deflateRawSync(bytes), title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(zlib.crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    files.push(Buffer.from('PK\x03\x04'), common, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, title);
    at += 30 + title.length + packed.length;
  }
  const list = Buffer.concat(directory), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}

// Sheets by name: rows of texts, numbers and dates (which get a date's format).
export function writeWorkbook(sheets) {
  const names = Object.keys(sheets), strings = [];
  const cell = (value) => {
    if (value === '') return '<c/>';
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    const day = value.getTime?.() / 86_400_000 + 25_569;
    if (value instanceof Date) return `<c s="1"><v>${day}</v></c>`;
    strings.push(`<si><t>${value}</t></si>`);
    return `<c t="s"><v>${strings.length - 1}</v></c>`;
  };
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${PARTS}/${type}" Target="${target}"/>`;
  const parts = {'_rels/.rels': `<Relationships>${relation('a', 'officeDocument',
    'xl/workbook.xml')}</Relationships>`};
  names.forEach((name, i) => {
    const rows = sheets[name].map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
    parts[`xl/worksheets/sheet${i}.xml`] =
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  });
  parts['xl/workbook.xml'] = `<workbook xmlns:r="${PARTS}"><sheets>${names.map((name, i) =>
    `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`).join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = `<Relationships>${names.map((name, i) =>
    relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('')}${
    relation('t', 'sharedStrings', 'sharedStrings.xml')}${
    relation('f', 'styles', 'styles.xml')}</Relationships>`;
  parts['xl/sharedStrings.xml'] = `<sst>${strings.join('')}</sst>`;
  parts['xl/styles.xml'] = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' +
    '</styleSheet>';
  return zip(parts);
}

function unzip(bytes) {
  const parts = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, title, extra, note] = [20, 28, 30, 32].map((place) => place === 20
      ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place));
    const name = bytes.toString('utf8', at + 46, at + 46 + title);
    const file = bytes.readUInt32LE(at + 42);
    const body = file + 30 + bytes.readUInt16LE(file + 26) + bytes.readUInt16LE(file + 28);
    parts[name] = zlib.inflateRawSync(bytes.subarray(body, body + packed)).toString('utf8');
    at += 46 + title + extra + note;
  }
  return parts;
}

// The rows of the first sheet, as the program writes them: a list of {text} or {number, style}.
export function readWorkbook(bytes) {
  const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const sheet = unzip(bytes)['xl/worksheets/sheet1.xml'];
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells = {};
    for (const [, column, style, inside] of row.matchAll(
      /<c r="([A-Z]+)\d+"(?: s="(\d+)")?[^>]*>(.*?)<\/c>/gs)) {
      const text = inside.match(/^<is><t[^>]*>(.*)<\/t><\/is>$/s)?.[1];
      const value = inside.match(/^<v>(.*)<\/v>$/)?.[1];
      cells[column] = text === undefined ? {number: Number(value), style: Number(style ?? 0)}
        : {text: plain(text)};
    }
    return cells;
  });
}
