import { expect, it } from 'vitest';
import { undoLeft } from '../../../src/main/post/undo-left.ts';
import { type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import { PLACE } from '../audit/samples.ts';

const planned = {
  event: 'undo.planned',
  status: 'ok',
  undone: [{ run: '5002', attempt: 1, head: 'h', file: 'cxone-roster-acme-apply-1/audit.jsonl' }],
  operations: 2,
  as_before: 1,
  left_alone: [{ key: 'E1', fields: ['title'], what: 'was changed', todo: 'look', why: 'changed' }],
  stays: [{ key: 'E2', what: 'was signed out', fields: [], todo: 'tell them' }],
  not_done: 3,
  pull_requests: [7],
};
const read = (record: object): AuditRecord => readRecord({ ...PLACE, ...record }) as AuditRecord;

it('what an interrupted undo was about stands in its audit, and in the text that it wrote', () => {
  const undo = undoLeft([read(planned)], true, 'Press Revert on #7.\n');
  expect(undo).toEqual({
    run: '5002',
    at: '',
    applies: true,
    asBefore: 1,
    alone: [
      { key: 'E1', person: { userName: 'E1' }, fields: ['title'], what: 'was changed', todo: 'look', why: 'changed' },
    ],
    stays: [{ key: 'E2', person: { userName: 'E2' }, fields: [], what: 'was signed out', todo: 'tell them' }],
    notDone: 3,
    pulls: [7],
    revert: { title: 'Revert the roster to before run 5002', body: 'Press Revert on #7.' },
  });
  const { not_done: _, pull_requests: __, ...older } = planned;
  const before = read({ ...older, left_alone: [], stays: [{ key: 'E2', what: 'was signed out' }] });
  expect(undoLeft([before], false, null)).toMatchObject({
    applies: false,
    stays: [{ fields: [], todo: '' }],
    notDone: 0,
    pulls: [],
  });
  expect(undoLeft([], true, null)).toBeUndefined();
});
