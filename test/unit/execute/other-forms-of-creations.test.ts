import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { type Answer, DOUBTED, NOTHING, type Sent } from './answers.ts';
import { joiner, many, roles, someone } from './operations.ts';
import { endsOf, Small, statuses, type Ways } from './small-tenant.ts';
import { tried } from './tried.ts';

describe('a new account that CXone kept in part', () => {
  const wanted = joiner('n', { department: 'Sales' }, ['r']);

  it('is completed by changes: its details, then its roles', async () => {
    const day = await tried([wanted], ({ write }) => (write.type === 'create' ? { does: ['title', 'roles'] } : {}));
    expect(day.ends).toEqual({ n: 'done' });
    expect(day.forms).toEqual(['create usual: 1', 'update usual: 1', 'roles usual: 1']);
    expect(day.sent[1]?.write).toMatchObject({ ref: 'n', user: { id: 'new-n' }, after: { title: 'Lead' } });
    expect(day.sent[2]?.write).toMatchObject({ ref: 'n', add: [{ value: 'r' }], remove: [], roles: [{ value: 'r' }] });
    // A change is no other form that anybody should prefer.
    expect(day.small.preferred).toEqual([]);
    expect(day.execution.outcomes[0]).toMatchObject({ id: 'new-n', attempts: 3 });
  });

  it('with other roles than the row wants gets exactly those', async () => {
    const sent: Sent[] = [];
    const small = new Small({
      answers: (given) => (sent.push(given), {}),
      // CXone gives every new account a role of its own.
      onSend: ([id = '']) => void (sent.length === 1 && small.change(`new-${id}`, { roles: roles('default', 'r') })),
      onRead: () => void (sent.length === 1 && small.change('new-n', { roles: roles('default', 'r') })),
    });
    const execution = await applyPlan([joiner('n', {}, ['r', 's'])], small.context());
    expect(endsOf(execution)).toEqual({ n: 'done' });
    expect(sent[1]?.write).toMatchObject({
      type: 'roles',
      roles: roles('r', 's'),
      add: roles('s'),
      remove: roles('default'),
    });
  });

  it.each(['active', 'externalId'])('is left alone where it may be someone else’s: without %s', async (field) => {
    const day = await tried([joiner('n')], ({ write }) => (write.type === 'create' ? { does: [field] } : {}));
    expect(day.ends).toEqual({ n: 'ignored' });
    expect(day.execution.outcomes[0]?.ignoredFields).toEqual([field]);
    expect(day.forms).toEqual(['create usual: 1']);
  });

  it('is left alone where the account under the userName is not known to be ours', async () => {
    const day = await tried([joiner('n')], ({ write }) =>
      write.type === 'create' ? { does: ['title'], says: { id: undefined } } : {},
    );
    expect(day.ends).toEqual({ n: 'ignored' });
    expect(day.forms).toEqual(['create usual: 1']);
  });
});

describe('a creation whose answer was doubtful and that no read shows', () => {
  const alone = { bulk: 10, forms: () => ['alone' as const] };

  it('is sent once more outside of the bulk', async () => {
    const day = await tried(many(3, joiner), ({ inBulk }) => (inBulk ? DOUBTED : {}), alone);
    expect(statuses(day)).toEqual({ done: 3 });
    expect(day.forms).toEqual(['create usual: 3', 'create alone: 3']);
    expect(day.small.all()).toHaveLength(3);
    for (const { detail, error } of day.execution.outcomes) expect([detail, error]).toEqual(['', undefined]);
  });

  it.each<[string, Operation[], Answer, Ways]>([
    ['that was not doubted', many(3, joiner), NOTHING, alone],
    ['that was sent alone', many(1, joiner), DOUBTED, alone],
    ['accepted for later', many(3, joiner), { does: 'nothing', says: { doubt: 'a job', httpStatus: 202 } }, alone],
  ])('is not sent again where it is one %s: it could arrive twice', async (_, operations, answer, more) => {
    const day = await tried(operations, () => answer, more);
    expect(statuses(day)).toEqual({ accepted: operations.length });
    expect(day.forms).toEqual([`create usual: ${operations.length}`]);
  });

  it('that arrives in part then is completed by a change', async () => {
    const day = await tried(
      many(2, joiner),
      ({ inBulk, write }) =>
        inBulk && write.type === 'create' ? DOUBTED : write.type === 'create' ? { does: ['title'] } : {},
      alone,
    );
    expect(statuses(day)).toEqual({ done: 2 });
    expect(day.forms).toEqual(['create usual: 2', 'create alone: 2', 'update usual: 2']);
  });

  it('that arrives in part, and is not completed, is ignored: a read shows the account', async () => {
    const day = await tried(
      many(2, joiner),
      ({ inBulk, write }) => (inBulk ? DOUBTED : write.type === 'create' ? { does: ['externalId'] } : NOTHING),
      alone,
    );
    expect(statuses(day)).toEqual({ ignored: 2 });
    expect(day.execution.outcomes[0]).toMatchObject({
      detail: 'the account was created, but CXone did not keep its externalId',
      ignoredFields: ['externalId'],
      id: 'new-m0',
      error: { kind: 'ignored' },
    });
  });

  it('is not sent again once a part of it is there', async () => {
    const day = await tried(many(2, joiner), ({ inBulk }) => (inBulk ? DOUBTED : { does: ['externalId'] }), {
      bulk: 10,
      forms: () => ['alone', 'put'],
    });
    expect(statuses(day)).toEqual({ ignored: 2 });
    expect(day.forms).toEqual(['create usual: 2', 'create alone: 2']);
  });

  it('that meets an account then is linked to it, and its roles follow', async () => {
    const small = new Small({
      ...alone,
      answers: ({ inBulk, write }) => (inBulk && write.type === 'create' ? DOUBTED : {}),
      onSend: (ids) => {
        // Someone else makes the account meanwhile, without roles.
        if (ids.length === 1) small.add(someone('m0', { id: 'x', externalId: undefined }));
      },
    });
    const operations = many(2, (id) => joiner(id, {}, ['r']));
    const execution = await applyPlan(operations, small.context());
    expect(endsOf(execution)).toEqual({ m0: 'adopted', m1: 'done' });
    expect(small.holds('x')).toMatchObject({ externalId: 'E-m0', title: 'Lead', roles: roles('r') });
  });

  it('stays accepted where that shows nothing either', async () => {
    const day = await tried(many(2, joiner), () => DOUBTED, alone);
    expect(statuses(day)).toEqual({ accepted: 2 });
    expect(day.forms).toEqual(['create usual: 2', 'create alone: 2']);
  });
});
