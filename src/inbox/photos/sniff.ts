/**
 * What a file is, by its own bytes. Neither the name nor the type that the sender gave it is looked at.
 */
export interface Sniffed {
  type: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
}

const at = (bytes: Uint8Array, offset: number, text: string) => {
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
};

function jpeg(bytes: Uint8Array, view: DataView): Sniffed | undefined {
  let offset = 2;
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1; // padding
      continue;
    }
    // SOF0…SOF15, but DHT (C4), JPG (C8) and DAC (CC): the frame's head has the size.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpeg', height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    if (marker === 0xda || marker === 0xd9) return undefined;
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}

function webp(bytes: Uint8Array, view: DataView): Sniffed | undefined {
  if (bytes.length < 30) return undefined;
  const u24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  if (at(bytes, 12, 'VP8X')) return { type: 'webp', width: u24(24) + 1, height: u24(27) + 1 };
  if (at(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (at(bytes, 12, 'VP8 '))
    return {
      type: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  return undefined;
}

/** Type and size in pixels of a JPEG, PNG or WebP; `undefined` for everything else. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: Sniffed | undefined;
  if (at(bytes, 0, '\xff\xd8\xff')) found = jpeg(bytes, view);
  else if (at(bytes, 0, '\x89PNG\r\n\x1a\n') && at(bytes, 12, 'IHDR') && bytes.length >= 33)
    found = { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  else if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) found = webp(bytes, view);
  return found && found.width > 0 && found.height > 0 ? found : undefined;
}
