import type { Severity } from '../../model/entry.ts';

/** Whether the problem is one of the file, of its headers, of a row, of a cell, or between rows. */
type Scope = 'file' | 'headers' | 'row' | 'cell' | 'rows';

/** What a problem is, when it is found and what the person who keeps the file does about it. */
export type ProblemTable = Record<string, { scope: Scope; severity: Severity; when: string; fix: string }>;
