import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Files } from '../app/ports.ts';
import type { Workspace } from '../files/workspace.ts';
import { readEvent } from '../github/run-context.ts';
import type { Inputs } from '../github/inputs.ts';
import { Failure } from '../model/failure.ts';
import { errorText } from '../text/errors.ts';
import { tooDeep } from '../text/json-depth.ts';

/** The audit that mode `verify` is given. Opened at once: this run's own audit may be about to take its name. */
export class GivenAudit {
  readonly #path: string | undefined;
  readonly #handle: Promise<FileHandle | Failure>;

  /**
   * @param path relative to the workspace, or absolute; an audit may come from a downloaded artifact, so from the
   * runner's temporary folder as well
   */
  constructor(path: string | undefined, files: Workspace) {
    this.#path = path;
    this.#handle = path
      ? files.openFetched(path, 'audit-file').then(
          (handle) => handle ?? missing(path),
          (error: unknown) => (error instanceof Failure ? error : unreadable(path, error)),
        )
      : Promise.resolve(
          new Failure(
            'config-invalid',
            'Input audit-file names no file.',
            'Give the path of the `audit.jsonl` to verify.',
          ),
        );
  }

  /** Resolves once the file is held, or certainly cannot be. */
  async held(): Promise<void> {
    await this.#handle;
  }

  /** @throws Failure `config-invalid` where the file cannot be read */
  async read(): ReturnType<NonNullable<Files['auditFile']>> {
    const handle = await this.#handle;
    if (handle instanceof Failure) throw handle;
    return {
      path: this.#path ?? '',
      bytes: handle.createReadStream({ highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>,
    };
  }
}

const unreadable = (path: string, error: unknown, why = errorText(error)): Failure =>
  new Failure(
    'config-invalid',
    `Input audit-file: \`${path}\` cannot be read (${why}).`,
    'Check the path (it is relative to the repository), and that the step that fetches the audit ran before.',
    { cause: error },
  );

const missing = (path: string): Failure => unreadable(path, undefined, 'there is no such file');

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
  return { source: eventPath, payload: payloadOf(value) ?? value };
}

/** The part of a GitHub event that its sender chose. */
function payloadOf(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !('client_payload' in event)) return undefined;
  return event.client_payload ?? undefined;
}
