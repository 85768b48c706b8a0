/** One thing that is wrong, or odd, in a policy or override file. Found text never holds a secret. */
export interface PolicyProblem {
  /** Path of the file as it was given. */
  file: string;
  /** From 1; `null` where the file as a whole is meant or the problem has no place. */
  line: number | null;
  column: number | null;
  /** Keys and indexes that lead there, e.g. `roles.allowed.admin.inherits[0]`; `''` for the file. */
  path: string;
  /** `error`: there is no policy to go by. `warning`: it works, but likely not as meant. */
  severity: 'error' | 'warning';
  found: string;
  expected: string;
  /** The nearest right key or word, `''` where there is none. */
  suggestion: string;
}

/** A problem whose place in the file is still only a path. */
export type PathProblem = Omit<PolicyProblem, 'file' | 'line' | 'column' | 'path'> & {
  path: readonly (string | number)[];
  /** The key itself is meant, not its value. */
  atKey?: boolean;
};

/** `roles.allowed["a b"].inherits[0]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[\w-]+$/u.test(part)) return `[${JSON.stringify(part)}]`;
      return i === 0 ? part : `.${part}`;
    })
    .join('');
}

/** One line for a log or an annotation: where, what was found, what is expected, what was likely meant. */
export function problemText(problem: PolicyProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;
  const what = problem.path === '' ? '' : ` ${problem.path}`;
  const hint = problem.suggestion === '' ? '' : `; did you mean ${problem.suggestion}?`;
  return `${place}${what}: found ${problem.found}, expected ${problem.expected}${hint}`;
}
