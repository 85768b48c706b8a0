// The toolkit's index also loads its OIDC client, and with it a whole HTTP stack that this action never uses: half of
// the time that `validate` takes to start (docs/adr/start-up.md). Its two modules for commands are taken alone; the
// version is pinned.
import { issue, issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';

/** Where an annotation is shown. */
export interface AnnotationProperties {
  title?: string;
  file?: string;
  /** From 1. */
  startLine?: number;
}

/** Makes the log hide a value. */
export function setSecret(secret: string): void {
  issueCommand('add-mask', {}, secret);
}

const keyValue = (file: 'OUTPUT' | 'STATE', command: string, name: string, value: string): void => {
  // Without a runner there is no file; the old command shows what would have been set.
  if (process.env[`GITHUB_${file}`]) issueFileCommand(file, prepareKeyValueMessage(name, value));
  else issueCommand(command, { name }, value);
};

/** Sets an output of the step. */
export function setOutput(name: string, value: string): void {
  keyValue('OUTPUT', 'set-output', name, value);
}

/** Saves a value for the post step. */
export function saveState(name: string, value: string): void {
  keyValue('STATE', 'save-state', name, value);
}

/** A value that the main step saved, `''` where there is none. */
export function getState(name: string): string {
  return process.env[`STATE_${name}`] ?? '';
}

const annotation =
  (level: 'error' | 'warning' | 'notice') =>
  (message: string, { title, file, startLine }: AnnotationProperties = {}): void =>
    issueCommand(
      level,
      { ...(title && { title }), ...(file && { file }), ...(startLine && { line: startLine }) },
      message,
    );

export const error = annotation('error');
export const warning = annotation('warning');
export const notice = annotation('notice');

export function startGroup(name: string): void {
  issue('group', name);
}

export function endGroup(): void {
  issue('endgroup');
}
