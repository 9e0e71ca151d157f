/** What a telephone writes into a photo: which way is up, and where it was taken. */

const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const u16 = (n: number) => [n & 255, n >> 8];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
const entry = (tag: number, type: number, count: number, value: number[]) => [
  ...u16(tag),
  ...u16(type),
  ...u32(count),
  ...value,
];

const segment = (marker: number, body: number[]) => {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...body];
};

/** EXIF (little-endian TIFF): orientation 6 ("turn me by 90°"), and a GPS directory with 59° 46' N. */
function exif(place: string): number[] {
  const gps = 8 + 2 + 3 * 12 + 4;
  const words = gps + 2 + 2 * 12 + 4;
  const degrees = words + place.length + 1;
  return segment(0xe1, [
    ...bytesOf('Exif\0\0II'),
    ...u16(42),
    ...u32(8),
    ...u16(3),
    ...entry(0x010e, 2, place.length + 1, u32(words)),
    ...entry(0x0112, 3, 1, u32(6)),
    ...entry(0x8825, 4, 1, u32(gps)),
    ...u32(0),
    ...u16(2),
    ...entry(1, 2, 2, [...bytesOf('N'), 0, 0, 0]),
    ...entry(2, 5, 3, u32(degrees)),
    ...u32(0),
    ...bytesOf(place),
    0,
    ...[59, 1, 46, 1, 12, 1].flatMap(u32),
  ]);
}

/** The JPEG with EXIF, XMP and a comment, each of which names the place. */
export async function withPlace(jpeg: Blob, place: string): Promise<File> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const xmp = segment(
    0xe1,
    bytesOf(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta photoshop:City="${place}"></x:xmpmeta>`),
  );
  const comment = segment(0xfe, bytesOf(place));
  // In one piece: Firefox decodes no blob whose first piece has only two bytes.
  const whole = new Uint8Array([
    ...bytes.subarray(0, 2),
    ...exif(place),
    ...xmp,
    ...comment,
    ...bytes.subarray(2),
  ]);
  return new File([whole], 'IMG_0001.jpg', { type: 'image/jpeg' });
}

/** The markers of a JPEG up to its picture: `e1` is EXIF and XMP, `fe` a comment. */
export async function markersOf(jpeg: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const found: string[] = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    found.push((bytes[at + 1] ?? 0).toString(16));
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return found;
}
