import { jsonPieces } from '../../src/text/json-pieces.ts';
import type { Host } from '../../src/app/host-port.ts';
import { emptyMemory } from '../../src/model/memory.ts';

/** A run that has no GitHub to ask: nothing was before it, and everything may be applied. */
export function loneHost(more: Partial<Host> = {}): Host {
  const writer = { run: '1', attempt: 1, mode: 'apply', commit: '', at: '2026-11-01T00:00:00Z' };
  const memory = emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer });
  return {
    baseFile: async () => null,
    baseRoster: async () => null,
    changedFiles: async () => null,
    headBlob: async () => null,
    isCommitted: async () => false,
    recall: async () => ({ memory: structuredClone(memory), found: false, answered: true, warnings: [] }),
    trustedArtifacts: async function* () {},
    auditsOf: async () => [],
    reviewPlace: async () => null,
    seal: async (_name, members) => jsonPieces(members),
    unseal: async (_name, text) => text,
    approve: async ({ plan }) => ({
      state: 'not-needed',
      detail: '',
      problems: [],
      go: plan.operations.map(({ id }) => id),
      unreviewed: [],
      reactivations: [],
    }),
    superseded: async () => null,
    comment: async () => null,
    concerned: async () => [],
    ...more,
  };
}
