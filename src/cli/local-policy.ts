import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { INPUTS } from '../interface/inputs.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { parsePolicy } from '../policy/parse.ts';
import { today } from '../policy/calendar.ts';
import type { Policy } from '../policy/policy-schema.ts';
import type { ReadingRules } from '../roster/read.ts';

/**
 * The policy that a run in this folder reads files by; of one that is wrong the run itself says so.
 * @param file as given on the command line; the usual one unless given
 */
export async function localPolicy(cwd: string, file: string = INPUTS.policy.default): Promise<Policy> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch(() => '');
  return (await parsePolicy(text, file)).policy ?? defaultPolicy();
}

/**
 * How a run reads a roster under a policy.
 * @param now milliseconds since the epoch
 */
export function readingRules(policy: Policy, now: number): ReadingRules & { today: string } {
  const { columns, ignoreColumns, dates, statuses, timezone } = policy;
  return { columns, ignoreColumns, dates, statuses, timezone, today: today(now, timezone) };
}
