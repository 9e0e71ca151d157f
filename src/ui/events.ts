import type { Problem } from '../contract/problems.js';

/** The events that all elements have, for whoever listens to them in TypeScript. */
declare global {
  interface HTMLElementEventMap {
    'nabo-load': CustomEvent<{ src: string; problems: (Problem & { message?: string })[] }>;
    'nabo-error': CustomEvent<{ code: string; message: string; path: string }>;
  }
}
