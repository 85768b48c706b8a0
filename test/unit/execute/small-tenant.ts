import { applyPlan, type Execution } from '../../../src/execute/apply-plan.ts';
import type { ExecuteContext } from '../../../src/execute/context.ts';
import type { AuditEvent } from '../../../src/model/audit-record.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type {
  BulkAnswer,
  Tenant,
  TenantSteps,
  WireOperation,
  WireResult,
  Write,
  WriteForm,
} from '../../../src/model/tenant.ts';
import { nameKey } from '../../../src/plan/match.ts';
import { linkOperations } from '../../../src/plan/order.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { type Answer, apiError, result, type Sent } from './answers.ts';

export interface Ways {
  users?: readonly PriorUser[];
  answers?: (sent: Sent) => Answer;
  /** Most operations of a bulk; absent: every write is sent alone. */
  bulk?: number;
  /** Milliseconds by which a read lags behind a write. */
  lag?: { list?: number; single?: number };
  /** Accounts that a read does not show at all. */
  hides?: (user: PriorUser, how: 'list' | 'single') => boolean;
  /** May throw what ends a read. */
  onRead?: (how: 'list' | 'single', now: number) => void;
  /** May throw what ends a request, or refuse a bulk. */
  onSend?: (ids: readonly string[], now: number) => BulkAnswer['refused'] | void;
  forms?: (operation: WireOperation, inBulk: boolean) => WriteForm[];
  /** Role changes go together, as memberships of groups do. */
  shared?: boolean;
  steps?: Partial<TenantSteps>;
  atOnce?: number;
  settingWords?: Tenant['settingWords'];
}

/** A tenant that fits on a page, and a run's other ports: nothing leaves this process, time passes where one sleeps. */
export class Small {
  now = 0;
  /** What was asked and sent, in order: `3 s bulk a b`, `list u1`, `get u1`, and records as `· operation.sent a`. */
  readonly log: string[] = [];
  readonly events: AuditEvent[] = [];
  /** How many records were written together, and until what it waited. */
  readonly kept: string[] = [];
  readonly preferred: string[] = [];
  readonly #ways: Ways;
  readonly #history = new Map<string, { at: number; user: PriorUser | null }[]>();
  readonly #times = new Map<string, number>();

  constructor(ways: Ways = {}) {
    this.#ways = ways;
    for (const user of ways.users ?? []) this.#put(user.id, user, -1e9);
  }

  /** The account as it is, whatever reads show. */
  holds(id: string): PriorUser | null {
    return this.#history.get(id)?.at(-1)?.user ?? null;
  }

  /** Everybody who is there. */
  all(): PriorUser[] {
    return [...this.#history.keys()].flatMap((id) => this.holds(id) ?? []);
  }

  /** Someone else makes an account. */
  add(user: PriorUser): void {
    if (!this.holds(user.id)) this.#put(user.id, user, this.now);
  }

  /** Someone else changes an account. */
  change(id: string, more: Partial<PriorUser> | null): void {
    const user = this.holds(id);
    this.#put(id, more && user ? { ...user, ...more } : null, this.now);
  }

  /** What was asked and sent, without the records. */
  get traffic(): string[] {
    return this.log.filter((line) => !line.startsWith('·'));
  }

  /** The requests that write. */
  get writes(): string[] {
    return this.traffic.filter((line) => / (bulk|one) /.test(line));
  }

  readonly tenant = {
    prepare: (write: Write, form?: WriteForm): WireOperation => {
      const known = form ?? this.#preferredFor(write.type);
      return {
        ref: write.ref,
        write,
        data: write,
        bytes: 10,
        bulkable: known === undefined || known === 'list',
        ...(known && { form: known }),
        ...(this.#ways.shared && write.type === 'roles' && { shared: true }),
      } as WireOperation;
    },
    otherForms: (operation: WireOperation, inBulk: boolean) =>
      operation.form === undefined ? (this.#ways.forms?.(operation, inBulk) ?? []) : [],
    prefer: (type: Write['type'], form: WriteForm) => void this.preferred.push(`${type} ${form}`),
    sendOne: async (operation: WireOperation) => {
      this.#note(`one ${operation.ref}`);
      this.#ways.onSend?.([operation.ref], this.now);
      return this.#carryOut(operation, false) ?? result(operation.ref, { status: 'ambiguous', httpStatus: null });
    },
    sendBulk: async (operations: WireOperation[]): Promise<BulkAnswer> => {
      this.#note(`bulk ${operations.map(({ ref }) => ref).join(' ')}`);
      const refused = this.#ways.onSend?.(
        operations.map(({ ref }) => ref),
        this.now,
      );
      if (refused) return { results: [], refused };
      return { results: operations.flatMap((one) => this.#carryOut(one, true) ?? []) };
    },
    lookUp: async (keys: { id?: string; userName?: string; externalId?: string }[]) => {
      this.#note(`list ${keys.map(({ id, userName, externalId }) => id ?? userName ?? externalId).join(' ')}`);
      this.#ways.onRead?.('list', this.now);
      return [...this.#history.keys()].flatMap((id) => {
        const user = this.#shown(id, 'list');
        const isAsked = keys.some((key) =>
          key.id === undefined
            ? (key.userName !== undefined && nameKey(key.userName) === nameKey(user?.userName ?? '')) ||
              (key.externalId !== undefined && key.externalId === user?.externalId)
            : key.id === id,
        );
        return user && isAsked ? user : [];
      });
    },
    get: async (id: string) => {
      this.#note(`get ${id}`);
      this.#ways.onRead?.('single', this.now);
      return this.#shown(id, 'single');
    },
    room: () => Number.POSITIVE_INFINITY,
  };

  /** Everything an apply needs, with this tenant. */
  context(more: Partial<ExecuteContext> = {}): ExecuteContext {
    const { bulk, steps, atOnce, settingWords } = this.#ways;
    return {
      tenant: {
        ...this.tenant,
        bulkLimits: bulk === undefined ? null : { operations: bulk, bytes: 1e6 },
        capabilities: { filter: true },
        steps: { leavers: [], dependencies: null, cacheRefresh: null, ...steps },
        ...(atOnce !== undefined && { deactivatesAtOnce: atOnce }),
        ...(settingWords && { settingWords }),
      } as unknown as Tenant,
      journal: {
        appendAll: async (events, until = 'disk') => {
          this.kept.push(`${events.length} ${until}`);
          this.events.push(...events);
          for (const { event, ...rest } of events)
            this.log.push(`· ${event} ${'operation' in rest ? String(rest.operation) : ''}`);
          return [];
        },
      },
      clock: {
        now: () => this.now,
        sleep: async (ms, signal) => {
          signal?.throwIfAborted();
          this.now += ms;
        },
      },
      random: () => 0.5,
      policy: defaultPolicy(),
      concurrency: 5,
      bulkPerMinute: 20,
      maxAttempts: 5,
      settleMs: 30_000,
      deadline: Number.POSITIVE_INFINITY,
      startedAt: 0,
      payloadHash: (data) => `hash of ${JSON.stringify(data)}`,
      isProtected: () => false,
      ...more,
    };
  }

  #preferredFor(type: string): WriteForm | undefined {
    const found = this.preferred.findLast((line) => line.startsWith(`${type} `));
    return found?.split(' ')[1] as WriteForm | undefined;
  }

  #note(what: string): void {
    this.log.push(`${this.now / 1000} s ${what}`);
  }

  #put(id: string, user: PriorUser | null, at: number): void {
    this.#history.set(id, [...(this.#history.get(id) ?? []), { at, user }]);
  }

  #shown(id: string, how: 'list' | 'single'): PriorUser | null {
    const until = this.now - (this.#ways.lag?.[how] ?? 0);
    const user = this.#history.get(id)?.findLast(({ at }) => at <= until)?.user ?? null;
    return user && this.#ways.hides?.(user, how) ? null : user;
  }

  #carryOut(operation: WireOperation, inBulk: boolean): WireResult | undefined {
    const { ref: id, write, form } = operation;
    const nth = (this.#times.get(id) ?? 0) + 1;
    this.#times.set(id, nth);
    const { does = 'all', says = {} } = this.#ways.answers?.({ id, write, form, inBulk, nth }) ?? {};
    const taken =
      write.type === 'create' &&
      this.all().some(({ userName }) => nameKey(userName) === nameKey(String(write.attributes['userName'])));
    if (does !== 'nothing' && taken)
      return result(id, { status: 'failed', httpStatus: 409, error: apiError('uniqueness') });
    const account = does === 'nothing' ? undefined : this.#write(write, does === 'all' ? [] : does);
    if (says === 'silence') return undefined;
    return result(id, { ...(write.type === 'create' && account !== undefined && { id: account }), ...says });
  }

  /** @returns the account's id */
  #write(write: Write, without: readonly string[]): string {
    if (write.type === 'create') {
      const { active: _, ...rest } = write.attributes;
      const id = `new-${write.ref}`;
      const kept: Record<string, unknown> = { ...rest, roles: write.roles ?? [] };
      for (const field of without) kept[field] = field === 'active' ? false : field === 'roles' ? [] : undefined;
      this.#put(id, { id, userName: String(rest['userName']), active: true, roles: [], ...kept }, this.now);
      return id;
    }
    const { id } = write.user;
    const user = this.holds(id);
    if (!user) return id;
    if (write.type === 'delete') this.#put(id, null, this.now);
    else this.#put(id, changed(user, write, without), this.now);
    return id;
  }
}

function changed(user: PriorUser, write: Write, without: readonly string[]): PriorUser {
  const after: Record<string, unknown> = {
    ...('after' in write && write.after),
    ...(write.type === 'activate' && { active: write.active }),
    ...(write.type === 'roles' && { roles: write.roles }),
  };
  const next: Record<string, unknown> = { ...user };
  for (const [field, value] of Object.entries(after))
    if (without.includes(field)) continue;
    else if (value === null) delete next[field];
    else next[field] = value;
  return next as unknown as PriorUser;
}

export interface Run {
  execution: Execution;
  small: Small;
  /** How each operation ended, by its id. */
  ends: Record<string, string>;
}

/** A plan, carried out in a small tenant. */
export async function run(
  operations: Operation[],
  ways: Ways = {},
  more: Partial<ExecuteContext> | ((small: Small) => Partial<ExecuteContext>) = {},
): Promise<Run> {
  const small = new Small({ users: operations.flatMap(({ prior }) => prior ?? []), ...ways });
  linkOperations(operations);
  const execution = await applyPlan(operations, small.context(typeof more === 'function' ? more(small) : more));
  return { execution, small, ends: endsOf(execution) };
}

export const endsOf = ({ outcomes }: Execution): Record<string, string> =>
  Object.fromEntries(outcomes.map(({ operation, status }) => [operation.id, status]));

/** How many ended how. */
export const statuses = ({ ends }: Run): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(Object.values(ends), (end) => end)].map(([end, all]) => [end, all.length]));
