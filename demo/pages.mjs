/** The pages of the town. A page shows when the element that it is about has been built. */
import { attributes, html } from './html.mjs';
import { link, page, wall } from './layout.mjs';

/** What stands between the tags: there at once, and there for good where scripts are not. */
const fallback = ({ t, house }) =>
  house.phone && html`<p>${t.phone} <a href="tel:${house.phone.replaceAll(' ', '')}">${house.phone}</a></p>`;

/** `<nabo-hours view="line">` … with the moment that the visitor has chosen. */
const element = (visit, tag, all = {}) =>
  html`<${tag}${attributes({ ...all, now: visit.now })}>${fallback(visit)}</${tag}>`;

const head = (title, lead) =>
  html`<header class="intro">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
  </header>`;

const hero = ({ t }) =>
  html`<section class="hero">
    <picture>
      <source srcset="/assets/harbour-night.svg" media="(prefers-color-scheme: dark)" />
      <img src="/assets/harbour-day.svg" alt="" width="1600" height="600" />
    </picture>
    <div class="width hero-text">
      <h1>${t.home.title}</h1>
      <p class="lead">${t.home.lead}</p>
    </div>
  </section>`;

/** @typedef {{ path: string, name: string, needs: string, title: Function, main: Function, hero?: Function }} Page */
/** @type {Page[]} */
const all = [
  {
    path: '/',
    name: 'home',
    needs: 'hours',
    title: ({ t }) => t.home.title,
    hero,
    main: (visit, pages) => {
      const { t, house } = visit;
      return html`<section class="today" aria-labelledby="today">
          <h2 id="today">${t.home.today}</h2>
          <p class="name">${house.name}</p>
          ${element(visit, 'nabo-hours', { view: 'line', 'heading-level': 'none' })}
        </section>
        <ul class="cards">
          ${pages
            .filter(({ name }) => name !== 'home')
            .map(
              ({ path, name }) =>
                html`<li class="card ${name}">
                  <h2><a href="${link(visit, path)}">${t.nav[name]}</a></h2>
                  <p>${t.home[`${name}Text`]}</p>
                </li>`,
            )}
        </ul>`;
    },
  },
  {
    path: '/house',
    name: 'house',
    needs: 'hours',
    title: ({ house }) => house.name,
    main: (visit) => {
      const { t, house } = visit;
      const [place] = house.places;
      return html`${head(house.name, t.about[house.id])}
        <div class="split">
          <div class="panel">${element(visit, 'nabo-hours')}</div>
          <section>
            <h2>${place?.name ?? t.housePage.week}</h2>
            ${element(visit, 'nabo-hours', { place: place?.id, view: 'week', 'heading-level': 'none' })}
          </section>
        </div>`;
    },
  },
  {
    path: '/cafe',
    name: 'cafe',
    needs: 'menu',
    title: ({ t }) => t.nav.cafe,
    main: (visit) =>
      html`${head(visit.t.nav.cafe, visit.t.cafePage.lead)}
        <div class="split">
          <div class="panel">${element(visit, 'nabo-menu')}</div>
          <section>
            <h2>${visit.t.cafePage.week}</h2>
            ${element(visit, 'nabo-menu', { view: 'week', 'heading-level': 'none' })}
          </section>
        </div>`,
  },
  {
    path: '/whats-on',
    name: 'calendar',
    needs: 'calendar',
    title: ({ t }) => t.nav.calendar,
    main: (visit) =>
      html`${head(visit.t.nav.calendar, visit.t.calendarPage.lead)}
        ${element(visit, 'nabo-calendar')}`,
  },
  {
    path: '/gallery',
    name: 'gallery',
    needs: 'gallery',
    title: ({ t }) => t.nav.gallery,
    main: (visit) =>
      html`${head(visit.t.nav.gallery, visit.t.galleryPage.lead)}
        ${element(visit, 'nabo-gallery', { 'heading-level': 'none' })}`,
  },
  {
    path: '/neighbours',
    name: 'neighbours',
    needs: 'feedback',
    title: ({ t }) => t.nav.neighbours,
    main: (visit, pages) =>
      html`${head(visit.t.nav.neighbours, visit.t.neighboursPage.lead)}
        <div class="split">
          <div class="panel">${element(visit, 'nabo-feedback')}</div>
          ${
            pages.has('answers') &&
            html`<section>
            <h2>${visit.t.neighboursPage.answers}</h2>
            ${element(visit, 'nabo-answers', { 'heading-level': 'none' })}
          </section>`
          }
        </div>`,
  },
  {
    path: '/yields',
    name: 'impact',
    needs: 'impact',
    title: ({ t }) => t.nav.impact,
    main: (visit) =>
      html`${head(visit.t.nav.impact, visit.t.impactPage.lead)}
        ${element(visit, 'nabo-impact')}`,
  },
  {
    path: '/rooms',
    name: 'rooms',
    needs: 'rooms',
    title: ({ t }) => t.nav.rooms,
    main: (visit) =>
      html`${head(visit.t.nav.rooms, visit.t.roomsPage.lead)}
        ${element(visit, 'nabo-rooms')}`,
  },
];

/** Pages whose element is there, in the order of the menu. */
export function pagesFor(elements) {
  const pages = all.filter(({ needs }) => elements.has(needs));
  return Object.assign(pages, { has: (name) => elements.has(name) });
}

/** @returns {string | undefined} the page at the path, or nothing */
export function render(visit, elements) {
  const pages = pagesFor(elements);
  if (visit.path === '/wall' && elements.has('menu')) {
    const main = element(visit, 'nabo-menu', { view: 'board', refresh: 60 });
    return wall(visit, { title: visit.t.wall, main });
  }
  const found = pages.find(({ path }) => path === visit.path);
  if (!found) return undefined;
  return page(visit, {
    title: found.title(visit),
    hero: found.hero?.(visit),
    main: found.main(visit, pages),
    pages,
  });
}

export const notFound = (visit, elements) =>
  page(visit, {
    title: visit.t.notFound,
    main: html`<header class="intro"><h1>${visit.t.notFound}</h1></header>`,
    pages: pagesFor(elements),
  });
