import type { Problem } from '../model/run.ts';
import { secrets } from '../text/secrets.ts';

/**
 * What nobody sees, or what turns the direction of a text: all but tab and line feed, and the sign after our own
 * symbols that asks for their coloured form.
 */
const INVISIBLE = /(?!\ufe0f)(?![\t\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text without what a log or an annotation would not show, or would obey. Line feeds stay. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '');
}

/**
 * Text that the runner prints and does not obey: `::name::` at the start of a line and the older `##[name]` anywhere in
 * it are workflow commands, also inside a message that came from a roster cell or a server.
 */
export function inert(text: string): string {
  return printable(text)
    .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '# #[');
}

/** Prints lines to the log. */
export function info(text: string): void {
  process.stdout.write(`${secrets.scrub(inert(text))}\n`);
}

/** A problem for the log: what and why, then what to do. */
export function problemLines({ reason, message, advice }: Problem): string {
  return `${reason === 'none' ? 'Note' : reason}: ${message}${advice && `\n  → ${advice}`}`;
}
