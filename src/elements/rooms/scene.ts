import type { TemplateResult } from 'lit';
import type { Feed } from '../../contract/reading.js';
import type { Text } from '../../contract/primitives.js';
import type { Instant } from '../../domain/civil.js';
import type { Zone } from '../../domain/zone.js';
import type { FeedController } from '../../feed/controller.js';

/** What the pieces of the element need to know of the moment. */
export interface Scene {
  data: Partial<Feed>;
  now: Instant;
  zone: Zone;
  /** Addresses in the feed are resolved against its base, and parts read more of it. */
  source: FeedController;
  words(text: Text): string;
  text(text: Text): TemplateResult | string;
  heading(content: unknown, below: number): unknown;
}
