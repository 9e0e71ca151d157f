import { html, nothing, type TemplateResult } from 'lit';
import type { WorksChoices, WorksFilter } from '../../domain/works.js';
import { msg } from '../../i18n/messages.js';
import type { Scene } from './scene.js';
import { kindName } from './words.js';

/** What the visitor can choose by: only what leads somewhere, and nothing where there is nothing to choose. */
export function filters(
  { kinds, artists, forSale }: WorksChoices,
  chosen: WorksFilter,
  scene: Scene,
  choose: (filter: WorksFilter) => void,
  /** Whether all that there is to choose from is listed: not before the first works are there, which a few hundred names delay. */
  ready: boolean,
): TemplateResult | typeof nothing {
  const select = <T>(
    key: 'kind' | 'artist',
    label: string,
    all: string,
    choices: readonly T[],
    option: (choice: T) => readonly [value: string, name: string],
  ) =>
    choices.length > 1
      ? html`<label>
          <small>${label}</small>
          <select @change=${({ target }: Event) => choose({ ...chosen, [key]: (target as HTMLSelectElement).value })}>
            ${[['', all] as const, ...(ready ? choices.map(option) : [])].map(
              ([value, name]) =>
                html`<option value=${value} .selected=${value === (chosen[key] ?? '')}>${name}</option>`,
            )}
          </select>
        </label>`
      : nothing;
  if (kinds.length < 2 && artists.length < 2 && !forSale) return nothing;
  return html`
    <div part="filters" role="group" aria-label=${msg('Choose works', { id: 'nabo.gallery.choose' })}>
      ${select(
        'kind',
        msg('Kind', { id: 'nabo.gallery.fact.kind' }),
        msg('All kinds', { id: 'nabo.gallery.allKinds' }),
        kinds,
        (kind) => [kind, kindName(kind)],
      )}
      ${select(
        'artist',
        msg('Artist', { id: 'nabo.gallery.artist' }),
        msg('All artists', { id: 'nabo.gallery.allArtists' }),
        artists,
        ([key, name]) => [key, scene.words(name).value],
      )}
      ${
        forSale
          ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${chosen.forSale ?? false}
              @change=${() => choose({ ...chosen, forSale: !chosen.forSale })}
            />
            ${msg('For sale', { id: 'nabo.gallery.forSale' })}
          </label>`
          : nothing
      }
    </div>
  `;
}
