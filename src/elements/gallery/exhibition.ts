import type { Feed } from '../../contract/parse.js';
import { workKinds } from '../../contract/feed/works.js';
import type { Day } from '../../domain/civil.js';
import { filterWorks, worksOn, type ShownWork, type WorksFilter } from '../../domain/works.js';
import type { Wall } from '../../domain/works-wall.js';

/** What decides which works hang. */
export interface Wish {
  data: Partial<Feed>;
  /** Works that joined from collections. */
  joined: readonly ShownWork[];
  today: Day;
  artist: string | null;
  kind: string | null;
  limit: number | null;
  chosen: WorksFilter;
  wall: Wall;
}

export interface Exhibition {
  /** Every work that may be seen today. */
  all: readonly ShownWork[];
  /** Those that this gallery is for. */
  scoped: readonly ShownWork[];
  /** Those that the visitor chose: what the viewer walks through. */
  hanging: readonly ShownWork[];
  /** Those that hang now. */
  onWall: readonly ShownWork[];
}

/** Decides it anew only for another wish: 5,000 works are not gone through at every press of a button. */
export function exhibitions(): (wish: Wish) => Exhibition {
  let before: { wish: Wish; exhibition: Exhibition } | undefined;
  return (wish) => {
    const same =
      before && (Object.keys(wish) as (keyof Wish)[]).every((key) => before?.wish[key] === wish[key]);
    if (before && same) return before.exhibition;
    const { data, joined, today, artist, limit, chosen, wall } = wish;
    const all = worksOn([...(data.works ?? []), ...joined], today);
    const kind = workKinds.find((one) => one === wish.kind);
    const some = filterWorks(all, { artist: artist || undefined, kind }, data.artists);
    const scoped = limit !== null && limit > 0 ? some.slice(0, limit) : some;
    const hanging = filterWorks(scoped, chosen, data.artists);
    const exhibition = { all, scoped, hanging, onWall: hanging.slice(wall.start, wall.start + wall.count) };
    before = { wish, exhibition };
    return exhibition;
  };
}
