import { describe, expect, it } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import type { TrustedArtifact } from '../../../src/app/host-port.ts';
import { GitHubError } from '../../../src/github/rest-error.ts';
import { recentLeavers } from '../../../src/app/recovery/recent-leavers.ts';
import type { GuardResult, Operation, Plan } from '../../../src/model/operation.ts';
import { planJson } from '../../../src/plan/plan-json.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { loneHost } from '../../harness/lone-host.ts';
import { auditOf, ports } from '../audit/samples.ts';
import { account, decisions, entry, prior } from '../plan/builders.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

/** Plans of people who leave, by the ids of their accounts. */
function leaving(ids: string[], leaverAction: 'deactivate' | 'delete' = 'deactivate'): Operation[] {
  const rows = ids.map((id) => entry({ externalId: `E-${id}` }, { active: false }));
  return draftPlan(rows, prior(ids.map((id) => account(id))), decisions({ leaverAction }), null).operations;
}

interface Earlier {
  operations: Operation[];
  statuses?: string[];
  at?: string;
  plan?: Partial<Plan>;
  overridden?: GuardResult['kind'];
}

function artifact({ operations, statuses = [], at = '2026-11-21T09:00:00Z', plan, overridden }: Earlier) {
  const guards = overridden
    ? ([
        { kind: overridden, count: 1, population: 1, percent: 100, limit: {}, tripped: true, overridden: true },
      ] satisfies GuardResult[])
    : [];
  const stored = planJson({
    tenant: 'acme',
    roster: { path: 'roster.csv', sha256: '', rows: 1 },
    policy: { sha256: '' },
    population: { owned: 1, expected: 1, read: 1 },
    operations,
    guards,
    hash: '',
    unchanged: 0,
    remarks: [],
    absent: 0,
    ...plan,
  });
  const read = async (name: string) => (name === 'plan.json' ? stored : name === 'audit.jsonl' ? audit() : null);
  const audit = () =>
    auditOf(
      operations.map(({ id }, i) => ({
        event: 'operation.finished',
        operation: id,
        status: statuses[i] ?? 'done',
        kind: 'deactivate',
        detail: null,
      })),
      undefined,
      { ...ports(), now: () => Date.parse(at) },
    );
  return { run: '1', mode: 'apply', at, commit: '', read, readSealed: read } satisfies TrustedArtifact;
}

async function found(...earlier: Earlier[]): Promise<string[]> {
  const host = loneHost({
    trustedArtifacts: async function* () {
      for (const one of earlier) yield artifact(one);
    },
  });
  const services = { host, clock: { now: () => NOW }, log: { warning: () => undefined } } as unknown as Services;
  return (await recentLeavers('acme', services)).map(({ kind, key, id }) => `${kind} ${key} ${id}`);
}

describe('who lost an account in the last 24 hours', () => {
  it('is who was seen to be deactivated or deleted, of this tenant', async () => {
    const statuses = ['done', 'failed', 'partial', 'not-started', 'unknown', 'ignored'];
    expect(await found({ operations: leaving(['1', '2', '3', '4', '5', '6']), statuses })).toEqual([
      'deactivate E-1 1',
      'deactivate E-3 3',
    ]);
    expect(await found({ operations: leaving(['1'], 'delete') })).toEqual(['delete E-1 1']);
    expect(await found({ operations: leaving(['1']), plan: { tenant: 'other' } })).toEqual([]);
    expect(await found({ operations: leaving(['1']), at: '2026-11-20T11:59:00Z' })).toEqual([]);
  });

  it('is nobody that an override let pass, or an offboarding ended', async () => {
    expect(await found({ operations: leaving(['1']), overridden: 'deactivate' })).toEqual([]);
    expect(await found({ operations: leaving(['1'], 'delete'), overridden: 'delete' })).toEqual(['deactivate E-1 1']);
    const roster = { path: '.cxone-offboard-6f1c.json', sha256: '', rows: 1 };
    expect(await found({ operations: leaving(['1']), plan: { roster } })).toEqual([]);
    expect(await found({ operations: leaving(['1', '2']), plan: { roster } })).toHaveLength(2);
  });

  it('is nobody whose account was off before: only the sign-out was finished', async () => {
    const [first] = leaving(['1']);
    expect(await found({ operations: [{ ...first!, before: { active: false } } as Operation] })).toEqual([]);
    expect(await found({ operations: [{ ...first!, openSteps: ['sessions'] } as Operation] })).toEqual([]);
  });

  it.each([
    [new Error('Not here.'), /could not be looked up \(Not here\).*actions: read/],
    [new GitHubError(429, 'Slow down.'), /could not be looked up \(Slow down\).*GitHub limits how often/],
    [new GitHubError(502, 'Bad gateway.'), /could not be looked up \(Bad gateway\).*githubstatus/],
  ])('is not known where GitHub does not answer: said, with what helps, and no failure', async (error, expected) => {
    const said: string[] = [];
    const host = loneHost({
      // oxlint-disable-next-line require-yield -- fails before the first artifact, as GitHub does
      trustedArtifacts: async function* () {
        throw error;
      },
    });
    const log = { warning: (text: string) => said.push(text) };
    const services = { host, clock: { now: () => NOW }, log } as unknown as Services;
    expect(await recentLeavers('acme', services)).toEqual([]);
    expect(said).toEqual([expect.stringMatching(expected)]);
  });
});
