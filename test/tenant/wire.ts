import type { Shape } from './options.ts';

/** A request as the routes see it; also what an operation inside a bulk becomes. */
export interface TenantRequest {
  method: string;
  /** Decoded per segment by the routes; no query, no base. */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
  /** The parsed body of a bulk operation, in place of `body`. */
  data?: unknown;
}

export interface TenantAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** In place of `body`, as it is. */
  text?: string;
}

export type Json = Record<string, unknown>;

/** Body of a request, `null` where it is no JSON object. */
export function jsonOf(request: TenantRequest): Json | null {
  const value = request.data === undefined ? parse(request.body) : request.data;
  return isObject(value) ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export const SCIM = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  nice: 'urn:ietf:params:scim:schemas:extension:nice:2.0:User',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
} as const;

/** An error that a route throws; it is answered in the tenant's shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly scimType: string | undefined;

  constructor(status: number, message: string, scimType?: string) {
    super(message);
    this.status = status;
    this.scimType = scimType;
  }
}

/** A refusal as SCIM Error (RFC 7644 §3.12), or in one of the other forms seen. */
export function errorAnswer(
  error: { status: number; message: string; scimType?: string | undefined },
  form: Shape['errors'],
): TenantAnswer {
  const { status, message, scimType } = error;
  switch (form) {
    case 'scim':
      return {
        status,
        body: { schemas: [SCIM.error], status: String(status), detail: message, ...(scimType ? { scimType } : {}) },
      };
    case 'cxone':
      return {
        status,
        body: {
          code: scimType ?? String(status),
          details: message,
          errors: [{ field: scimType ?? 'request', message }],
        },
      };
    case 'oauth':
      return { status, body: { error: scimType ?? 'invalid_request', errorDescription: message } };
    case 'html':
      return {
        status,
        headers: { 'content-type': 'text/html' },
        text: `<html><head><title>${status}</title></head><body><h1>${message}</h1></body></html>`,
      };
    case 'header':
      return { status, headers: { icstatusdescription: message } };
    case 'empty':
      return { status };
  }
}
