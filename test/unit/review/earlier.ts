import type { TrustedArtifact } from '../../../src/app/host-port.ts';
import { trustedArtifacts, type TrustScope } from '../../../src/review/trusted.ts';
import { keys, Place, TENANT } from './place.ts';

/** Runs that were before this one, and what they left. */
export const trust = (place: Place, more: Partial<TrustScope> = {}): TrustScope => ({
  api: place.api,
  repository: 'example/roster',
  branches: ['main'],
  tenant: TENANT,
  artifactName: 'cxone-roster',
  runId: '900',
  attempt: 2,
  keys,
  fetch: place.fetch,
  ...more,
});

/** A run on the branch that left an artifact of a mode at this hour of 2 November. */
export function left(
  place: Place,
  id: number,
  {
    hour = id % 100,
    mode = 'apply',
    attempt = 1,
    name = '',
    files = {},
    run = {},
    artifact = {},
  }: {
    hour?: number;
    mode?: string;
    attempt?: number;
    name?: string;
    files?: Record<string, string>;
    run?: object;
    artifact?: object;
  } = {},
): void {
  const createdAt = `2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`;
  if (!place.github.state.runs.has(id))
    place.github.state.addRun({ id, event: 'push', headSha: 'start', createdAt, ...run });
  place.artifact(id, name || `cxone-roster-${TENANT}-${mode}-${attempt}`, files, { createdAt, ...artifact });
}
export async function believed(
  place: Place,
  scope: Partial<TrustScope> = {},
  since?: string | (() => string),
): Promise<TrustedArtifact[]> {
  const found: TrustedArtifact[] = [];
  for await (const one of trustedArtifacts(trust(place, scope), since)) found.push(one);
  return found;
}
export const runsOf = (found: readonly TrustedArtifact[]): string[] => found.map(({ run, mode }) => `${run} ${mode}`);
