import { readFileSync } from 'node:fs';
import type { Roster, RosterIssue } from '../../../src/model/entry.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import { readRoster, type ReadingRules, type RosterLimits } from '../../../src/roster/read.ts';

interface Options {
  path?: string;
  columns?: Policy['columns'];
  limits?: Partial<RosterLimits>;
  /** Bytes of a chunk; the whole at once where it is not given. */
  chunk?: number;
}

/** Bytes in chunks, as a stream gives them. */
export async function* chunks(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) yield bytes.subarray(at, at + Math.max(1, size));
}

/** Reads one roster from memory. */
export async function readText(
  text: string | Uint8Array,
  { path = 'roster.csv', columns = {}, limits = {}, chunk }: Options = {},
): Promise<Roster> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readRoster([{ path, bytes: chunks(bytes, chunk) }], { columns, limits });
}

/** Reads a roster of these lines. */
export const readRows = (...lines: string[]): Promise<Roster> => readText(lines.map((line) => `${line}\n`).join(''));

export const fixtureBytes = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/roster/${name}`, import.meta.url));

/** Reads files of test/fixtures/roster. */
export async function readFixtures(
  names: string[],
  { columns = {}, limits = {}, chunk }: Options = {},
): Promise<Roster> {
  return readRoster(
    names.map((path) => ({ path, bytes: chunks(fixtureBytes(path), chunk) })),
    { columns, limits },
  );
}

/** Issues in short: `row code column`. */
export const brief = (issues: readonly RosterIssue[], severity?: RosterIssue['severity']): string[] =>
  issues
    .filter((issue) => severity === undefined || issue.severity === severity)
    .map((issue) => `${issue.row} ${issue.code} ${issue.column}`);

/** The first issue with a code. */
export function issueOf(roster: Roster, code: string): RosterIssue {
  const issue = roster.issues.find((each) => each.code === code);
  if (!issue) throw new Error(`no issue ${code} among ${brief(roster.issues).join('; ')}`);
  return issue;
}

/** Reads one file by the policy's reading keys. */
export const readBy = (
  rules: Partial<ReadingRules>,
  text: string | Uint8Array,
  path = 'roster.csv',
  chunk?: number,
): Promise<Roster> => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readRoster([{ path, bytes: chunks(bytes, chunk) }], { columns: {}, ...rules });
};

/** Every issue in full, `row:line severity code column “found” → suggestion`; each says what is expected. */
export const said = ({ issues }: Pick<Roster, 'issues'>): string[] =>
  issues.map(({ row, line, severity, code, column, found, expected, suggestion }) => {
    if (expected === '' || expected.includes('undefined')) throw new Error(`${code} does not say what is expected`);
    const place = row === null ? 'file' : `${row}:${line}`;
    const what = [severity, code, column].filter((part) => part !== null).join(' ');
    return `${place} ${what} “${found}”${suggestion === '' ? '' : ` → ${suggestion}`}`;
  });
