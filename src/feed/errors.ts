/** Why a feed cannot be shown. `network` is also what a browser says when CORS forbids the answer. */
export type FeedErrorCode =
  | 'noSource'
  | 'badSource'
  | 'badAttribute'
  | 'notFound'
  | 'http'
  | 'html'
  | 'notJson'
  | 'notAFeed'
  | 'iiif'
  | 'notACalendar'
  | 'tooLarge'
  | 'timeout'
  | 'network'
  | 'offline';

export interface FeedErrorValues {
  src?: string;
  /** `iiif`: what is wrong and what was expected, in English; `badAttribute`: the attribute. */
  detail?: string;
  /** `badAttribute`: what it might have named. */
  known?: readonly (string | { id: string })[] | undefined;
  status?: number;
  line?: number;
  column?: number;
}

/** One failure to get a feed. Never remembered: the next request starts afresh. */
export class FeedError extends Error {
  constructor(
    readonly code: FeedErrorCode,
    readonly values: FeedErrorValues = {},
  ) {
    super(code);
  }
}
