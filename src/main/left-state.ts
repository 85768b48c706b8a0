import { saveState } from '../github/runner-commands.ts';
import type { Inputs } from '../github/inputs.ts';
import { tenantName } from '../github/names.ts';
import { MODES } from '../interface/modes.ts';
import type { Launch } from './launch.ts';
import { isoTime } from '../text/days.ts';
import { diskWords } from '../text/errors.ts';

/**
 * Leaves for `post` what it needs to finish a run that was interrupted. No secret is among it. Where the runner does
 * not take it, a run that writes does nothing: nobody could finish it.
 */
export async function leaveState(launch: Launch, inputs: Inputs): Promise<void> {
  const folder = await launch.output.ready();
  try {
    saveState('started', isoTime(launch.request.startedAt));
    saveState('output-folder', folder);
    saveState('tenant', tenantName(inputs));
    saveState('mode', inputs.mode);
    // The last one: by it `post` knows that the run had begun.
    saveState('output-dir', launch.output.path);
  } catch (error) {
    if (!MODES[inputs.mode].writes) return launch.services.log.warning(unsaved(error));
    launch.problems.push({
      reason: 'apply-failed',
      message: `the state of this step could not be saved: ${diskWords(error)}`,
      advice:
        'See that the disk of the runner has room and takes files, then run the job again: without it nobody could ' +
        'finish a run that is interrupted.',
    });
  }
}

const unsaved = (error: unknown): string =>
  `The state of this step could not be saved (${diskWords(error)}): its post step may not know what this run has done.`;

/** Leaves a word for `post` that the run can do without. */
export function tryState({ services }: Pick<Launch, 'services'>, name: string, value: string): void {
  try {
    saveState(name, value);
  } catch (error) {
    services.log.warning(unsaved(error));
  }
}
