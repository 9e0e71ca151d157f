import { answeredTopics, answersOn } from '../../src/domain/answers.js';
import { describe, expect, it } from '../support/harness.js';

const answer = (id: string, date: string, topic?: string) =>
  ({ id, date, said: 'x', did: 'y', status: 'done', ...(topic && { topic }) }) as const;
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');
const given = [
  answer('a', '2026-09-14', 'noise'),
  answer('b', '2026-10-20', 'safety'),
  answer('c', '2026-10-20'),
];

describe('published answers', () => {
  it('come newest first; those of a day stay in the order of the feed', () => {
    expect(ids(answersOn(given, ''))).to.equal('bca');
    expect(ids(given)).to.equal('abc');
  });

  for (const [topic, expected] of [
    ['', 'bca'],
    ['noise', 'a'],
    ['litter', ''],
  ] as const)
    it(`on "${topic}" are "${expected}"`, () => {
      expect(ids(answersOn(given, topic))).to.equal(expected);
    });

  it('are only filtered by topics that have one', () => {
    const topics = [
      { id: 'litter', name: 'Litter' },
      { id: 'safety', name: 'Safety' },
      { id: 'noise', name: 'Noise' },
    ];
    expect(ids(answeredTopics(given, topics, ''))).to.equal('safetynoise');
  });
});
