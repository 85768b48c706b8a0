import { describe, expect, it } from 'vitest';
import { historyLines } from '../../../src/app/modes/history-lines.ts';
import type { AuditedRun } from '../../../src/audit/history.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { operation } from '../report/sample.ts';

/** One run that did these operations, one an hour. */
function lines(operations: Operation[], knowsPlan = true, target: object = {}) {
  const changes = operations.map(({ id, kind }, i) => ({
    operation: id,
    kind,
    when: `2026-03-01T0${9 - i}:00:00Z`,
    target: { id: null, userName: null, externalId: null, ...target },
    outcome: 'done',
    signedOutAfter: null,
    steps: [],
  }));
  const run = { runId: '1', changes, pullRequests: [], approvedBy: [] } as unknown as AuditedRun;
  const plan = knowsPlan ? new Map(operations.map((one) => [one.id, one])) : null;
  return historyLines([{ run, plan }], {});
}
const what = (parts: Parameters<typeof operation>[1]): string | undefined => lines([operation(1, parts)])[0]?.what;

describe('a line of what happened', () => {
  it.each([
    [
      { before: { title: 'A', team: null }, after: { title: null, team: '' } },
      'title: A → nothing; team: nothing → nothing',
    ],
    [{ before: {}, after: { title: 'B' } }, 'title: nothing → B'],
    [{ before: { roles: ['a', 'b'] }, after: { roles: [] } }, 'roles: a, b → none'],
    [{ before: { active: true }, after: { active: false } }, 'active: yes → no'],
  ])('says field by field what was there and what came: %j', (parts, text) => {
    expect(what({ kind: 'update', ...parts })).toBe(text);
  });

  it('says of a new account what it was given, and of a deleted or waiting one what became of it', () => {
    expect(what({ kind: 'create', after: { title: 'A', active: true } })).toBe('title: A; active: yes');
    expect(what({ kind: 'delete', before: { active: true } })).toBe('account deleted');
    expect(what({ kind: 'blocked' })).toBe('waits for a decision');
  });

  it('says only its kind where no plan tells more, of whomever the audit names', () => {
    const one = [operation(1, { kind: 'roles', before: {}, after: { roles: [] } })];
    expect(lines(one, false)).toMatchObject([{ what: 'roles changed', person: { userName: '' }, fields: [] }]);
    expect(lines(one, false, { userName: 'a@b.c', externalId: 'E' })[0]?.person).toEqual({
      userName: 'a@b.c',
      externalId: 'E',
    });
  });

  it('comes in the order of time', () => {
    const whens = lines([1, 2, 3].map((i) => operation(i, { kind: 'blocked' }))).map(({ when }) => when.slice(11, 13));
    expect(whens).toEqual(['07', '08', '09']);
  });
});
