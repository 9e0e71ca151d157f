import { html, nothing, type TemplateResult } from 'lit';
import { allergenGroups } from '../../domain/allergens.js';
import { countHidden, dietsIn, keep } from '../../domain/menu-filter.js';
import type { Course } from '../../domain/menu.js';
import { adopt } from '../../ui/adopt.js';
import type { Leaf } from './card.js';
import { isChosen, noChoice, toChoice, toFilter, toStoredChoice } from './choice.js';
import * as words from './filter-words.js';
import { keep as remember } from './keep.js';
import { kept } from './kept.js';
import { filterStyles } from './styles-filter.js';
import { dietName } from './names.js';

export { default as messages } from '../../../locales/generated/menu-filter/index.js';

interface Host {
  renderRoot: ParentNode;
  requestUpdate(): void;
}

/** Says a sentence politely, in the language of the element. */
type Say = (sentence: () => string) => void;

const box = (name: string, value: string, label: string, checked: boolean) => html`
  <label><input type="checkbox" name=${name} value=${value} .checked=${checked} />${label}</label>
`;

/**
 * "Show only dishes without …". Loaded when somebody opens it, or has asked this device to remember a choice.
 * What it hides stands outside of its box, so that nobody forgets that it is on.
 */
export class Filter {
  #choice = toStoredChoice(kept()) ?? noChoice;
  /** All dishes that the view has before the filter. */
  #courses: readonly Course[] = [];
  #remembered = kept() !== null;

  constructor(
    private readonly host: Host,
    private readonly say: Say,
  ) {
    adopt(host.renderRoot as ShadowRoot, filterStyles);
  }

  /** What is left of the leaves that a view has. */
  keep(leaves: readonly Leaf[]): Leaf[] {
    this.#courses = leaves.flatMap(({ courses }) => courses);
    const filter = toFilter(this.#choice);
    return leaves.map((leaf) => ({ ...leaf, courses: keep(leaf.courses, filter) }));
  }

  /** What stands in the place of dishes when none is left. */
  nothingFits(): string {
    return words.nothingFits();
  }

  form(): TemplateResult {
    const { without, diets } = this.#choice;
    const offered = dietsIn(this.#courses);
    return html`
      <div class="boxes" @change=${this.#change}>
        <fieldset>
          <legend>${words.withoutTitle()}</legend>
          ${allergenGroups.map(({ id }) => box('without', id, words.groupName(id), without.includes(id)))}
        </fieldset>
        ${
          offered.length > 0 || diets.length > 0
            ? html`<fieldset>
              <legend>${words.onlyTitle()}</legend>
              ${[...new Set([...offered, ...diets])].map((diet) => box('diet', diet, dietName(diet), diets.includes(diet)))}
            </fieldset>`
            : nothing
        }
        ${box('remember', '1', words.rememberChoice(), this.#remembered)}
      </div>
    `;
  }

  /** What is chosen, and what that has hidden. */
  result(): TemplateResult | typeof nothing {
    const { without, diets } = this.#choice;
    if (!isChosen(this.#choice)) return nothing;
    return html`<p part="result">
      ${without.length > 0 ? html`<strong>${words.without(without.map(words.groupName))}</strong>` : nothing}
      ${diets.length > 0 ? html`<strong>${words.only(diets.map(dietName))}</strong>` : nothing}
      ${this.#hidden()}
      <button part="button" type="button" @click=${this.#clear}>${words.showAll()}</button>
    </p>`;
  }

  readonly #hidden = (): string => words.hiddenText(countHidden(this.#courses, toFilter(this.#choice)));

  readonly #change = (): void => {
    const boxes = this.host.renderRoot.querySelectorAll<HTMLInputElement>('.boxes input:checked');
    const ticked = (name: string) => [...boxes].filter((at) => at.name === name).map(({ value }) => value);
    this.#remembered = ticked('remember').length > 0;
    this.#choice = toChoice(ticked('without'), ticked('diet'));
    this.#settle();
  };

  readonly #clear = (): void => {
    this.#choice = noChoice;
    this.#settle();
    // The button that was pressed goes away; the focus must not go with it.
    this.host.renderRoot.querySelector<HTMLElement>('summary')?.focus();
  };

  #settle(): void {
    remember(this.#remembered ? this.#choice : undefined);
    this.say(this.#hidden);
    this.host.requestUpdate();
  }
}
