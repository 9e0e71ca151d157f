import type { Work } from '../contract/feed/works.js';
import { NOTHING, pictureShape, shapeOf } from './works-wall.js';

/** What a work is met as, whatever else belongs to it: of interest in a feed whose works are not all pictures. */
export type Face = 'film' | 'sound' | 'text' | 'picture' | 'nothing';

type Parts = Pick<Work, 'kind' | 'images' | 'video' | 'audio' | 'text'>;

/** Its kind decides where a work has several parts; what else it has is beside it in the viewer. */
export function faceOf({ kind, images, video, audio, text }: Parts): Face {
  const pictures = !!images?.length;
  if (video && (kind === 'video' || kind === 'performance' || !pictures)) return 'film';
  if (audio && (kind === 'audio' || !pictures)) return 'sound';
  if (text !== undefined && (kind === 'text' || !pictures)) return 'text';
  return pictures ? 'picture' : 'nothing';
}

/**
 * The width of a work's place for a height of 1. What hangs without a picture: a poem wants the width of its lines, a
 * player that of its controls.
 */
export function placeOf(work: Parts): number {
  const { images, video } = work;
  switch (faceOf(work)) {
    case 'film':
      return shapeOf(video) ?? 16 / 9;
    case 'sound':
      return images?.length ? pictureShape(images) : 1.6;
    case 'text':
      return NOTHING;
    default:
      return pictureShape(images);
  }
}
