import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the artifact of another run is fetched from. */
export interface ArtifactSource {
  owner: string;
  name: string;
  /** Needs `actions: read`. */
  token: string;
  /** Tries a read as often as GitHub is asked otherwise, and throws `GitHubError`: the toolkit asks once. */
  tried: <T>(read: () => Promise<T>) => Promise<T>;
}

/**
 * The file that another run uploaded, as it is: an archive stays packed, since nobody knows what it becomes.
 * @param use is given the file's path; afterwards the file is gone
 * @returns what `use` says
 * @throws GitHubError where it cannot be fetched
 */
export async function withArtifact<T>(
  { owner, name, token, tried }: ArtifactSource,
  artifact: { id: number; run: number },
  use: (path: string) => Promise<T>,
): Promise<T> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const path = await mkdtemp(join(tmpdir(), 'cxone-artifact-'));
  try {
    const findBy = { token, repositoryOwner: owner, repositoryName: name, workflowRunId: artifact.run };
    const client = new DefaultArtifactClient();
    await tried(() => client.downloadArtifact(artifact.id, { path, findBy, skipDecompress: true }));
    const [file = ''] = await readdir(path);
    return await use(join(path, file));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
