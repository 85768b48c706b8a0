import type { Clock } from '../model/clock.ts';
import type { AuditEvent, AuditRecord, Journal } from '../model/record.ts';
import type { Capabilities, Tenant } from '../model/tenant.ts';
import type { Plan } from '../model/operation.ts';
import type { Problem, RunReport } from '../model/run.ts';

/** A file of the workspace as a stream of bytes. */
export interface ByteSource {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Files the run reads and writes. Reading throws `Failure('config-invalid')` for what is missing or lies outside the workspace. */
export interface Files {
  openRoster(path: string): Promise<ByteSource>;
  /** A small text file of the workspace, `null` where there is none. */
  readText(path: string): Promise<string | null>;
  /** Writes a file of `output-dir` and returns its path. */
  write(name: string, content: string): Promise<string>;
  /** The audit of this run; an older one is kept under a numbered name. */
  openAudit(): Promise<{ path: string; journal: Journal }>;
}

/** Lines for whoever watches the log. `line` is for people: already masked. */
export interface Log {
  line(text: string): void;
  warning(text: string): void;
}

/** What the approval rules say about a fresh plan. */
export interface ApprovalVerdict {
  state: string;
  /** For the summary, one line. */
  detail: string;
  problem?: Problem;
  /** Ids of operations that nobody reviewed. */
  unreviewed?: string[];
}

/** GitHub, as the use cases know it. */
export interface Host {
  /**
   * On a pull request: a file as its base commit holds it (`text` null where there is none); `null` elsewhere, or where it
   * cannot be read (a warning is logged).
   */
  baseFile(path: string): Promise<{ text: string | null } | null>;
  /** Whether this plan may be applied. */
  approve(plan: Plan): Promise<ApprovalVerdict>;
  /** Puts a state of the run into the pull request's comment; never throws. Returns the comment's address. */
  comment(run: RunReport): Promise<string | null>;
}

/** What a run tells the tenant's client about itself. */
export interface TenantOptions {
  /** How roles are written; `auto` is what profile and tenant want. */
  rolesWrite: 'auto' | 'attribute' | 'matrix' | 'membership';
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
  /** Problems of the tenant's settings that can be told without a request. */
  checkTenant(): Promise<Problem[]>;
  /** Aborted on SIGINT and SIGTERM. */
  signal?: AbortSignal;
  onProgress(progress: { done: number; total: number; failed: number }, startedAt: number): void;
}

/** What the run is asked, apart from the tenant. */
export interface RunRequest {
  mode: RunReport['mode'];
  tenantName: string;
  profile: string;
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
  bulkPerMinute: number;
  timeBudgetMs: number;
  startedAt: number;
  /** A schedule started it: nobody looks on. */
  unattended: boolean;
  /** From a fork or Dependabot: no secrets, `plan` does what `validate` does. */
  secretsWithheld: boolean;
  isPullRequest: boolean;
  links: RunReport['links'];
}

export type { AuditEvent, AuditRecord, Capabilities };
