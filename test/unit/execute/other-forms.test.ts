import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/execute/apply-plan.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { type Answer, NOTHING, refusal, type Sent } from './answers.ts';
import { leaver, many, mover, someone } from './operations.ts';
import { endsOf, run, Small, statuses, type Ways } from './small-tenant.ts';
import { byForm, does, FORMS, tried, ways } from './tried.ts';

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

  it('waits with that until five can be asked, where another change was seen meanwhile', async () => {
    const operations = many(25, mover);
    const small: Small = new Small({
      users: operations.flatMap(({ prior }) => prior ?? []),
      answers: ({ id }) => (id === 'm7' ? {} : NOTHING),
      forms: () => FORMS,
      // By the time of the first look only the first change has had its thirty seconds.
      onSend: () => void (small.now += 1_600),
    });
    const execution = await applyPlan(operations, small.context({ concurrency: 1 }));
    expect(Object.values(endsOf(execution)).filter((end) => end === 'ignored')).toHaveLength(24);
    // In each of the two forms.
    expect(small.writes).toHaveLength(25 + 2 * 5);
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

  it('is not tried again for fields that were tried apart', async () => {
    const day = await tried(
      [mover('t'), mover('p', { phone: '+1' }), mover('both', { title: 'Lead', phone: '+1' })],
      does(),
    );
    expect(statuses(day)).toEqual({ ignored: 3 });
    expect(day.sent.filter(({ form }) => form !== undefined).map(({ id }) => id)).toEqual(['t', 't', 'p', 'p']);
  });

  it('is not tried again for a field that was tried with others', async () => {
    const day = await tried([mover('both', { title: 'Lead', phone: '+1' }), mover('t')], does());
    expect(statuses(day)).toEqual({ ignored: 2 });
    expect(day.sent.filter(({ form }) => form !== undefined).map(({ id }) => id)).toEqual(['both', 'both']);
  });

  it('is tried by how it was sent: the forms that are left depend on it', async () => {
    const asked: unknown[] = [];
    const forms: Ways['forms'] = ({ write, form }, inBulk) => (asked.push([write.type, form, inBulk]), ['put']);
    await run([mover('m')], { answers: does('put'), forms });
    await run([mover('m'), leaver('l'), leaver('l2')], { answers: does('put'), forms, bulk: 5 });
    expect(asked).toEqual([
      ['update', undefined, false],
      ['activate', undefined, true],
      ['update', undefined, false],
    ]);
    // Ignored in the form that was learnt before: there is no other one.
    const learnt = await tried(many(30, mover), ({ id, form }) => (form === 'put' && id !== 'm25' ? {} : NOTHING));
    expect(Object.entries(learnt.ends).filter(([, end]) => end !== 'done')).toEqual([['m25', 'ignored']]);
    expect(learnt.sent.filter(({ id }) => id === 'm25').map(({ form }) => form)).toEqual(['put']);
  });

  it('is tried for each person where that is safe, no matter who comes first', async () => {
    const day = await tried([...many(6, mover), mover('safe')], ({ id, form }) => ({
      does: form === 'put' ? 'all' : 'nothing',
      ...(id !== 'safe' && { says: { httpStatus: 202 } }),
    }));
    expect(day.ends['safe']).toBe('done');
    expect(statuses(day)).toEqual({ done: 1, ignored: 6 });
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
      [
        ...many(4, (id) => mover(id, { title: 'Lead', phone: '+1' }), 'a'),
        ...many(4, (id) => mover(id, { phone: '+1', title: 'Lead' }), 'b'),
      ],
      does('put'),
    );
    expect(day.forms).toEqual(['update usual: 8', 'update split: 5', 'update put: 8']);
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

  it('tries no further form, and nothing else, where a request ends the run', async () => {
    const sent: Sent[] = [];
    const gone = new Failure('tenant-unreachable', 'CXone does not answer', 'Wait.');
    const day = await run(
      [mover('m'), mover('p', { phone: '+1' })],
      ways(
        (given) => {
          sent.push(given);
          return NOTHING;
        },
        {
          onSend: () => {
            if (sent.length === 2) throw gone;
          },
        },
      ),
    );
    expect(day.execution.fatal).toBe(gone);
    expect(day.ends).toEqual({ m: 'ignored', p: 'ignored' });
    // The request that ended the run is the last one.
    expect(day.small.writes).toHaveLength(3);
  });

  it('tries no other form once a look has ended it', async () => {
    const gone = new Failure('tenant-unreachable', 'CXone does not answer', 'Wait.');
    const small: Small = new Small({
      users: [someone('early'), someone('late')],
      answers: () => NOTHING,
      forms: () => FORMS,
      // The answer to the second takes its time, and so does the proof.
      onSend: ([id]) => void (id === 'late' && (small.now += 20_000)),
      onRead: (_, now) => {
        if (now > 40_000) throw gone;
      },
    });
    const execution = await applyPlan([mover('early'), mover('late')], small.context({ concurrency: 1 }));
    expect(execution.fatal).toBe(gone);
    expect(endsOf(execution)).toEqual({ early: 'ignored', late: 'unknown' });
    expect(small.writes).toHaveLength(2);
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
