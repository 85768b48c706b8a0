import { describe, expect, it } from 'vitest';
import { CustomAttributes, holds, inShape } from '../../../src/cxone/session/custom-attributes.ts';
import { ExternalIds } from '../../../src/cxone/session/external-ids.ts';
import { Hub } from '../../../src/cxone/session/hub.ts';
import { followJob } from '../../../src/cxone/session/job.ts';
import { Teams, teamOf } from '../../../src/cxone/session/teams.ts';
import { applyTo, changesOf, priorOf, roleMatrix } from '../../../src/cxone/session/wire-user.ts';
import { URI } from '../../../src/scim/uris.ts';
import { HOST, ok, person, says, session } from './scripted.ts';

const every = () => true;

describe('custom attributes of an answer', () => {
  it.each<[string, unknown, Record<string, string>]>([
    ['a map by name', { shift: { id: '1', values: [{ value: 'day' }] } }, { shift: 'day' }],
    ['a map without ids', { shift: { values: ['day'] } }, { shift: 'day' }],
    ['a list', [{ id: '1', name: 'shift', values: [{ value: 'day' }] }], { shift: 'day' }],
    ['a list without names', [{ id: '1', values: [{ value: 'day' }] }], { '1': 'day' }],
    ['entries that are none', [{ values: [{ value: 'day' }] }, 'odd', null], {}],
    ['values that are none', { shift: { id: '1', values: [{ value: '' }, {}, null] } }, {}],
    ['several values', { langs: { id: '1', values: [{ value: 'en' }, { value: 'de' }] } }, { langs: 'en; de' }],
    ['nothing', null, {}],
    ['text', 'odd', {}],
  ])('%s', (_, value, own) => expect(new CustomAttributes().read(value, every)).toEqual(own));

  it('teach ids, and the words that CXone shows values with', () => {
    const attributes = new CustomAttributes();
    attributes.read(
      {
        shift: { id: '1', values: [{ value: 'd', resolvedValue: { displayName: 'Day' } }] },
        site: {
          id: '2',
          values: [
            { value: 'b', resolvedValue: 'Berlin' },
            { value: 'x', resolvedValue: 'x' },
          ],
        },
        code: { id: '3', values: [{ value: 'c', resolvedValue: {} }] },
      },
      every,
    );
    expect(attributes.known.map(({ name, id, labels, isList }) => [name, id, [...labels], isList])).toEqual([
      ['shift', '1', [['Day', 'd']], false],
      ['site', '2', [['Berlin', 'b']], true],
      ['code', '3', [], false],
    ]);
  });

  it('are read under the id where the roster names the id', () => {
    const own = new CustomAttributes().read({ shift: { id: '1', values: ['day'] } }, (name) => name === '1');
    expect(own).toEqual({ '1': 'day' });
  });

  it('are merged with changes: what is not named stays, what is the same is no change', () => {
    const attributes = new CustomAttributes();
    const held = { langs: { id: '1', values: ['en', 'de'] }, shift: { id: '2', values: ['day'] } };
    attributes.read(held, every);
    const merged = attributes.merged(held, {
      'attr.langs': 'de;en',
      'attr.shift': null,
      'attr.badge': '7',
      'attr.none': null,
      title: 'Lead',
    });
    expect(merged).toEqual({
      attributes: [
        { id: '1', values: ['en', 'de'] },
        { id: '2', values: [] },
        { id: 'badge', values: ['7'] },
      ],
      changed: [
        { id: '2', values: [] },
        { id: 'badge', values: ['7'] },
      ],
    });
  });

  it('are held where an account has these and no others; one without a value is none', () => {
    const answer = { shift: { id: '1', values: ['day'] }, badge: { id: '2', values: [] } };
    expect(holds(answer, [{ id: '1', values: ['day'] }])).toBe(true);
    expect(
      holds(answer, [
        { id: '1', values: ['day'] },
        { id: '2', values: [] },
      ]),
    ).toBe(true);
    expect(holds(answer, [{ id: '3', values: ['day'] }])).toBe(false);
    expect(holds(answer, [])).toBe(false);
  });

  it('are sent back one alone where a shape holds one', () => {
    const all = [
      { id: '1', values: ['day'] },
      { id: '2', values: ['b'] },
    ];
    expect(inShape('one', all, [])).toEqual([{ id: '1', values: [{ value: 'day' }] }]);
    expect(inShape('one-of-text', all, all)).toEqual(all);
    expect(inShape('list', [], [])).toEqual([undefined]);
  });
});

describe('whether CXone keeps an externalId', () => {
  it('is tried for five people; a try that showed nothing gives its place to someone who waits', async () => {
    const ids = new ExternalIds();
    const five = await Promise.all(Array.from({ length: 5 }, () => ids.mayWrite()));
    expect(five).toEqual(Array.from({ length: 5 }, () => true));
    const waiting = [ids.mayWrite(), ids.mayWrite()];
    ids.report(null);
    expect(await waiting[0]).toBe(true);
    for (let n = 0; n < 5; n += 1) ids.report(false);
    expect(await waiting[1]).toBe(false);
    expect(await ids.mayWrite()).toBe(false);
    ids.report(true);
    expect(ids.isKept).toBe(false);
  });
  it('is still open where nobody waits for a try that showed nothing', async () => {
    const ids = new ExternalIds();
    await ids.mayWrite();
    ids.report(null);
    expect(ids.isKept).toBeNull();
    ids.seen();
    expect(await ids.mayWrite()).toBe(true);
  });
});

describe('the texts that a PUT may take for a role', () => {
  it.each<[string, Partial<Hub>, [string, string][], string[]]>([
    ['of a role nobody listed', {}, [], ['r1']],
    ['of one without a display name', { roles: [{ value: 'r1', name: 'agent' }] }, [], ['agent', 'r1']],
    [
      'as accounts showed it',
      { roles: [{ value: 'r1', name: 'agent', display: 'Agent' }] },
      [['r1', 'AGENT']],
      ['AGENT', 'Agent', 'agent', 'r1'],
    ],
    [
      'as accounts showed others: by name',
      {
        roles: [
          { value: 'r1', name: 'agent', display: 'Agent' },
          { value: 'r2', name: 'lead', display: 'Lead' },
        ],
      },
      [['r2', 'lead']],
      ['agent', 'Agent', 'r1'],
    ],
    [
      'that was seen to work',
      { roles: [{ value: 'r1', name: 'agent', display: 'Agent' }], roleForm: 'id' },
      [],
      ['r1'],
    ],
  ])('%s', (_, known, shown, texts) => {
    const hub = Object.assign(new Hub(), known);
    for (const [id, text] of shown) hub.roleTexts.set(id, text);
    expect(hub.rolesTexts('r1').map(({ text }) => text)).toEqual(texts);
  });
});

describe('a job of the tenant', () => {
  it('is asked for at the tenant alone', async () => {
    const there = session('generic', () => ok({ status: 'done' }), { noScim: true });
    expect(await followJob(there.session, `${HOST}/jobs/1`)).toMatchObject({ reply: { status: 200 }, attempts: 1 });
    expect(await followJob(there.session, 'https://evil.example/jobs/1')).toBeNull();
    const without = session('generic', () => ok({}), { noRest: true });
    expect(await followJob(without.session, '/jobs/1')).toMatchObject({ attempts: 1 });
  });
  it('is not known where looking ends the run, and cancelled with it', async () => {
    expect(await followJob(session('generic', () => 'breaker-open').session, '/jobs/1')).toEqual({
      reply: null,
      attempts: 0,
    });
    await expect(followJob(session('generic', () => 'aborted').session, '/jobs/1')).rejects.toThrow('interrupted');
  });
  it('is looked at ten times', async () => {
    const there = session('generic', () => says(202));
    expect(await followJob(there.session, '/jobs/1')).toEqual({ reply: null, attempts: 10 });
    expect(there.slept).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30]);
  });
});

describe('teams', () => {
  it('are learnt where an account shows id and name', () => {
    const teams = new Teams();
    teams.learn({ [URI.nice]: { team: { value: 't1' } } });
    expect(teams.idOf('t1')).toBeUndefined();
    teams.learn({ [URI.nice]: { team: { value: 't1', display: 'Blue' } } });
    expect(teams.reference('t1')).toEqual({ value: 't1', display: 'Blue' });
    expect(teams.reference('blue')).toEqual({ value: 't1', display: 'blue' });
  });
  it.each<[unknown, string | undefined]>([
    [{ value: 't1', display: 'Blue' }, 'Blue'],
    [{ value: 't1' }, 't1'],
    ['Blue', 'Blue'],
  ])('of an account, %j: %s', (team, name) => expect(teamOf({ [URI.nice]: { team } })).toBe(name));
});

describe('an account on the wire', () => {
  const teams = new Teams();
  const nice = (customAttributes: unknown) => ({ id: 'u1', userName: 'a', [URI.nice]: { customAttributes } });
  it('may list its custom attributes by name', () => {
    const list = [{ name: 'shift', value: 'day' }, { name: 'tree', value: {} }, { value: 'nameless' }, 'odd'];
    expect(priorOf(nice(list), 'attribute')?.attributes).toEqual({ shift: 'day' });
  });

  it.each<[string, object, object, object]>([
    [
      'a mobile number that goes',
      { mobilePhone: '1' },
      { mobilePhone: null },
      [{ op: 'remove', path: 'phoneNumbers[type eq "mobile"]' }],
    ],
    ['one that is not there', {}, { mobilePhone: null }, []],
    [
      'one that changes',
      { mobilePhone: '1' },
      { mobilePhone: '2' },
      [{ op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '2' }],
    ],
    [
      'a new one',
      {},
      { mobilePhone: '2' },
      [{ op: 'add', path: 'phoneNumbers', value: [{ value: '2', type: 'mobile' }] }],
    ],
    [
      'an address among bare ones',
      { email: 'a@x', plainEmails: ['h@x', 'a@x'] },
      { email: 'b@x' },
      [{ op: 'replace', path: 'emails', value: ['h@x', 'b@x'] }],
    ],
    [
      'one that goes from among them',
      { email: 'a@x', plainEmails: ['h@x', 'a@x'] },
      { email: null },
      [{ op: 'replace', path: 'emails', value: ['h@x'] }],
    ],
    [
      'the only one that goes',
      { email: 'a@x', plainEmails: ['a@x'] },
      { email: null },
      [{ op: 'remove', path: 'emails' }],
    ],
    [
      'a work number that goes',
      { paths: { phone: 'phoneNumbers[type eq "work"].value' } },
      { phone: null },
      [{ op: 'remove', path: 'phoneNumbers[type eq "work"]' }],
    ],
    ['one that is not there to go', {}, { phone: null }, []],
    ['what SCIM has no place for', {}, { hireDate: '2026-01-01', roles: 'x', skills: ['x'] }, []],
  ])('changes by PATCH: %s', (_, user, changes, operations) =>
    expect(changesOf(person('u1', user), changes as never, teams)).toEqual(operations),
  );

  it.each<[string, object, object, object]>([
    ['an address that is not there to go', { emails: [] }, { email: null }, { emails: [] }],
    ['a bare one', { emails: ['a@x', 'h@x'] }, { email: 'b@x' }, { emails: ['b@x', 'h@x'] }],
    [
      'one that joins a bare list',
      { emails: ['h@x'], phoneNumbers: [] },
      { phone: '1' },
      { emails: ['h@x'], phoneNumbers: [{ value: '1', type: 'work' }] },
    ],
    [
      'a team that goes',
      { schemas: [URI.nice], [URI.nice]: { team: { value: 't' } } },
      { team: null },
      { schemas: [URI.nice], [URI.nice]: {} },
    ],
    [
      'a mobile number that goes',
      { phoneNumbers: [{ value: '1', type: 'mobile' }] },
      { mobilePhone: null },
      { phoneNumbers: [] },
    ],
    [
      'a custom attribute',
      { schemas: [URI.nice] },
      { 'attr.shift': 'day' },
      { schemas: [URI.nice], [URI.nice]: { customAttributes: { shift: 'day' } } },
    ],
    ['roles and lists, which go by other ways', {}, { roles: 'x', skills: ['x'], hireDate: '2026-01-01' }, {}],
  ])('changes before a PUT: %s', (_, resource, changes, after) => {
    const copy = structuredClone(resource);
    applyTo(copy as never, changes as never, teams);
    expect(copy).toEqual(after);
  });

  it('shows a role of the matrix by its id where it has no name', () => {
    expect(roleMatrix([{ value: 'r 1' }], 'https://x')).toEqual([
      { value: 'r 1', display: 'r 1', $ref: 'https://x/Groups/r%201', type: 'role' },
    ]);
  });
});
