import { describe, expect, it } from 'vitest';
import { withObstacles } from '../../../src/app/planning/obstacles.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { DependencyAnswer, Tenant } from '../../../src/model/tenant.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import { operation } from '../report/sample.ts';

const AT = '2026-06-15T08:00:00.000Z';
const clock = { now: () => Date.parse(AT) } as never;
const deletion = operation(1, {
  kind: 'delete',
  before: { active: true },
  reason: 'left',
  reasonCode: 'leaver',
  sideEffects: ['sessions-ended', 'data-deleted', 'licence-freed'],
});
const answer = (more: Partial<DependencyAnswer> = {}): DependencyAnswer => ({
  status: 'done',
  detail: '',
  found: [],
  attempts: 1,
  latencyMs: 5,
  ...more,
});

interface Given {
  wish?: 'require' | 'try' | 'off';
  dependencies?: 'block' | 'proceed';
  /** `null`: this kind of tenant has no such route. */
  answer?: DependencyAnswer | null;
  /** The tenant answers for nobody. */
  silent?: boolean;
}
async function looked(given: Given, operations: Operation[] = [deletion]) {
  const policy = {
    steps: { dependencies: given.wish ?? 'require' },
    leavers: { dependencies: given.dependencies ?? 'block' },
  } as unknown as Policy;
  let asked = 0;
  const take = async (users: readonly { id: string }[]) => {
    asked += users.length;
    return new Map(given.silent ? [] : users.map(({ id }) => [id, given.answer ?? answer()] as const));
  };
  const tenant = { steps: { dependencies: given.answer === null ? null : { take } } } as unknown as Tenant;
  const session = new Session({ mode: 'plan', tenantName: 'acme', startedAt: 0 } as RunRequest);
  const found = await withObstacles(operations, policy, tenant, session, clock);
  return { found, asked, problems: session.report.problems };
}

describe('what stands in the way of deletions', () => {
  it('is nothing: they are deletions, with the look on record', async () => {
    const other = operation(2, { kind: 'update' });
    const { found } = await looked({}, [other, deletion]);
    expect(found[0]).toBe(other);
    expect(found[1]).toMatchObject({ kind: 'delete', checks: [{ step: 'dependencies', status: 'done', at: AT }] });
  });

  it.each<[string, Given, Operation[]]>([
    ['nobody is deleted', {}, [operation(2, { kind: 'update' })]],
    ['the policy does not want it', { wish: 'off' }, [deletion]],
  ])('is not looked up where %s', async (_, given, operations) => {
    const { found, asked } = await looked(given, operations);
    expect(found).toBe(operations);
    expect(asked).toBe(0);
  });

  it.each<[string, Given, string, string]>([
    [
      'something is found',
      { answer: answer({ found: ['2 queues', '1 skill'] }) },
      'dependencies',
      'still has 2 queues, 1 skill',
    ],
    [
      'nobody can say',
      { answer: answer({ status: 'failed', detail: 'HTTP 500' }) },
      'dependencies-unknown',
      'what depends on this person could not be looked up (HTTP 500)',
    ],
    [
      'the tenant is silent',
      { silent: true },
      'dependencies-unknown',
      'what depends on this person could not be looked up',
    ],
    [
      'a part has no route, and all of it is required',
      { answer: answer({ missing: ['skills'] }) },
      'dependencies-unknown',
      'what depends on this person could not be looked up',
    ],
    [
      'no route is there, and the look is required',
      { answer: null },
      'dependencies-unknown',
      'what depends on this person could not be looked up (this profile has no route to look for dependencies)',
    ],
  ])('holds them back where %s', async (_, given, reasonCode, why) => {
    const { found } = await looked(given);
    expect(found).toMatchObject([
      {
        kind: 'held-back',
        reasonCode,
        reason: expect.stringContaining(`left; ${why}`) as string,
        before: { active: true },
        after: { active: false },
        sideEffects: ['sessions-ended'],
      },
    ]);
    expect(found[0]?.reason).toMatch(/: deactivated and signed out, not deleted$/);
  });

  it('says of who is off already that nothing is done', async () => {
    const off = { ...deletion, prior: { ...deletion.prior!, active: false } } as Operation;
    const { found } = await looked({ answer: answer({ found: ['1 skill'] }) }, [off]);
    expect(found[0]?.reason).toBe('left; still has 1 skill: deactivated before, not deleted');
    const open = { ...off, openSteps: ['sessions'] } as unknown as Operation;
    const { found: again } = await looked({ answer: answer({ found: ['1 skill'] }) }, [open]);
    expect(again[0]?.reason).toBe('left; still has 1 skill: deactivated and signed out, not deleted');
  });

  it('is shown and does not stop them where the policy says so', async () => {
    const { found } = await looked({ answer: answer({ found: ['1 skill'] }), dependencies: 'proceed' });
    expect(found).toMatchObject([{ kind: 'delete', dependencies: ['1 skill'] }]);
  });

  it.each<[string, Given]>([
    ['a part has no route', { wish: 'try', answer: answer({ missing: ['skills'] }) }],
    ['no route is there', { wish: 'try', answer: null }],
  ])('does not stop them where %s and the look is only tried', async (_, given) => {
    const { found } = await looked(given);
    expect(found).toMatchObject([{ kind: 'delete' }]);
  });

  it('is said once where no route is there, for however many', async () => {
    const { problems } = await looked({ wish: 'try', answer: null }, [deletion, { ...deletion, id: 'other' }]);
    expect(problems.map(({ reason, message }) => [reason, message])).toEqual([
      ['none', expect.stringContaining('no route that says what depends on a person')],
    ]);
  });
});
