import { type AuditRecord, readRecord } from '../model/audit-event.ts';
import type { AuditTarget } from '../model/audit-parts.ts';
import { type Kind, KINDS } from '../model/operation.ts';
import { isOutcomeStatus, type OutcomeStatus } from '../model/outcome.ts';
import type { PreviousAudit } from '../model/provenance.ts';
import { addTo } from '../text/add-to.ts';

/** What happened to one person's account in one run. */
interface PersonChange {
  operation: string;
  target: AuditTarget;
  kind: Kind;
  /** When it ended, ISO 8601. */
  when: string;
  outcome: OutcomeStatus;
  /**
   * Seconds from the start of the run until the person could no longer be signed in; `null` where that is not known.
   */
  signedOutAfter: number | null;
  /** Steps that were done, in their order; of `deactivate` the outcome says whether it was. */
  steps: string[];
  /** Fields that CXone was seen not to keep. */
  ignored?: string[];
}

/** One run, as its audit tells it. Texts are empty where the audit says nothing (releases before 1.1 did not). */
export interface AuditedRun {
  file: string;
  tenant: string;
  mode: string;
  startedAt: string;
  runId: string;
  attempt: number | null;
  commit: string;
  actor: string;
  reason: string;
  planHash: string;
  /** Roster paths, as the run was given them. */
  roster: string[];
  pullRequests: number[];
  /** Commits that the merges of these made. */
  mergeCommits: string[];
  approvedBy: string[];
  head: string;
  /** Of the tenant's audit before; `undefined` where the run does not say. */
  previous: PreviousAudit | undefined;
  changes: PersonChange[];
}

const NOBODY: AuditTarget = { id: null, userName: null, externalId: null };

/** Steps that end what someone has open; an account that is gone has nothing open. */
const SIGN_OUT: ReadonlySet<string> = new Set(['sessions', 'logout', 'delete']);

/** Follows the records of one audit and keeps what people ask about it. */
export class RunHistory {
  readonly #run: AuditedRun;
  readonly #changes = new Map<string, PersonChange>();
  /** When each operation's person was signed out, as milliseconds since the epoch. */
  readonly #signedOut = new Map<string, number>();
  /** Steps of each operation that were done. */
  readonly #steps = new Map<string, string[]>();

  constructor(file: string) {
    this.#run = {
      file,
      tenant: '',
      mode: '',
      startedAt: '',
      runId: '',
      attempt: null,
      commit: '',
      actor: '',
      reason: '',
      planHash: '',
      roster: [],
      pullRequests: [],
      mergeCommits: [],
      approvedBy: [],
      head: '',
      previous: undefined,
      changes: [],
    };
  }

  /** @param record one that is right, in the order of the file */
  take(record: Readonly<Record<string, unknown>>): void {
    const { event } = record;
    // Most records are of requests and answers, which say nothing that their outcome does not …
    if (event === 'operation.answered') return;
    if (event === 'operation.sent') return this.#sent(record);
    // There is one of these for each of perhaps a hundred thousand people: checked without a copy.
    if (event === 'operation.finished') return this.#finish(record);
    const read = readRecord(record);
    if (read) this.#read(read);
  }

  /** … but that a deletion, and one that is held back, deactivated the account first: that is no step of its own. */
  #sent({ operation, step }: Readonly<Record<string, unknown>>): void {
    if (step !== 'deactivate' || typeof operation !== 'string') return;
    if (!this.#steps.get(operation)?.includes(step)) addTo(this.#steps, operation, step);
  }

  #read(record: AuditRecord): void {
    const run = this.#run;
    switch (record.event) {
      case 'run.started':
        run.tenant = record.tenant;
        run.mode = record.status;
        run.startedAt = record.timestamp;
        run.roster = record.roster ?? [];
        run.commit = lastPart(record.commit ?? '');
        run.runId = /\/runs\/(\d+)/.exec(record.run ?? '')?.[1] ?? '';
        if (!record.provenance) return;
        run.runId = record.provenance.run_id;
        run.attempt = record.provenance.attempt;
        run.commit = record.provenance.commit;
        run.actor = record.provenance.triggering_actor;
        return;
      case 'run.follows':
        run.previous = record.previous;
        return;
      case 'plan.made':
        run.planHash = record.plan_hash;
        return;
      case 'apply.grounds':
        run.pullRequests = record.pulls.map(({ number }) => number);
        run.mergeCommits = record.pulls.flatMap(({ merge_commit: commit }) => commit ?? []);
        run.approvedBy = approvers(record);
        return;
      case 'step.finished':
        if (record.status === 'done') addTo(this.#steps, record.operation, record.step);
        if (SIGN_OUT.has(record.step) && record.status === 'done' && !this.#signedOut.has(record.operation))
          this.#signedOut.set(record.operation, Date.parse(record.timestamp));
        return;
      case 'seal':
        run.reason = record.reason_code ?? record.status;
        run.head = record.hash;
        return;
      default:
    }
  }

  #finish({ operation, target, kind, timestamp, status, error }: Readonly<Record<string, unknown>>): void {
    if (typeof operation !== 'string' || typeof timestamp !== 'string' || !isKind(kind) || !isOutcomeStatus(status))
      return;
    const known = this.#changes.get(operation);
    const ignored = ignoredFields(error);
    this.#changes.set(operation, {
      operation,
      target: targetOf(target) ?? known?.target ?? NOBODY,
      kind,
      when: timestamp,
      outcome: status,
      signedOutAfter: null,
      steps: [],
      ignored: ignored.length > 0 ? ignored : undefined,
    });
  }

  /** The run, once its audit was read to its end. */
  get run(): AuditedRun {
    const started = Date.parse(this.#run.startedAt);
    const changes = [...this.#changes.values()].map((change): PersonChange => {
      const at = this.#signedOut.get(change.operation);
      return {
        ...change,
        signedOutAfter: at === undefined ? null : Math.max(0, Math.round((at - started) / 1000)),
        steps: this.#steps.get(change.operation) ?? [],
      };
    });
    return { ...this.#run, changes };
  }
}

const KNOWN_KINDS: ReadonlySet<unknown> = new Set(KINDS);
const isKind = (value: unknown): value is Kind => KNOWN_KINDS.has(value);

/** The person a record is about; `null` where it names nobody, or nothing that this version knows. */
function targetOf(value: unknown): AuditTarget | null {
  if (value === null || typeof value !== 'object') return null;
  const { id, userName, externalId } = value as Record<string, unknown>;
  const isText = (one: unknown): one is string | null => one === null || typeof one === 'string';
  return isText(id) && isText(userName) && isText(externalId) ? { id, userName, externalId } : null;
}

/** The fields of an error that says: answered with success, and not kept. */
function ignoredFields(error: unknown): string[] {
  if (error === null || typeof error !== 'object') return [];
  const { kind, fields } = error as Record<string, unknown>;
  if (kind !== 'ignored' || !Array.isArray(fields)) return [];
  return fields.flatMap((one: unknown) => {
    const field = one === null || typeof one !== 'object' ? undefined : (one as Record<string, unknown>)['field'];
    return typeof field === 'string' ? [field] : [];
  });
}

const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** A review that neither gives an approval nor takes one back. */
const REMARKS: ReadonlySet<string> = new Set(['COMMENTED', 'PENDING']);

/** Who approved: the last word of each reviewer counts, and a remark is none. */
function approvers({ pulls, approved_by: others }: Extract<AuditRecord, { event: 'apply.grounds' }>): string[] {
  const names = pulls.flatMap(({ reviews }) => {
    const said = reviews.map(({ by, state }) => [by, state.toUpperCase()] as const);
    const last = new Map(said.filter(([, state]) => !REMARKS.has(state)));
    return [...last].flatMap(([by, state]) => (state === 'APPROVED' ? [by] : []));
  });
  return [...new Set([...names, ...others])];
}

/** Which changes are asked for. */
export interface HistoryQuery {
  /** externalId, userName (without case) or id. */
  person?: string;
  /** First and last day, YYYY-MM-DD, UTC. */
  since?: string;
  until?: string;
}

/** Whether a change is asked for. */
export function isAsked({ target, when }: PersonChange, { person, since, until }: HistoryQuery): boolean {
  const day = when.slice(0, 10);
  if ((since !== undefined && day < since) || (until !== undefined && day > until)) return false;
  if (person === undefined) return true;
  return (
    target.externalId === person ||
    target.id === person ||
    (target.userName !== null && target.userName.toLowerCase() === person.toLowerCase())
  );
}

/** Runs of each tenant in the order in which they happened. */
export function inOrder(runs: readonly AuditedRun[]): AuditedRun[] {
  return [...runs].sort((a, b) => compare(a.tenant, b.tenant) || compare(a.startedAt, b.startedAt));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Audits that more than their own chain speaks for: the one that ends in the head that was kept, the one that it names,
 * and so on back.
 * @returns their heads
 */
export function vouchedFor(runs: readonly AuditedRun[], kept: string | undefined): ReadonlySet<string> {
  const byHead = new Map(runs.map((run) => [run.head, run]));
  const found = new Set<string>();
  for (let head = kept; head !== undefined && byHead.has(head) && !found.has(head);) {
    found.add(head);
    head = byHead.get(head)?.previous?.head;
  }
  return found;
}

/** Something odd about how runs follow each other. */
interface ChainRemark {
  kind: 'gap' | 'fork' | 'twice';
  files: string[];
  /** Id of the run that is missing, or that several follow. */
  run: string;
}

/**
 * Runs form a chain of their own: each names the audit of the tenant before it. A gap is a run whose audit is not
 * among them (the oldest may follow one that was not asked about), a fork are several that follow the same one.
 */
export function chainRemarks(runs: readonly AuditedRun[]): ChainRemark[] {
  const remarks: ChainRemark[] = [];
  const byHead = new Map<string, AuditedRun[]>();
  for (const run of runs) addTo(byHead, run.head, run);
  for (const same of byHead.values())
    if (same.length > 1) remarks.push({ kind: 'twice', files: same.map(({ file }) => file), run: same[0]!.runId });
  const followers = new Map<string, AuditedRun[]>();
  const oldest = new Set<string>();
  for (const run of inOrder(runs)) {
    // What came before the first of a tenant's runs was not asked about.
    const isFirst = !oldest.has(run.tenant);
    oldest.add(run.tenant);
    if (!run.previous) continue;
    const { head } = run.previous;
    addTo(followers, head, run);
    if (!isFirst && !byHead.has(head)) remarks.push({ kind: 'gap', files: [run.file], run: run.previous.run });
  }
  for (const following of followers.values()) {
    const heads = new Set(following.map(({ head }) => head));
    if (heads.size > 1)
      remarks.push({ kind: 'fork', files: following.map(({ file }) => file), run: following[0]!.previous!.run });
  }
  return remarks;
}
