import type { HttpClientOptions } from '../../http/types.ts';
import type { Clock } from '../../model/clock.ts';
import type { HttpPort } from './replies.ts';

/** What a tenant needs from outside. */
export interface TenantDeps {
  clock: Clock;
  /** Uniform in [0, 1). */
  random: () => number;
  /** Aborts everything under way. */
  signal?: AbortSignal;
  onWait?: HttpClientOptions['onWait'];
  /** One line for the log. */
  log?: (line: string) => void;
  /** Another HTTP client than this project's own (tests). */
  http?: (options: HttpClientOptions) => HttpPort | Promise<HttpPort>;
}
