/** 10,000 events, a fifth of them weekly for a year, from a fixed seed: the same in every page and run. */
export function makeFeed(count = 10_000) {
  let seed = 42;
  const random = (n) => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed % n;
  };
  const pad = (n) => String(n).padStart(2, '0');
  const words = 'kunst maling keramikk snikring song dans drivhus kaffi strikk film prat teater'.split(' ');
  const word = () => words[random(words.length)];
  const events = Array.from({ length: count }, (_, i) => {
    const date = new Date(Date.UTC(2026, 0, 1 + random(i % 5 ? 365 : 7)));
    const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
    const hour = 8 + random(12);
    const event = {
      id: `e${i}`,
      title: `${word()} ${word()} ${i}`,
      start: `${day}T${pad(hour)}:00`,
      end: `${day}T${pad(hour + 1)}:30`,
      category: `c${random(5)}`,
      room: `r${random(6)}`,
      dropIn: random(2) === 0,
      description: `${word()} ${word()} ${word()}, ${word()} og ${word()}. Alle er velkomne, og ${word()} er gratis.`,
    };
    if (i % 5 === 0) event.repeat = 'FREQ=WEEKLY;UNTIL=20261231';
    return event;
  });
  return {
    version: 1,
    centre: { name: 'House', language: 'en', timezone: 'Europe/Oslo' },
    categories: Array.from({ length: 5 }, (_, n) => ({
      id: `c${n}`,
      name: `Kind ${n}`,
      color: `#${n}a5f${n}e`,
    })),
    rooms: Array.from({ length: 6 }, (_, n) => ({ id: `r${n}`, name: `Room ${n}` })),
    events,
  };
}
