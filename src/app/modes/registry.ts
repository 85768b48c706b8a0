import type { Mode } from '../../interface/modes.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';

/** What a mode does between the opening and the sealing of the audit. */
export type UseCase = (request: RunRequest, services: Services, session: Session) => Promise<void>;

/**
 * What every mode runs; one that is not here does not compile. Each is loaded only when it is asked for: that keeps
 * `validate` quick to start.
 */
export const USE_CASES = {
  validate: async (...run) => (await import('./validate.ts')).validateRoster(...run),
  plan: async (...run) => (await import('./plan.ts')).planRoster(...run),
  apply: async (...run) => (await import('./apply.ts')).applyRoster(...run),
  drift: async (...run) => (await import('./drift.ts')).findDrift(...run),
  export: async (...run) => (await import('./export/export.ts')).exportTenant(...run),
  attributes: async (...run) => (await import('./attributes.ts')).listAttributes(...run),
  check: async (...run) => (await import('./check.ts')).checkTenant(...run),
  'entra-config': async (...run) => (await import('./entra.ts')).writeEntraConfig(...run),
  event: async (...run) => (await import('./event.ts')).applyEvents(...run),
  verify: async (...run) => (await import('./verify.ts')).verifyAudits(...run),
  undo: async (...run) => (await import('./undo/undo.ts')).undoRun(...run),
} as const satisfies Record<Mode, UseCase>;
