import { expect, it } from 'vitest';
import { leaveOff } from '../../../src/app/modes/left-off.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import type { Operation, Plan } from '../../../src/model/operation.ts';
import { remarkWords } from '../../../src/report/words/wording.ts';

const operation = (kind: string, row: number): Operation =>
  ({ id: `${kind}-${row}`, kind, key: `E${row}`, file: 'roster.csv', row, person: {} }) as unknown as Operation;

/** Leaves four people off, of a plan that also updates the first of them. */
function left(isHeld: boolean) {
  const off = [12, 57, 60, 71].map((row) => operation('reactivate', row));
  const plan = { operations: [operation('update', 12), ...off], remarks: [], unchanged: 3 } as unknown as Plan;
  const session = new Session({ mode: 'apply', tenantName: 'acme', startedAt: 0 } as RunRequest);
  const ids = off.map(({ id }) => id);
  leaveOff(plan, ids, isHeld, session);
  return { plan, problems: session.report.problems };
}

it('accounts that stay off leave the plan, each with a remark; rows that change nothing else are unchanged', () => {
  const { plan } = left(false);
  expect(plan.operations.map(({ id }) => id)).toEqual(['update-12']);
  expect(plan.remarks.map(({ row, code }) => [row, code])).toEqual(
    [12, 57, 60, 71].map((row) => [row, 'reactivation-waits']),
  );
  // A run by hand may be what left them off.
  expect(new Set(plan.remarks.map(remarkWords))).toEqual(new Set(['waiting to be reactivated']));
  expect(plan.unchanged).toBe(6);
});

it.each([
  [false, 'its apply reactivates them.'],
  [true, 'its apply reactivates them; so does a run by hand with the hash of this plan, which holds them too.'],
])('the hash is named only where the run names one (something else is held back: %s)', (isHeld, end) => {
  const [problem] = left(isHeld).problems;
  expect(problem?.message).toContain('file says active (rows 12, 57, 60 and 1 more);');
  expect(problem?.advice).toBe(`The plan of the next pull request shows them, and ${end}`);
});
