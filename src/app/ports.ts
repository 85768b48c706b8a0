import type { Clock } from '../model/clock.ts';
import type { Problem } from '../model/run.ts';
import type { Tenant } from '../model/tenant.ts';
import type { WorkProgress } from '../report/words/progress.ts';
import type { Files } from './files-port.ts';
import type { Host } from './host-port.ts';
import type { Receivers } from './webhook-ports.ts';

/** Lines for people who watch the log. `line` is for people: already masked. */
export interface Log {
  line(text: string): void;
  warning(text: string): void;
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

/** Paths of what a run left behind. */
export interface RunFiles {
  auditPath: string | null;
  planPath: string | null;
  reportPath: string | null;
  commentUrl: string | null;
}
