import { placeOf, type RosterEntry } from '../model/entry.ts';
import type { Operation, Plan } from '../model/operation.ts';
import { contentDigest, rowDigest, rowKey } from '../plan/row-digest.ts';
import { parseOverride } from '../policy/override.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { readingKeys, withoutReadingKeys } from '../policy/reading-keys.ts';
import { readRoster } from '../roster/read.ts';
import { canonical } from '../text/canonical.ts';
import { sha256 } from '../text/hash.ts';
import { asWritten, type DesiredState } from './planning/desired.ts';
import { namesBehind } from './planning/named-ids.ts';
import { recallMemory } from './memory.ts';
import type { Services } from './ports.ts';
import type { RunRequest } from './run-request.ts';
import type { ApprovalQuestion, ApprovalVerdict } from './host-port.ts';
import type { Session } from './session.ts';
import { oneChunk } from '../text/one-chunk.ts';

/**
 * Asks the approval rules about a fresh plan. Their answer is in report and audit; what they find wrong is for the
 * caller to add.
 */
export async function judgeApproval(
  plan: Plan,
  desired: DesiredState,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<ApprovalVerdict> {
  const verdict = await services.host.approve(await approvalQuestion(plan, desired, request, services, session));
  const { state, detail, unreviewed, evidence, next } = verdict;
  const isPart = next?.applied.unseen !== undefined || next?.applied.policyUnseen;
  session.report.approval = { state, detail, unreviewed, isPart };
  await session.journal?.append({ event: 'approval.judged', status: state, detail });
  if (evidence) session.evidence = evidence;
  return verdict;
}

/** Puts together what the approval rules go by. */
async function approvalQuestion(
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
  const policyOf = async (text: string | null): Promise<Policy | undefined> => {
    if (sha256(text ?? '') === desired.policySha256) return desired.policy;
    const { parsePolicy } = await import('../policy/parse.ts');
    // A file without a word has the defaults as well.
    return (await parsePolicy(text ?? 'version: 1', request.policyPath)).policy;
  };
  const rows = asWritten(desired);
  const entryOf = entriesByOperation(rows);
  const ofRow =
    <T>(of: (entry: RosterEntry) => T) =>
    (operation: Operation): T | null => {
      const entry = entryOf(operation);
      return entry ? of(entry) : null;
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
    reading: sha256(canonical(readingKeys(desired.policy))),
    rowOf: ofRow(rowDigest),
    rowKeyOf: ofRow(rowKey),
    names: desired.names && {
      ids: desired.names,
      behind: (operation) => ofRow((entry) => namesBehind(operation, entry, desired.policy))(operation) ?? [],
    },
    rowsIn: async (files, text) => {
      const then = await policyOf(text);
      if (!then) return null;
      const sources = files.map(({ path, bytes }) => ({ path, bytes: oneChunk(bytes) }));
      const by = { ...desired.policy, ...readingKeys(then), today: desired.today };
      return contentDigest((await readRoster(sources, by)).entries).rows;
    },
    policyIn: async (text) => {
      const then = await policyOf(text);
      return then ? sha256(canonical(withoutReadingKeys(then))) : null;
    },
    policy,
    rosterPaths: request.rosterPaths,
    policyPath: request.policyPath,
    overridePath: desired.policy.override,
    overrides,
    operations: [...request.operations].sort(),
    today: desired.today,
    isUndo: request.mode === 'undo',
  };
}

/** Finds the row that an operation is about. */
function entriesByOperation(rows: readonly RosterEntry[]): (operation: Operation) => RosterEntry | undefined {
  let entries: Map<string, RosterEntry> | undefined;
  return (operation) => {
    if (operation.file === null || operation.row === null) return undefined;
    entries ??= new Map(rows.map((entry) => [placeOf(entry), entry]));
    return entries.get(placeOf(operation));
  };
}
