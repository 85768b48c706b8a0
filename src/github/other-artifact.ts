import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the artifact of another run is fetched from. */
export interface ArtifactSource {
  owner: string;
  name: string;
  /** Needs `actions: read`. */
  token: string;
}

/**
 * Some files of an artifact that another run uploaded, as text.
 * @param names as they lie in it; what is not there is left out
 * @throws the toolkit's error, where it cannot be fetched
 */
export async function readArtifact(
  { owner, name, token }: ArtifactSource,
  artifact: { id: number; run: number },
  names: readonly string[],
): Promise<Map<string, string>> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const path = await mkdtemp(join(tmpdir(), 'cxone-artifact-'));
  try {
    const findBy = { token, repositoryOwner: owner, repositoryName: name, workflowRunId: artifact.run };
    await new DefaultArtifactClient().downloadArtifact(artifact.id, { path, findBy });
    const files = new Map<string, string>();
    for (const file of names) {
      const text = await readFile(join(path, file), 'utf8').catch(() => undefined);
      if (text !== undefined) files.set(file, text);
    }
    return files;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** As `readArtifact`, for one run: the same files of an artifact are fetched once. */
export function readOnce(read: typeof readArtifact): typeof readArtifact {
  const fetched = new Map<string, Promise<Map<string, string>>>();
  return async (source, artifact, names) => {
    const key = `${artifact.id} ${names.join('|')}`;
    const files = fetched.get(key) ?? read(source, artifact, names);
    fetched.set(key, files);
    try {
      return await files;
    } catch (error) {
      fetched.delete(key);
      throw error;
    }
  };
}
