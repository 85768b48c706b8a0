import { URI } from './uris.ts';

/** One operation of a bulk (RFC 7644, section 3.7). */
export interface BulkOperation {
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  /**
   * Sent with every method, although the RFC asks for it with POST alone: it is the surest way to know an answer again.
   */
  bulkId: string;
  version?: string;
  data?: unknown;
}

/** How a server spells a bulk: as the RFC does, or as the tutorial (`operations`, no schemas). */
export type BulkSpelling = 'rfc' | 'tutorial';

/** Body of `POST /Bulk`. No `failOnErrors`: every operation is to be tried. */
export function bulkRequest(operations: readonly BulkOperation[], spelling: BulkSpelling = 'rfc'): string {
  if (spelling === 'tutorial') return JSON.stringify({ operations });
  return JSON.stringify({ schemas: [URI.bulkRequest], Operations: operations });
}

/** Bytes (UTF-8) of an operation inside the request. */
export function bulkBytes(operation: BulkOperation): number {
  return Buffer.byteLength(JSON.stringify(operation));
}
