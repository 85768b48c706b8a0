import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import type { Answers } from '../../../src/github/answers.ts';
import { artifactName } from '../../../src/github/artifact-name.ts';
import { type AppliedContent, emptyMemory, type Memory } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';
import type { Approval } from '../../../src/review/answers.ts';
import { approve } from '../../../src/review/approval.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { reviewedPlan } from '../../../src/review/payload.ts';
import { commentMarker, sealed } from '../../../src/review/seal.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import type { ApprovalScope, ApprovalSetting } from '../../../src/review/setting.ts';
import { type FakeGitHub, localGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

/** A repository on a GitHub in this process, with pull requests that were planned, reviewed and merged. */
export const BOT = 'github-actions[bot]';
export const TENANT = 'acme-eu';
export const ROSTER = ['roster.csv'];
export const NOW = '2026-11-20T06:00:00Z';
export const MARKER = commentMarker(TENANT, ROSTER);
export const keys = approvalKeys('a secret of the tenant', TENANT);

/** An operation on one person, as a plan holds it. */
export function operation(kind: Operation['kind'], key: string, more: object = {}): Operation {
  const values: Partial<Record<Operation['kind'], object>> = {
    create: { before: null, after: { userName: `${key}@example.com` } },
    deactivate: { before: { active: true }, after: { active: false }, sideEffects: ['sessions-ended'] },
    reactivate: { before: { active: false }, after: { active: true } },
  };
  return Object.assign(
    { id: `${kind} ${key}`, kind, key, before: { title: 'A' }, after: { title: 'B' } },
    { file: 'roster.csv', row: 2, line: 2, reason: '', reasonCode: '', sideEffects: [], person: { userName: key } },
    values[kind],
    more,
  ) as Operation;
}
/** Of people absent from the file. */
export const ABSENT = { file: null, row: null, line: null };

type Shown = Pick<Operation, 'kind' | 'key' | 'before' | 'after' | 'sideEffects' | 'gains'>;
const inFile = ({ kind, key, before, after, sideEffects, gains }: Shown): object => ({
  kind,
  key,
  before,
  after,
  side_effects: sideEffects,
  gains,
});

/** Parts of a plan run that differ from one that counts. */
export interface PlanParts {
  tenant?: string;
  roster?: string;
  rosterSha256?: string;
  policySha256?: string;
  hash?: string;
  scheduled?: (Shown & { on: string })[];
  guards?: { kind: string; tripped: boolean; overridden: boolean }[];
  review?: object | null;
  policy?: Record<string, unknown>;
  /** Of the run. */
  run?: Parameters<FakeGitHub['state']['addRun']>[0] | object;
  /** Of the artifact. */
  artifact?: object;
  /** The text of `plan.json`, in place of what is signed. */
  text?: (signed: string) => string;
  /** Of the pull request. */
  pull?: object;
  attempt?: number;
}

export class Place {
  readonly github: FakeGitHub;
  readonly api: GitHubApi;
  /** What leads a client there. */
  readonly web: typeof globalThis.fetch;
  readonly slept: number[] = [];
  /** Files of artifacts, by artifact. */
  readonly files = new Map<number, Map<string, string>>();
  readonly fetched: number[] = [];
  scope: ApprovalScope;

  constructor(answers?: Answers) {
    const { fake, fetch } = localGitHub();
    this.github = fake;
    this.web = fetch;
    this.api = this.client(answers);
    this.scope = {
      api: this.api,
      repository: 'example/roster',
      branch: 'main',
      tenant: TENANT,
      roster: ROSTER,
      keys,
      artifactName: 'cxone-roster',
      overridePath: 'override.yml',
      overrides: [],
      sleep: async (ms) => void this.slept.push(ms),
      fetch: this.fetch,
    };
    fake.state.push('start', { at: '2026-11-01T00:00:00Z' });
  }

  readonly fetch = async ({ id }: { id: number }, names: readonly string[]): Promise<Map<string, string>> => {
    this.fetched.push(id);
    return new Map([...(this.files.get(id) ?? [])].filter(([name]) => names.includes(name)));
  };

  /** What asks GitHub in one run: another run asks anew. */
  client(answers?: Answers): GitHubApi {
    return new GitHubApi({
      token: WORKFLOW_TOKEN,
      apiUrl: this.github.url,
      graphqlUrl: this.github.graphqlUrl,
      owner: 'example',
      name: 'roster',
      sleep: async () => undefined,
      fetch: this.web,
      ...(answers && { answers }),
    });
  }

  /** Leaves an artifact with these files behind a run. */
  artifact(run: number, name: string, files: Record<string, string>, more: object = {}): number {
    const id = this.github.state.id();
    const createdAt = '2026-11-02T00:00:00Z';
    this.github.state.artifacts.push({ id, name, runId: String(run), bytes: Buffer.from(''), createdAt, ...more });
    this.files.set(id, new Map(Object.entries(files)));
    return id;
  }

  /** A pull request from `topic-<number>` whose plan run of the day before its merge left a signed plan. */
  planned(number: number, operations: readonly Shown[], parts: PlanParts = {}): void {
    const { state } = this.github;
    const day = String(number).padStart(2, '0');
    const head = `head-${number}`;
    const attempt = parts.attempt ?? 1;
    state.addPull({ number, head, headRef: `topic-${number}`, ...parts.pull });
    const startedAt = `2026-11-${day}T07:00:00Z`;
    const run = state.addRun({
      id: 100 + number,
      event: 'pull_request',
      headSha: head,
      headBranch: `topic-${number}`,
      createdAt: startedAt,
      attempts: Array.from({ length: attempt }, () => startedAt),
      attempt,
      ...parts.run,
    });
    const tenant = parts.tenant ?? TENANT;
    const plan = {
      schema_version: 1,
      tenant,
      roster: { path: parts.roster ?? ROSTER.join('\n'), sha256: parts.rosterSha256 ?? 'of the file' },
      policy: { sha256: parts.policySha256 ?? 'of another policy' },
      operations: operations.map(inFile),
      scheduled: (parts.scheduled ?? []).map((one) => ({ ...inFile(one), on: one.on })),
      guards: parts.guards ?? [],
      review:
        parts.review === null
          ? undefined
          : {
              pull_request: number,
              head: { ref: `topic-${number}`, sha: head },
              base: { ref: 'main', sha: 'start' },
              run_id: String(run.id),
              attempt,
              reason: 'none',
              operations: ['provision'],
              policy: parts.policy ?? {},
              override: [],
              comment_id: null,
              ...parts.review,
            },
      hash: parts.hash ?? planHash(tenant, operations),
    };
    const signed = sealedFile('plan.json', JSON.stringify(plan), keys);
    const name = artifactName(`cxone-roster-${TENANT}-plan-${attempt}`);
    this.artifact(run.id, name, { 'plan.json': parts.text?.(signed) ?? signed }, parts.artifact);
  }

  /** The same with the signed comment alone. */
  commented(number: number, operations: readonly Shown[] | null, more: object = {}, author = BOT): void {
    this.github.state.addComment(number, author, this.comment(number, operations, more));
  }

  comment(number: number, operations: readonly Shown[] | null, more: object = {}, text = 'The plan.'): string {
    const payload = reviewedPlan(
      {
        repository: 'example/roster',
        pull: number,
        head: `head-${number}`,
        tenant: TENANT,
        roster: ROSTER,
        run: null,
      },
      operations && { hash: planHash(TENANT, operations), operations },
      keys,
    );
    return sealed(text, MARKER, { ...payload, ...more }, keys);
  }

  /** Merges it as `merge-<number>`, at 8 of its own day in November. */
  merged(number: number, { sha = `merge-${number}`, type = 'pr_merge', at = '' } = {}): string {
    const time = at || `2026-11-${String(number).padStart(2, '0')}T08:00:00Z`;
    this.github.state.merge(number, sha, time);
    this.github.state.push(sha, { type, at: time });
    return sha;
  }

  /** Both at once. */
  reviewed(number: number, operations: readonly Shown[], parts: PlanParts = {}): string {
    this.planned(number, operations, parts);
    return this.merged(number);
  }

  setting(more: Partial<ApprovalSetting> = {}): ApprovalSetting {
    return {
      approval: 'auto',
      approvedByOther: false,
      eventName: 'push',
      sha: 'merge-1',
      runId: '4711',
      startedBy: 'rosterkeeper',
      reviewedPlan: null,
      now: NOW,
      scope: this.scope,
      ...more,
    };
  }

  /** What the rules say about a fresh plan of these operations. */
  ask(
    operations: readonly Operation[],
    setting: Partial<ApprovalSetting> = {},
    more: Partial<ApprovalQuestion> = {},
  ): Promise<Approval> {
    return approve({ ...question(operations), ...more }, this.setting(setting));
  }
}

/** A fresh plan of these operations, of a roster that nothing is remembered of. */
export function question(operations: readonly Operation[]): ApprovalQuestion {
  return {
    plan: {
      tenant: TENANT,
      hash: planHash(TENANT, operations),
      operations,
      roster: { path: ROSTER.join('\n'), sha256: 'of the file', rows: 1 },
      policy: { sha256: 'of the policy' },
      guards: [],
    } as unknown as ApprovalQuestion['plan'],
    memory: emptyMemory({
      tenant: TENANT,
      roster: ROSTER,
      writer: { run: '4711', attempt: 1, mode: 'apply', commit: 'merge-1', at: NOW },
    }),
    found: false,
    content: { roster: 'r', rows: {}, policy: 'p' },
    rowOf: ({ row, key }) => (row === null ? null : `row of ${key}`),
    reading: 'read so',
    rowsIn: async () => ({}),
    policyIn: async () => null,
    rowKeyOf: ({ row, key }) => (row === null ? null : key),
    policy: {},
    rosterPaths: ROSTER,
    policyPath: 'policy.yml',
    overridePath: 'override.yml',
    overrides: [],
    operations: ['provision'],
    today: '2026-11-20',
  };
}

/** What an apply before this one left behind. */
export const APPLIED: AppliedContent = {
  commit: 'before',
  roster: 'r',
  policy: 'p',
  operations: ['provision'],
  rows: { E1: '1' },
  by: 'direct',
  pulls: [1],
  run: '1',
  at: '2026-11-01T00:00:00Z',
};

/** The question of a plan without changes, with what memory holds. */
export const asked = (memory: Partial<Memory>, more: Partial<ApprovalQuestion> = {}): ApprovalQuestion => ({
  ...question([]),
  ...more,
  memory: { ...question([]).memory, ...memory },
});
