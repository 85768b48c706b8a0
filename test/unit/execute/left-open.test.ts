import { describe, expect, it } from 'vitest';
import { openAfter } from '../../../src/execute/leavers/left-open.ts';
import type { OpenSteps } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';
import { blocked, deletion, heldBack, leaver, mover } from './operations.ts';

const NOW = { run: '2', at: '2026-06-15T00:00:00.000Z' };
const ended = (operation: Operation, status: OutcomeStatus, openSteps?: Outcome['openSteps']): Outcome => ({
  operation,
  status,
  steps: [],
  attempts: 1,
  latencyMs: 1,
  detail: '',
  openSteps,
});
const before = (id: string): OpenSteps => ({
  key: `E-${id}`,
  id: `u-${id}`,
  userName: `${id}@example.com`,
  steps: ['sessions'],
  since: '2026-06-01T00:00:00.000Z',
  run: '1',
});
const LEAVERS: [string, (id: string) => Operation][] = [
  ['deactivation', leaver],
  ['deletion', deletion],
  ['deletion that was held back', heldBack],
];

describe('sign-out steps that are open after a run', () => {
  it.each(LEAVERS)('of a %s are the next run’s, from this run on', (_, make) => {
    const left = { ...make('l'), licensePolicy: 'PRESERVE' } as Operation;
    expect(openAfter([], [ended(left, 'partial', ['sessions', 'license'])], [], NOW)).toEqual([
      {
        key: 'E-l',
        id: 'u-l',
        userName: 'l@example.com',
        steps: ['sessions', 'license'],
        licensePolicy: 'PRESERVE',
        since: NOW.at,
        run: NOW.run,
      },
    ]);
  });

  it.each(LEAVERS)('of a %s are open since the run that began it', (_, make) => {
    expect(openAfter([before('l')], [ended(make('l'), 'partial', ['license'])], [], NOW)).toMatchObject([
      { id: 'u-l', steps: ['license'], since: '2026-06-01T00:00:00.000Z', run: '1' },
    ]);
  });

  it('end when all of them are done, also for someone who is kept from deletion', () => {
    const outcomes = [ended(leaver('l'), 'done'), ended(deletion('d'), 'done'), ended(heldBack('h'), 'blocked')];
    expect(openAfter(['l', 'd', 'h', 'other'].map(before), outcomes, ['u-other'], NOW)).toEqual([]);
  });

  it('stay where this run did not come to them', () => {
    const all = ['l', 'f', 'b', 'm', 'other'].map(before);
    const outcomes = [
      ended(leaver('l'), 'not-started'),
      ended(deletion('f'), 'failed'),
      ended(blocked('b'), 'blocked'),
      ended(mover('m'), 'done'),
    ];
    expect(openAfter(all, outcomes, [], NOW)).toEqual(all);
  });
});
