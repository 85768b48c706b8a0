import type { Failure } from '../../model/failure.ts';
import type { CheckFinding, Diagnosis, FindingStatus } from '../../model/findings.ts';
import type { Reply } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { clockWords } from './diagnosis-words.ts';

/** A difference of clocks from which tokens and signatures may be refused, ms. */
const CLOCK_LIMIT = 30_000;
/** `Date` counts whole seconds (RFC 9110, section 6.6.1). */
const CLOCK_GRAIN = 1_000;

/** What is looked for in SCIM. */
export const SCIM_NAMES = [
  'service-provider-config',
  'users',
  'paging',
  'filter',
  'roles',
  'bulk',
  'patch',
  'etag',
] as const;
/** The table in its order; what was not asked stands there as unknown. */
const NAMES = ['sign-in', 'scopes', ...SCIM_NAMES, 'attributes', 'clock'] as const;
type Name = (typeof NAMES)[number];

/** Collects findings and the clock's readings. */
export class Sheet {
  failure: Failure | undefined;
  /** Abilities that only some profiles have. */
  readonly more: CheckFinding[] = [];
  /** The ability that is being tried: a Failure that is thrown belongs to it. */
  trying: Name = 'sign-in';
  readonly #findings = new Map<Name, CheckFinding>();
  #differences: number[] = [];

  set(name: Name, status: FindingStatus, detail: string, advice = ''): void {
    this.#findings.set(name, { name, status, detail, advice });
  }

  fail(failure: Failure): void {
    this.failure ??= failure;
    this.set(this.trying, 'failed', failure.message, failure.advice);
  }

  /** Notes the tenant's clock where an answer has a Date: it was read about half a round trip ago. */
  time(reply: Reply, session: TenantSession): void {
    if (!reply.answered) return;
    const date = Date.parse(reply.headers['date'] ?? '');
    if (Number.isFinite(date))
      this.#differences.push(date + CLOCK_GRAIN / 2 - (session.clock.now() - reply.latencyMs / 2));
  }

  result(): Diagnosis & { failure?: Failure } {
    const clock = this.#clock();
    const findings = NAMES.map(
      (name): CheckFinding =>
        this.#findings.get(name) ?? {
          name,
          status: 'unknown',
          detail: 'not asked: what comes before it failed',
          advice: '',
        },
    );
    findings.push(...this.more);
    return { findings, clockDifferenceMs: clock, failure: this.failure };
  }

  #clock(): number | null {
    const sorted = this.#differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
    const [nearest] = sorted;
    if (nearest === undefined) {
      if (this.trying !== 'sign-in') this.set('clock', 'unknown', 'no answer named its time (header Date)');
      return null;
    }
    const ms = Math.abs(nearest) <= CLOCK_GRAIN ? 0 : Math.round(nearest);
    const isFar = Math.abs(ms) > CLOCK_LIMIT;
    this.set(
      'clock',
      isFar ? 'failed' : 'works',
      clockWords(ms),
      isFar ? 'Set the runner’s clock by NTP: tokens and webhook signatures hang on the time.' : '',
    );
    return ms;
  }
}
