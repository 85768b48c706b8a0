import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { REASONS } from '../../../src/interface/reasons.ts';
import type { RosterIssue } from '../../../src/model/entry.ts';
import { type SeedUser, scaledClock, startTenant } from '../../tenant/server.ts';
import { play } from '../modes/stage.ts';

const FOLDER = new URL('../../fixtures/roster-cases/', import.meta.url);

/** What a plan of one roster file came to. */
export interface CaseResult {
  exit: number;
  invalidRows: number;
  /** `null` where there is no plan. */
  hash: string | null;
  issues: RosterIssue[];
  /** What the first problem says to do. */
  advice: string;
  /** `kind key` of every operation. */
  operations: string[];
}

/** Names of the files of a folder of roster-cases. */
export const casesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => !name.endsWith('.md'))
    .sort();

export const caseBytes = (path: string): Buffer => readFileSync(new URL(path, FOLDER));

/** The 30 people of tenant.csv, all active. */
export const TENANT_PEOPLE: SeedUser[] = caseBytes('tenant.csv')
  .toString()
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [externalId = '', userName = '', givenName = '', familyName = '', title = '', department = ''] =
      line.split(',');
    return { externalId, userName, givenName, familyName, title, department };
  });

/** Plans one file against those 30 people, on 26 November 2026. */
export async function planCase(
  path: string,
  { bytes = caseBytes(path), policy = '' }: { bytes?: Uint8Array | string; policy?: string } = {},
): Promise<CaseResult> {
  const clock = scaledClock(1000, Date.UTC(2026, 10, 26, 9));
  const tenant = await startTenant({ users: TENANT_PEOPLE, clock });
  const name = basename(path);
  try {
    const { report } = await play({
      tenant,
      mode: 'plan',
      files: { [name]: bytes, ...(policy !== '' && { 'policy.yml': policy }) },
      request: { rosterPaths: [name] },
      clock,
    });
    return {
      exit: REASONS[report.reason].exit,
      invalidRows: report.counts.invalidRows,
      hash: report.plan?.hash ?? null,
      issues: report.roster?.issues ?? [],
      advice: report.problems[0]?.advice ?? '',
      operations: report.plan?.operations.map(({ kind, key }) => `${kind} ${key}`) ?? [],
    };
  } finally {
    await tenant.close();
  }
}
