import { normalize } from 'node:path/posix';
import { setSecret } from './runner-commands.ts';
import { nearestWord } from '../text/nearest.ts';
import { INPUTS, type InputDefinition, type InputName, type InputType } from '../interface/inputs.ts';
import { secrets } from '../text/secrets.ts';
import type { Problem } from '../model/run.ts';
import type { Inputs } from './input-types.ts';

export type { Inputs } from './input-types.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What was read: `inputs` is always complete, with the default instead of what was wrong; run on it only without
 * problems.
 */
interface InputReading {
  inputs: Inputs;
  /** Each `config-invalid`. */
  problems: Problem[];
  /** Inputs that were given and are not known, without being near to any: worth a warning. */
  unknown: string[];
}

const NAMES = Object.keys(INPUTS) as InputName[];
/** Inputs of which an empty text says something: no artifacts, no GitHub. */
const EMPTY: ReadonlySet<InputName> = new Set(['artifact-name', 'github-token']);

/** Words of YAML 1.2's core schema, as the toolkit reads booleans. */
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);

const variable = (name: string): string => `INPUT_${name.toUpperCase()}`;
const property = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const problem = (message: string, advice: string): Problem => ({ reason: 'config-invalid', message, advice });

const parts = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Shortened for a message, on one line. */
const shown = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};

/** Ids and addresses are hidden in the log, and may stand in a file: an id may be someone's user name. */
const NO_SECRET: ReadonlySet<InputName> = new Set(['client-id', 'access-key-id', 'webhook-url']);

/** Tokens of the runner that this process holds beside its inputs. */
const RUNNER_TOKENS = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];

/** A path this long is no word that stands elsewhere as well. */
const LONG_ENOUGH = 16;

/**
 * Makes the log hide every secret: the whole value, each of its lines, and how it looks inside a URL. The real ones are
 * kept out of everything else that leaves the run as well. Must run before anything else is printed.
 */
function maskSecrets(env: Environment): void {
  secrets.onLearnt(setSecret);
  for (const name of NAMES) {
    const definition: InputDefinition = INPUTS[name];
    const value = env[variable(name)];
    if (!definition.secret || value === undefined || value.trim() === '') continue;
    const forms = [
      value,
      value.trim(),
      ...value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ];
    for (const form of new Set(forms.flatMap((text) => [text, encodeForm(text)]))) setSecret(form);
    if (!NO_SECRET.has(name)) secrets.learn(value);
    // A key in base64 is also the key.
    if (name === 'webhook-secret') secrets.learn(value.trim().replace(/^whsec_/, ''));
  }
  // Of an address, what is behind its origin may be all that a receiver asks for.
  for (const line of (env[variable('webhook-url')] ?? '').split(/\s+/)) {
    const { pathname = '', search = '' } = URL.parse(line) ?? {};
    if (pathname.length + search.length >= LONG_ENOUGH) secrets.learn(pathname + search);
  }
  for (const name of RUNNER_TOKENS) secrets.learn(env[name]);
  const given = (name: InputName): string | undefined => env[variable(name)]?.trim();
  secrets.learnPair(given('client-id'), given('client-secret'));
  secrets.learnPair(given('access-key-id'), given('access-key-secret'));
}

/** As an HTML form or a query string holds it; as it is where it cannot be encoded (a lone surrogate). */
function encodeForm(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

type Parsed = { value: unknown } | { wrong: string; words?: readonly string[]; given?: string };

/** One text as its kind wants it, or what is allowed there. */
function parse(text: string, kind: InputType): Parsed {
  switch (kind.type) {
    case 'text':
      return { value: text.trim() };
    case 'hash':
      // Pages show the first digits of it: those alone name no plan.
      return /^[0-9a-f]{64}$/i.test(text.trim())
        ? { value: text.trim().toLowerCase() }
        : { wrong: 'the whole hash, 64 of the characters 0 to 9 and a to f' };
    case 'lines':
      return { value: [...new Set(parts(text, /\r?\n/))] };
    case 'list': {
      const given = [...new Set(parts(text, /[,\n]/))];
      const wrong = given.find((word) => !kind.values.includes(word));
      // Separators alone are no list: a run that may do nothing would say that there is nothing to do.
      return wrong === undefined && given.length > 0
        ? { value: given }
        : { wrong: `any of ${kind.values.join(', ')}`, words: kind.values, given: wrong ?? text };
    }
    case 'choice':
      return kind.values.includes(text.trim())
        ? { value: text.trim() }
        : { wrong: kind.values.join(', '), words: kind.values };
    case 'boolean':
      if (TRUE.has(text.trim())) return { value: true };
      return FALSE.has(text.trim()) ? { value: false } : { wrong: 'true, false', words: ['true', 'false'] };
    case 'integer-or':
    case 'integer': {
      if (kind.type === 'integer-or' && text.trim() === kind.word) return { value: kind.word };
      const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
      return number >= kind.min && number <= kind.max
        ? { value: number }
        : {
            wrong:
              `${kind.type === 'integer-or' ? `${kind.word}, or ` : ''}a whole number from ${kind.min} to ` +
              `${kind.max}`,
            words: kind.type === 'integer-or' ? [kind.word] : [],
          };
    }
  }
}

/** What the input is when nobody gives it. */
function standard({ default: text, kind }: InputDefinition): unknown {
  if (text === null) return kind.type === 'lines' || kind.type === 'list' ? [] : undefined;
  const parsed = parse(text, kind);
  return 'value' in parsed ? parsed.value : undefined;
}

/** The complaint about a value that is not allowed. The text of a secret is never repeated. */
function wrongValue(
  name: InputName,
  text: string,
  { wrong, words = [], given = text }: Exclude<Parsed, { value: unknown }>,
): Problem {
  const definition: InputDefinition = INPUTS[name];
  const near = definition.secret ? '' : nearestWord(given.trim(), words);
  const what = definition.secret ? 'its value (not shown)' : `“${shown(given.trim())}”`;
  // A hash is given to a run, and not written into the workflow.
  const change =
    definition.kind.type === 'hash'
      ? 'Start it again with all of them: the summary of the run that asked for the hash shows them.'
      : 'Change the input in the workflow.';
  const advice = near ? `Did you mean “${near}”? ${change}` : change;
  return problem(`Input ${name}: ${what} is not allowed; allowed: ${wrong}.`, advice);
}

/** Names that were given and are not inputs: a near miss is an error, since what it meant would silently not happen. */
function unknownNames(env: Environment): Pick<InputReading, 'problems' | 'unknown'> {
  const known = new Set(NAMES.map(variable));
  const problems: Problem[] = [];
  const unknown: string[] = [];
  for (const key of Object.keys(env)) {
    if (!key.startsWith('INPUT_') || known.has(key)) continue;
    const given = key.slice('INPUT_'.length).toLowerCase();
    const near = nearestWord(given, NAMES);
    if (near)
      problems.push(
        problem(`There is no input “${shown(given)}”.`, `Did you mean “${near}”? Rename it in the workflow.`),
      );
    else unknown.push(given);
  }
  return { problems, unknown };
}

/**
 * Reads the inputs of the run. Secrets are masked first. Every wrong one is a problem of its own, so that one run shows
 * all. An empty text counts as not given, except for `artifact-name` (nothing is uploaded) and `github-token` (nobody
 * is asked).
 * @param env the process's environment, `INPUT_*` as the runner sets them
 */
export function readInputs(env: Environment): InputReading {
  maskSecrets(env);
  return parseInputs(env);
}

/** As `readInputs`, where there is no runner whose log would hide the secrets: nothing is printed. */
export function parseInputs(env: Environment): InputReading {
  const { problems, unknown } = unknownNames(env);
  const values: Record<string, unknown> = {};
  for (const name of NAMES) {
    const definition: InputDefinition = INPUTS[name];
    const text = env[variable(name)];
    const given = text !== undefined && (text.trim() !== '' || EMPTY.has(name));
    values[property(name)] = standard(definition);
    if (!given) continue;
    const parsed = parse(text, definition.kind);
    if ('value' in parsed) values[property(name)] = parsed.value;
    else problems.push(wrongValue(name, text, parsed));
  }
  return { inputs: asGitNames(values as Inputs, env), problems, unknown };
}

/**
 * Git and GitHub know a file of the repository by one name, whatever the runner and however an input says it: under
 * another one they would have no such file in any commit, and runs would remember it as another file.
 */
function asGitNames(inputs: Inputs, env: Environment): Inputs {
  const slashed = (path: string): string => (env['RUNNER_OS'] === 'Windows' ? path.replaceAll('\\', '/') : path);
  const workspace = `${slashed(env['GITHUB_WORKSPACE'] ?? '').replace(/\/+$/, '')}/`;
  const name = (path: string): string => {
    const plain = normalize(slashed(path));
    return (workspace !== '/' && plain.startsWith(workspace) && plain.slice(workspace.length)) || plain;
  };
  return { ...inputs, roster: [...new Set(inputs.roster.map(name))], policy: name(inputs.policy) };
}
