import { cleanLine } from './clean-text';
import { decodeText } from './charset';

export interface TnefContent {
  text: string | null;
  html: string | null;
  files: { name: string; contentType: string | null; content: Buffer; contentId: string | null }[];
}

/** [MS-OXTNEF] 2.1: signature, then attributes of level (1), id (4), length (4), data, checksum (2), little-endian. */
const SIGNATURE = 0x223e9f78;
const ATTRIBUTE_HEADER = 9;
const ATTACH_RENDERING = 0x9002;
const ATTACH_TITLE = 0x8010;
const ATTACH_DATA = 0x800f;
const ATTACH_PROPERTIES = 0x9005;
const MESSAGE_PROPERTIES = 0x9003;
const BODY = 0x800c;
const CODE_PAGE = 0x9007;
const MAX_FILES = 500;

/** Property ids of [MS-OXPROPS] that are read. */
const PROP = { html: 0x1013, body: 0x1000, data: 0x3701, longName: 0x3707, shortName: 0x3704, mimeTag: 0x370e, contentId: 0x3712 };

interface OpenFile { title: string | null; data: Buffer | null; properties: Map<number, Buffer | string> }

/** Opens a winmail.dat. Null when it is not TNEF or is cut so early that nothing can be read. */
export function readTnef(raw: Buffer): TnefContent | null {
  if (raw.length < 6 || raw.readUInt32LE(0) !== SIGNATURE) return null;
  const files: OpenFile[] = [];
  let charset = 'windows-1252';
  let text: string | null = null;
  let message = new Map<number, Buffer | string>();
  for (let at = 6; at + ATTRIBUTE_HEADER <= raw.length; ) {
    const id = raw.readUInt32LE(at + 1) & 0xffff;
    const length = raw.readUInt32LE(at + 5);
    const data = raw.subarray(at + ATTRIBUTE_HEADER, at + ATTRIBUTE_HEADER + length);
    if (data.length < length) break;
    at += ATTRIBUTE_HEADER + length + 2;
    const file = files.at(-1);
    if (id === CODE_PAGE && data.length >= 4) charset = `windows-${data.readUInt32LE(0)}`;
    else if (id === BODY) text = decodeText(untilNul(data), charset);
    else if (id === MESSAGE_PROPERTIES) message = readProperties(data, charset);
    else if (id === ATTACH_RENDERING && files.length < MAX_FILES) files.push({ title: null, data: null, properties: new Map() });
    else if (id === ATTACH_TITLE && file) file.title = decodeText(untilNul(data), charset);
    else if (id === ATTACH_DATA && file) file.data = data;
    else if (id === ATTACH_PROPERTIES && file) file.properties = readProperties(data, charset);
  }
  return { text: text ?? asText(message.get(PROP.body)), html: asText(message.get(PROP.html), charset), files: files.flatMap(toFile) };
}

function toFile(file: OpenFile): TnefContent['files'] {
  const { properties } = file;
  const embedded = properties.get(PROP.data);
  const content = file.data ?? (Buffer.isBuffer(embedded) ? embedded : null);
  if (!content) return [];
  const name = asText(properties.get(PROP.longName)) || file.title || asText(properties.get(PROP.shortName)) || '';
  return [{
    name: cleanLine(name),
    contentType: asText(properties.get(PROP.mimeTag)),
    content: Buffer.from(content),
    contentId: asText(properties.get(PROP.contentId))?.replace(/^<|>$/g, '') || null,
  }];
}

function asText(value: Buffer | string | undefined, charset?: string): string | null {
  if (value === undefined) return null;
  return Buffer.isBuffer(value) ? decodeText(untilNul(value), charset) : value;
}

function untilNul(data: Buffer): Buffer {
  const end = data.indexOf(0);
  return end < 0 ? data : data.subarray(0, end);
}

/** Byte lengths of the fixed MAPI types ([MS-OXCDATA] 2.11.1); the others carry a count and a length. */
const FIXED: Record<number, number> = { 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16 };
const STRING_8 = 0x1e;
const STRING_16 = 0x1f;
const BINARY = 0x102;
const OBJECT = 0x0d;

/** The property list of [MS-OXTNEF] 2.1.3.4; it ends quietly at the first thing that does not fit. */
function readProperties(data: Buffer, charset: string): Map<number, Buffer | string> {
  const found = new Map<number, Buffer | string>();
  try {
    let at = 4;
    for (let left = data.readUInt32LE(0); left > 0 && at < data.length; left--) {
      const type = data.readUInt16LE(at);
      const id = data.readUInt16LE(at + 2);
      at = id >= 0x8000 ? skipName(data, at + 4) : at + 4;
      at = readValues(data, at, type, (value) => found.set(id, decodeValue(value, type, charset)));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function readValues(data: Buffer, start: number, type: number, take: (value: Buffer) => void): number {
  let at = start;
  const single = type & ~0x1000;
  const size = FIXED[single];
  if (size !== undefined && type === single) return at + size;
  const count = data.readUInt32LE(at);
  at += 4;
  if (size !== undefined) return at + size * count;
  for (let item = 0; item < count && at < data.length; item++) {
    const length = data.readUInt32LE(at);
    at += 4;
    // An embedded object starts with its 16-byte interface id.
    take(data.subarray(single === OBJECT ? at + 16 : at, at + length));
    at += (length + 3) & ~3;
  }
  return at;
}

function decodeValue(value: Buffer, type: number, charset: string): Buffer | string {
  if (type === STRING_16) return value.toString('utf16le').replace(/\0+$/, '');
  if (type === STRING_8) return decodeText(untilNul(value), charset);
  return type === BINARY || type === OBJECT ? value : Buffer.alloc(0);
}

/** A named property: its set (16), a kind (4), then an id (4) or a counted UTF-16 name padded to 4. */
function skipName(data: Buffer, start: number): number {
  const kind = data.readUInt32LE(start + 16);
  const value = data.readUInt32LE(start + 20);
  return kind === 0 ? start + 24 : start + 24 + ((value + 3) & ~3);
}
