import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { WriteForm } from '../../../src/model/tenant.ts';
import { LOST, LOST_BEFORE, NOTHING, refusal, type Sent } from './answers.ts';
import { joiner, many, mover, promoted, roles, someone } from './operations.ts';
import { endsOf, Small, statuses, type Ways } from './small-tenant.ts';
import { does, FORMS, tried } from './tried.ts';

const newcomer = (id: string) => joiner(id, { department: 'Sales' }, ['r']);

describe('more than five people of whose changes CXone keeps a part', () => {
  const inPart = ({ write }: Sent) => (write.type === 'create' ? { does: ['title', 'roles'] } : {});

  it('are all completed: details first, then roles', async () => {
    const day = await tried(many(8, newcomer), inPart);
    expect(statuses(day)).toEqual({ done: 8 });
    expect(day.forms).toEqual(['create usual: 8', 'update usual: 8', 'roles usual: 8']);
  });

  it('are all completed, also those who are sent after the first twenty', async () => {
    const day = await tried(many(30, newcomer), inPart);
    expect(statuses(day)).toEqual({ done: 30 });
    expect(day.forms).toEqual(['create usual: 30', 'update usual: 30', 'roles usual: 30']);
  });

  it('are all completed where the first of them lacks less than the others', async () => {
    const day = await tried(many(8, newcomer), ({ write, id }) =>
      write.type === 'create' ? { does: id === 'm0' ? ['roles'] : ['title', 'roles'] } : {},
    );
    expect(statuses(day)).toEqual({ done: 8 });
  });

  it.each(['update', 'roles'])('are all completed in the form that CXone does %s in', async (type) => {
    const day = await tried(many(8, newcomer), (sent) => (sent.write.type === type ? does('put')(sent) : inPart(sent)));
    expect(statuses(day)).toEqual({ done: 8 });
    expect(day.forms).toContain(`${type} put: 8`);
    expect(day.small.preferred).toEqual([`${type} put`]);
  });

  it('get their roles although a detail of theirs is never kept', async () => {
    const day = await tried(many(8, newcomer), ({ write }) =>
      write.type === 'create' ? { does: ['title', 'department', 'roles'] } : { does: ['department'] },
    );
    expect(statuses(day)).toEqual({ ignored: 8 });
    for (const { ignoredFields, detail, id } of day.execution.outcomes) {
      expect(ignoredFields).toEqual(['department']);
      expect(detail).toBe('the account was created, but CXone did not keep its department');
      expect(day.small.holds(String(id))).toMatchObject({ title: 'Lead', roles: roles('r') });
    }
  });

  it('whose accounts changed in some fields get the others in the form that works', async () => {
    const day = await tried(
      many(8, (id) => mover(id, { title: 'Lead', phone: '+1' })),
      ({ form }) => (form === undefined ? NOTHING : form === 'split' ? { does: ['phone'] } : {}),
    );
    expect(statuses(day)).toEqual({ done: 8 });
    expect(day.forms.at(-1)).toBe('update put: 8');
    // What does only a part is no form that anybody should prefer.
    expect(day.small.preferred).toEqual(['update put']);
  });
});

describe('a tenant that keeps a part of everything', () => {
  it.each<[string, Parameters<typeof many>[1], Ways['answers']]>([
    ['of new accounts', (id) => joiner(id), () => ({ does: ['title'] })],
    ['of changes', (id) => mover(id, { title: 'Lead', phone: '+1' }), () => ({ does: ['phone'] })],
    ['of role changes', (id) => promoted(id, ['a', 'b']), ({ write }) => (write.type === 'roles' ? { does: [] } : {})],
  ])('%s is written to all the same: it did something', async (_, make, answers) => {
    const operations = many(25, make);
    const small: Small = new Small({
      users: operations.flatMap(({ prior }) => prior ?? []),
      answers: answers as NonNullable<Ways['answers']>,
      // One of the two new roles arrives.
      onRead: () => {
        for (const { id, roles: held } of small.all())
          if (held.length === 2) small.change(id, { roles: held.slice(0, 1) });
      },
    });
    const execution = await applyPlan(operations, small.context());
    expect(execution.fatal).toBeUndefined();
    expect(Object.values(endsOf(execution))).toEqual(Array.from({ length: 25 }, () => 'ignored'));
  });
});

describe('a role that stays, and that CXone takes away with the change', () => {
  const before = () => someone('m', { roles: roles('old') });
  /** CXone keeps the last one of the roles that it is sent, unless they come in this form. */
  const keepsOne = async (change: Operation, form?: WriteForm) => {
    let sentLast: Sent['form'];
    const small: Small = new Small({
      users: [before()],
      forms: () => FORMS,
      answers: (sent) => {
        sentLast = sent.form;
        return {};
      },
      onRead: () => {
        const held = small.holds('u-m')?.roles ?? [];
        if (held.length > 1 && (form === undefined || sentLast !== form))
          small.change('u-m', { roles: held.slice(-1) });
      },
    });
    return { small, execution: await applyPlan([change], small.context()) };
  };

  it('is no success: a look shows other roles than were sent', async () => {
    const { execution } = await keepsOne(promoted('m', ['old', 'new'], before()));
    expect(endsOf(execution)).toEqual({ m: 'ignored' });
    expect(execution.outcomes[0]?.detail).toContain('the roles are not as written');
  });

  it('is given again in the form that keeps both', async () => {
    const { execution, small } = await keepsOne(promoted('m', ['old', 'new'], before()), 'put');
    expect(endsOf(execution)).toEqual({ m: 'done' });
    expect(
      small
        .holds('u-m')
        ?.roles.map(({ value }) => value)
        .toSorted(),
    ).toEqual(['new', 'old']);
  });

  it('is no success either where the answer to the change was lost', async () => {
    const small: Small = new Small({
      users: [before()],
      answers: () => {
        small.change('u-m', { roles: roles('new') });
        return LOST_BEFORE;
      },
    });
    const execution = await applyPlan([promoted('m', ['old', 'new'], before())], small.context());
    expect(endsOf(execution)).toEqual({ m: 'ignored' });
  });

  it('is not given back where someone else took it before the change was made', async () => {
    const small: Small = new Small({
      users: [before()],
      answers: ({ nth }) => {
        if (nth > 1) return {};
        small.change('u-m', { roles: [] });
        return refusal('version');
      },
    });
    const execution = await applyPlan([promoted('m', ['old', 'new'], before())], small.context());
    expect(endsOf(execution)).toEqual({ m: 'done' });
    expect(small.holds('u-m')?.roles).toEqual(roles('new'));
  });
});

describe('a role that CXone gives a new account by itself', () => {
  const given = (stays: boolean) => {
    const small: Small = new Small({
      answers: ({ write }) => (write.type === 'create' ? LOST : {}),
      onRead: () => {
        const { roles: held = [], id = '' } = small.all()[0] ?? {};
        const isNew = held.length === 1 && (stays || small.writes.length === 1);
        if (isNew) small.change(id, { roles: [...held, ...roles('auto')] });
      },
    });
    return small;
  };

  it.each([
    ['is taken away again, also where the answer to the creation was lost', false, 'done', ['r']],
    ['and keeps is said', true, 'ignored', ['r', 'auto']],
  ])('%s', async (_, stays, end, held) => {
    const small = given(stays);
    const execution = await applyPlan([newcomer('n')], small.context());
    expect(endsOf(execution)).toEqual({ n: end });
    expect(small.all()[0]?.roles).toEqual(roles(...held));
  });
});

describe('joiners who turn out to have an account', () => {
  const taken = (id: string) => someone(id, { externalId: undefined });
  const linked = (count: number, answers: NonNullable<Ways['answers']>) =>
    tried(many(count, newcomer), answers, {
      users: many(count, newcomer).map(({ id }) => taken(id)),
      forms: () => ['put'],
    });

  it('are all given their roles, in the form that works', async () => {
    const day = await linked(8, (sent) => (sent.write.type === 'roles' ? does('put')(sent) : {}));
    expect(statuses(day)).toEqual({ adopted: 8 });
    for (const { roles: held } of day.small.all()) expect(held).toEqual(roles('r'));
  });

  it('are given their roles although CXone does not keep a detail', async () => {
    const day = await linked(8, ({ write }) => (write.type === 'update' ? { does: ['title'] } : {}));
    expect(statuses(day)).toEqual({ ignored: 8 });
    for (const { ignoredFields } of day.execution.outcomes) expect(ignoredFields).toEqual(['title']);
    for (const { roles: held } of day.small.all()) expect(held).toEqual(roles('r'));
  });

  it('are not given roles where CXone did not link them', async () => {
    const day = await linked(8, ({ write }) => (write.type === 'update' ? { does: ['externalId'] } : {}));
    expect(statuses(day)).toEqual({ ignored: 8 });
    expect(day.sent.some(({ write }) => write.type === 'roles')).toBe(false);
  });

  it('are linked, and failed where the roles are refused: both is said', async () => {
    const day = await linked(2, ({ write }) =>
      write.type === 'roles' ? refusal('forbidden') : write.type === 'update' ? { does: ['title'] } : {},
    );
    expect(statuses(day)).toEqual({ failed: 2 });
    for (const { detail } of day.execution.outcomes)
      expect(detail).toBe(
        'the existing account was linked, but its roles were not written: no: forbidden; CXone did not keep its title',
      );
  });
});
