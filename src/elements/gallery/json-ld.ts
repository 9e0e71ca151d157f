import type { MediaSource } from '../../contract/feed/works.js';
import type { Text } from '../../contract/primitives.js';
import type { ShownWork } from '../../domain/works.js';
import type { JsonLd } from '../../ui/json-ld.js';
import type { Wish } from './exhibition.js';
import type { Scene } from './scene.js';

/** By the list of what hangs, which is another as soon as anything of it was drawn again. */
const told = new WeakMap<readonly ShownWork[], JsonLd>();

/** All that hangs; galleries that show the same say so once. */
export function worksJsonLd(
  { artist, kind, limit }: Wish,
  base: string | undefined,
  drawn: readonly ShownWork[],
  scene: Scene,
): JsonLd {
  const known = told.get(drawn);
  if (known) return known;
  const key = ['works', base, artist, kind, limit].join(' ');
  const jsonLd = { key, data: { '@graph': drawn.map((work) => workJsonLd(work, scene)) } };
  told.set(drawn, jsonLd);
  return jsonLd;
}

/**
 * Works for search engines, as schema.org names them. Only what hangs is told; the pictures and words of a work
 * behind a content note are not, since an engine would show them without the note.
 */
function workJsonLd(work: ShownWork, scene: Scene): object {
  const { kind, sale, audio, video, contentNote } = work;
  const words = (text: Text | undefined) => (text === undefined ? text : scene.words(text).value);
  const files = (type: string, sources: readonly MediaSource[] = [], more?: object) =>
    sources.map(({ src, type: encodingFormat }) => ({
      '@type': type,
      contentUrl: scene.media(src),
      encodingFormat,
      ...more,
    }));
  const url = scene.href(work.id);
  const name = words(scene.artistOf(work).name);
  const rights = words(work.rights);
  const noted = contentNote !== undefined;
  const [film] = kind === 'video' && !noted ? files('VideoObject', video?.sources) : [];
  return {
    '@type':
      kind === 'audio'
        ? 'MusicRecording'
        : /text|performance|video/.test(kind)
          ? 'CreativeWork'
          : 'VisualArtwork',
    ...film,
    '@id': url,
    url,
    name: words(work.title),
    creator: name && { '@type': 'Person', name },
    dateCreated: work.year?.toString(),
    description: words(work.description),
    artform: /sculpture|textile/.test(kind) ? kind : undefined,
    artMedium: words(work.medium),
    size: words(work.size),
    [/^https?:/.test(rights ?? '') ? 'license' : 'copyrightNotice']: rights,
    creditText: words(work.credit?.value),
    keywords: work.tags?.map(words),
    ...(!noted && {
      image: work.images?.flatMap(({ src }) => scene.media(src) ?? []),
      text: words(work.text),
      audio: audio && files('AudioObject', audio.sources, { transcript: words(audio.transcript) }),
      video: film ? undefined : video && files('VideoObject', video.sources),
      thumbnailUrl: scene.media(video?.poster),
    }),
    offers: sale && {
      '@type': 'Offer',
      availability: `https://schema.org/${{ available: 'InStock', reserved: 'Reserved', sold: 'SoldOut' }[sale.status]}`,
      ...(sale.status !== 'sold' &&
        sale.price !== undefined && { price: sale.price, priceCurrency: scene.data.centre?.currency }),
    },
  };
}
