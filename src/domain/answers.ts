import type { Answer } from '../contract/feed/answers.js';
import type { Topic } from '../contract/feed/feedback.js';

/**
 * Newest first; what came of the same day stays in the feed's order.
 * @param topic id of a topic, or '' for all
 */
export const answersOn = (answers: readonly Answer[], topic: string): Answer[] =>
  answers.filter((answer) => !topic || answer.topic === topic).sort((a, b) => b.date.localeCompare(a.date));

/**
 * The topics that have an answer, in the feed's order: nobody chooses what leads to nothing.
 * @param chosen one that stands there in any case
 */
export const answeredTopics = (
  answers: readonly Answer[],
  topics: readonly Topic[],
  chosen: string,
): Topic[] => topics.filter(({ id }) => id === chosen || answersOn(answers, id)[0]);
