import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { WriteForm } from '../../../src/model/tenant.ts';
import { type Answer, DOUBTED, NOTHING, refusal, type Sent } from './answers.ts';
import { joiner, leaver, many, mover, roles, someone } from './operations.ts';
import { endsOf, run, Small, statuses, type Ways } from './small-tenant.ts';

const FORMS: WriteForm[] = ['split', 'put'];
/** CXone does what is sent in one of these forms, and says yes to all of it. */
const does =
  (...forms: (WriteForm | undefined)[]) =>
  ({ form }: Sent): Answer =>
    forms.includes(form) ? {} : NOTHING;
const ways = (answers: Ways['answers'], more: Ways = {}): Ways => ({ answers, forms: () => FORMS, ...more });

/** What was sent, by the form it had: `split m0 m1`. */
const byForm = (sent: readonly Sent[]): string[] =>
  [...Map.groupBy(sent, ({ form = 'usual', write }) => `${write.type} ${form}`)].map(
    ([name, all]) => `${name}: ${all.length}`,
  );

/** A run, with what was sent in it. */
async function tried(operations: Operation[], answers: (sent: Sent) => Answer, more: Ways = {}, settleMs = 30_000) {
  const sent: Sent[] = [];
  const one = await run(
    operations,
    ways((given) => {
      sent.push(given);
      return answers(given);
    }, more),
    { settleMs },
  );
  return { ...one, sent, forms: byForm(sent) };
}

describe('a change that CXone answers with success and ignores', () => {
  it('is tried in other forms for five people; in the one that works all others follow', async () => {
    const day = await tried(many(12, mover), does('put'));
    expect(statuses(day)).toEqual({ done: 12 });
    expect(day.forms).toEqual(['update usual: 12', 'update split: 5', 'update put: 12']);
    expect(day.small.preferred).toEqual(['update put']);
    const [first, , , , , sixth] = day.execution.outcomes;
    expect(first).toMatchObject({ status: 'done', attempts: 3, latencyMs: 30, detail: '', id: 'u-m0' });
    expect(sixth).toMatchObject({ status: 'done', attempts: 2, latencyMs: 20, detail: '' });
    for (const { error, ignoredFields } of day.execution.outcomes)
      expect([error, ignoredFields]).toEqual([undefined, undefined]);
    for (const { id } of many(12, mover)) expect(day.small.holds(`u-${id}`)?.title).toBe('Lead');
  });

  it('is put on record as it was sent at last', async () => {
    const day = await tried([mover('m')], (sent) => ({
      ...does('put')(sent),
      says: { httpStatus: sent.form === 'put' ? 204 : 200, correlationId: `c-${sent.form ?? 'usual'}` },
    }));
    const finished = day.small.events.find(({ event }) => event === 'operation.finished');
    expect(finished).toMatchObject({
      status: 'done',
      attempts: 3,
      http_status: 204,
      correlation_id: 'c-put',
      payload_hash: expect.stringContaining('"Lead"') as string,
      error: null,
    });
    const [step] = day.execution.outcomes[0]?.steps ?? [];
    // Answered at 0 s and 30 s in vain, and at 60 s.
    expect(step).toMatchObject({ step: 'update', status: 'done', at: new Date(60_000).toISOString() });
  });

  it('in a form that works by luck for one is sent to all in it', async () => {
    const day = await tried(many(7, mover), (sent) => (sent.id === 'm3' && sent.form === 'split' ? {} : NOTHING));
    expect(day.ends['m3']).toBe('done');
    expect(statuses(day)).toEqual({ done: 1, ignored: 6 });
    expect(day.forms).toEqual(['update usual: 7', 'update split: 7']);
  });

  it('stays ignored where no form works, and is not sent again', async () => {
    const day = await tried(many(7, mover), does());
    expect(statuses(day)).toEqual({ ignored: 7 });
    expect(day.forms).toEqual(['update usual: 7', 'update split: 5', 'update put: 5']);
    expect(day.small.preferred).toEqual([]);
    expect(day.execution.outcomes[0]).toMatchObject({
      attempts: 3,
      ignoredFields: ['title'],
      error: { kind: 'ignored' },
      detail: 'CXone reported success, but did not keep title',
    });
  });

  it('is not tried again in a later round of the same run, but for a field that nobody tried', async () => {
    const renames = many(3, (id) => mover(id, { userName: `${id}@new.com`, title: 'Lead' }), 'r');
    const keeps = ({ form }: Sent): Answer => (form === undefined ? { does: ['title', 'phone'] } : NOTHING);
    const day = await tried(
      [...renames, ...many(3, mover), ...many(3, (id) => mover(id, { title: 'Lead', phone: '+1' }), 'p')],
      keeps,
    );
    expect(statuses(day)).toEqual({ ignored: 9 });
    const inForms = day.sent.filter(({ form }) => form !== undefined).map(({ id }) => id);
    expect(new Set(inForms)).toEqual(new Set(['r0', 'r1', 'r2', 'p0', 'p1', 'p2']));
  });

  it('is tried apart where different fields were not kept', async () => {
    const day = await tried(
      [...many(2, mover), ...many(2, (id) => mover(id, { phone: '+1' }), 'p'), leaver('l')],
      does('put'),
    );
    expect(statuses(day)).toEqual({ done: 5 });
    expect(day.small.preferred).toEqual(['activate put', 'update put', 'update put']);
  });

  it('counts the same fields as one kind, in whatever order they are missing', async () => {
    const day = await tried(
      [mover('a', { title: 'Lead', phone: '+1' }), mover('b', { phone: '+1', title: 'Lead' })],
      does('put'),
    );
    expect(day.forms).toEqual(['update usual: 2', 'update split: 2', 'update put: 2']);
  });

  it('sends only what is still missing', async () => {
    const day = await tried([mover('m', { title: 'Lead', phone: '+1' })], ({ form }) =>
      form === undefined ? { does: ['title'] } : {},
    );
    const [user, before, after] = [{ ...someone('m'), phone: '+1' }, { title: 'Agent' }, { title: 'Lead' }];
    expect(day.sent[1]?.write).toEqual({ type: 'update', ref: 'm', user, before, after });
  });

  it('is known by what is missing at last', async () => {
    const day = await tried([mover('m', { title: 'Lead', phone: '+1' })], ({ form }) =>
      form === undefined ? NOTHING : { does: ['title'] },
    );
    expect(day.ends).toEqual({ m: 'ignored' });
    expect(day.execution.outcomes[0]?.ignoredFields).toEqual(['title']);
  });

  it('is left alone where it was accepted for later: it may still be done', async () => {
    const day = await tried([mover('m')], () => ({ does: 'nothing', says: { httpStatus: 202 } }));
    expect(day.ends).toEqual({ m: 'ignored' });
    expect(day.forms).toEqual(['update usual: 1']);
  });

  it('that is refused in another form keeps what is known of it', async () => {
    const day = await tried([mover('m')], ({ form }) => (form === undefined ? NOTHING : refusal('invalid')));
    expect(day.ends).toEqual({ m: 'ignored' });
    expect(day.execution.outcomes[0]).toMatchObject({ error: { kind: 'ignored' }, attempts: 3 });
  });
});

describe('how long a try in another form is waited for', () => {
  /** Seconds that pass with one who is ignored in both forms, beside someone whose change is seen at once. */
  const seconds = async (settleMs: number, beside: Operation[]): Promise<number> =>
    (await tried([mover('m'), ...beside], ({ id }) => (id === 'm' ? NOTHING : {}), {}, settleMs)).small.now / 1000;

  it('is as long as for the first, and 8 s at most where reads were seen to follow', async () => {
    expect(await seconds(30_000, [])).toBe(90);
    expect(await seconds(30_000, [mover('seen')])).toBe(30 + 8 + 8);
    expect(await seconds(5_000, [mover('seen')])).toBe(15);
  });
});

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

describe('a run that ends meanwhile', () => {
  it('tries no further form where the time is used up', async () => {
    const sent: Sent[] = [];
    const day = await run(
      many(3, mover),
      ways((given) => {
        sent.push(given);
        return NOTHING;
      }),
      { deadline: 25_000 },
    );
    expect(statuses(day)).toEqual({ ignored: 3 });
    expect(byForm(sent)).toEqual(['update usual: 3']);
  });

  it('tries no further form after one that could not be read back', async () => {
    let reads = 0;
    const cancel = new AbortController();
    const sent: Sent[] = [];
    const day = await run(
      many(3, mover),
      ways(
        (given) => {
          sent.push(given);
          return NOTHING;
        },
        {
          onRead: () => {
            reads += 1;
            if (sent.some(({ form }) => form === 'split')) cancel.abort();
          },
        },
      ),
      { signal: cancel.signal },
    );
    expect(reads).toBeGreaterThan(1);
    expect(byForm(sent)).toEqual(['update usual: 3', 'update split: 3']);
    expect(day.execution.stopped).toBe('cancelled');
    expect(statuses(day)).toEqual({ ignored: 3 });
  });
});
