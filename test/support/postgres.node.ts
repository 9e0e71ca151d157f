import pg from 'pg';
import { startPostgres } from '../../.tools/postgres.mjs';
import { describe, expect, it } from './harness.js';

describe('the throwaway PostgreSQL', () => {
  it('answers, and is gone afterwards', async () => {
    const postgres = await startPostgres();
    if (!postgres) return;
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query<{ one: number }>('select 1 as one');
    expect(rows).to.deep.equal([{ one: 1 }]);
    await client.end();
    await postgres.stop();
    const late = new pg.Client({ connectionString: postgres.url });
    expect(
      await late.connect().then(
        () => 'connected',
        (error: { code: string }) => error.code,
      ),
    ).to.equal('ECONNREFUSED');
  });
});
