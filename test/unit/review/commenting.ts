import { beforeEach } from 'vitest';
import type { ReviewedPlan } from '../../../src/review/payload.ts';
import { opened } from '../../../src/review/seal.ts';
import { keys, MARKER, Place } from './place.ts';

/** A pull request on a GitHub in this process, and what its comments say. */
export let place: Place;
beforeEach(() => {
  place = new Place();
  place.github.state.addPull({ number: 3, head: 'head-3' });
});

export const bodies = (pull = 3): string[] => place.github.state.commentsOf(pull).map(({ body }) => body);
export const payload = (pull = 3, at = 0): ReviewedPlan | null => {
  const found = opened(bodies(pull)[at] ?? '', MARKER, keys);
  return 'payload' in found ? found.payload : null;
};
export const addressOf = (id: number | undefined): string =>
  `https://github.com/example/roster/pull/3#issuecomment-${String(id)}`;
