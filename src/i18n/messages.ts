import { _installMsgImplementation } from '@lit/localize/init/install.js';
import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import { lookUp } from './speech.js';

/**
 * The single localisation set-up: `msg` of `@lit/localize` says a sentence in the language of the moment. English is
 * the source and stands in the code. (In what ships, the build has put `say` and a number in its place.)
 */
export { msg } from '@lit/localize/init/install.js';
export { str } from '@lit/localize/internal/str-tag.js';
export { plural } from './format.js';
export * from './speech.js';

try {
  _installMsgImplementation(((template, options) => {
    const { values } = template as { values?: unknown[] };
    return lookUp(options?.id ?? '', values ?? []) ?? defaultMsg(template);
  }) as typeof defaultMsg);
} catch {
  // Set up before: a second copy of this module in the same bundle keeps what the first one did.
}
