import ICAL from 'ical.js';

export interface Components {
  events: ICAL.Component[];
  timezones: ICAL.Component[];
}

function parse(text: string): Components {
  const parsed = ICAL.parse(text) as unknown[];
  // Several VCALENDAR in one file are a list of lists.
  const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]).map((one) => new ICAL.Component(one as never));
  const all = (name: string) => roots.flatMap((root) => root.getAllSubcomponents(name));
  return { events: all('vevent'), timezones: all('vtimezone') };
}

/**
 * The events and time zones of a file. A line that breaks the grammar would take the whole file away: then each
 * component is read by itself, and only what is broken is left out.
 * @throws when there is nothing that could be read
 */
export function componentsOf(text: string): Components {
  const whole = text.replace(/^\uFEFF/, '');
  try {
    return parse(whole);
  } catch (error) {
    const pieces = whole.match(/^BEGIN:(VEVENT|VTIMEZONE)\r?$[^]*?^END:\1\r?$/gim) ?? [];
    const found: Components = { events: [], timezones: [] };
    for (const piece of pieces) {
      try {
        const { events, timezones } = parse(`BEGIN:VCALENDAR\r\n${piece}\r\nEND:VCALENDAR`);
        found.events.push(...events);
        found.timezones.push(...timezones);
      } catch {
        // This one is broken.
      }
    }
    if (found.events.length === 0) throw error;
    return found;
  }
}
