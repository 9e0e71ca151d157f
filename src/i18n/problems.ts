import type { Problem } from '../contract/problems.js';

/** What is wrong, as a sentence in the language of the moment. */
export function problemSentence({ code }: Problem): string {
  return code;
}
