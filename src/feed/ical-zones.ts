import ICAL from 'ical.js';
import { makeZone, zone, type Zone } from '../domain/zone.js';
import { windowsZones } from './windows-zones.js';

function known(id: string | undefined): Zone | undefined {
  if (!id) return undefined;
  try {
    const found = zone(id);
    // A zone is asked for by name only when somebody wants to know: whether there is one, it tells then.
    found.offsetAt(0);
    return found;
  } catch {
    return undefined;
  }
}

/** `/mozilla.org/20070129_1/Europe/Oslo` and the like: the last two parts are the name. */
const lastParts = (id: string) => /([A-Za-z_]+\/[A-Za-z_+\-\d]+)$/.exec(id)?.[1];

/** A zone that only the file defines. */
function defined(component: ICAL.Component, id: string): Zone {
  const timezone = new ICAL.Timezone({ component, tzid: id });
  return makeZone(id, (instant) => {
    const utc = ICAL.Time.fromJSDate(new Date(instant), true);
    return utc.convertToZone(timezone).utcOffset() * 1000;
  });
}

/**
 * Whose clocks a time of the file means: UTC, the zone that it names, or the house's. A name that the browser knows
 * is believed before the file's own definition, which is often an old one; Windows has names of its own.
 */
export function zonesOf(
  timezones: readonly ICAL.Component[],
  house: Zone,
): (property: ICAL.Property, time: ICAL.Time) => Zone {
  const own = new Map<string, ICAL.Component>();
  for (const component of timezones) {
    const id: unknown = component.getFirstPropertyValue('tzid');
    if (typeof id === 'string') own.set(id, component);
  }
  const found = new Map<string, Zone>();
  return (property, time) => {
    if (time.zone === ICAL.Timezone.utcTimezone) return zone('UTC');
    const id = property.getFirstParameter('tzid');
    if (!id) return house;
    let one = found.get(id);
    if (!one) {
      const definition = own.get(id);
      one =
        known(id) ??
        known(windowsZones.get(id)) ??
        known(lastParts(id)) ??
        (definition ? defined(definition, id) : house);
      found.set(id, one);
    }
    return one;
  };
}
