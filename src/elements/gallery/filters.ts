import { html, nothing, type TemplateResult } from 'lit';
import type { WorkKind } from '../../contract/feed/works.js';
import type { WorksChoices, WorksFilter } from '../../domain/works.js';
import { msg } from '../../i18n/messages.js';
import type { Scene } from './scene.js';
import { kindName } from './words.js';

/** What the visitor can choose by: only what leads somewhere, and nothing where there is nothing to choose. */
export function filters(
  choices: WorksChoices,
  chosen: WorksFilter,
  scene: Scene,
  choose: (filter: WorksFilter) => void,
): TemplateResult | typeof nothing {
  const { kinds, artists, forSale } = choices;
  if (kinds.length < 2 && artists.length < 2 && !forSale) return nothing;
  const value = (event: Event) => (event.target as HTMLSelectElement).value || undefined;
  return html`
    <form part="filters" class="filters" @submit=${(event: Event) => event.preventDefault()}>
      ${
        kinds.length > 1
          ? select(
              msg('Kind', { id: 'nabo.gallery.fact.kind' }),
              msg('All kinds', { id: 'nabo.gallery.allKinds' }),
              kinds.map((kind) => [kind, kindName(kind)]),
              chosen.kind,
              (event) => choose({ ...chosen, kind: value(event) as WorkKind | undefined }),
            )
          : nothing
      }
      ${
        artists.length > 1
          ? select(
              msg('Artist', { id: 'nabo.gallery.artist' }),
              msg('All artists', { id: 'nabo.gallery.allArtists' }),
              artists.map(({ key, name }) => [key, scene.words(name).value]),
              chosen.artist,
              (event) => choose({ ...chosen, artist: value(event) }),
            )
          : nothing
      }
      ${
        forSale
          ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${chosen.forSale ?? false}
              @change=${(event: Event) => choose({ ...chosen, forSale: (event.target as HTMLInputElement).checked })}
            />
            ${msg('For sale', { id: 'nabo.gallery.forSale' })}
          </label>`
          : nothing
      }
    </form>
  `;
}

const select = (
  label: string,
  all: string,
  options: readonly (readonly [string, string])[],
  chosen: string | undefined,
  change: (event: Event) => void,
) => html`
  <label>
    <span>${label}</span>
    <select @change=${change}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
  </label>
`;
