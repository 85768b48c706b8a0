import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { EOL } from 'node:os';
import { secrets } from '../text/secrets.ts';

// The runner's commands (docs.github.com, "Workflow commands for GitHub Actions"): lines on stdout, and entries of the
// files that it names. The toolkit's package has the same, and a whole HTTP stack with it (docs/adr/start-up.md); a
// test holds every byte of this against the toolkit.

/** Where an annotation is shown. */
export interface AnnotationProperties {
  title?: string;
  file?: string;
  /** From 1. */
  startLine?: number;
}

/** What would end a command's line, or what the runner would decode once more. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** What would end a property as well. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Prints one command; properties without a value are left out, as is their blank where none is given at all. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): void {
  const given = Object.entries(properties)
    .filter(([, value]) => Boolean(value))
    .map(([key, value]) => `${key}=${escapeProperty(secrets.scrub(String(value)))}`);
  const head = Object.keys(properties).length > 0 ? `${name} ${given.join(',')}` : name;
  const text = name === 'add-mask' ? message : secrets.scrub(message);
  process.stdout.write(`::${head}::${escapeData(text)}${EOL}`);
}

/**
 * An entry of a command file, between delimiters that nobody can guess: no value can end its own entry.
 * @throws Error where the file that the runner named is missing, or a text holds the delimiter
 */
function fileEntry(file: string, name: string, value: string): void {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  if (!existsSync(file)) throw new Error(`Missing file at path: ${file}`);
  if (name.includes(delimiter) || value.includes(delimiter))
    throw new Error(`Unexpected input: ${name} should not contain the delimiter "${delimiter}"`);
  appendFileSync(file, `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`, 'utf8');
}

function keyValue(file: 'OUTPUT' | 'STATE', old: string, name: string, value: string): void {
  const path = process.env[`GITHUB_${file}`];
  // Without a runner there is no file; the old command shows what would have been set.
  if (path) fileEntry(path, name, value);
  else command(old, { name }, value);
}

/** Makes the log hide a value. */
export function setSecret(secret: string): void {
  command('add-mask', {}, secret);
}

/** Sets an output of the step. */
export function setOutput(name: string, value: string): void {
  keyValue('OUTPUT', 'set-output', name, secrets.scrub(value));
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
    command(level, title || file || startLine ? { title, file, line: startLine } : {}, message);

/** Prints an annotation of its level, beside a line of a file where one is named. */
export const error = annotation('error');
export const warning = annotation('warning');
export const notice = annotation('notice');
