import type { Feed } from '../../contract/reading.js';
import type { Day } from '../../domain/civil.js';
import { hasMore, wallWith } from '../../domain/works-wall.js';
import {
  artistKey,
  choicesOf,
  filterWorks,
  nextWithdrawal,
  worksOn,
  type ShownWork,
  type WorksChoices,
  type WorksFilter,
} from '../../domain/works.js';
import type { Scene } from './scene.js';

/** What the viewer shows: one work of those that hang, in their order. */
export interface Exhibit {
  works: readonly ShownWork[];
  index: number;
  work: ShownWork;
  scene: Scene;
  /** Whether there are other works by the same artist to go to. */
  more: boolean;
}

/** What the page asks of a gallery. */
export interface Wish {
  readonly artist: string | null;
  readonly kind: string | null;
  readonly limit: number | null;
  /** The work to be looked at. */
  readonly work: string | null;
}

/** Which works hang, and where on the wall the visitor is. */
export class Exhibition {
  /** Every work that may be seen today. */
  all!: readonly ShownWork[];
  /** The first day on which one of them may not be seen any more. */
  withdrawal!: Day;
  /** Whether there is more to one of them than a picture. */
  more!: boolean;
  /** Those that this gallery is for; of these, those that the visitor chose. */
  scoped!: readonly ShownWork[];
  hanging: readonly ShownWork[] = [];
  choices!: WorksChoices;
  /** What the visitor chose by; each choice is another object. */
  chosen: WorksFilter = {};
  wall = wallWith(0);
  #wish: readonly unknown[] = [];

  /**
   * 5,000 works are not gone through at every press of a button, but only for another wish.
   * @param today asked only where a work may be withdrawn: the first look at a zone takes a browser 15 ms
   */
  hang(data: Partial<Feed>, joined: readonly ShownWork[] | undefined, today: () => Day, wish: Wish): void {
    const { artist, kind, limit } = wish;
    const { artists } = data;
    const works = [...(data.works ?? []), ...(joined ?? [])];
    const lent = works.some(({ consentUntil }) => consentUntil);
    const day = lent ? today() : 0;
    const now = [data, joined, day, artist, kind, limit, this.chosen];
    if (now.some((one, i) => one !== this.#wish[i])) {
      this.#wish = now;
      this.all = lent ? worksOn(works, day) : works;
      this.withdrawal = lent ? nextWithdrawal(this.all) : Infinity;
      this.more = this.all.some(hasMore);
      const ours = filterWorks(this.all, { artist, kind }, artists);
      this.scoped = isLimited(wish) ? ours.slice(0, limit as number) : ours;
      this.choices = choicesOf(this.scoped, artists);
      this.hanging = filterWorks(this.scoped, this.chosen, artists);
    }
    const index = asked(this.hanging, wish);
    const { start, count } = this.wall;
    if (index >= 0 && (index < start || index >= start + count)) this.wall = wallWith(index);
    // A work that is asked for by name hangs, whatever was chosen before.
    if (index < 0 && asked(this.scoped, wish) >= 0) {
      this.chosen = {};
      this.hang(data, joined, today, wish);
    }
  }

  /** What the viewer shows, if it hangs. */
  exhibit(wish: Wish, scene: Scene): Exhibit | undefined {
    const { hanging: works, chosen } = this;
    const index = asked(works, wish);
    const work = works[index];
    const artist = work && artistKey(work);
    const more =
      !!artist &&
      !wish.artist &&
      !isLimited(wish) &&
      artist !== chosen.artist &&
      works.some((one) => one !== work && artistKey(one) === artist);
    return work && { works, index, work, scene, more };
  }

  /**
   * Whether the work that is asked for is not to be seen. In a gallery of some works only, a name that the feed does not
   * know may be that of another gallery's.
   */
  lacks({ works = [] }: Partial<Feed>, wish: Wish): boolean {
    return (
      wish.work !== null &&
      asked(this.all, wish) < 0 &&
      (!(wish.artist || wish.kind || isLimited(wish)) || asked(works, wish) >= 0)
    );
  }
}

/** Where the work that is asked for is; -1 where it is not, or none is. */
const asked = (works: readonly ShownWork[], { work }: Wish): number =>
  work === null ? -1 : works.findIndex(({ id }) => id === work);

/** Whether it shows a few works, for a front page. */
export const isLimited = ({ limit }: Wish): boolean => !!limit && limit > 0;
