import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIiif } from '../../src/domain/iiif.js';
import { root } from '../support/built.js';
import { describe, expect, it } from '../support/harness.js';

/** Recipes of the IIIF Cookbook, where somebody has put them: in `$NABO_SAMPLES/iiif`, or beside the checkout. */
const folder = [process.env.NABO_SAMPLES ?? '', join(root, '../samples'), join(root, '../shared/samples')]
  .map((place) => join(place, 'iiif'))
  .find((place) => existsSync(place));

describe('recipes of the IIIF Cookbook', () => {
  const files = folder ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  if (!files.length)
    it('are not here: set NABO_SAMPLES to a folder with iiif/*.json to try them', () => undefined);
  for (const file of files) {
    it(file, () => {
      const recipe = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')) as {
        id: string;
        type: string;
      };
      const { works, next, problems } = parseIiif(recipe, recipe.id);
      expect(problems).to.deep.equal([]);
      expect(recipe.type === 'Collection' ? next : works).not.to.have.length(0);
      for (const work of works) {
        expect(work.title).not.to.equal('');
        expect(
          work.images?.length ?? work.audio?.sources.length ?? work.video?.sources.length,
        ).to.be.greaterThan(0);
      }
    });
  }
});
