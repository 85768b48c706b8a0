import { resolve } from 'node:path';
import type { Files } from '../app/files-port.ts';
import type { Workspace } from '../files/workspace.ts';
import { readEvent } from '../github/run-context.ts';
import type { Inputs } from '../github/inputs.ts';
import { Failure } from '../model/failure.ts';
import { duplicateKey } from '../roster/file/duplicate-keys.ts';
import { tooDeep } from '../text/json-depth.ts';

/**
 * What mode `event` is about: the file that `event-path` names, else the workflow's own event.
 * @param own GITHUB_EVENT_PATH
 * @throws Failure `config-invalid` where there is none, or it is no JSON
 */
export async function lifecycleEvent(
  inputs: Inputs,
  files: Workspace,
  workspace: string,
  own: string | undefined,
): ReturnType<NonNullable<Files['lifecycleEvent']>> {
  const { eventPath } = inputs;
  if (!eventPath || (own && resolve(workspace, eventPath) === resolve(own))) {
    const payload = payloadOf(await readEvent(own));
    if (payload === undefined)
      throw new Failure(
        'config-invalid',
        'The workflow’s event carries no `client_payload`.',
        'Start the workflow by `repository_dispatch` with a `client_payload`, or give `event-path`.',
      );
    return { source: 'client_payload', payload };
  }
  const text = await files.fetchedText(eventPath, 'event-path');
  if (text === null)
    throw new Failure(
      'config-invalid',
      `Input event-path: there is no file \`${eventPath}\`.`,
      'Check the path; it is relative to the repository.',
    );
  let value: unknown;
  if (tooDeep(text))
    throw new Failure(
      'config-invalid',
      `Input event-path: \`${eventPath}\` is nested deeper than any event.`,
      'Write one event, or `{"events":[…]}`, into it.',
    );
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Failure(
      'config-invalid',
      `Input event-path: \`${eventPath}\` is no JSON.`,
      'Write one event, or `{"events":[…]}`, into it.',
      { cause },
    );
  }
  const twice = duplicateKey(text);
  if (twice !== null)
    throw new Failure(
      'config-invalid',
      `Input event-path: \`${eventPath}\` has the key \`${twice.slice(0, 40)}\` twice in one object: which of ` +
        'the two values counts, nobody can say.',
      'Write every key once into an object; correct it where the file is made.',
    );
  return { source: eventPath, payload: payloadOf(value) ?? value };
}

/** The part of a GitHub event that its sender chose. */
function payloadOf(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !('client_payload' in event)) return undefined;
  return event.client_payload ?? undefined;
}
