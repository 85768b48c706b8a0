import type { RosterIssue, Severity } from '../../model/entry.ts';
import type { ProblemCode } from './problems.ts';

/** Longest cell text that is kept in an issue; what is cut ends in `…` and can no longer be corrected by machine. */
const FOUND_LIMIT = 500;

/** Place of a record in its file. */
export interface Place {
  file: string;
  row: number | null;
  line: number | null;
}

/** What is wrong, without the place. `suggestion` defaults to none. */
export interface Finding {
  column: string | null;
  /** The field that the column is read as. */
  field?: string;
  code: ProblemCode;
  severity: Severity;
  found: string;
  expected: string;
  suggestion?: string;
  certain?: boolean;
}

/**
 * Collects issues in the order in which they are found. A file in which the same thing is wrong a million times must
 * not fill the memory: beyond the limits issues are counted, and `close` says how many were left out.
 */
export class Ledger {
  readonly issues: RosterIssue[] = [];
  readonly #limits: { errors: number; remarks: number };
  #errors = 0;
  readonly #counts = new Map<string, { file: string; code: string; severity: Severity; count: number }>();

  constructor(limits: { errors: number; remarks: number }) {
    this.#limits = limits;
  }

  add(place: Place, finding: Finding): void {
    if (this.#isSaid(place, finding) || !this.#room(place, finding)) return;
    const { column, field, code, severity, found, expected, suggestion = '', certain = false } = finding;
    const whole = found.length <= FOUND_LIMIT;
    this.issues.push({
      file: place.file,
      row: place.row,
      line: place.line,
      column,
      field: field !== undefined && column !== null ? field : undefined,
      code,
      severity,
      found: whole ? found : `${found.slice(0, FOUND_LIMIT)}…`,
      expected,
      suggestion: suggestion === found ? '' : suggestion,
      certain: certain && whole ? certain : undefined,
    });
  }

  /** Whether the same was said of this cell: a column that is read as two fields is wrong once. */
  #isSaid({ file, row }: Place, { column, code, found }: Finding): boolean {
    if (row === null || column === null) return false;
    for (let at = this.issues.length - 1; at >= 0; at -= 1) {
      const issue = this.issues[at] as RosterIssue;
      if (issue.row !== row || issue.file !== file) return false;
      if (issue.column === column && issue.code === code && issue.found === found) return true;
    }
    return false;
  }

  /** Drops everything about one file. */
  forget(file: string): void {
    const others = this.issues.filter((issue) => issue.file !== file);
    this.issues.length = 0;
    for (const issue of others) this.issues.push(issue);
    for (const [key, held] of this.#counts) if (held.file === file) this.#counts.delete(key);
  }

  /** Says, once for each file and code, how many issues the limits left out. */
  close(): void {
    for (const { file, code, severity, count } of this.#counts.values()) {
      const limit = severity === 'error' ? this.#limits.errors : this.#limits.remarks;
      const over = severity === 'error' ? count : count - limit;
      if (over <= 0) continue;
      this.issues.push({
        file,
        row: null,
        line: null,
        column: null,
        code: 'more-of-the-same',
        severity,
        found: `${over} more of “${code}”`,
        expected: 'the ones listed to be corrected first: they are probably all alike',
        suggestion: '',
      });
    }
    this.#counts.clear();
  }

  #room(place: Place, { code, severity }: Finding): boolean {
    if (severity === 'error') {
      this.#errors += 1;
      if (this.#errors <= this.#limits.errors || place.row === null) return true;
      this.#count(place.file, code, severity);
      return false;
    }
    return this.#count(place.file, code, severity) <= this.#limits.remarks;
  }

  #count(file: string, code: string, severity: Severity): number {
    const key = `${severity} ${code} ${file}`;
    const held = this.#counts.get(key);
    if (held) return ++held.count;
    this.#counts.set(key, { file, code, severity, count: 1 });
    return 1;
  }
}
