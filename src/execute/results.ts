import type { WireResult } from '../model/tenant.ts';
import { counted } from '../text/figures.ts';
import type { Item } from './item.ts';

/** What comes next for a write that was answered: nothing, another try in the pool, or a look-up. */
export type Next = 'over' | 'again' | 'look-up';

/** Nothing more happens to it in this round. */
export const hasEnded = (item: Item): boolean => ENDS.has(item.state);

const ENDS: ReadonlySet<Item['state']> = new Set(['done', 'failed', 'ignored', 'accepted', 'not-started', 'unknown']);

/**
 * Takes one answer into its item.
 * @param result `undefined` where the tenant's answer left this operation out: it may have been applied
 * @param maxAttempts tries of one operation
 */
export function takeResult(item: Item, result: WireResult | undefined, maxAttempts: number): Next {
  if (result && isHeld(result)) return hold(item, result);
  item.attempts += Math.max(1, result?.attempts ?? 1);
  if (!result) return lose(item);
  item.latencyMs += result.latencyMs;
  item.httpStatus = result.httpStatus;
  item.correlationId = result.correlationId;
  if (result.id) item.id = result.id;
  if (result.error) item.error = result.error;
  if (result.user) item.user = result.user;
  if (result.inParts !== undefined) item.inParts = result.inParts;
  switch (result.status) {
    case 'done':
      item.state = 'done';
      item.seen = false;
      item.error = undefined;
      item.doubt = result.doubt;
      return 'over';
    case 'ambiguous':
      return lose(item);
    case 'not-attempted':
    case 'retry':
      return tryAgain(item, maxAttempts);
    case 'failed':
      if (result.error?.kind === 'uniqueness' && item.write.type === 'create') item.state = 'refused';
      else if (result.error?.kind === 'version') item.state = 'stale';
      else if (mayBeForTheFirst(result) && !item.lookedFor)
        Object.assign(item, { state: 'lost', mayHaveArrived: true, lookedFor: true });
      else return fail(item);
      return 'look-up';
  }
}

/** Refused as what is so already, or is no longer there, may be what the first try of the same request did. */
const mayBeForTheFirst = ({ repeated, error }: WireResult): boolean =>
  repeated === true && (error?.kind === 'invalid' || error?.kind === 'not-found' || error?.kind === 'conflict');

/** Nothing was sent, and trying at once again is of no use: CXone asks for a wait that is too long to sit out. */
const isHeld = ({ status, attempts, error }: WireResult): boolean =>
  status === 'retry' && attempts === 0 && error?.kind === 'timeout';

function hold(item: Item, { error }: WireResult): Next {
  item.error ??= error;
  if (item.mayHaveArrived) return lose(item);
  item.state = item.attempts > 0 ? 'failed' : 'not-started';
  item.detail = error?.message ?? '';
  return 'over';
}

/** Another try, unless all are used up. */
export function tryAgain(item: Item, maxAttempts: number): Next {
  if (item.attempts - item.spared >= maxAttempts) {
    // Each answer left it open: what reads show when they have caught up decides.
    if (item.everLost && item.error?.kind === 'unreadable') {
      Object.assign(item, { state: 'done', seen: false, doubt: item.error.message, error: undefined });
      return 'over';
    }
    const why = item.error?.message ?? 'no reason given';
    item.detail = `given up after ${counted(item.attempts, 'try', 'tries')}: ${why}`;
    return fail(item);
  }
  item.state = 'queued';
  return 'again';
}

function lose(item: Item): Next {
  item.state = 'lost';
  item.mayHaveArrived = true;
  item.everLost = true;
  return 'look-up';
}

function fail(item: Item): Next {
  item.state = 'failed';
  item.detail ||= item.error?.message ?? 'CXone refused the change and gave no reason';
  return 'over';
}

/**
 * Ends what a run that stops leaves open: unknown where it may have arrived, failed where it was refused, else not
 * started.
 */
export function endOpen(items: readonly Item[], why: string): void {
  for (const item of items) {
    if (hasEnded(item)) continue;
    if (item.mayHaveArrived || item.state === 'lost' || item.state === 'sent') {
      item.state = 'unknown';
      // One change may be several requests: whether the first of them was carried out, nobody can ask any more.
      item.detail = item.wasCut ? `begun, and not confirmed: ${why}` : `sent, but the answer never came: ${why}`;
    } else if (item.attempts > 0) {
      item.state = 'failed';
      item.detail =
        `not applied in ${item.attempts === 1 ? 'one try' : `${item.attempts} tries`} ` +
        `(${item.error?.message ?? 'no reason given'}); ${why}`;
    } else {
      item.state = 'not-started';
      item.detail = why;
    }
  }
}
