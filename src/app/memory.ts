import type { Services } from './ports.ts';
import type { NextMemory, Recalled } from './host-port.ts';
import type { Session } from './session.ts';
import type { Memory } from '../model/memory.ts';
import { Failure } from '../model/failure.ts';
import { changePlace } from '../plan/coverage.ts';
import { type Change, isLeaving, type Operation } from '../model/operation.ts';
import { mayHaveWritten, type Outcome, worked } from '../model/outcome.ts';
import { nameKey } from '../plan/match.ts';
import { errorText } from '../text/errors.ts';

/**
 * Reads what earlier applies left behind, once, before the tenant is asked. It is written at once, so that a run that
 * is killed carries it on all the same.
 * @returns the memory, which the run changes in place; also `session.memory`
 */
export async function recallMemory(services: Services, session: Session): Promise<Memory> {
  if (session.memory) return session.memory;
  const recalled = await services.host.recall();
  for (const warning of recalled.warnings) services.log.warning(warning);
  session.recalled = recalled;
  session.memory = recalled.memory;
  if (recalled.listed !== undefined) session.memory.writer.listed = recalled.listed;
  await remember(services, session);
  await recordPrevious(recalled, session);
  return recalled.memory;
}

/**
 * Before a plan that holds something goes on: whether the memory that it was made with is still the newest, where an
 * earlier job of this run had listed the artifacts. From now on this run goes by what GitHub says now.
 * @returns true where it is another one, so that the plan has to be made anew
 */
export async function memoryMovedOn(services: Services, session: Session): Promise<boolean> {
  const { memory } = session;
  if (!memory || session.recalled?.listed === undefined) return false;
  const recalled = await services.host.recall(true);
  for (const warning of recalled.warnings) services.log.warning(warning);
  const content = (one: Memory): string => JSON.stringify({ ...one, writer: null });
  const isSame = content(recalled.memory) === content(memory);
  const isFollowed = session.recalled.previous?.run === recalled.previous?.run;
  session.recalled = recalled;
  session.memory = recalled.memory;
  await remember(services, session);
  if (!isFollowed) await recordPrevious(recalled, session);
  return !isSame;
}

/** The tenant's audits form a chain: which one this follows. */
async function recordPrevious({ previous = null }: Recalled, { journal }: Session): Promise<void> {
  await journal?.append({ event: 'run.follows', status: previous ? 'ok' : 'first', previous });
}

/** Writes the memory as it stands now into the output folder, signed; nothing where the run never read it. */
export async function remember(services: Services, session: Session): Promise<void> {
  const { memory } = session;
  if (!memory) return;
  try {
    // A full disk has room for it once the older one is gone.
    await writeMemory(memory, services).catch(async () => writeMemory(memory, services));
  } catch (error) {
    const why = error instanceof Failure ? error.message : `memory.json could not be written: ${errorText(error)}`;
    services.log.warning(`${why}. Sign-out steps that this run leaves open may not be finished by the next one.`);
  }
}

async function writeMemory(memory: Memory, { host, files }: Services): Promise<void> {
  await files.write('memory.json', await host.seal('memory.json', Object.entries(memory)));
}

/** Whose comments say that an apply did not end well: the next one that passes says there how it ended. */
export async function rememberStopped({ memory, report }: Session, { host }: Services): Promise<void> {
  const isBad = report.reason !== 'none' && report.reason !== 'superseded';
  if (!memory || report.mode !== 'apply' || !isBad) return;
  memory.stopped = [...new Set([...memory.stopped, ...(await host.concerned(report))])];
}

const kept = (change: Change): string => JSON.stringify([change.kind, change.key]);

/** Changes that are done, as `kept` names them. */
const doneIn = (outcomes: readonly Outcome[]): ReadonlySet<string> =>
  new Set(outcomes.filter(({ status }) => worked(status)).map(({ operation }) => kept(operation)));

/**
 * Takes on what an apply leaves behind which the rules let pass, before its first write: a run that is killed has
 * written something, and what it left undone stays covered.
 * @returns to be called with the outcomes: drops what is done; takes all of it back where something was to be done and
 *   nothing was written
 */
export async function expectMemory(
  next: NextMemory | undefined,
  services: Services,
  session: Session,
): Promise<(outcomes: readonly Outcome[]) => void> {
  const { memory } = session;
  if (!memory) return () => undefined;
  const before = {
    applied: memory.applied,
    counted: memory.counted,
    pending: memory.pending,
    undone: memory.undone,
  };
  if (next) {
    const { applied, counted, pending } = next;
    Object.assign(memory, { applied, counted, pending, undone: stillUndone(memory.undone, applied.rows) });
    await remember(services, session);
  }
  return (outcomes) => {
    const isWritten = outcomes.every(isNothing) || outcomes.some(isSent);
    if (next && !isWritten) Object.assign(memory, before);
    rememberDone(memory, outcomes);
    if (memory.pending.length === 0) return;
    const done = doneIn(outcomes);
    const { operations, scheduled } = session.report.plan ?? {};
    const [planned, dated] = [new Set(operations?.map(kept)), new Set(scheduled?.map(kept))];
    // What the file's dates bring no more was taken back: who writes it again needs a review of it.
    const isMoot = (one: Change & { on?: string | undefined }): boolean =>
      next !== undefined &&
      isWritten &&
      (isLater(one, next.today) ? scheduled !== undefined && !dated.has(kept(one)) : !planned.has(kept(one)));
    memory.pending = memory.pending.filter(
      (one) => (!done.has(kept(one)) || isLater(one, next?.today)) && (!isMoot(one) || !next?.may.has(one.kind)),
    );
  };
}

/** What an undo took back holds until the person's row changes; then it is over, whatever the row says later. */
function stillUndone(undone: Memory['undone'], rows: Readonly<Record<string, string>>): Memory['undone'] {
  if (undone.length === 0) return [];
  const says = new Set(Object.values(rows));
  const names = new Set(Object.keys(rows).flatMap((key) => [key, key.toLowerCase()]));
  return undone.filter(({ row, key }) =>
    row === null ? !names.has(key) && !names.has(key.toLowerCase()) : says.has(row),
  );
}

/** Under `approval: off` nothing is pending, so nothing would tell later runs who it has dealt with. */
function rememberDone(memory: Memory, outcomes: readonly Outcome[]): void {
  const { applied } = memory;
  if (applied?.by !== 'off') return;
  const more = outcomes.flatMap(({ status, operation: { kind, key, row } }) =>
    worked(status) && (row === null || kind === 'reactivate') ? [{ kind, key }] : [],
  );
  const done = [...(applied.done ?? []), ...more].map((one) => [changePlace(one.kind, one.key), one] as const);
  if (more.length > 0) memory.applied = { ...applied, done: [...new Map(done).values()] };
}

/** Drops from memory what a run that was interrupted turned out to have done. */
export function forgetDone({ memory, report }: Session): void {
  if (!memory) return;
  const outcomes = report.outcomes ?? [];
  rememberDone(memory, outcomes);
  const done = doneIn(outcomes);
  memory.pending = memory.pending.filter((one) => one.on !== undefined || !done.has(kept(one)));
}

/**
 * Drops from memory what an undo that was interrupted never came to: nothing of it was sent, so that nothing of it is
 * taken back. Another attempt of its run may have done a part of the same before: then all of it stays.
 * @param planned what it was to do
 */
export function forgetUnsent({ memory, report }: Session, planned: readonly Operation[]): void {
  if (!memory || report.mode !== 'undo' || memory.writer.attempt > 1) return;
  const namesOf = ({ key, person, prior }: Operation): string[] =>
    [key, person.externalId, person.userName, prior?.externalId, prior?.userName].flatMap((name) =>
      name ? [nameKey(name)] : [],
    );
  const sent = (report.outcomes ?? []).filter((one) => mayHaveWritten(one.status) || one.attempts > 0);
  const asked = new Set(sent.flatMap(({ operation }) => namesOf(operation)));
  const meant = new Set(planned.flatMap(namesOf));
  memory.undone = memory.undone.filter(
    ({ run, key }) => run !== memory.writer.run || asked.has(nameKey(key)) || !meant.has(nameKey(key)),
  );
}

const isLater = (one: { on?: string | undefined }, today: string | undefined): boolean =>
  one.on !== undefined && today !== undefined && one.on > today;

/** Someone kept from deletion is deactivated all the same. */
const isSent = ({ status, operation }: Outcome): boolean =>
  mayHaveWritten(status) || (status === 'blocked' && isLeaving(operation));

/** Nothing was to be done: nobody writes to who is blocked, or to who waits for a review. */
const isNothing = ({ operation, waits }: Outcome): boolean => operation.kind === 'blocked' || waits !== undefined;
