import { URI } from './uris.ts';

/** One change of a PATCH (RFC 7644, section 3.5.2); always with a path, so that nothing else is touched. */
export interface PatchOperation {
  op: 'add' | 'replace' | 'remove';
  path: string;
  value?: unknown;
}

/** The body of a PATCH (RFC 7644, section 3.5.2). */
export interface PatchOp {
  schemas: string[];
  Operations: PatchOperation[];
}

/** The PATCH that makes these changes, in their order. */
export function patchOp(operations: PatchOperation[]): PatchOp {
  return { schemas: [URI.patchOp], Operations: operations };
}

/** True where a PATCH sets `active` with a JSON boolean. */
export function hasBoolean(patch: PatchOp): boolean {
  return patch.Operations.some((operation) => typeof operation.value === 'boolean');
}

/** The same PATCH with `"True"` and `"False"`: some servers read booleans only so. */
export function withTextBooleans(patch: PatchOp): PatchOp {
  return {
    ...patch,
    Operations: patch.Operations.map((one) =>
      typeof one.value === 'boolean' ? { ...one, value: one.value ? 'True' : 'False' } : one,
    ),
  };
}

/** Whether sending it twice leaves the same as sending it once: not so where a value joins a list. */
export function isRepeatable(patch: PatchOp): boolean {
  return patch.Operations.every(
    (operation) => operation.op !== 'add' || !Array.isArray(operation.value) || operation.path === 'members',
  );
}

/** Whether the data of a write is a PATCH. */
export function isPatchOp(data: unknown): data is PatchOp {
  return typeof data === 'object' && data !== null && Array.isArray((data as PatchOp).Operations);
}
