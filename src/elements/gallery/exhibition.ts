import type { Feed } from '../../contract/parse.js';
import type { Day } from '../../domain/civil.js';
import { hasMore } from '../../domain/works-wall.js';
import {
  choicesOf,
  filterWorks,
  nextWithdrawal,
  worksOn,
  type ShownWork,
  type WorksChoices,
  type WorksFilter,
} from '../../domain/works.js';

/** Which works hang. */
export class Exhibition {
  /** Every work that may be seen today. */
  all: readonly ShownWork[] = [];
  /** The first day on which one of them may not be seen any more. */
  withdrawal: Day = Infinity;
  /** Whether there is more to one of them than a picture. */
  more = false;
  /** Those that this gallery is for; of these, those that the visitor chose. */
  scoped: readonly ShownWork[] = [];
  hanging: readonly ShownWork[] = [];
  choices: WorksChoices = choicesOf([]);
  #wish: readonly unknown[] = [];

  /**
   * 5,000 works are not gone through at every press of a button, but only for another wish.
   * @param today asked only where a work may be withdrawn: the first look at a zone takes a browser 15 ms
   */
  hang(
    data: Partial<Feed>,
    joined: readonly ShownWork[],
    today: () => Day,
    artist: string | null,
    kind: string | null,
    limit: number | null,
  ): void {
    const works = [...(data.works ?? []), ...joined];
    const day = works.some(({ consentUntil }) => consentUntil) ? today() : 0;
    const wish = [data, joined, day, artist, kind, limit];
    if (wish.every((one, i) => one === this.#wish[i])) return;
    this.#wish = wish;
    this.all = worksOn(works, day);
    this.withdrawal = nextWithdrawal(this.all, day);
    this.more = this.all.some(hasMore);
    const ours = filterWorks(this.all, { artist: artist ?? '', kind: kind ?? '' }, data.artists);
    this.scoped = limit && limit > 0 ? ours.slice(0, limit) : ours;
    this.choices = choicesOf(this.scoped, data.artists);
  }

  choose({ artists }: Partial<Feed>, chosen: WorksFilter): readonly ShownWork[] {
    return (this.hanging = filterWorks(this.scoped, chosen, artists));
  }

  /** Whether there is more by an artist to go to than hangs already. */
  hasMoreBy(artist: string | undefined, chosen: string | undefined): boolean {
    return !!artist && artist !== chosen && filterWorks(this.hanging, { artist }).length > 1;
  }

  /**
   * Whether a work that is asked for is not to be seen.
   * @param everything whether the gallery shows all works: in one of some, a name that the feed does not know may be
   *   that of another gallery's work
   */
  lacks(id: string | null, { works }: Partial<Feed>, everything: boolean): boolean {
    const asked = (work: ShownWork) => work.id === id;
    return id !== null && !this.all.some(asked) && (everything || !!works?.some(asked));
  }
}
