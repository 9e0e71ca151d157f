import { crc32, deflateSync } from 'node:zlib';
import { Recoder } from '../../../src/inbox/photos/recode.js';

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
};

/** A PNG with a red left half and a blue right half, and whatever text chunks are wanted. */
export function png(width: number, height: number, text = ''): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x++) row.set(x < width / 2 ? [200, 0, 0] : [0, 0, 200], 1 + x * 3);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(text ? [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))] : []),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG that says it has so many pixels, and is 60 bytes. */
export function pngBomb(width: number, height: number): Buffer {
  const real = png(1, 1);
  real.writeUInt32BE(width, 16);
  real.writeUInt32BE(height, 20);
  real.writeUInt32BE(crc32(real.subarray(12, 29)), 29);
  return real;
}

/** A JPEG that says by EXIF: turn me by 90 degrees, I was taken here; with what is wanted behind its end. */
export async function jpeg(width: number, height: number, place = '', behind = ''): Promise<Buffer> {
  const recoder = new Recoder(1);
  const made = await recoder.recode(png(width, height));
  await recoder.close();
  if (typeof made === 'string') throw new Error(made);
  const plain = Buffer.from(made.bytes);
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100060000' + '00000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(exif.length + 2);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), size, exif]);
  const comment = Buffer.concat([
    Buffer.from([0xff, 0xfe, 0, place.length + 2]),
    Buffer.from(place, 'latin1'),
  ]);
  return Buffer.concat([plain.subarray(0, 2), segment, comment, plain.subarray(2), Buffer.from(behind)]);
}

/** One pixel. */
export const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

/** Files that are no photos, whatever they are called and however they begin. */
export const impostors: Readonly<Record<string, Buffer>> = {
  HTML: Buffer.from('<!doctype html><script>alert(1)</script>'),
  SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  GIF: Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
  HEIC: Buffer.concat([Buffer.from('0000001866747970686569630000000', 'hex'), Buffer.alloc(64)]),
  PDF: Buffer.from('%PDF-1.7\n'),
  ZIP: Buffer.from('PK\x03\x04'),
  'script with a JPEG’s first bytes': Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.from('=1;alert(1)//'),
  ]),
  'GIF and JavaScript at once': Buffer.from('GIF89a/*\x00\x00*/=1;alert(1)', 'latin1'),
  nothing: Buffer.alloc(0),
};
