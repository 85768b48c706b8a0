import { appendFile } from 'node:fs/promises';
import { diskWords } from '../text/errors.ts';
import { secrets } from '../text/secrets.ts';

/** GitHub drops the whole summary of a step that is larger. */
const LIMIT = 1024 * 1024;
const CUT = '\n\n*This summary was cut at 1 MiB. The whole of it is `summary.md` in the artifact.*\n';

/**
 * Text that fits into a number of bytes (UTF-8), cut at the end of a line and saying so.
 * @param limit bytes, more than the closing remark takes
 */
export function fitted(text: string, limit = LIMIT): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= limit) return text;
  const end = bytes.lastIndexOf('\n', limit - Buffer.byteLength(CUT));
  return bytes.subarray(0, Math.max(end, 0)).toString('utf8') + CUT;
}

/**
 * Appends to the job summary.
 * @param env `GITHUB_STEP_SUMMARY` names the file; nothing happens where there is none
 * @returns a warning where the file could not be written; the result of the run does not hang on it
 */
export async function writeSummary(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (!file) return undefined;
  try {
    await appendFile(file, `${fitted(secrets.scrub(text), LIMIT - 1)}\n`, 'utf8');
    return undefined;
  } catch (error) {
    return `The job summary could not be written (${diskWords(error)}). It is summary.md in the output folder.`;
  }
}
