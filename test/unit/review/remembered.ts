import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import type { AppliedContent, Memory } from '../../../src/model/memory.ts';
import { question } from './place.ts';

/** Content that was applied, for questions about what comes after it. */
export const APPLIED: AppliedContent = {
  commit: 'merge-1',
  roster: 'r',
  policy: 'p',
  operations: ['provision', 'roles'],
  rows: { E1: 'row 1', E2: 'row 2' },
  by: 'review',
  pulls: [1],
  run: '4700',
  at: '2026-11-01T09:00:00Z',
};
/** A question about content whose rows are the applied ones, with this memory. */
export const remembered = (
  applied: Partial<AppliedContent> = {},
  memory: Partial<Memory> = {},
): Partial<ApprovalQuestion> => {
  const { memory: empty, content } = question([]);
  const counted = { pulls: [1], until: '2026-11-01T08:00:00Z' };
  return {
    found: true,
    memory: { ...empty, counted, applied: { ...APPLIED, ...applied }, ...memory },
    content: { ...content, rows: APPLIED.rows },
  };
};
