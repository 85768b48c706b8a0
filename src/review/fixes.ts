import type { Files } from '../app/files-port.ts';
import type { RunReport } from '../model/run.ts';
import type { Fix } from '../roster/file/certain-fixes.ts';

/** Every fix of the run's roster files that needs nobody's judgement; none of a file that cannot be read any more. */
export async function rosterFixes({ roster }: RunReport, files: Pick<Files, 'openRoster'>): Promise<Fix[]> {
  const fixes: Fix[] = [];
  for (const { path } of roster?.files ?? []) {
    if (!roster?.issues.some(({ file, certain }) => certain && file === path)) continue;
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of (await files.openRoster(path)).bytes) chunks.push(chunk);
      const text = Buffer.concat(chunks)
        .toString()
        .replace(/^\uFEFF/, '');
      const { certainFixes } = await import('../roster/file/certain-fixes.ts');
      fixes.push(...certainFixes(roster, path, text.split(/\r\n|\r|\n/)));
    } catch {
      // The run has read it and said what was wrong with it; without its text there is nothing to suggest.
    }
  }
  return fixes;
}
