import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammeChoices } from '../../domain/programme.js';
import type { ProgrammeFilter } from '../../domain/search.js';
import { msg } from '../../i18n/messages.js';
import type { Scene } from './scene.js';
import * as say from './words.js';

/** What the visitor can look for: only what leads somewhere. */
export function filters(
  choices: ProgrammeChoices,
  chosen: ProgrammeFilter,
  scene: Scene,
  choose: (part: ProgrammeFilter) => void,
): TemplateResult {
  const name = (text: Parameters<Scene['words']>[0]) => scene.words(text).value;
  const { accessibility = [] } = chosen;
  const { categories, rooms, free, dropIn } = choices;
  const boxes = [
    free && check(say.freeText(), chosen.free, (free) => choose({ free })),
    dropIn && check(say.dropInText(), chosen.dropIn, (dropIn) => choose({ dropIn })),
    ...choices.accessibility.map((fact) =>
      check(say.accessText(fact), accessibility.includes(fact), (on) =>
        choose({ accessibility: [...accessibility.filter((one) => one !== fact), ...(on ? [fact] : [])] }),
      ),
    ),
  ].filter(Boolean);
  const place =
    rooms.length > 1
      ? select(
          msg('Room', { id: 'nabo.calendar.room' }),
          msg('All rooms', { id: 'nabo.calendar.allRooms' }),
          rooms.map((id) => [id, name(scene.room(id))]),
          chosen.room,
          (room) => choose({ room }),
        )
      : nothing;
  return html`
    <form part="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label>
        <span>${msg('Search', { id: 'nabo.calendar.search' })}</span>
        <input
          type="search"
          .value=${chosen.words ?? ''}
          @input=${({ target }: Event) => choose({ words: (target as HTMLInputElement).value })}
        />
      </label>
      ${
        categories.length > 1
          ? select(
              msg('Kind', { id: 'nabo.calendar.category' }),
              msg('All kinds', { id: 'nabo.calendar.allCategories' }),
              categories.map((id) => [id, name(scene.category(id)?.name ?? id)]),
              chosen.category,
              (category) => choose({ category }),
            )
          : nothing
      }
      ${
        boxes.length || place !== nothing
          ? html`<details>
            <summary>${msg('More choices', { id: 'nabo.calendar.choices' })}</summary>
            <div>${place}${boxes}</div>
          </details>`
          : nothing
      }
    </form>
  `;
}

const check = (label: string, on: boolean | undefined, change: (on: boolean) => void) => html`
  <label class="check">
    <input type="checkbox" .checked=${on ?? false} @change=${({ target }: Event) => change((target as HTMLInputElement).checked)} />
    ${label}
  </label>
`;

const select = (
  label: string,
  all: string,
  options: readonly (readonly [string, string])[],
  chosen: string | undefined,
  change: (value: string | undefined) => void,
) => html`
  <label>
    <span>${label}</span>
    <select @change=${({ target }: Event) => change((target as HTMLSelectElement).value || undefined)}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
  </label>
`;
