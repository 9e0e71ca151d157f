import '/dist/elements/nabo-calendar.js';

const element = document.createElement('nabo-calendar');
Object.assign(element, { view: 'month', now: '2026-06-15T10:00' });

// The words of the page's language are there before the clock starts, as the code of the others is.
element.feed = {
  version: 1,
  centre: { name: 'House', timezone: 'Europe/Oslo' },
  events: [{ id: 'a', title: 'A', start: '2026-06-15T10:00' }],
};
document.getElementById('c').append(element);
const scope = () => element.shadowRoot;

export const ready = async () => {
  while (!scope()?.querySelector('[part=chip]')) await new Promise((ok) => setTimeout(ok, 5));
  element.remove();
};
export const show = (feed) => {
  element.feed = feed;
  document.getElementById('c').append(element);
};
export const next = () => scope().querySelectorAll('[part=step]')[1].click();
export const chips = () => scope()?.querySelectorAll('[part=chip]').length ?? 0;
export const title = () => scope()?.querySelector('[part=range]')?.textContent.trim() ?? '';
export const search = () => scope().querySelector('input[type=search]');
