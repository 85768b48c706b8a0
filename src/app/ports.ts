import type { OutputFile } from '../interface/modes.ts';
import type { Clock } from '../model/clock.ts';
import type { Content } from '../model/content.ts';
import type { JsonMembers } from '../text/json-pieces.ts';
import type { DefinitionQuery } from '../model/definition.ts';
import type { AuditTarget } from '../model/audit-parts.ts';
import type { Journal } from '../model/audit-record.ts';
import type { AppliedContent, Memory, PendingOperation } from '../model/memory.ts';
import type { ReviewPlace } from '../model/review.ts';
import type { Tenant } from '../model/tenant.ts';
import type { Operation, Plan } from '../model/operation.ts';
import type { Evidence, PreviousAudit, RunProvenance } from '../model/provenance.ts';
import type { WorkProgress } from '../report/words/progress.ts';
import type { ContentDigest } from '../plan/row-digest.ts';
import type { Problem, RunReport } from '../model/run.ts';

/** A file of the workspace as a stream of bytes. */
export interface ByteSource {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** An audit of an earlier run, with the plan beside it. */
export interface AuditSource {
  path: string;
  /** Read once. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Text of the `plan.json` beside it, unchecked; `null` where there is none. */
  plan(): Promise<string | null>;
}

/**
 * Files the run reads and writes. Reading throws `Failure('config-invalid')` for what is missing or lies outside the
 * workspace.
 */
export interface Files {
  openRoster(path: string): Promise<ByteSource>;
  /** A small text file of the workspace, `null` where there is none. */
  readText(path: string): Promise<string | null>;
  /** Writes a file of `output-dir` and returns its path. */
  write(name: OutputFile, content: Content): Promise<string>;
  /** The audit of this run; an older one is kept under a numbered name. */
  openAudit(): Promise<{ path: string; journal: Journal }>;
  /** `verify`, `undo`: the audits that the input `audit-file` names, as they were before this run wrote anything. */
  audits?(): Promise<AuditSource[]>;
  /**
   * `event`: what `event-path`, else the workflow's event, holds, parsed; a whole GitHub event is reduced to its
   * `client_payload`.
   */
  lifecycleEvent?(): Promise<{ source: string; payload: unknown }>;
}

/** Lines for people who watch the log. `line` is for people: already masked. */
export interface Log {
  line(text: string): void;
  warning(text: string): void;
}

/** What the approval rules are asked: a fresh plan, and what it was made of. */
export interface ApprovalQuestion {
  plan: Plan;
  memory: Memory;
  /** A trusted memory was found. */
  found: boolean;
  /** Digests of what the roster says, and of the policy. */
  content: ContentDigest & { policy: string };
  /** Digest of an operation's row and its key; `null` where the file does not name the person. */
  rowOf: (operation: Operation) => string | null;
  rowKeyOf: (operation: Operation) => string | null;
  /** Digests of the rows of other versions of the roster's files, by row key, read under this policy. */
  rowsIn: (files: readonly { path: string; text: string }[]) => Promise<Record<string, string>>;
  /** Parsed, with defaults, without reading keys. */
  policy: Record<string, unknown>;
  rosterPaths: readonly string[];
  policyPath: string;
  overridePath: string;
  /** Entries of the override file that hold now. */
  overrides: readonly { plan: string; kind: string }[];
  /** The input, sorted. */
  operations: string[];
  /** YYYY-MM-DD by the policy's time zone. */
  today: string;
  /** The plan takes back an earlier run: it says nothing about the roster, and is done as it was given or not. */
  isUndo?: boolean;
}

/** The parts of memory that an apply changes which the rules let pass. */
export interface NextMemory {
  applied: AppliedContent;
  counted: Memory['counted'];
  pending: PendingOperation[];
  /** YYYY-MM-DD: what was due by then and is not planned any more has come about otherwise. */
  today: string;
  /** Kinds that this run may do: of others it cannot tell. */
  may: ReadonlySet<string>;
}

/** What the approval rules say about a fresh plan. */
export interface ApprovalVerdict {
  state: string;
  /** For the summary, one line. */
  detail: string;
  /** `approval-missing` and `plan-changed`. */
  problems: Problem[];
  /** Ids of the operations that may be carried out. */
  go: string[];
  /** Ids of operations that are held back. */
  unreviewed: string[];
  /** Ids of reactivations that are only reported. */
  reactivations: string[];
  /** Pull requests whose comments say that this run was stopped. */
  stops?: number[];
  /** Where the rules let this run pass: what memory holds once something is written, or nothing is to be done. */
  next?: NextMemory;
  /** Who decided it, for the audit. */
  evidence?: Evidence;
}

/** What earlier applies, events and undos left behind. */
export interface Recalled {
  /** Carried on by this run; empty where nothing was found. */
  memory: Memory;
  /** A trusted memory for this tenant and these paths was found. */
  found: boolean;
  /** GitHub was asked and answered, or there is nobody to ask. */
  answered: boolean;
  /** Worth a word, no failure. */
  warnings: string[];
  /** The tenant's last audit before this run's. */
  previous?: PreviousAudit;
  /** Id of the run before this one, where it started this job and left no artifact: what it did nobody knows. */
  lost?: string | null;
}

/** An artifact of an earlier run that may be believed (interface.md, "What is believed"). */
export interface TrustedArtifact {
  /** Id of its run. */
  run: string;
  mode: 'apply' | 'event' | 'undo';
  /** When it was uploaded, ISO 8601. */
  at: string;
  commit: string;
  /** `memory.json`, `plan.json`, `audit.jsonl` or `results.csv` of it, unchecked; `null` where it holds none. */
  read(name: string): Promise<string | null>;
  /** A JSON file of it that bears our signature, else `null`. */
  readSealed(name: string): Promise<string | null>;
}

/** GitHub, as the use cases know it. */
export interface Host {
  /**
   * On a pull request: a file as the head of the base branch holds it now (`text` null where there is none); `null`
   * elsewhere, and where there is no token to ask with (a warning is logged).
   * @throws Failure `config-invalid` where GitHub does not give it
   */
  baseFile(path: string): Promise<{ text: string | null; commit?: string } | null>;
  /** On a pull request: paths of the files that it changes; `null` where nobody can tell. */
  changedFiles(): Promise<ReadonlySet<string> | null>;
  /**
   * On a pull request: git's hash of a file at its head (`blob` null where there is none); `null` where nobody can
   * tell.
   */
  headBlob(path: string): Promise<{ blob: string | null } | null>;
  /** What earlier runs left behind, from the newest trusted artifact; never throws. */
  recall(): Promise<Recalled>;
  /**
   * Artifacts of earlier runs that may be believed, newest first; throws where GitHub does not answer.
   * @param since ISO 8601: older ones are not looked at
   */
  trustedArtifacts(since?: string): AsyncIterable<TrustedArtifact>;
  /**
   * The audits that an earlier run uploaded, each attempt's with its plan, oldest first. Only what may be believed.
   * @throws Failure `config-invalid` where there are none, or GitHub does not give them
   */
  auditsOf(run: string): Promise<AuditSource[]>;
  /** A JSON file with our signature in it; as it is where there is nothing to sign with. */
  seal(name: string, text: string): Promise<string>;
  /** The same of an object for many people, which is made while it is written. */
  sealMembers(name: string, members: JsonMembers): Promise<Content>;
  /** The same file where it bears our signature, or where there is nothing to sign with; else `null`. */
  unseal(name: string, text: string): Promise<string | null>;
  /** Where a plan of this run is shown, for `review` in `plan.json`; `null` where there is no GitHub to show it on. */
  reviewPlace(): Promise<ReviewPlace | null>;
  /** What of this plan may be applied. */
  approve(question: ApprovalQuestion): Promise<ApprovalVerdict>;
  /**
   * Whether the branch's head holds another roster, policy or override than this run's commit: its own run does the
   * work.
   * @returns the problem to end with: `superseded`, or `approval-missing` where GitHub does not answer
   */
  superseded(paths: readonly string[]): Promise<Problem | null>;
  /**
   * Puts a state of the run into the pull request's comment; never throws. States follow each other in the order of the
   * calls.
   * @param state what is under way; how the run ended unless given
   * @returns the comment's address
   */
  comment(run: RunReport, state?: 'checking' | 'applying'): Promise<string | null>;
}

/** News for someone outside: an event on its way to every receiver of `webhook-url`. */
export interface Notifier {
  /**
   * Puts an event on record (`webhook.queued`) and then on its way. Never throws, never waits, never changes the
   * verdict of the run; without receivers it does nothing.
   * @param id names the event within this run, e.g. `role.sync <operation id>`; the same id twice is one event
   * @param payload sent as it is, as JSON
   * @param about what the audit says it concerns
   */
  notify(id: string, payload: unknown, about?: { operation?: string; target?: AuditTarget }): void;
}

/** What became of one event at one receiver. */
export interface Delivery {
  delivered: boolean;
  /** The receiver said that it wants no more events (410). */
  gone: boolean;
  httpStatus: number | null;
  attempts: number;
  latencyMs: number;
  /** Why it was not delivered and what to do, without the address beyond its origin; `''` where it was. */
  detail: string;
}

/** The receivers of `webhook-url`. */
export interface Receivers {
  /** As they may be shown and put on record: the origin, numbered where several share one. */
  readonly names: readonly string[];
  /** Sends one event to one of them; never throws. `id` is the same whenever the event is sent again. */
  send(name: string, id: string, payload: unknown): Promise<Delivery>;
  close(): Promise<void>;
}

/** An event of an earlier run that is on record as queued, and not as delivered. */
export interface WaitingEvent {
  id: string;
  receiver: string;
  payload: unknown;
  operation: string | null;
  target: AuditTarget | null;
}

/** What a run tells the tenant's client about itself. */
export interface TenantOptions {
  /** How roles are written; `auto` is what profile and tenant want. */
  rolesWrite: 'auto' | 'attribute' | 'matrix' | 'membership';
  /** Whose externalIds are, on CXone's own API (policy `externalId`). */
  externalIds?: 'auto' | 'ours' | 'ignore';
  /** Ids and names of the roles that the policy knows; absent: every role of the tenant counts. */
  roleNames?: string[];
  /** What the run is going to do, for the comparison with the token's scopes. */
  needs: ('write' | 'delete' | 'sessions' | 'license' | 'groups')[];
}

/** Collaborators of a run. */
export interface Services {
  clock: Clock;
  random: () => number;
  files: Files;
  log: Log;
  host: Host;
  /** Made only when a run needs the tenant. */
  tenant(options: TenantOptions): Promise<Tenant>;
  /** Problems of the tenant's settings that show without a request. */
  checkTenant(): Promise<Problem[]>;
  /** SCIM base that the settings name, checked; no request is sent. Throws `Failure('config-invalid')`. */
  scimUrl?(): Promise<string>;
  /** Aborted on SIGINT and SIGTERM. */
  signal?: AbortSignal;
  /**
   * The receivers of events, made when the first one is sent; absent where there are none. The signal gives up what is
   * under way.
   */
  receivers?: (signal: AbortSignal) => Promise<Receivers>;
  onProgress(progress: WorkProgress, startedAt: number): void;
}

/** What the run is asked, apart from the tenant. */
export interface RunRequest {
  mode: RunReport['mode'];
  tenantName: string;
  /** What reports call it, where that is another name. */
  tenantTitle?: string;
  profile: string;
  /** This kind of tenant lists its roles and skills: a row may use any name that they have there. */
  namesByTenant?: boolean;
  rosterPaths: string[];
  policyPath: string;
  operations: ReadonlySet<'provision' | 'roles' | 'deprovision'>;
  onInvalidRows: 'stop' | 'skip';
  /** The roster names only some of the people: nobody counts as absent. */
  partialRoster: boolean;
  /** `drift` that finds differences is a failure. */
  failOnDrift: boolean;
  pii: RunReport['pii'];
  salt: string;
  concurrency: number;
  maxAttempts: number;
  /** How long reads may lag behind writes, milliseconds from each answer; 0 reads once. */
  settleMs: number;
  bulkPerMinute: number;
  /** Of everything but bulk requests. */
  requestsPerMinute?: number;
  timeBudgetMs: number;
  startedAt: number;
  /** A schedule started it: nobody looks on. */
  unattended: boolean;
  /** `approval: off`: no review is asked for. */
  guardsAlone?: boolean;
  /** A plan that was reviewed elsewhere was given (`reviewed-plan`). */
  givenPlan?: boolean;
  /** From a fork or Dependabot: no secrets, `plan` does what `validate` does. */
  secretsWithheld: boolean;
  isPullRequest: boolean;
  /** On `pull_request_target`, where the files may be the base's: what was read must be the pull request's own. */
  mustBeHead: boolean;
  links: RunReport['links'];
  /** Who runs what and where, for the audit. */
  provenance?: RunProvenance;
  /** `attributes`: what to list. */
  definitions?: DefinitionQuery;
  /** `undo`: id of the run that is taken back; absent: the one of `audit-file`. */
  undoRun?: string;
  /** `verify`: the head hash the file must end in. */
  expectedHead?: string;
  /** `verify`: whose changes are asked for, and of which days (YYYY-MM-DD). */
  history?: { person?: string; since?: string; until?: string };
}

/** Paths of what a run left behind. */
export interface RunFiles {
  auditPath: string | null;
  planPath: string | null;
  reportPath: string | null;
  commentUrl: string | null;
}
