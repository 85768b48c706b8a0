import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Memory, readMemory, withBeside } from '../../model/memory.ts';
import type { Inputs } from '../../github/inputs.ts';
import { OutputFolder } from '../../files/output.ts';
import { artifactNames } from '../../github/artifact-name.ts';
import type { RunFiles, Services } from '../../app/ports.ts';
import { errorWords } from '../../text/errors.ts';
import type { Launch } from '../launch.ts';
import { artifactsOf } from '../publish.ts';

/**
 * The memory of an interrupted run whose folder another run has used since: what it read, with what the later run
 * wrote for the same rosters, for the newest memory is the one that counts.
 * @param suffix behind the names of its files; `''`: nobody came after it
 * @returns `null` where it had read none, or nothing of it can be trusted
 */
export async function memoryLeft(services: Services, output: OutputFolder, suffix: string): Promise<Memory | null> {
  const read = async (name: string): Promise<Memory | null> => {
    const text = await output.read(name);
    const own = text === null ? null : await services.host.unseal('memory.json', text);
    return own === null ? null : readMemory(own);
  };
  const own = await read(`memory${suffix}.json`);
  const later = own === null || suffix === '' ? null : await read('memory.json');
  const isSame = own?.tenant === later?.tenant && own?.roster.join('\n') === later?.roster.join('\n');
  return own && later && isSame ? withBeside(later, [own], () => true) : own;
}

/**
 * Stores audit, plan and memory of such a run as an artifact of its own, under the second name of its attempt: the
 * first is the later run's.
 * @param memory with what is open now
 * @returns where they are, or why they are not stored; never throws
 */
export async function storeOlder(
  { services, context, output }: Launch,
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
  { auditPath, planPath }: RunFiles,
  memory: Memory | null,
): Promise<{ place: string } | { lost: string }> {
  if (inputs.artifactName === '') return { lost: 'artifact-name is empty' };
  const temporary = await mkdtemp(join(tmpdir(), 'cxone-roster-'));
  try {
    const apart = new OutputFolder(join(temporary, 'run'), { workspace: output.path });
    if (memory) await apart.write('memory.json', await services.host.seal('memory.json', Object.entries(memory)));
    await apart.ready();
    const files = memory ? ['memory.json'] : [];
    for (const [name, path] of Object.entries({ 'audit.jsonl': auditPath, 'plan.json': planPath }))
      if (path) {
        await copyFile(path, join(apart.path, name));
        files.push(name);
      }
    const { uploadReports, keptDays } = await import('../../github/artifact.ts');
    const { second: name } = artifactNames(artifactsOf(inputs), context.attempt);
    const retentionDays = keptDays(inputs.retentionDays, env);
    const { places, lost, warnings } = await uploadReports({
      name,
      folder: apart.path,
      retentionDays,
      files,
      limitMs: 30_000,
    });
    if (places.artifactId !== undefined) return { place: places.artifactUrl ?? name };
    return { lost: lost ?? warnings.join(' ') };
  } catch (error) {
    return { lost: errorWords(error) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
