import { DEFAULTS } from './defaults.ts';
import type { Policy } from './policy-schema.ts';

/** The policy where there is no file; a fresh copy each time. */
export function defaultPolicy(): Policy {
  return structuredClone(DEFAULTS);
}
