import type { TemplateResult } from 'lit';
import { drawing, icon as common, type IconName as Common } from '../icons.js';

const paths = {
  close: 'm3.5 3.5 9 9m0-9-9 9',
  where:
    'M8 14.5S3 10 3 6.3a5 5 0 0 1 10 0C13 10 8 14.5 8 14.5M8 4.7a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4',
  who: 'M8 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M3 14c0-3 2-4.5 5-4.5s5 1.5 5 4.5',
  price: 'M2 8V2h6l6 6-6 6zM5 5h.01',
  'step-free': 'M2 13h12V6.5zM9.5 3.5 13 2M2 9.5 8 6.5',
  'hearing-loop': 'M5 6a3.2 3.2 0 0 1 6.4 0c0 3-2.7 3-2.7 5.2a1.9 1.9 0 0 1-3.7.5M7 6.2a1.3 1.3 0 0 1 2.5 0',
  'sign-language': 'M5 14V8L3.5 5.5M7 7V2.5M9.5 7V2M12 8V4M5 8.5h7.5V11l-1.5 3',
  quiet: 'M12.5 10A5.5 5.5 0 1 1 6 3.5a4.5 4.5 0 0 0 6.5 6.5',
  'easy-language': 'M2.5 4h11M2.5 8H10M2.5 12h7',
} as const;

export type IconName = Common | keyof typeof paths;

/** The icons of the calendar, and those that only what opens over it needs. */
export const icon = (name: IconName): TemplateResult =>
  Object.hasOwn(paths, name) ? drawing(name, paths[name as keyof typeof paths]) : common(name as Common);
