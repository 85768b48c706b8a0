import type { OperationFaults } from './faults.ts';
import type { State } from './state.ts';
import {
  errorAnswer,
  isObject,
  jsonOf,
  listOf,
  Refusal,
  SCIM,
  textOf,
  type Json,
  type TenantAnswer,
  type TenantRequest,
} from './wire.ts';

interface Result {
  method: string;
  bulkId: string | undefined;
  answer: TenantAnswer;
}

/**
 * `POST /Bulk` (RFC 7644 §3.7) in the RFC's or the tutorial's shape.
 * @param one answers a single operation as if it had come alone
 */
export function bulkRoute(
  state: State,
  request: TenantRequest,
  one: (request: TenantRequest) => TenantAnswer,
  faults: OperationFaults,
): TenantAnswer {
  const { offer, limits, shape } = state.settings;
  if (!offer.bulk) throw new Refusal(offer.serviceProviderConfig ? 501 : 404, 'Bulk is not supported.');
  if (request.method !== 'POST') throw new Refusal(405, 'Method not allowed.');
  const bytes = Buffer.byteLength(request.body);
  if (bytes > limits.maxPayloadSize)
    state.violations.push(`a bulk of ${bytes} bytes; ${limits.maxPayloadSize} are announced`);
  if (bytes > (limits.enforcedPayloadSize ?? limits.maxPayloadSize))
    throw new Refusal(413, 'The bulk request is too large.', 'tooLarge');

  const body = jsonOf(request);
  if (!body) throw new Refusal(400, 'The body is no JSON object.', 'invalidSyntax');
  const key = shape.bulkKey === 'both' ? ('Operations' in body ? 'Operations' : 'operations') : shape.bulkKey;
  if (!Array.isArray(body[key])) throw new Refusal(400, `A bulk request needs ${key}.`, 'invalidSyntax');
  if (key === 'Operations' && !listOf(body['schemas']).includes(SCIM.bulkRequest))
    throw new Refusal(400, `schemas must contain ${SCIM.bulkRequest}.`, 'invalidSyntax');
  const operations = (body[key] as unknown[]).filter(isObject);
  if (operations.length > limits.maxOperations)
    state.violations.push(`a bulk of ${operations.length} operations; ${limits.maxOperations} are announced`);
  if (operations.length > (limits.enforcedOperations ?? limits.maxOperations))
    throw new Refusal(413, 'Too many operations in one bulk request.', 'tooMany');

  const failOnErrors = Number(body['failOnErrors'] ?? 0);
  const ids = new Map<string, string>();
  const results: Result[] = [];
  let errors = 0;
  for (const operation of operations) {
    const result = processed(state, operation, ids, one, faults);
    if (result === 'dropped') continue;
    results.push(result);
    if (result.answer.status >= 400 && ++errors === failOnErrors) break;
  }
  return answered(state, results, errors);
}

function processed(
  state: State,
  operation: Json,
  ids: Map<string, string>,
  one: (request: TenantRequest) => TenantAnswer,
  faults: OperationFaults,
): Result | 'dropped' {
  const method = (textOf(operation['method']) ?? 'POST').toUpperCase();
  const bulkId = textOf(operation['bulkId']);
  const version = textOf(operation['version']);
  const url = new URL(`http://bulk${resolved(textOf(operation['path']) ?? '', ids)}`);
  const request: TenantRequest = {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: version === undefined ? {} : { 'if-match': version },
    body: '',
    data:
      operation['data'] === undefined
        ? null
        : asAlone(state, method, JSON.parse(resolved(JSON.stringify(operation['data']), ids))),
  };
  const fault = faults.forOperation(request);
  if (fault && !fault.applied)
    return {
      method,
      bulkId,
      answer: errorAnswer({ status: fault.status, message: 'The operation was not processed.' }, 'scim'),
    };
  // What is no list holds no operations for a tenant that wants one: it has done all of none.
  const isVoid =
    state.settings.quirks.bulkPatchData === 'list' && method === 'PATCH' && !Array.isArray(operation['data']);
  const answer = isVoid ? { status: 200 } : one(request);
  const id = isObject(answer.body) ? textOf(answer.body['id']) : undefined;
  if (bulkId !== undefined && id !== undefined) ids.set(bulkId, id);
  if (fault?.dropped) return 'dropped';
  if (fault)
    return { method, bulkId, answer: errorAnswer({ status: fault.status, message: 'Something went wrong.' }, 'scim') };
  if (method !== 'POST' && answer.headers?.['location'] === undefined) {
    return {
      method,
      bulkId,
      answer: { ...answer, headers: { ...answer.headers, location: `${state.origin}/scim/v2${url.pathname}` } },
    };
  }
  return { method, bulkId, answer };
}

/** The data of a PATCH as a single request would have it, for a tenant that takes the bare list of operations. */
function asAlone(state: State, method: string, data: unknown): unknown {
  const isList = state.settings.quirks.bulkPatchData === 'list' && method === 'PATCH' && Array.isArray(data);
  return isList ? { schemas: [SCIM.patch], Operations: data as unknown[] } : data;
}

/** `bulkId:x` replaced by the id it stands for (RFC 7644 §3.7.2). */
function resolved(text: string, ids: Map<string, string>): string {
  if (ids.size === 0 || !text.includes('bulkId:')) return text;
  return text.replaceAll(/bulkId:([^"/\s]+)/g, (whole, key: string) => ids.get(key) ?? whole);
}

function answered(state: State, results: Result[], errors: number): TenantAnswer {
  const { shape } = state.settings;
  const rows = results.map((result) => row(state, result));
  if (shape.bulkOrder === 'shuffled') {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(state.random() * (i + 1));
      [rows[i], rows[j]] = [rows[j] as Json, rows[i] as Json];
    }
  }
  const status = shape.bulkStatus === 'mixed' ? (errors > 0 ? 207 : 200) : shape.bulkStatus;
  if (shape.bulkShape === 'tutorial') return { status, body: { total: rows.length, failed: errors, responses: rows } };
  return { status, body: { schemas: [SCIM.bulkResponse], Operations: rows } };
}

function row(state: State, { method, bulkId, answer }: Result): Json {
  const { shape } = state.settings;
  const ok = answer.status < 400;
  const status = String(answer.status);
  const location = answer.headers?.['location'];
  const etag = answer.headers?.['etag'];
  const withBulkId =
    shape.bulkShape === 'rfc' &&
    bulkId !== undefined &&
    (shape.bulkIds === 'all' || (shape.bulkIds === 'post-only' && method === 'POST'));
  const withLocation = !ok || shape.bulkResources === 'both' || shape.bulkResources === 'location';
  const withResource = !ok || shape.bulkResources === 'both' || shape.bulkResources === 'resource';
  return {
    ...(shape.bulkShape === 'rfc' ? { method } : {}),
    ...(withBulkId ? { bulkId } : {}),
    ...(location !== undefined && withLocation ? { location } : {}),
    ...(etag !== undefined && ok && shape.bulkShape === 'rfc' ? { version: etag } : {}),
    status: shape.statusForm === 'string' ? status : shape.statusForm === 'number' ? answer.status : { code: status },
    ...(answer.body !== undefined && withResource
      ? { response: state.settings.quirks.bulkResponseText ? JSON.stringify(answer.body) : answer.body }
      : {}),
  };
}
