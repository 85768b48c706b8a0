import type { Files } from '../app/ports.ts';
import type { RunReport } from '../model/run.ts';
import type { Mend } from '../roster/file/certain-fixes.ts';

/** Every mend of the run's roster files that needs nobody's judgement; none of a file that cannot be read any more. */
export async function rosterMends({ roster }: RunReport, files: Pick<Files, 'openRoster'>): Promise<Mend[]> {
  const mends: Mend[] = [];
  for (const { path } of roster?.files ?? []) {
    if (!roster?.issues.some(({ file, certain }) => certain && file === path)) continue;
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of (await files.openRoster(path)).bytes) chunks.push(chunk);
      const text = Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
      const { certainMends } = await import('../roster/file/certain-fixes.ts');
      mends.push(...certainMends(roster, path, text.split(/\r\n|\r|\n/)));
    } catch {
      // The run has read it and said what was wrong with it; without its text there is nothing to suggest.
    }
  }
  return mends;
}
