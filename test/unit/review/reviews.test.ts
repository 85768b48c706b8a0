import { beforeEach, describe, expect, it } from 'vitest';
import { planHash } from '../../../src/plan/hash.ts';
import { readPlanFile } from '../../../src/review/plan-file.ts';
import { reviewOf } from '../../../src/review/reviews.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import { keys, operation, Place, type PlanParts, TENANT } from './place.ts';

const change = operation('create', 'E1');
const hash = planHash(TENANT, [change]);

let place: Place;
beforeEach(() => {
  place = new Place();
});

/** What the merged pull request #5 proves, whose plan differs in these parts from one that counts. */
async function proof(parts: PlanParts = {}): Promise<unknown> {
  place.reviewed(5, [change], parts);
  return found();
}
async function found(): Promise<unknown> {
  const review = await reviewOf(await place.api.pull(5), place.scope);
  return 'kind' in review ? `${review.kind}: ${review.message}. ${review.advice ?? ''}` : review.plan.hash;
}

describe('a review (interface.md, Approval)', () => {
  it('is the signed plan of a pull request’s own run', async () => {
    place.reviewed(5, [change]);
    expect(await reviewOf(await place.api.pull(5), place.scope)).toMatchObject({
      pull: { number: 5 },
      plan: { hash, tenant: TENANT, roster: ['roster.csv'], tripped: [], operations: [{ kind: 'create', key: 'E1' }] },
      run: { id: '105', attempt: 1 },
    });
    expect(place.github.requests.some((one) => one.includes('/attempts/'))).toBe(false);
  });

  it.each<[string, PlanParts]>([
    ['whose repository GitHub writes in other letters', { run: { headRepository: 'Example/ROSTER' } }],
    ['of a second attempt that started before the merge', { attempt: 2 }],
    ['in an artifact of another name', { artifact: { name: 'people-acme-eu-plan-1' } }],
    ['of several roster files, in any order', { roster: 'b.csv\na.csv' }],
    [
      'that was made by an attempt of its own time',
      { attempt: 3, run: { attempts: ['', '', '2026-11-05T07:59:59Z'] } },
    ],
    ['with a guard that an override had lifted', { guards: [{ kind: 'delete', tripped: true, overridden: true }] }],
    ['beside changes of other files', { pull: { files: [{ filename: 'docs/.github/workflows/x.yml' }] } }],
  ])('counts: a plan %s', async (_, parts) => {
    if (parts.roster) place.scope.roster = ['b.csv', 'a.csv', 'b.csv'];
    expect(await proof(parts)).toBe(hash);
  });

  it.each<[string, PlanParts, string]>([
    ['of a run in a fork', { run: { headRepository: 'mallory/roster' } }, 'none: no run on #5'],
    ['of a run in a fork that is gone', { run: { headRepository: null } }, 'none: no run on #5'],
    ['of a run on another branch', { run: { headBranch: 'other' } }, 'none: no run on #5'],
    ['of another event', { run: { event: 'pull_request_target' } }, 'none: no run on #5'],
    [
      'that started after the merge',
      { run: { attempts: ['2026-11-05T08:00:01Z'] } },
      'none: no run on #5 left a plan of head-5',
    ],
    ['that started with the merge', { run: { attempts: ['2026-11-05T08:00:00Z'] } }, 'none: no run on #5'],
    [
      'that is expired',
      { artifact: { expired: true } },
      'none: no run on #5 left a plan of head-5 for this roster and this tenant that is still kept: its artifact has',
    ],
    ['in an artifact of another mode', { artifact: { name: 'cxone-roster-acme-eu-validate-1' } }, 'none: no run on #5'],
    ['in an artifact of another tenant', { artifact: { name: 'cxone-roster-acme-us-plan-1' } }, 'none: no run on #5'],
    [
      'in an artifact that only begins so',
      { artifact: { name: 'cxone-roster-acme-eu-plan-1-report' } },
      'none: no run on #5',
    ],
    ['of another tenant', { tenant: 'acme-us' }, 'none: no run on #5'],
    ['of another roster', { roster: 'other.csv' }, 'none: no run on #5'],
    ['that another run made', { review: { run_id: '999' } }, 'none: no run on #5'],
    ['that another attempt made', { review: { attempt: 2 } }, 'none: no run on #5'],
    ['that says nothing of its review', { review: null }, 'none: no run on #5'],
    ['whose operations do not make its hash', { hash: 'f'.repeat(64) }, 'none: no run on #5'],
    [
      'that was edited',
      { text: (signed) => signed.replace('E1', 'E2') },
      'unsigned: the plan of #5 was made by an earlier release, edited',
    ],
    ['that is no JSON', { text: () => 'x' }, 'unsigned: the plan of #5'],
    [
      'for another pull request',
      { review: { pull_request: 6 } },
      'elsewhere: the plan of #5 was made for another pull request',
    ],
    [
      'for another commit',
      { review: { head: { ref: 'topic-5', sha: 'x' } } },
      'elsewhere: the plan of #5 was made for another pull request or commit',
    ],
    [
      'against another base',
      { review: { base: { ref: 'next', sha: 'x' } } },
      'elsewhere: #5 was planned against next and merged into main',
    ],
    ['against no base', { review: { base: null } }, 'elsewhere: #5 was planned against no branch and merged into main'],
    [
      'beside a workflow',
      { pull: { files: [{ filename: 'a' }, { filename: '.github/workflows/x.yml' }] } },
      'workflow: #5 changes .github/workflows/x.yml',
    ],
    [
      'beside an action',
      { pull: { files: [{ filename: '.github/actions/x/action.yml' }] } },
      'workflow: #5 changes .github/actions/x/action.yml',
    ],
    [
      'beside a workflow that was moved away',
      { pull: { files: [{ filename: 'old/x.yml', previous: '.github/workflows/x.yml' }] } },
      'workflow: #5 changes .github/workflows/x.yml, so that it decided itself what its plan shows. ' +
        'Keep changes of workflows apart',
    ],
    [
      'beside more files than GitHub names',
      { pull: { files: Array.from({ length: 3000 }, (_, i) => ({ filename: `f${i}` })) } },
      'workflow: #5 changes too many files',
    ],
    [
      'that was stopped',
      { review: { reason: 'roster-invalid' } },
      'stopped: the plan of #5 was itself stopped (roster-invalid). ',
    ],
    [
      'that a guard stopped',
      { review: { reason: 'guard-tripped' }, guards: [{ kind: 'delete', tripped: true, overridden: false }] },
      `stopped: the plan of #5 was itself stopped (guard-tripped). If it is meant, merge an override for plan ${hash}`,
    ],
  ])('is no plan %s', async (_, parts, says) => {
    expect(await proof(parts)).toMatch(new RegExp(`^${says.replaceAll(/[().]/g, '\\$&')}`));
  });

  it('with all but one file of what GitHub names is one', async () => {
    const files = Array.from({ length: 2999 }, (_, i) => ({ filename: `f${i}` }));
    expect(await proof({ pull: { files } })).toBe(hash);
  });

  it('of a head whose branch GitHub does not name any more goes by the commit', async () => {
    place.reviewed(5, [change], { run: { headBranch: 'renamed' } });
    const { head, ...pull } = await place.api.pull(5);
    expect(await reviewOf({ ...pull, head: { sha: head.sha } }, place.scope)).toMatchObject({ plan: { hash } });
  });
});

describe('of several plans on one head', () => {
  const other = operation('create', 'E2');
  it('the last one before the merge counts, whatever order GitHub lists them in', async () => {
    for (const times of [
      ['2026-11-05T06:00:00Z', '2026-11-05T07:00:00Z'],
      ['2026-11-05T07:00:00Z', '2026-11-05T06:00:00Z'],
    ]) {
      place = new Place();
      place.planned(5, [change], { run: { id: 201, attempts: [times[0] ?? ''] } });
      place.planned(5, [other], { run: { id: 202, attempts: [times[1] ?? ''] } });
      place.merged(5);
      const newest = (times[0] ?? '') > (times[1] ?? '') ? change : other;
      expect(await found()).toBe(planHash(TENANT, [newest]));
    }
  });

  it('an older attempt counts by its own start, and where GitHub does not say that, it does not', async () => {
    const parts = { run: { attempt: 2, attempts: ['2026-11-05T07:00:00Z', '2026-11-05T09:00:00Z'] } };
    expect(await proof(parts)).toBe(hash);
    place = new Place();
    place.github.mishaps.push({ path: /\/attempts\//, status: 404 });
    expect(await proof(parts)).toMatch(/^none:/);
    place = new Place();
    place.github.mishaps.push({ path: /\/attempts\//, status: 500, times: 9 });
    await expect(proof(parts)).rejects.toThrow('mishap');
  });

  it('one that is not signed does not hide one that is', async () => {
    place.planned(5, [change], { run: { id: 201, attempts: ['2026-11-05T06:00:00Z'] } });
    place.planned(5, [other], { run: { id: 202 }, text: (signed) => signed.replace('E2', 'E3') });
    place.merged(5);
    expect(await found()).toBe(hash);
    expect(place.fetched).toHaveLength(2);
  });

  it('an artifact without a plan is passed over', async () => {
    place.planned(5, [change], { run: { id: 201, attempts: ['2026-11-05T06:00:00Z'] } });
    place.planned(5, [other], { run: { id: 202 } });
    const newest = place.github.state.artifacts.at(-1)?.id ?? 0;
    place.files.set(newest, new Map());
    place.merged(5);
    expect(await found()).toBe(hash);
    expect(place.fetched).toContain(newest);
  });
});

describe('a plan that a guard stopped', () => {
  const guards = [
    { kind: 'delete', tripped: true, overridden: false },
    { kind: 'roles', tripped: true, overridden: true },
    { kind: 'create', tripped: false, overridden: false },
  ];
  const stopped: PlanParts = { review: { reason: 'guard-tripped' }, guards };
  it.each<[string, { plan: string; kind: string }[], PlanParts, boolean]>([
    ['counts once an override lifts that guard for it', [{ plan: hash, kind: 'delete' }], stopped, true],
    ['is not lifted by one for another plan', [{ plan: 'x', kind: 'delete' }], stopped, false],
    ['is not lifted by one for another guard', [{ plan: hash, kind: 'roles' }], stopped, false],
    ['is not lifted by nothing', [], stopped, false],
    [
      'is not lifted by an override that it brought itself',
      [{ plan: hash, kind: 'delete' }],
      { ...stopped, pull: { files: [{ filename: 'override.yml' }] } },
      false,
    ],
    ['needs a guard that says so', [{ plan: hash, kind: 'delete' }], { ...stopped, guards: [] }, false],
    [
      'needs every guard lifted',
      [{ plan: hash, kind: 'delete' }],
      { ...stopped, guards: [...guards, { kind: 'update', tripped: true, overridden: false }] },
      false,
    ],
    [
      'is lifted for nothing but a guard',
      [{ plan: hash, kind: 'delete' }],
      { ...stopped, review: { reason: 'policy-violation' } },
      false,
    ],
  ])('%s', async (_, overrides, parts, counts) => {
    place.scope.overrides = overrides;
    const proven = await proof(parts);
    if (counts) expect(proven).toBe(hash);
    else expect(proven).toMatch(/^stopped:/);
  });

  it('is lifted by an entry that came after the one that it brought, and says so', async () => {
    const entry = { plan: hash, kind: 'delete', count: 1, reason: 'x', approver: 'me', expires: '2026-11-21' };
    const files = { ...stopped, pull: { files: [{ filename: 'override.yml' }] } };
    place.github.state.addFile('merge-5', 'override.yml', JSON.stringify(entry));
    place.scope.overrides = [entry];
    expect(await proof(files)).toMatch(
      /^stopped: .* Merge the override by a pull request of its own: its run applies\. The entry that came with the/,
    );
    const by = (more: object) => {
      place.scope.overrides = [{ ...entry, ...more }];
      return proof(files);
    };
    expect(await by({ reason: 'The site in Kiel closes' })).toBe(hash);
    expect(await by({ expires: '2026-11-22' })).toBe(hash);
    expect(await by({ reason: 'other', kind: 'create' })).toMatch(/^stopped: .* If it is meant, merge an override for/);
    // A file that has always held other entries stands in nobody’s way.
    place.github.state.addFile('merge-5', 'override.yml', JSON.stringify([{ ...entry, plan: '0'.repeat(64) }]));
    expect(await by({})).toBe(hash);
  });
});

describe('a GitHub that does not tell of runs', () => {
  it.each([401, 403, 404, 410])('answers %i: that is no review, and no failure', async (status) => {
    place.github.mishaps.push({ path: /\/actions\/runs$/, status, message: 'Not for you.' });
    expect(await proof()).toBe('unasked: the runs of #5 may not be asked for (Not for you). ');
  });
  it('is in trouble: nobody knows', async () => {
    place.github.mishaps.push({ path: /\/actions\/runs$/, status: 503, times: 9 });
    await expect(proof()).rejects.toThrow('mishap');
  });
});

it('a plan says of a blocked deletion that the person is held back, and of others who is blocked', async () => {
  const blocked = (key: string, after: object | null) => operation('blocked', key, { before: null, after });
  place.reviewed(5, [blocked('E1', { active: false }), blocked('E2', null), operation('delete', 'E3')]);
  const review = await reviewOf(await place.api.pull(5), place.scope);
  expect('plan' in review ? review.plan.operations.map(({ kind, key }) => `${kind} ${key}`) : []).toEqual([
    'held-back E1',
    'blocked E2',
    'delete E3',
  ]);
  place.github.state.artifacts.splice(0);
  const wrong = [
    { schema_version: 2 },
    { operations: [{ kind: 'burn', key: 'E1', before: null, after: null, side_effects: [] }] },
    { roster: 'x' },
  ];
  for (const one of wrong) {
    const text = JSON.stringify({
      schema_version: 1,
      tenant: TENANT,
      roster: { path: 'roster.csv' },
      operations: [],
      hash: planHash(TENANT, []),
      ...one,
    });
    expect(readPlanFile(sealedFile('plan.json', text, keys), keys)).toBeNull();
  }
});

it('a tenant’s name is taken as it is, not as a pattern', async () => {
  place.scope.tenant = 'acme.eu';
  place.planned(5, [change], { tenant: 'acme.eu', artifact: { name: 'cxone-roster-acmeXeu-plan-1' } });
  place.merged(5);
  expect(await found()).toMatch(/^none:/);
  place.artifact(105, 'cxone-roster-acme.eu-plan-1', {
    'plan.json': sealedFile('plan.json', '{}', keys),
  });
  expect(await found()).toMatch(/^none:/);
});
