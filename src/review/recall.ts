import type { Recalled, TrustedArtifact } from '../app/host-port.ts';
import { readLine } from '../audit/read-line.ts';
import type { PreviousAudit } from '../model/provenance.ts';
import { type Memory, type MemoryIdentity, readMemory, recalled, unitedSteps, withUnread } from '../model/memory.ts';
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
  const isOwn = (memory: Memory): boolean => memory.roster.join('\n') === paths;
  const found = (answered: boolean): Recalled => ({
    memory: recalled(identity, own, newest),
    found: own !== null,
    answered,
    warnings,
    previous,
    listed: scope.list?.at || undefined,
  });
  try {
    for await (const artifact of trustedArtifacts(scope, () => (own ? listedBy(own) : ''))) {
      if (opened++ >= LOOK_BACK || (own && artifact.at <= listedBy(own))) break;
      previous ??= await lastAudit(artifact, identity.tenant);
      const text = await artifact.readSealed('memory.json');
      const memory = text === null ? null : readMemory(text);
      if (memory?.tenant !== identity.tenant) continue;
      if (memory.writer.unread) {
        unread.push(memory);
        continue;
      }
      if (!newest || artifact.at > listedBy(newest)) newest = memory;
      if (isOwn(memory)) own = memory;
      if (own && listedBy(own) === NEVER) break;
    }
  } catch (error) {
    warnings.push(
      `What earlier applies left behind could not be looked up (${errorWords(error)}); sign-out steps that an ` +
        `earlier run left open are not finished by this one. ${adviceOn(error, PERMISSIONS)}`,
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

/** Later than any time: a memory that was read by the run which wrote it has seen all before. */
const NEVER = '~';

/**
 * A run that found nothing to do may have read its memory out of a list that an earlier job of it made. What another
 * run left between that list and its end it has not seen: that one counts.
 */
const listedBy = ({ writer: { listed } }: Memory): string => listed ?? NEVER;

/** The head of an artifact's audit, where it is this tenant's and was sealed. */
async function lastAudit(artifact: TrustedArtifact, tenant: string): Promise<PreviousAudit> {
  const lines = ((await artifact.read('audit.jsonl')) ?? '').trimEnd().split('\n');
  const [started, seal] = [readLine(lines[0] ?? ''), readLine(lines.at(-1) ?? '')];
  if (started?.event !== 'run.started' || started.tenant !== tenant || seal?.event !== 'seal') return null;
  return { run: artifact.run, head: seal.hash };
}
