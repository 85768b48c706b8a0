import type { Recalled, TrustedArtifact } from '../app/host-port.ts';
import { readLine } from '../audit/read-line.ts';
import type { PreviousAudit } from '../model/provenance.ts';
import {
  type Memory,
  type MemoryIdentity,
  readMemory,
  recalled,
  unitedSteps,
  withBeside,
  withUnread,
} from '../model/memory.ts';
import { adviceOn, GitHubError } from '../github/rest.ts';
import { trustedArtifacts, type TrustScope } from './trusted.ts';
import { errorWords } from '../text/errors.ts';

/** Artifacts that are opened in search of one for the same paths. */
const LOOK_BACK = 30;

/**
 * What earlier runs left behind: the newest trusted artifact with a memory for the same paths, open steps from the
 * newest of any. Never throws: what GitHub does not say is a warning, and `answered` false.
 * @param scope absent where there is nobody to ask, or nothing to check signatures with
 */
export async function recall(identity: MemoryIdentity, scope: TrustScope | null): Promise<Recalled> {
  const nothing: Recalled = { memory: recalled(identity, null, null), found: false, answered: true, warnings: [] };
  if (!scope?.artifactName || !scope.keys) return nothing;
  const paths = nothing.memory.roster.join('\n');
  let [own, newest]: [Memory | null, Memory | null] = [null, null];
  let previous: PreviousAudit = null;
  let opened = 0;
  const warnings: string[] = [];
  /** Of runs that could not read what was left before them, newest first. */
  const unread: Memory[] = [];
  /** Of runs that were under way beside the newest, and of these beside the newest for the same paths. */
  const [beside, besideOwn]: [Memory[], Memory[]] = [[], []];
  const isOwn = (memory: Memory): boolean => memory.roster.join('\n') === paths;
  /** Nothing older is looked at: the memories that were found had read it. */
  const horizon = (): string => {
    const [one, other] = own && newest ? [seenBy(own), seenBy(newest)] : ['', ''];
    return one < other ? one : other;
  };
  const found = (answered: boolean): Recalled => ({
    memory: recalled(identity, own, newest),
    found: own !== null,
    answered,
    warnings,
    previous,
    listed: scope.list?.at || undefined,
  });
  try {
    for await (const artifact of trustedArtifacts(scope, horizon)) {
      if (opened++ >= LOOK_BACK || (own && artifact.at <= horizon())) break;
      previous ??= await lastAudit(artifact, identity.tenant);
      const text = await artifact.readSealed('memory.json');
      const memory = text === null ? null : readMemory(text);
      // An older one of ours, uploaded once more by another run, is no word of that run.
      if (memory?.tenant !== identity.tenant || memory.writer.run !== artifact.run) continue;
      if (memory.writer.unread) {
        unread.push(memory);
        continue;
      }
      if (!newest || replaces(artifact.at, newest)) newest = memory;
      else if (artifact.at > seenBy(newest)) beside.push(memory);
      if (!isOwn(memory)) continue;
      if (!own || replaces(artifact.at, own)) own = memory;
      else if (artifact.at > seenBy(own)) besideOwn.push(memory);
    }
    if (newest && beside.length > 0) newest = withBeside(newest, beside, isOwn);
    if (own && besideOwn.length > 0) own = withBeside(own, besideOwn, isOwn);
  } catch (error) {
    const without =
      identity.writer.mode === 'plan'
        ? 'sign-out steps that an earlier run left open, and what an undo took back, are not shown by this plan'
        : 'sign-out steps that an earlier run left open are not finished by this one';
    warnings.push(
      `What earlier applies left behind could not be looked up (${errorWords(error)}); ${without}. ` +
        adviceOn(error, PERMISSIONS),
    );
    own = null;
    const silent = found(false);
    silent.memory.writer = { ...silent.memory.writer, unread: true };
    const isSilence = error instanceof GitHubError && (error.why === 'limit' || error.why === 'outage');
    if (isSilence) silent.unanswered = { why: errorWords(error), advice: adviceOn(error, PERMISSIONS) };
    return silent;
  }
  if (unread.length > 0) {
    const blind = unread.filter(isOwn);
    const base: Memory | undefined = own ?? blind[0];
    newest = { ...(newest ?? (unread[0] as Memory)), openSteps: unitedSteps(newest ? [...unread, newest] : unread) };
    own = base ? withUnread(base, blind) : null;
  }
  return found(true);
}

const PERMISSIONS = 'actions: read, contents: read';

/**
 * Until when a memory's run had seen what others left: when it read them, or when an earlier job of it made the list
 * that it read. Without the milliseconds, as GitHub has it of artifacts.
 */
const seenBy = ({ writer: { at, listed } }: Memory): string => `${(listed ?? at).slice(0, 19)}Z`;

/**
 * A run that found nothing to do may have read its memory out of a list that an earlier job made. What another run
 * left between that list and its end it has not seen: that one counts.
 * @param at when an older artifact was made
 */
const replaces = (at: string, memory: Memory): boolean => memory.writer.listed !== undefined && at > seenBy(memory);

/** The head of an artifact's audit, where it is this tenant's and was sealed. */
async function lastAudit(artifact: TrustedArtifact, tenant: string): Promise<PreviousAudit> {
  const lines = ((await artifact.read('audit.jsonl')) ?? '').trimEnd().split('\n');
  const [started, seal] = [readLine(lines[0] ?? ''), readLine(lines.at(-1) ?? '')];
  if (started?.event !== 'run.started' || started.tenant !== tenant || seal?.event !== 'seal') return null;
  // The audit of another run, uploaded once more by this one, says nothing of what came last.
  const [, of = artifact.run] = /\/actions\/runs\/(\d+)/.exec(started.run ?? '') ?? [];
  if (of !== artifact.run) return null;
  return { run: artifact.run, head: seal.hash };
}
