import { mediaHref } from '../../contract/address.js';
import type { Work } from '../../contract/feed/works.js';
import { artistOf, type ShownWork } from '../../domain/works.js';
import type { Scene } from './scene.js';

const availability = { available: 'InStock', reserved: 'Reserved', sold: 'SoldOut' } as const;

/**
 * Works for search engines, as schema.org names them. Only what hangs is told; the picture of a work behind a
 * content note is not, since an engine would show it without the note.
 */
export const worksJsonLd = (works: readonly ShownWork[], scene: Scene): object => ({
  '@graph': works.map((work) => workJsonLd(work, scene)),
});

function workJsonLd(work: ShownWork, scene: Scene): object {
  const words = (text: Work['title'] | undefined) =>
    text === undefined ? undefined : scene.words(text).value;
  const creator = words(artistOf(work, scene.artists)?.name ?? work.artist);
  const open = work.contentNote === undefined;
  const images = open ? (work.images ?? []).flatMap(({ src }) => mediaHref(src, scene.base) ?? []) : [];
  const rights = words(work.rights);
  return {
    ...kindOf(work, scene),
    '@id': scene.href(work.id),
    url: scene.href(work.id),
    name: words(work.title),
    creator: creator && { '@type': 'Person', name: creator },
    dateCreated: work.year === undefined ? undefined : String(work.year),
    description: words(work.description),
    image: images.length ? images : undefined,
    license: rights && /^https?:/.test(rights) ? rights : undefined,
    copyrightNotice: rights && !/^https?:/.test(rights) ? rights : undefined,
    creditText: words(work.credit?.value),
    keywords: work.tags?.map((tag) => words(tag)),
    offers: work.sale && {
      '@type': 'Offer',
      availability: `https://schema.org/${availability[work.sale.status]}`,
      ...(work.sale.price !== undefined && work.sale.status !== 'sold'
        ? { price: work.sale.price, priceCurrency: scene.currency }
        : {}),
    },
  };
}

function kindOf(work: ShownWork, scene: Scene): object {
  const words = (text: Work['title'] | undefined) =>
    text === undefined ? undefined : scene.words(text).value;
  const files = (sources: readonly { src: string; type?: string }[] | undefined, type: string) =>
    sources?.map(({ src, type: encodingFormat }) => ({
      '@type': type,
      contentUrl: mediaHref(src, scene.base),
      encodingFormat,
    }));
  const [film] = work.video?.sources ?? [];
  switch (work.kind) {
    case 'audio':
      return {
        '@type': 'MusicRecording',
        audio: files(work.audio?.sources, 'AudioObject')?.map((file) => ({
          ...file,
          transcript: words(work.audio?.transcript),
        })),
      };
    case 'video':
      return {
        '@type': 'VideoObject',
        contentUrl: mediaHref(film?.src, scene.base),
        encodingFormat: film?.type,
        thumbnailUrl: mediaHref(work.video?.poster, scene.base),
      };
    case 'text':
      return { '@type': 'CreativeWork', text: work.contentNote === undefined ? words(work.text) : undefined };
    case 'performance':
      return { '@type': 'CreativeWork', video: files(work.video?.sources, 'VideoObject') };
    default:
      return {
        '@type': 'VisualArtwork',
        artform: work.kind === 'image' ? undefined : work.kind,
        artMedium: words(work.medium),
        size: words(work.size),
      };
  }
}
