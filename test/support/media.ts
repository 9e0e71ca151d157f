import { executeServerCommand } from '@web/test-runner-commands';

/** Media features by their CSS names; `media` is `print` or `screen`. Nothing given = back to normal. */
export interface Media {
  media?: 'print' | 'screen';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-contrast'?: 'more' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** Shows the page as under these media features. Resolves to false where the engine cannot (all but Chromium). */
export async function emulate(media: Media = {}): Promise<boolean> {
  const { done } = await executeServerCommand<{ done: boolean }, Media>('nabo-media', media);
  return done;
}
