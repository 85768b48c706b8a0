import type { TenantRequest } from './wire.ts';
import { isObject, textOf } from './wire.ts';
import type { Budget } from './limits.ts';

/** Which requests a fault is for; everything given must hold. */
export interface Match {
  method?: string;
  /** Part of, or expression for, the path from the root: `/scim/v2/Users`, `/api/v2/license`. */
  path?: string | RegExp;
  budget?: Budget;
  /** Part of the request's body (in a bulk: of the operation's data or path). */
  body?: string;
}

interface When {
  match?: Match;
  /** How often it happens; 1 unless given or `probability` is (then for ever). `Infinity`: the route is down. */
  times?: number;
  /** Matching requests that pass before it begins. */
  after?: number;
  /** Of each matching request, with the tenant's seeded random. */
  probability?: number;
}

/**
 * What goes wrong with a whole request. `before`: nothing was done; `after`: it was, but the client does not learn it.
 */
export type RequestFault = When &
  (
    | {
        kind: 'status';
        status: number;
        when?: 'before' | 'after';
        retryAfter?: string;
        body?: string;
        contentType?: string;
      }
    | { kind: 'reset'; when?: 'before' | 'after' }
    /** No answer until the tenant closes. */
    | { kind: 'hang'; when?: 'before' | 'after' }
    /** The right answer, so many milliseconds (tenant's clock) later. */
    | { kind: 'slow'; ms: number }
    /**
     * The right answer cut in the middle, connection closed. `clean`: with a Content-Length that fits what was sent.
     */
    | { kind: 'truncate'; clean?: boolean }
    /** Sends the client to another origin, where Authorization is a violation. */
    | { kind: 'redirect'; status?: 301 | 302 | 307 | 308; to?: string }
    /** Every token stops being valid just before this request is looked at. */
    | { kind: 'revoke' }
  );

/** What goes wrong with one operation of a bulk. */
export type OperationFault = When & {
  kind: 'operation';
  status: number;
  /** The operation was carried out although its status says otherwise. */
  applied?: boolean;
  /** Carried out, but left out of the answer. */
  dropped?: boolean;
};

export type Fault = RequestFault | OperationFault;

/** What bulk asks for each operation. */
export interface OperationFaults {
  forOperation(request: TenantRequest): { status: number; applied: boolean; dropped: boolean } | null;
}

interface Armed {
  fault: Fault;
  seen: number;
  left: number;
}

/** The faults of a tenant: scripted ones count down, random ones draw from the seed. */
export class Faults implements OperationFaults {
  #armed: Armed[] = [];
  readonly #random: () => number;

  constructor(faults: Fault[], random: () => number) {
    this.#random = random;
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.#armed.push({ fault, seen: 0, left: fault.times ?? (fault.probability === undefined ? 1 : Infinity) });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The first fault for this request, used up by it. */
  forRequest(request: TenantRequest, budget: Budget): RequestFault | null {
    const armed = this.#pick(
      (fault) => fault.kind !== 'operation' && this.#matches(fault.match, request, budget, request.body),
    );
    return armed ? (armed.fault as RequestFault) : null;
  }

  forOperation(request: TenantRequest): { status: number; applied: boolean; dropped: boolean } | null {
    const armed = this.#pick(
      (fault) => fault.kind === 'operation' && this.#matches(fault.match, request, 'bulk', operationText(request)),
    );
    if (!armed) return null;
    const fault = armed.fault as OperationFault;
    return {
      status: fault.status,
      applied: (fault.applied ?? false) || (fault.dropped ?? false),
      dropped: fault.dropped ?? false,
    };
  }

  #pick(fits: (fault: Fault) => boolean): Armed | null {
    for (const armed of this.#armed) {
      if (armed.left <= 0 || !fits(armed.fault)) continue;
      if (armed.seen++ < (armed.fault.after ?? 0)) continue;
      if (armed.fault.probability !== undefined && this.#random() >= armed.fault.probability) continue;
      armed.left--;
      return armed;
    }
    return null;
  }

  #matches(match: Match | undefined, request: TenantRequest, budget: Budget, body: string): boolean {
    if (!match) return budget !== 'token';
    if (match.method !== undefined && match.method.toUpperCase() !== request.method) return false;
    if (match.budget !== undefined && match.budget !== budget) return false;
    if (match.body !== undefined && !body.includes(match.body)) return false;
    if (match.path === undefined) return match.budget !== undefined || budget !== 'token';
    return typeof match.path === 'string' ? request.path.includes(match.path) : match.path.test(request.path);
  }
}

function operationText(request: TenantRequest): string {
  const userName = isObject(request.data) ? (textOf(request.data['userName']) ?? '') : '';
  return `${request.path} ${userName} ${JSON.stringify(request.data)}`;
}
