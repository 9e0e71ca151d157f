import { existsSync, readFileSync } from 'node:fs';
import type { Server } from './server.js';

const tables = [
  'reports',
  'words',
  'notes',
  'photos',
  'follow_ups',
  'mail',
  'proofs',
  'audit',
  'published',
  'tallies',
  'rates',
] as const;

/** Every row of every table, as text; of SQLite also every byte of its files. */
export async function everything({ inbox }: Server, database: string): Promise<string> {
  const parts = [];
  for (const name of tables)
    parts.push(`${name} ${JSON.stringify(await inbox.store.db.selectFrom(name).selectAll().execute())}`);
  if (inbox.store.engine === 'sqlite')
    for (const file of [database, `${database}-wal`, `${database}-journal`])
      if (existsSync(file)) parts.push(readFileSync(file, 'latin1'));
  return parts.join('\n');
}
