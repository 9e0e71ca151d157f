/**
 * Photos are drawn anew before they leave the device: smaller, and without anything but the picture. Place, time,
 * camera and thumbnails (EXIF, XMP, IPTC) do not survive that, since a canvas holds nothing but pixels.
 */

/** Longest side in pixels: a number plate can be read, a 12-megapixel file becomes about 500 kB. */
const LONGEST = 1600;
const QUALITY = 0.82;

/** Why a file cannot be taken. `unreadable` is also a HEIC in a browser that cannot read it. */
export type PhotoFault = 'unreadable' | 'tooLarge';

/** No camera writes more; a decoder would only run out of memory. Bytes. */
const MAX_BYTES = 40_000_000;

export async function preparePhoto(file: Blob): Promise<Blob | PhotoFault> {
  if (file.size > MAX_BYTES) return 'tooLarge';
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!bitmap || !context) return 'unreadable';
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  // JPEG has no transparency: what is clear becomes white and not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return photo ?? 'unreadable';
}

const PHOTOS = 'photos';

/** Where storage is forbidden or full, the photos live as long as the page does. */
const use = (run: (store: IDBObjectStore) => IDBRequest): Promise<unknown> =>
  new Promise<unknown>((resolve) => {
    const opening = indexedDB.open('nabo-photos', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(PHOTOS);
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      const request = run(database.transaction(PHOTOS, 'readwrite').objectStore(PHOTOS));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      // When the request is through.
      database.close();
    };
  }).catch(() => undefined);

/**
 * Keeps the photos of a draft on the device, beside its words; an empty list erases them. As bytes: WebKit keeps no
 * blobs in a private window.
 */
export async function keepPhotos(slot: string, photos: readonly Blob[]): Promise<void> {
  const bytes = await Promise.all(photos.map((photo) => photo.arrayBuffer()));
  await use((store) => (bytes.length > 0 ? store.put(bytes, slot) : store.delete(slot)));
}

export async function keptPhotos(slot: string): Promise<Blob[]> {
  const kept = await use((store) => store.get(slot));
  return (Array.isArray(kept) ? kept : [])
    .filter((one) => one instanceof ArrayBuffer)
    .map((bytes) => new Blob([bytes], { type: 'image/jpeg' }));
}
