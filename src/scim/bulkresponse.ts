import { idKey, sameId } from '../text/ids.ts';
import { isObject, type Json, nameIn, parseJson, textOf, valueOf } from './json.ts';
import { idOfLocation, statusOf } from './status.ts';
import { addTo } from '../text/add-to.ts';

/** What a server said of one operation. */
export interface BulkResult {
  /** `null` where it cannot be read. */
  status: number | null;
  bulkId?: string;
  method?: string;
  /** From `location`, else from the resource. */
  id?: string;
  userName?: string;
  version?: string;
  /** Resource or error. */
  response?: Json;
}

/** What was sent, as far as an answer can be known by it. */
export interface SentOperation {
  bulkId: string;
  method: string;
  /** Id in the path: PATCH, PUT and DELETE. */
  targetId?: string;
  /** userName in the data: POST. */
  userName?: string;
}

/**
 * Reads a BulkResponse (RFC 7644, section 3.7.3) or the tutorial's `{total, failed, responses}`.
 * @returns `null` where the value is neither
 */
export function parseBulkResponse(value: unknown): BulkResult[] | null {
  if (!isObject(value)) return null;
  const list = value[nameIn(value, 'Operations')] ?? value[nameIn(value, 'responses')];
  if (!Array.isArray(list)) return null;
  return list.map((one): BulkResult => {
    if (!isObject(one)) return { status: null };
    const response = valueOf(one, 'response');
    // Some servers put the resource in as JSON text.
    const read = typeof response === 'string' ? parseJson(response) : response;
    const body = isObject(read) ? read : undefined;
    const location = idOfLocation(valueOf(one, 'location'));
    const inner = body && textOf(valueOf(body, 'id'));
    const bulkId = textOf(valueOf(one, 'bulkId'));
    const method = textOf(valueOf(one, 'method'))?.toUpperCase();
    const userName = body && textOf(valueOf(body, 'userName'));
    const version = textOf(valueOf(one, 'version')) ?? (body && versionOf(body));
    const id = location ?? inner;
    return {
      // A location and a resource that name two accounts prove nothing.
      status: location && inner && location !== inner ? null : statusOf(valueOf(one, 'status')),
      bulkId,
      method,
      id,
      userName,
      version,
      response: body,
    };
  });
}

const versionOf = (resource: Json): string | undefined => {
  const meta = valueOf(resource, 'meta');
  return isObject(meta) ? textOf(valueOf(meta, 'version')) : undefined;
};

/** An answer for each operation in the order sent, `null` where none is certain: look it up. */
export type Correlation = ({ result: BulkResult; by: 'bulkId' | 'identity' | 'position' } | null)[];

/**
 * Finds the answer to every operation: by bulkId; by location or userName; by position only where the lengths agree and
 * nothing tells the rest apart – which, since a server may shuffle, is trusted only where it can make no difference:
 * one is left, or all that are left say the same. An id found by position is dropped: it could be another person's.
 * Answers that contradict what was sent (another method, id or userName) count for nothing.
 */
export function correlate(sent: readonly SentOperation[], results: readonly BulkResult[]): Correlation {
  const found: Correlation = sent.map(() => null);
  const used = new Set<BulkResult>();
  const doubtful = new Set<number>();

  const byBulkId = new Map<string, BulkResult[]>();
  for (const result of results) if (result.bulkId) addTo(byBulkId, result.bulkId, result);
  sent.forEach((operation, i) => {
    const own = byBulkId.get(operation.bulkId) ?? [];
    for (const result of own) used.add(result);
    if (own.length === 0) return;
    if (own.length === 1 && agrees(operation, own[0] as BulkResult))
      found[i] = { result: own[0] as BulkResult, by: 'bulkId' };
    else doubtful.add(i);
  });

  matchIdentities(sent, results, found, used, doubtful);
  matchPositions(sent, results, found, used, doubtful);
  return found;
}

function matchIdentities(
  sent: readonly SentOperation[],
  results: readonly BulkResult[],
  found: Correlation,
  used: Set<BulkResult>,
  doubtful: Set<number>,
): void {
  const loose = results.filter((result) => !used.has(result) && !result.bulkId);
  if (loose.length === 0) return;
  const identity = new Map<string, number[]>();
  sent.forEach((operation, i) => {
    if (operation.targetId !== undefined) addTo(identity, `id ${idKey(operation.targetId)}`, i);
    if (operation.userName !== undefined) addTo(identity, `name ${operation.userName.toLowerCase()}`, i);
  });
  const claims = new Map<number, BulkResult[]>();
  for (const result of loose) {
    const owners =
      (result.id === undefined ? undefined : identity.get(`id ${idKey(result.id)}`)) ??
      (result.userName === undefined ? undefined : identity.get(`name ${result.userName.toLowerCase()}`));
    if (!owners) continue;
    used.add(result);
    // Two operations on one account in one bulk, or an owner that has its answer: nobody can say whose this is.
    if (owners.length > 1) for (const owner of owners) doubtful.add(owner);
    else addTo(claims, owners[0] as number, result);
  }
  for (const [i, own] of claims) {
    if (found[i] || own.length > 1 || !agrees(sent[i] as SentOperation, own[0] as BulkResult)) {
      found[i] = null;
      doubtful.add(i);
    } else found[i] = { result: own[0] as BulkResult, by: 'identity' };
  }
}

function matchPositions(
  sent: readonly SentOperation[],
  results: readonly BulkResult[],
  found: Correlation,
  used: Set<BulkResult>,
  doubtful: Set<number>,
): void {
  if (sent.length !== results.length || doubtful.size > 0) return;
  const open = sent.map((_, i) => i).filter((i) => !found[i]);
  const rest = results.filter((result) => !used.has(result));
  if (open.length !== rest.length || rest.some(({ bulkId, status }) => bulkId !== undefined || status === null)) return;
  const alike = new Set(rest.map((result) => result.status)).size === 1;
  if (!alike) return;
  // An account that another operation has its answer about is not a second one's.
  const known = new Set(found.flatMap((one) => (one?.result.id === undefined ? [] : [idKey(one.result.id)])));
  if (rest.some(({ id }) => id !== undefined && known.has(idKey(id)))) return;
  open.forEach((i, n) => {
    const result = rest[n] as BulkResult;
    const operation = sent[i] as SentOperation;
    if (result.method !== undefined && result.method !== operation.method) return;
    // Someone else's resource: the answers are not in order, or not ours.
    if (result.userName !== undefined || (operation.targetId !== undefined && result.id !== undefined)) return;
    const { id, ...anonymous } = result;
    found[i] = { result: rest.length === 1 && id !== undefined ? result : anonymous, by: 'position' };
  });
}

function agrees(operation: SentOperation, result: BulkResult): boolean {
  if (result.method !== undefined && result.method !== operation.method) return false;
  if (operation.targetId !== undefined && result.id !== undefined && !sameId(result.id, operation.targetId))
    return false;
  const isResource = result.status !== null && result.status < 300;
  return !(
    isResource &&
    operation.userName !== undefined &&
    result.userName !== undefined &&
    result.userName.toLowerCase() !== operation.userName.toLowerCase()
  );
}
