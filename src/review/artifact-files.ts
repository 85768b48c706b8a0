import { open } from 'node:fs/promises';
import type { ZipEntry } from '../files/zip.ts';
import { type ArtifactSource, withArtifact } from '../github/other-artifact.ts';
import { errorText } from '../text/errors.ts';

/** Bytes of one file, unpacked: a plan is text of some hundred bytes a person. */
const LARGEST = 512 * 1024 * 1024;

/** What was uploaded is no archive that can be read, or unpacks to more than any run of ours writes. */
export class UnreadableArtifact extends Error {
  override name = 'UnreadableArtifact';
}

/**
 * Some files of an artifact that another run uploaded, as text. Only these are unpacked, and nothing is written under
 * the names that stand in it.
 * @param names as they lie in it; what is not there is left out
 * @param largest bytes of one file, unpacked
 * @throws UnreadableArtifact, or GitHubError where it cannot be fetched
 */
export async function readArtifact(
  source: ArtifactSource,
  artifact: { id: number; run: number },
  names: readonly string[],
  largest = LARGEST,
): Promise<Map<string, string>> {
  return withArtifact(source, artifact, async (path) => {
    const { zipEntries } = await import('../files/zip.ts');
    const handle = await open(path);
    try {
      const files = new Map<string, string>();
      for (const entry of await zipEntries(handle))
        if (names.includes(entry.name) && !files.has(entry.name)) files.set(entry.name, await textOf(entry, largest));
      return files;
    } catch (error) {
      const why = `artifact ${artifact.id} of run ${artifact.run} cannot be read (${errorText(error)})`;
      throw new UnreadableArtifact(why, { cause: error });
    } finally {
      await handle.close();
    }
  });
}

async function textOf({ name, bytes }: ZipEntry, largest: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes()) {
    size += part.length;
    if (size > largest) throw new Error(`\`${name}\` is larger than ${largest} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
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
