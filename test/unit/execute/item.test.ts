import { describe, expect, it } from 'vitest';
import { itemOf, mainStep, statusOf, stepOf, writeOf } from '../../../src/execute/item.ts';
import { deletion, heldBack, joiner, leaver, mover, promoted, returner } from './operations.ts';
import { Small } from './small-tenant.ts';

describe('the outcome and the step of a write', () => {
  it.each([
    ['done', 'done', 'done'],
    ['failed', 'failed', 'failed'],
    ['ignored', 'ignored', 'failed'],
    ['accepted', 'accepted', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
    ['not-started', 'not-started', 'skipped'],
  ] as const)('that ended %s are %s and %s', (state, outcome, step) => {
    const one = Object.assign(itemOf(mover('m'), writeOf(mover('m')), new Small().tenant.prepare), {
      state,
      detail: 'words',
      attempts: 2,
      latencyMs: 7,
      at: 1_000,
    });
    expect(statusOf(one)).toBe(outcome);
    expect(mainStep(one)).toEqual({
      step: 'update',
      status: step,
      detail: 'words',
      at: '1970-01-01T00:00:01.000Z',
      attempts: 2,
      latencyMs: 7,
      error: undefined,
    });
    one.adopted = true;
    expect(statusOf(one)).toBe(outcome === 'done' ? 'adopted' : outcome);
  });

  it.each([
    [leaver('m'), 'deactivate'],
    [deletion('m'), 'deactivate'],
    [heldBack('m'), 'deactivate'],
    [joiner('m'), 'create'],
    [promoted('m', []), 'roles'],
    [returner('m'), 'reactivate'],
  ] as const)('%#: is named in outcomes and audit', (operation, step) => {
    expect(stepOf(operation)).toBe(step);
  });
});
