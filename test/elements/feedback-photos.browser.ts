import { waitUntil } from '@open-wc/testing';
import { keptPhotos } from '../../src/report/photos.js';
import { markersOf, withPlace } from '../support/exif.js';
import {
  checked,
  choose,
  leaveNothing,
  posts,
  press,
  readThrough,
  root,
  settled,
  show,
  stored,
  text,
  type,
  type Shown,
} from '../support/feedback-page.js';
import { afterEach, describe, expect, it } from '../support/harness.js';
import { allByRole, byRole } from '../support/roles.js';

const PLACE = 'Osvegen-14-Leirvik';

/** Left half red, right half blue. */
function picture(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#c00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00c';
  context.fillRect(width / 2, 0, width / 2, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), type));
}

/** The colour of a point; places are parts of the whole. */
async function colourAt(photo: Blob, x: number, y: number): Promise<'red' | 'blue' | 'white' | undefined> {
  const bitmap = await createImageBitmap(photo);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(bitmap, -x * bitmap.width, -y * bitmap.height);
  const [red = 0, , blue = 0] = context.getImageData(0, 0, 1, 1).data;
  if (red > 200 && blue > 200) return 'white';
  return red > 150 ? 'red' : blue > 150 ? 'blue' : undefined;
}

const file = (bits: BlobPart, name: string, kind: string) => new File([bits], name, { type: kind });

/** As somebody does who chooses files. */
function take({ element }: Shown, ...files: File[]): void {
  const field = root(element).querySelector('input[type=file]') as HTMLInputElement;
  const chosen = new DataTransfer();
  for (const one of files) chosen.items.add(one);
  field.files = chosen.files;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const names = ({ element }: Shown) => allByRole(root(element), 'button', /^Take away photo/);
const shown = (page: Shown, count: number) =>
  waitUntil(
    () => names(page).length === count,
    `${count} photos, but ${text(page.element, '[part=photos]')}`,
  );
/** What is kept on the device is what would be sent. */
async function keptOf({ inbox }: Shown, count: number): Promise<Blob[]> {
  let found: Blob[] = [];
  await waitUntil(async () => (found = await keptPhotos(inbox.src)).length === count, 'kept photos');
  return found;
}

describe('photos of a message', () => {
  afterEach(leaveNothing);

  it('are drawn anew: upright, smaller, and without a byte of where they were taken', async () => {
    const page = await show([stored()]);
    const original = await withPlace(await picture(3000, 1000), PLACE);
    expect(await original.text()).to.contain(PLACE);
    expect(await markersOf(original)).to.include.members(['e1', 'fe']);
    take(page, original);
    await shown(page, 1);
    const [photo = new Blob()] = await keptOf(page, 1);
    expect(photo.type).to.equal('image/jpeg');
    const { width, height } = await createImageBitmap(photo);
    // Orientation 6: what was wide is high.
    expect([width, height]).to.deep.equal([533, 1600]);
    expect([await colourAt(photo, 0.5, 0.1), await colourAt(photo, 0.5, 0.9)]).to.deep.equal(['red', 'blue']);
    const bytes = await photo.text();
    for (const trace of [PLACE, 'Exif', 'adobe', 'GPS']) expect(bytes).to.not.contain(trace);
    expect(await markersOf(photo)).to.not.include.members(['e1']);
    expect(await markersOf(photo)).to.not.include.members(['fe']);
  });

  it('go up with the message, stripped, and their progress shows', async () => {
    const page = await checked([{ ...stored(), delay: 2500 }]);
    press(page.element, 'Change something');
    await settled(page.element, 'Write to us');
    take(
      page,
      await withPlace(await picture(400, 300), PLACE),
      file(await picture(30, 20, 'image/png'), 'b.png', 'image/png'),
    );
    await shown(page, 2);
    await readThrough(page.element);
    expect(text(page.element, '[part=answers]')).to.match(/Photo 1, \d+ kB Photo 2, \d+ kB/);
    press(page.element, 'Send');
    await settled(page.element, 'Sending …');
    const bar = byRole(root(page.element), 'progressbar', 'Photos going up') as HTMLProgressElement;
    await waitUntil(() => bar.value === 1, 'all has gone up', { timeout: 8000 });
    await settled(page.element, 'We have received your message');
    const [post] = await posts(page);
    expect(post?.body?.match(/filename="photo.jpg"/g)).to.have.length(2);
    expect(post?.body).to.contain('The gate bangs every evening.');
    expect(post?.body).to.not.contain(PLACE);
    expect(post?.body).to.not.contain('IMG_0001');
    // Sent, and gone from the device.
    await keptOf(page, 0);
  });

  it('come back with the draft after a crash, and go with it when it is deleted', async () => {
    const page = await show([]);
    choose(page.element, 'Complaint');
    type(page.element, 'Your message', 'See the photo.');
    take(page, await withPlace(await picture(40, 30), PLACE));
    await shown(page, 1);
    await keptOf(page, 1);
    page.element.remove();
    const again = await show([], {}, (feed) => (feed.feedback.endpoint = page.inbox.src));
    await shown(again, 1);
    press(again.element, 'Delete my draft');
    await shown(again, 0);
    await keptOf(page, 0);
  });

  it('are refused with a sentence where this browser cannot read them, and nothing else is lost', async () => {
    const page = await show([]);
    type(page.element, 'Your message', 'See the photo.');
    const heic = new Uint8Array([
      0,
      0,
      0,
      24,
      ...[...'ftypheic'].map((c) => c.charCodeAt(0)),
      ...new Uint8Array(64),
    ]);
    take(page, file(heic, 'IMG_7.HEIC', 'image/heic'), file(await picture(30, 20), 'ok.jpg', 'image/jpeg'));
    await shown(page, 1);
    const field = root(page.element).querySelector('#files') as HTMLElement;
    expect(text(page.element, '#files-fault')).to.equal(
      'This browser cannot read IMG_7.HEIC. Choose a JPEG, PNG or WebP, or take a screenshot of the photo.',
    );
    expect(field.getAttribute('aria-describedby')).to.equal('files-about');
    await expect(page.element).to.be.accessible();
    expect((byRole(root(page.element), 'textbox', 'Your message') as HTMLTextAreaElement).value).to.equal(
      'See the photo.',
    );
  });

  it('are refused when they are too large to open, and when they are too many', async () => {
    const page = await show([]);
    const max = 3;
    const small = await picture(20, 20);
    const large = file(new Uint8Array(40_000_001), 'large.jpg', 'image/jpeg');
    take(page, large, ...Array.from({ length: max + 1 }, (_, i) => file(small, `n${i}.jpg`, 'image/jpeg')));
    await shown(page, max);
    expect(text(page.element, '#files-fault')).to.equal(
      'large.jpg is too large. Choose a smaller photo.n3.jpg was left out: there are as many photos as can be sent.',
    );
    press(page.element, 'Take away photo 2');
    await shown(page, max - 1);
    expect(text(page.element, '#files-fault')).to.equal('');
  });

  it('lie on white where they are clear', async () => {
    const page = await show([]);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 10;
    canvas.getContext('2d');
    const clear = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    take(page, file(clear as Blob, 'clear.png', 'image/png'));
    await shown(page, 1);
    const [photo = new Blob()] = await keptOf(page, 1);
    expect(await colourAt(photo, 0.5, 0.5)).to.equal('white');
  });

  it('are waited for by who goes on too soon', async () => {
    const page = await show([]);
    choose(page.element, 'Complaint');
    type(page.element, 'Your message', 'See the photo.');
    take(page, file(await picture(4000, 3000), 'a.jpg', 'image/jpeg'));
    await readThrough(page.element);
    expect(text(page.element, '[part=answers]')).to.contain('Photo 1, ');
  });

  it('are not asked for where the house takes none, or has no place for them', async () => {
    for (const attributes of [{}, { protocol: 'open311' }] as Record<string, string>[]) {
      const { element } = await show([], attributes, (feed) => {
        if (!attributes.protocol) feed.feedback.attachments = { max: 0 };
      });
      expect(root(element).querySelector('input[type=file]')).to.equal(null);
    }
  });
});
