import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../plan/hash.ts';
import { planChanges } from '../plan/plan-schema.ts';
import type { GitHubApi } from './api.ts';
import { artifactName } from './artifact.ts';

/** Where the artifact of another run is fetched from. */
export interface ArtifactSource {
  api: GitHubApi;
  owner: string;
  name: string;
  /** Needs `actions: read`. */
  token: string;
}

/**
 * The changes of a reviewed plan out of the artifact that its run uploaded, for plans whose digests do not fit into the
 * comment. Not to be believed before they make the signed plan hash.
 * @returns `undefined` where there is none, it has expired, or it holds no plan
 * @throws GitHubError, or the toolkit's error, where it cannot be fetched
 */
export async function fetchPlan(
  { api, owner, name, token }: ArtifactSource,
  run: { id: string; artifact: string },
): Promise<Change[] | undefined> {
  const wanted = artifactName(run.artifact);
  const found = (await api.artifacts(run.id, wanted)).find((artifact) => artifact.name === wanted && !artifact.expired);
  if (!found) return undefined;
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const path = await mkdtemp(join(tmpdir(), 'cxone-reviewed-'));
  try {
    const findBy = { token, repositoryOwner: owner, repositoryName: name, workflowRunId: Number(run.id) };
    await new DefaultArtifactClient().downloadArtifact(found.id, { path, findBy });
    const parsed = planChanges.safeParse(JSON.parse(await readFile(join(path, 'plan.json'), 'utf8')));
    return parsed.success ? parsed.data.operations : undefined;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
