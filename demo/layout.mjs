/** What all pages of the town have in common. Nothing in it needs a script: choices are links and a form. */
import { attributes, html } from './html.mjs';
import { houseIds, houseOf } from './houses.mjs';
import { languages } from './words.mjs';

/** The address of a page with the choices of this visit, or others. */
export function link({ lang, house, now }, path, other = {}) {
  const query = new URLSearchParams();
  const choices = { lang, feed: house.id, now, ...other };
  for (const [name, value] of Object.entries(choices)) if (value) query.set(name, value);
  return `${path}?${query}`;
}

const navigation = (visit, pages) => {
  const { t, path } = visit;
  return html`<nav class="nav" aria-label="${t.menu}">
    <ul>
      ${pages.map(
        ({ path: to, name }) =>
          html`<li>
            <a href="${link(visit, to)}"${attributes({ 'aria-current': to === path && 'page' })}>${t.nav[name]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
};

const languageSwitch = (visit) =>
  html`<nav class="languages" aria-label="${visit.t.language}">
    <ul>
      ${Object.entries(languages).map(
        ([lang, name]) =>
          html`<li>
            <a
              href="${link(visit, visit.path, { lang })}"
              lang="${lang}"
              hreflang="${lang}"${attributes({ 'aria-current': lang === visit.lang && 'true' })}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

const trySwitch = ({ t, lang, house, now, path, ...visit }) =>
  html`<form class="try" action="${path}" aria-label="${t.try}">
    <input type="hidden" name="lang" value="${lang}" />
    <label
      >${t.house}
      <select name="feed">
        ${houseIds.map(
          (id) =>
            html`<option value="${id}"${attributes({ selected: id === house.id })}>${houseOf(id, lang).name}</option>`,
        )}
      </select></label
    >
    <label
      >${t.asOf}
      <input type="datetime-local" name="now" value="${now ?? ''}" />
    </label>
    <button>${t.show}</button>
    ${now && html`<a href="${link({ lang, house, ...visit }, path)}">${t.now}</a>`}
  </form>`;

/** The head of every page: the feed is named once, and the loader is there once. */
const head = (visit, title) =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – ${visit.t.town}</title>
    <link rel="stylesheet" href="/assets/town.css" />
    <link rel="icon" href="/assets/arms.svg" type="image/svg+xml" />
    <link rel="nabo-feed" href="${visit.house.src}" />
    ${Object.keys(languages).map(
      (lang) => html`<link rel="alternate" hreflang="${lang}" href="${link(visit, visit.path, { lang })}" />`,
    )}
    <script type="module" src="/nabo/nabo.js"></script>
  </head>`;

/** A whole page. */
export const page = (visit, { title, hero, main, pages }) =>
  `<!doctype html>${html`
<html lang="${visit.lang}">
  ${head(visit, title)}
  <body>
    <a class="skip" href="#main">${visit.t.skip}</a>
    <header class="top">
      <div class="width bar">
        <a class="brand" href="${link(visit, '/')}">
          <img src="/assets/arms.svg" alt="" width="34" height="40" />
          <span>${visit.t.town}</span>
        </a>
        ${languageSwitch(visit)}
      </div>
      <div class="width">${navigation(visit, pages)}</div>
    </header>
    <main id="main" tabindex="-1">
      ${hero}
      <div class="width content">${main}</div>
    </main>
    <footer class="bottom">
      <div class="width">
        ${trySwitch(visit)}
        <p>${visit.t.footer} ${visit.t.privacy}</p>
        <p><a href="${link(visit, '/wall')}">${visit.t.wall}</a></p>
      </div>
    </footer>
  </body>
</html>
`}`;

/** The screen on the café's wall: nothing but what hangs there. */
export const wall = (visit, { title, main }) =>
  `<!doctype html>${html`
<html lang="${visit.lang}" class="wall">
  ${head(visit, title)}
  <body>
    <main>
      <h1 class="unseen">${visit.house.name}</h1>
      ${main}
    </main>
  </body>
</html>
`}`;
