/**
 * The product once more, as small as it can be: people, CXone, roster, policy and time, by the words of the contract.
 * Nothing of `src/` is used here; where the two disagree, one of them is wrong.
 */

/** A row of the roster. Empty text: the cell is empty. Names never change here. */
export interface Row {
  externalId: string;
  userName: string;
  title: string;
  active: '' | 'yes' | 'no';
  roles: string[];
  startDate: string;
  endDate: string;
}

/** An account as CXone keeps it. */
export interface Account {
  userName: string;
  externalId?: string;
  title: string;
  active: boolean;
  roles: string[];
}

export type Kind = 'create' | 'update' | 'reactivate' | 'roles' | 'deactivate' | 'delete';
type Value = string | boolean | string[] | null;

export interface Change {
  kind: Kind;
  key: string;
  before: Record<string, Value> | null;
  /** `null`: the account is gone. */
  after: Record<string, Value> | null;
  /** False for people that the file does not name. */
  named: boolean;
  /** What a date of the file will bring: on this day. */
  on?: string;
}

export interface Policy {
  /** What happens to accounts of people the file says that they left. */
  leavers: 'deactivate' | 'delete';
  /** What happens to people that the file does not name. */
  absent: 'report' | 'deactivate';
}

export type Roster = ReadonlyMap<string, Row>;
/** By userName. */
export type Books = ReadonlyMap<string, Account>;

const sorted = (list: readonly string[]): string[] => [...list].sort();
const same = (a: readonly string[], b: readonly string[]): boolean => sorted(a).join() === sorted(b).join();

/** The account a row leads to: by externalId, else by userName where the account has none. */
function accountOf(row: Row, books: Books): Account | undefined {
  for (const account of books.values()) if (account.externalId === row.externalId) return account;
  const named = books.get(row.userName);
  return named?.externalId === undefined ? named : undefined;
}

const isGone = (row: Row, today: string): boolean => row.active === 'no' || (row.endDate !== '' && today > row.endDate);

/** What one row asks for on a day. */
export function changesOf(
  row: Row,
  account: Account | undefined,
  { leavers }: Pick<Policy, 'leavers'>,
  today: string,
): Change[] {
  const of = (kind: Kind, before: Change['before'], after: Change['after']): Change => ({
    kind,
    key: row.externalId,
    before,
    after,
    named: true,
  });
  if (!account) {
    if (isGone(row, today) || (row.startDate !== '' && today < row.startDate)) return [];
    const { userName, externalId, title, roles } = row;
    return [
      of('create', null, {
        userName,
        externalId,
        ...(title && { title }),
        active: true,
        ...(roles.length > 0 && { roles: sorted(roles) }),
      }),
    ];
  }
  const linked: Record<string, Value> = account.externalId === undefined ? { externalId: row.externalId } : {};
  if (isGone(row, today) && leavers === 'delete')
    return [of('delete', { userName: account.userName, externalId: account.externalId ?? null }, null)];
  if (isGone(row, today))
    return account.active ? [of('deactivate', { active: true }, { active: false, ...linked })] : [];
  const changes: Change[] = [];
  const waits = row.startDate !== '' && today < row.startDate;
  if (!account.active && row.active === 'yes' && !waits)
    changes.push(of('reactivate', { active: false }, { active: true }));
  const moved = row.title !== '' && row.title !== account.title;
  if (moved || 'externalId' in linked)
    changes.push(
      of(
        'update',
        { ...(moved && { title: account.title }), ...('externalId' in linked && { externalId: null }) },
        { ...(moved && { title: row.title }), ...linked },
      ),
    );
  if (row.roles.length > 0 && !same(row.roles, account.roles))
    changes.push(of('roles', { roles: sorted(account.roles) }, { roles: sorted(row.roles) }));
  return changes;
}

/** Everything that a roster asks for on a day. */
export function changesFor(roster: Roster, books: Books, policy: Policy, today: string): Change[] {
  const changes = [...roster.values()].flatMap((row) => changesOf(row, accountOf(row, books), policy, today));
  if (policy.absent === 'report') return changes;
  const named = new Set([...roster.values()].flatMap(({ externalId, userName }) => [externalId, userName]));
  for (const { userName, externalId, active } of books.values())
    if (active && externalId !== undefined && !named.has(externalId) && !named.has(userName))
      changes.push({
        kind: 'deactivate',
        key: externalId,
        before: { active: true },
        after: { active: false },
        named: false,
      });
  return changes;
}

/** What dates of the file will bring after today, each on the account as it will be by then. */
export function scheduledFor(roster: Roster, books: Books, policy: Policy, today: string): Change[] {
  return [...roster.values()].flatMap((row) => {
    const found = accountOf(row, books);
    let account = changesOf(row, found, policy, today).reduce(afterwards, found);
    const days = [row.startDate, row.endDate && dayAfter(row.endDate)].filter((day) => day > today).sort();
    return days.flatMap((on) => {
      const then = changesOf(row, account, policy, on).map((change) => ({ ...change, on }));
      account = then.reduce(afterwards, account);
      return then;
    });
  });
}

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The account once a change is done. */
export function afterwards(account: Account | undefined, { after }: Change): Account | undefined {
  if (after === null) return undefined;
  return { title: '', roles: [], active: true, userName: '', ...account, ...(after as Partial<Account>) };
}

/** What a change does, piece by piece: field by field, role by role, before and after. */
function piecesOf({ before, after }: Change): string[] {
  if (after === null) return Object.entries(before ?? {}).map(([field, from]) => `${field}: ${String(from)} > gone`);
  return Object.entries(after).flatMap(([field, to]) => {
    const from = before?.[field] ?? null;
    if (!Array.isArray(to)) return [`${field}: ${String(from)} > ${String(to)}`];
    const had = Array.isArray(from) ? from : [];
    return [
      ...to.filter((one) => !had.includes(one)).map((one) => `${field} + ${one}`),
      ...had.filter((one) => !to.includes(one)).map((one) => `${field} - ${one}`),
    ];
  });
}

const placeOf = ({ kind, key }: Pick<Change, 'kind' | 'key'>): string => `${kind} ${key}`;

/** What of a plan was shown by these changes: equal or fewer. */
function isShown(change: Change, shown: readonly Change[]): boolean {
  const own = shown.filter((one) => placeOf(one) === placeOf(change));
  const pieces = new Set(own.flatMap(piecesOf));
  return own.length > 0 && piecesOf(change).every((piece) => pieces.has(piece));
}

/** A plan that a pull request showed. */
export interface Shown {
  number: number;
  changes: Change[];
  /** What it was made of: its rows, each as `textOf` gives it. */
  rows: ReadonlySet<string>;
}

/** How the content came to the branch. */
export type Origin = 'review' | 'direct';

/** What applies know of each other. */
export interface Memory {
  /** The content as it was last applied, row by row; `null`: never. */
  applied: ReadonlyMap<string, string> | null;
  /** What let it pass: a review, or a direct push that goes by the guards. */
  by: Origin;
  /** Rows of it that no reviewed plan was made of: neither time nor a change outside brings anything of them. */
  unseen: ReadonlySet<string>;
  counted: ReadonlySet<number>;
  pending: readonly Change[];
}

export const nothingKnown: Memory = {
  applied: null,
  by: 'review',
  unseen: new Set(),
  counted: new Set(),
  pending: [],
};

export interface Verdict {
  go: Change[];
  /** More than what was reviewed, and people that nobody reviewed as absent. */
  held: Change[];
  /** Accounts that stay off: only reported. */
  waiting: Change[];
  /** Some of it stops everything but leavers. */
  stopped: boolean;
  next: Memory;
}

export const textOf = (row: Row): string => JSON.stringify(row);

/**
 * The one rule for every trigger: what reviewed plans cover, and what time or a change outside brings once the content
 * was reviewed and applied.
 * @param plans of the pull requests that were merged, in the order of the merges
 */
export function judge(
  fresh: readonly Change[],
  roster: Roster,
  memory: Memory,
  plans: readonly Shown[],
  origin: Origin,
  today: string,
): Verdict {
  const { applied, by, unseen, counted, pending } = memory;
  const rows = new Map([...roster].map(([key, row]) => [key, textOf(row)]));
  const isSame =
    applied !== null && applied.size === rows.size && [...rows].every(([key, row]) => applied.get(key) === row);
  const alone = (isSame ? by : origin) === 'direct';
  const due = (all: readonly Change[]): Change[] => all.filter(({ on }) => on === undefined || on <= today);
  const unseenBut = (made: readonly Shown[]): Set<string> =>
    new Set(
      [...rows].flatMap(([key, row]) =>
        made.some((plan) => plan.rows.has(row)) || (applied?.get(key) === row && !unseen.has(key)) ? [] : [key],
      ),
    );
  const sort = (
    shown: readonly Change[],
    made: readonly Shown[],
  ): Omit<Verdict, 'next' | 'stopped'> & { absent: Change[] } => {
    const without = unseenBut(made);
    const sorted = { go: [] as Change[], held: [] as Change[], absent: [] as Change[], waiting: [] as Change[] };
    for (const change of fresh) {
      const lasts = applied !== null && applied.get(change.key) === rows.get(change.key);
      if (isShown(change, shown)) sorted.go.push(change);
      else if (change.kind === 'reactivate') (alone && !isSame && !lasts ? sorted.go : sorted.waiting).push(change);
      else if (alone) sorted.go.push(change);
      else if (!change.named) sorted.absent.push(change);
      else (lasts && !without.has(change.key) ? sorted.go : sorted.held).push(change);
    }
    return sorted;
  };
  const since = plans.filter(({ number }) => !counted.has(number));
  let result = sort(due(pending), []);
  // Content that was applied already asks for nothing more, unless there is more, or a part that no plan was made of.
  const isAsked = isSame ? result.go.length < fresh.length || unseenBut([]).size > 0 : origin === 'review';
  const used = isAsked ? since : [];
  if (isAsked) result = sort([...due(pending), ...due(used.flatMap(({ changes }) => changes))], used);
  const { absent, waiting } = result;
  const stopped = result.held.length > 0;
  const isLeaver = ({ kind, named }: Change): boolean => (kind === 'deactivate' || kind === 'delete') && named;
  const go = stopped ? result.go.filter(isLeaver) : result.go;
  const later = used.flatMap(({ changes }) => changes);
  const keys = new Set(later.map(({ key }) => key));
  return {
    go,
    held: [...result.held, ...absent, ...(stopped ? result.go.filter((one) => !go.includes(one)) : [])],
    waiting,
    stopped,
    next: {
      applied: rows,
      by: isSame && by === 'review' ? by : alone ? 'direct' : 'review',
      // By a direct push the guards let all of it pass.
      unseen: alone ? new Set() : unseenBut(used),
      // A direct push that passes leaves what was merged before it behind.
      counted: new Set([...counted, ...(alone ? since : used).map(({ number }) => number)]),
      pending: [...pending.filter(({ key }) => !keys.has(key)), ...later],
    },
  };
}

/** What became of a change, as far as memory minds. */
export type Fate = 'done' | 'sent' | 'failed' | 'not-started';

/**
 * Memory after a run.
 * @param fates by kind and key
 * @param later what dates of the file will bring by now: what it took back stays taken back
 * @param cut the run was interrupted after its first word about writing, and knew no more of how its changes ended
 * @param unsent it was interrupted, and knew that it had sent nothing
 */
export function remember(
  memory: Memory,
  { next, stopped, go }: Verdict,
  fresh: readonly Change[],
  fates: ReadonlyMap<string, Fate>,
  { today, cut, unsent, later }: { today: string; cut: boolean; unsent: boolean; later: readonly Change[] },
): Memory {
  const isDone = (one: Change): boolean =>
    fates.get(placeOf(one)) === 'done' && !(one.on !== undefined && one.on > today);
  if (unsent) return memory;
  if (cut) return { ...next, pending: next.pending.filter((one) => one.on !== undefined || !isDone(one)) };
  // Who is absent and unreviewed makes nothing else wait.
  const wrote = go.length === 0 || [...fates.values()].some((fate) => fate === 'done' || fate === 'sent');
  const passed = !stopped && wrote;
  const planned = new Set(fresh.map(placeOf));
  const dated = new Set(later.map(placeOf));
  const isMoot = (one: Change): boolean =>
    passed && !(one.on !== undefined && one.on > today ? dated : planned).has(placeOf(one));
  const base = passed ? next : memory;
  return { ...base, pending: base.pending.filter((one) => !isDone(one) && !isMoot(one)) };
}
