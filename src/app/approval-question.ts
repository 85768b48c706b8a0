import type { RosterEntry } from '../model/entry.ts';
import type { Operation, Plan } from '../model/operation.ts';
import { contentDigest, rowDigest, rowKey } from '../plan/row-digest.ts';
import { parseOverride } from '../policy/override.ts';
import { withoutReadingKeys } from '../policy/reading-keys.ts';
import { readRoster } from '../roster/read.ts';
import { canonical } from '../text/canonical.ts';
import { sha256 } from '../text/hash.ts';
import { asWritten, type DesiredState } from './planning/desired.ts';
import { recallMemory } from './memory.ts';
import type { Services } from './ports.ts';
import type { RunRequest } from './run-request.ts';
import type { ApprovalQuestion } from './host-port.ts';
import type { Session } from './session.ts';
import { oneChunk } from '../text/one-chunk.ts';

/** Puts together what the approval rules go by. */
export async function approvalQuestion(
  plan: Plan,
  desired: DesiredState,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<ApprovalQuestion> {
  const memory = await recallMemory(services, session);
  const policy = withoutReadingKeys(desired.policy);
  const { overrides } =
    desired.overrideText === null
      ? { overrides: [] }
      : await parseOverride(desired.overrideText, desired.policy.override, services.clock.now());
  const place = ({ file, row }: Pick<RosterEntry, 'file' | 'row'>): string => `${file}\n${row}`;
  const rows = asWritten(desired);
  const entries = new Map(rows.map((entry) => [place(entry), entry]));
  const entryOf = ({ file, row }: Operation): RosterEntry | undefined =>
    file === null || row === null ? undefined : entries.get(place({ file, row }));
  const ofRow = <T>(of: (entry: RosterEntry) => T) => {
    return (operation: Operation): T | null => {
      const entry = entryOf(operation);
      return entry ? of(entry) : null;
    };
  };
  return {
    plan,
    memory,
    found: session.recalled?.found ?? false,
    unanswered: session.recalled?.unanswered,
    content: {
      ...contentDigest(rows),
      policy: sha256(canonical(policy)),
    },
    rowOf: ofRow(rowDigest),
    rowKeyOf: ofRow(rowKey),
    rowsIn: async (files) => {
      const sources = files.map(({ path, text }) => ({ path, bytes: oneChunk(text) }));
      const { entries: read } = await readRoster(sources, { ...desired.policy, today: desired.today });
      return contentDigest(read).rows;
    },
    policyIn: async (text) => {
      const { parsePolicy } = await import('../policy/parse.ts');
      // A file without a word has the defaults as well.
      const parsed = await parsePolicy(text ?? 'version: 1', request.policyPath);
      return parsed.policy ? sha256(canonical(withoutReadingKeys(parsed.policy))) : null;
    },
    policy,
    rosterPaths: request.rosterPaths,
    policyPath: request.policyPath,
    overridePath: desired.policy.override,
    overrides,
    operations: [...request.operations].sort(),
    today: desired.today,
  };
}
