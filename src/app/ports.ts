import type { Clock } from '../model/clock.ts';
import type { Problem } from '../model/run.ts';
import type { Tenant, TenantOptions } from '../model/tenant.ts';
import type { WorkProgress } from '../report/words/progress.ts';
import type { Files } from './files-port.ts';
import type { Host } from './host-port.ts';
import type { Receivers } from './webhook-ports.ts';

/** Lines for people who watch the log. `line` is for people: already masked. */
export interface Log {
  line(text: string): void;
  warning(text: string): void;
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
