import type { Services } from './ports.ts';
import type { Session } from './session.ts';
import type { Memory } from '../model/memory.ts';
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
  await remember(services, session);
  const previous = recalled.previous ?? null;
  await session.journal?.append({ event: 'run.follows', status: previous ? 'ok' : 'first', previous });
  return recalled.memory;
}

/** Writes the memory as it stands now into the output folder, signed; nothing where the run never read it. */
export async function remember(services: Services, session: Session): Promise<void> {
  if (!session.memory) return;
  try {
    const text = await services.host.seal('memory.json', JSON.stringify(session.memory));
    await services.files.write('memory.json', text);
  } catch (error) {
    services.log.warning(`memory.json could not be written: ${errorText(error)}`);
  }
}
