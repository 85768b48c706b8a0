import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Values of the contexts an expression may name, as plain JSON. */
export type Contexts = Record<string, unknown>;

/** How the steps before went, for `success()` and its like. */
export type Status = 'success' | 'failure' | 'cancelled';

const STATUS_CALL = /\b(?:always|success|failure|cancelled)\s*\(/;

const dictionary = (contexts: Contexts): data.Dictionary =>
  JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;

/** Evaluates one expression with GitHub's own engine. */
function evaluated(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = Object.entries({
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  }).map(([name, value]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  return new Evaluator(tree, dictionary(contexts), new Map(functions.map((one) => [one.name, one]))).evaluate();
}

/** A value of a workflow file with its `${{ }}` filled in, as text. */
export function interpolated(value: unknown, contexts: Contexts, status: Status = 'success'): string {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluated(expression, contexts, status).coerceString(),
  );
}

/** A value that is one expression alone, as JSON (`${{ fromJSON(…) }}` of a matrix). */
export function structured(value: unknown, contexts: Contexts): unknown {
  const alone = typeof value === 'string' ? /^\s*\$\{\{(.*)\}\}\s*$/s.exec(value)?.[1] : undefined;
  if (alone === undefined) return value;
  return JSON.parse(JSON.stringify(evaluated(alone, contexts, 'success'), data.replacer)) as unknown;
}

/** Whether an `if` lets its step or job run; without one of the status functions all before must have gone well. */
export function allowed(condition: unknown, contexts: Contexts, status: Status): boolean {
  if (condition === undefined || condition === null) return status === 'success';
  const text = typeof condition === 'string' ? condition : JSON.stringify(condition);
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1] ?? text;
  if (!STATUS_CALL.test(expression) && status !== 'success') return false;
  const value = evaluated(expression, contexts, status);
  return !value.primitive || Boolean(JSON.parse(JSON.stringify(value, data.replacer)));
}
