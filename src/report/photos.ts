/**
 * Photos are drawn anew before they leave the device: smaller, and without anything but the picture. Place, time,
 * camera and thumbnails (EXIF, XMP, IPTC) do not survive that, since a canvas holds nothing but pixels.
 */

/** Longest side in pixels: a number plate can be read, a 12-megapixel file becomes about 500 kB. */
const LONGEST = 1600;
const QUALITY = 0.82;

/** Why a file cannot be taken. `unreadable` is also a HEIC in a browser that cannot read it. */
export class PhotoError extends Error {
  constructor(readonly code: 'unreadable' | 'tooLarge') {
    super(code);
  }
}

/** No camera writes more; a decoder would only run out of memory. Bytes. */
const MAX_BYTES = 40_000_000;

/** @throws PhotoError */
export async function preparePhoto(file: Blob): Promise<Blob> {
  if (file.size > MAX_BYTES) throw new PhotoError('tooLarge');
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PhotoError('unreadable');
  });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new PhotoError('unreadable');
  // JPEG has no transparency: what is clear becomes white and not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!photo) throw new PhotoError('unreadable');
  return photo;
}

const DATABASE = 'nabo-photos';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('photos');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

async function use<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => Pick<IDBRequest<T>, 'result' | 'error'> & EventTarget,
): Promise<T | undefined> {
  try {
    const database = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const request = run(database.transaction('photos', mode).objectStore('photos'));
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    } finally {
      database.close();
    }
  } catch {
    // Storage is forbidden or full: the photos live as long as the page does.
    return undefined;
  }
}

/**
 * Keeps the photos of a draft on the device, beside its words; an empty list erases them. As bytes: WebKit keeps no
 * blobs in a private window.
 */
export async function keepPhotos(endpoint: string, photos: readonly Blob[]): Promise<void> {
  const bytes = await Promise.all(photos.map((photo) => photo.arrayBuffer()));
  await use<unknown>('readwrite', (store) =>
    bytes.length > 0 ? store.put(bytes, endpoint) : store.delete(endpoint),
  );
}

export async function keptPhotos(endpoint: string): Promise<Blob[]> {
  const kept = await use<unknown>('readonly', (store) => store.get(endpoint) as IDBRequest<unknown>);
  return Array.isArray(kept)
    ? kept
        .filter((one): one is ArrayBuffer => one instanceof ArrayBuffer)
        .map((bytes) => new Blob([bytes], { type: 'image/jpeg' }))
    : [];
}
