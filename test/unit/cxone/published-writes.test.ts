import { describe, expect, it } from 'vitest';
import { prepareWrite } from '../../../src/cxone/session/prepare-write.ts';
import type { TenantSession } from '../../../src/cxone/session/tenant-session.ts';
import { sendSingle } from '../../../src/cxone/write/send-single.ts';
import { changeSkills } from '../../../src/cxone/write/skill-changes.ts';
import type { Attributes } from '../../../src/model/operation.ts';
import type { SkillRef } from '../../../src/model/person.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Write } from '../../../src/model/tenant.ts';
import { type Asked, ok, person, type Said, says, type Script, session } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const ann = person('u1', { userName: 'ann@example.com' });
const update = (after: Attributes, user: PriorUser = ann): Write => ({
  type: 'update',
  ref: user.id,
  user,
  before: {},
  after,
});
const send = (there: { session: TenantSession }, write: Write) =>
  sendSingle(there.session, prepareWrite(there.session, write));
const lost: Said = { lost: 'timeout', ambiguous: true };

/** UserHub with one user; what a part of `more` answers comes first. PUTs change the user unless they are refused. */
function hub(user: Record<string, unknown>, more: [RegExp, Said | ((asked: Asked) => Said)][] = []) {
  const own: Record<string, unknown> = { id: 'u1', userName: 'ann@example.com', status: 'ACTIVE', ...user };
  const script: Script = (asked) => {
    const at = `${asked.method} ${asked.path}`;
    const first = more.find(([part]) => part.test(at));
    if (first) return typeof first[1] === 'function' ? first[1](asked) : first[1];
    if (/^GET .*\/v3\/users\//.test(at)) return ok({ user: own });
    if (/^PUT .*\/v1\/users$/.test(at)) Object.assign(own, asked.body);
    if (asked.method === 'PATCH') return ok({ ...own, name: {} });
    return /^PUT|^POST/.test(at) ? ok({ success: true }) : undefined;
  };
  const there = session('cxone', script);
  return {
    ...there,
    user: own,
    puts: () => there.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body),
  };
}

describe('an account that is switched by NiCE’s own routes', () => {
  it.each<[string, boolean, Said, unknown]>([
    ['an empty list of people who were left out', false, ok({ notDeletedUserIds: [] }), undefined],
    ['success in words', true, ok({ success: true, uuid: 'u1', message: 'Revived' }), undefined],
    ['success in a result set', true, ok({ resultSet: { Success: 'True', message: 'Revived' } }), undefined],
    ['no success', true, ok({ success: false, message: 'No licence left' }), 'No licence left'],
    ['a page', false, { status: 200, text: '<html>Sign in</html>' }, containing('Sign in')],
  ])('leaves no doubt but where the answer gives one: %s', async (_, active, said, doubt) => {
    const there = hub({}, [[/POST .*(revive|deactivate)$/, said]]);
    const result = await send(there, { type: 'activate', ref: 'u1', user: ann, active });
    expect([result.status, result.doubt]).toEqual(['done', doubt]);
  });
});

describe('a change by UserHub', () => {
  it('goes with all that was read, and is not sent where nothing differs', async () => {
    const there = hub({ rank: 3, hireDate: '2026-01-01T09:00:00Z', billable: null, role: 'Agent', roleUUID: 'r1' });
    expect(await send(there, update({ hireDate: '2026-01-01', rank: '3' }))).toMatchObject({
      status: 'done',
      id: 'u1',
    });
    expect(there.puts()).toEqual([]);
    expect(await send(there, update({ rank: '4' }))).toMatchObject({ status: 'done' });
    expect(there.puts()).toEqual([
      expect.objectContaining({ id: 'u1', rank: 4, role: 'Agent', emailToBeVerified: null }),
    ]);
    expect(there.puts()[0]).not.toHaveProperty('billable');
  });

  it('that is refused says what SCIM took before', async () => {
    const refuses = () => hub({}, [[/PUT .*v1/, says(403, { details: 'No' })]]);
    const both = await send(refuses(), update({ title: 'Lead', rank: '4' }));
    expect([both.status, both.error?.message]).toEqual([
      'failed',
      'SCIM took its part of the change, and the rest is not done: UserHub did not take the change: No',
    ]);
    const alone = await send(refuses(), update({ rank: '4' }));
    expect(alone.error?.message).toBe('UserHub did not take the change: No');
  });

  it('clears what is to be cleared, once', async () => {
    const there = hub({ rank: 3 });
    await send(there, update({ rank: null }));
    await send(there, update({ rank: null }));
    expect(there.puts()).toHaveLength(1);
  });

  it.each<[string, Said, object]>([
    ['403', says(403, { message: 'no' }), { kind: 'forbidden', advice: containing('“Employees: Edit”') }],
    ['no such route', 405, { kind: 'unsupported', message: containing('this tenant has no such route') }],
    [
      'a 200 that is none',
      ok({ success: 'false', message: 'no licence' }),
      { status: 200, advice: containing('no licence left') },
    ],
    ['text', { status: 200, text: 'done' }, {}],
  ])('is answered %s', async (_, said, error) => {
    const result = await send(hub({}, [[/PUT .*v1\/users$/, said]]), update({ rank: '4' }));
    expect(result.status).toBe(Object.keys(error).length === 0 ? 'done' : 'failed');
    if (result.error) expect(result.error).toMatchObject(error);
  });

  it('that fails for now is tried again', async () => {
    const there = hub({}, [[/PUT .*v1\/users$/, 503]]);
    expect(await send(there, update({ rank: '4' }))).toMatchObject({ status: 'retry', error: { kind: 'server' } });
  });

  it.each<[string, Said, object]>([
    ['403', says(403, { message: 'no' }), { kind: 'forbidden', advice: containing('“Employees: View”') }],
    ['something else', ok({ hello: 1 }), { kind: 'unreadable', status: 200 }],
    ['text', { status: 200, text: '<html>' }, { kind: 'unreadable' }],
    ['nothing', 'network', { kind: 'network', status: null }],
  ])('needs the account, whose look is answered %s', async (_, said, error) => {
    const there = hub({}, [[/GET/, said]]);
    const result = await send(there, update({ rank: '4' }));
    expect(result.error).toMatchObject(error);
    expect(there.puts()).toEqual([]);
  });

  it('waits for a new account to be shown, as long as reads may lag behind writes', async () => {
    let looks = 0;
    const there = hub({}, [
      [/GET .*v3/, () => ((looks += 1) < 3 ? 404 : ok({ id: 'u1', userName: 'ann@example.com' }))],
    ]);
    expect(await send(there, update({ rank: '4' }))).toMatchObject({ status: 'done' });
    expect(there.slept).toEqual([1, 1]);
    const never = hub({}, [[/GET/, 404]]);
    expect(await send(never, update({ rank: '4' }))).toMatchObject({ status: 'failed', error: { kind: 'not-found' } });
    expect(never.slept).toEqual([1, 1, 2, 4, 7, 15]);
  });

  it.each<[string, Attributes]>([
    ['of UserHub', { rank: '4' }],
    ['of an agent alone', { skills: 'Billing:3' }],
  ])('is not made where the answer to a creation names the account of someone else: what is %s', async (_, more) => {
    const attributes = { userName: 'new@example.com', externalId: 'N1', givenName: 'New', familyName: 'One', ...more };
    const there = hub({ externalIdentity: 'E1', firstName: 'Ann', lastName: 'Other' }, [
      [/POST .*scim/, ok({ id: 'u1', userName: 'new@example.com', name: {}, active: true })],
    ]);
    const result = await send(there, { type: 'create', ref: 'n', attributes });
    expect(result).toMatchObject({ status: 'ambiguous', error: { kind: 'unreadable' } });
    expect(result.id).toBeUndefined();
    expect(there.routes().filter((route) => !/^GET|POST .*scim/.test(route))).toEqual([]);
  });

  it.each([
    ['its own name', { userName: 'NEW@example.com' }],
    ['its own externalId', { externalIdentity: 'N1' }],
    ['the person’s name', { firstName: 'New', lastName: 'One' }],
  ])('is made for a new account that has %s', async (_, shown) => {
    const there = hub({ firstName: 'Ann', lastName: 'Other', ...shown }, [
      [/POST .*scim/, ok({ id: 'u1', userName: 'new@example.com', name: {}, active: true })],
    ]);
    const attributes = {
      userName: 'new@example.com',
      externalId: 'N1',
      givenName: 'New',
      familyName: 'One',
      rank: '4',
    };
    expect(await send(there, { type: 'create', ref: 'n', attributes })).toMatchObject({ status: 'done', id: 'u1' });
    expect(there.puts()).toMatchObject([{ rank: 4 }]);
  });

  it('leaves a name to sign in with as it is', async () => {
    const there = hub({ externalIdentity: 'ann@sso.example' });
    there.session.hub.externalIds.seen();
    await send(there, update({ externalId: 'E1', rank: '4' }));
    expect(there.user).toMatchObject({ externalIdentity: 'ann@sso.example', rank: 4 });
  });

  it('writes a team by its id, and by its name where nobody knows the id', async () => {
    const there = hub({});
    there.session.teams.learnListed('t1', 'Blue');
    await send(there, update({ team: 'blue' }));
    await send(there, update({ team: 'Green' }));
    expect(there.puts()).toMatchObject([{ teamId: 't1' }, { teamId: 'Green' }]);
  });

  it('sets a login authenticator by its id, and says so where nobody showed its name', async () => {
    const there = hub({});
    there.session.hub.logins.set('l1', 'SSO');
    expect(await send(there, update({ loginAuthenticator: 'sso' }))).toMatchObject({ status: 'done' });
    expect(there.puts()).toEqual([{ authenticatorId: 'l1' }]);
    expect(await send(there, update({ loginAuthenticator: 'Other' }))).toMatchObject({
      status: 'failed',
      error: {
        kind: 'invalid',
        message: 'no account shows a login authenticator named Other',
        advice: containing('Write the id'),
      },
    });
  });
});

describe('an invitation', () => {
  const invite = (status: string | null, isNew: boolean, self?: string) => {
    const there = hub({ status }, [[/POST \/scim/, says(201, { id: 'u1', userName: 'ann@example.com', name: {} })]]);
    there.session.hub.self = self;
    const attributes = { userName: 'ann@example.com', invite: 'true' };
    const write: Write = isNew ? { type: 'create', ref: 'n', attributes } : update({ invite: 'true' });
    return { ...there, result: send(there, write) };
  };
  it.each([
    ['someone who is there', 'ACTIVE', false, 1],
    ['a new person', 'UNREGISTERED', true, 1],
    ['a new person without a status', null, true, 1],
    ['a new person that CXone invited', 'PENDING', true, 0],
  ])('goes to %s', async (_, status, isNew, mails) => {
    const { result, asked } = invite(status, isNew, 'self');
    expect(await result).toMatchObject({ status: 'done' });
    const sent = asked.filter(({ path }) => path.endsWith('/inviteById'));
    // A new account is looked at once, whatever follows.
    const looks = asked.filter(({ method, path }) => method === 'GET' && path.includes('/v3/users/'));
    expect(looks.length).toBe(isNew ? 1 : 0);
    expect(sent.map(({ body }) => body)).toEqual(
      Array.from({ length: mails }, () => ({ inviteUserIds: ['u1'], senderUserId: 'self' })),
    );
  });
  it.each<[string, Said]>([
    ['a refusal in words', ok({ success: 'False', msg: 'no' })],
    ['a refusal in another case', ok({ Success: false, Message: 'no' })],
    ['a refusal in a resultSet', ok({ resultSet: { success: false } })],
    ['an error alone', ok({ error: 'MAIL_OFF', message: 'no mail server' })],
    ['a page', { status: 200, text: '<html>Sign in</html>' }],
  ])('is not said to be sent by %s, answered with success', async (_, said) => {
    const there = hub({ status: 'UNREGISTERED' }, [[/inviteById/, said]]);
    there.session.hub.self = 'self';
    const { status, error } = await send(there, update({ invite: 'true' }));
    expect(['failed', 'retry']).toContain(status);
    expect(error?.message).toContain('the invitation was not sent: ');
  });
  it.each([{ success: true, error: '' }, { success: 'true', error: 'none' }, {}])('is sent by %o', async (body) => {
    const there = hub({ status: 'UNREGISTERED' }, [[/inviteById/, ok(body)]]);
    there.session.hub.self = 'self';
    expect(await send(there, update({ invite: 'true' }))).toMatchObject({ status: 'done' });
  });
  it('needs to know who invites; the account is there all the same', async () => {
    expect(await invite('UNREGISTERED', true).result).toMatchObject({
      status: 'failed',
      id: 'u1',
      error: {
        message: containing('the account is there, but not all of it: '),
        advice: 'Invite these people in CXone.',
      },
    });
  });
});

describe('roles by UserHub', () => {
  const roles = (values: string[], user: PriorUser = { ...ann, primaryRole: 'r1' }): Write => ({
    type: 'roles',
    ref: 'u1',
    user,
    roles: values.map((value) => ({ value })),
    add: [],
    remove: [],
  });
  const known = (there: ReturnType<typeof hub>) => {
    there.session.hub.rolesElsewhere = true;
    there.session.hub.roles = ['r1', 'r2'].map((value) => ({ value, display: `Role ${value}`, name: `name ${value}` }));
    return there;
  };

  it('are tried in each form until one is taken, and seen', async () => {
    const there = known(hub({ role: 'Role r1', roleUUID: 'r1' }));
    const { asked } = there;
    expect(await send(there, roles(['r2'], { ...ann, primaryRole: 'r9' }))).toMatchObject({ status: 'done' });
    expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => (body as { role: string }).role)).toEqual(
      // The look shows `roleUUID` as it was: no form is seen to change it.
      ['Role r2', 'name r2', 'r2'],
    );
  });

  it('are refused where no form is taken', async () => {
    const there = known(hub({ role: 'Role r1', roleUUID: 'r1' }, [[/PUT/, says(400, { message: 'no' })]]));
    expect(await send(there, roles(['r2'], { ...ann, primaryRole: 'r9' }))).toMatchObject({
      status: 'failed',
      error: { kind: 'invalid' },
    });
    expect(there.session.hub.attributes.isHopeless).toBe(true);
  });

  it('that are not kept beside the primary one are noted', async () => {
    let isSent = false;
    const there = known(
      hub({}, [
        [/PUT/, () => ((isSent = true), 200)],
        [
          /GET/,
          () => ok({ id: 'u1', userName: 'ann@example.com', roleUUID: isSent ? 'r2' : 'r1', secondaryRoleIds: [] }),
        ],
      ]),
    );
    expect(await send(there, roles(['r2', 'r1'], { ...ann, primaryRole: 'r2' }))).toMatchObject({ status: 'done' });
    expect(there.session.capabilities.notes).toContainEqual(containing('CXone keeps one role a person'));
    // Reads may lag behind writes for thirty seconds: looked again after 1, 2, 4, 8, 15 and 30 s.
    expect(there.slept).toEqual([1, 1, 2, 4, 7, 15]);
  });

  it('whose look fails after the PUT are not known to be there', async () => {
    let isSent = false;
    const there = known(
      hub({}, [
        [/PUT/, () => ((isSent = true), 200)],
        [/GET/, () => (isSent ? 503 : ok({ id: 'u1', userName: 'ann@example.com', roleUUID: 'r1' }))],
      ]),
    );
    expect(await send(there, roles(['r2'], { ...ann, primaryRole: 'r2' }))).toMatchObject({ status: 'retry' });
  });

  it('that SCIM refuses as such are given by UserHub; what is refused otherwise is not', async () => {
    for (const [said, puts] of [
      [says(400, { detail: 'no such role' }), 1],
      [says(403, { detail: 'no' }), 0],
      ['network', 0],
    ] as const) {
      const there = hub({ role: 'Agent', roleUUID: 'r1' }, [[/scim/, said]]);
      there.session.hub.roleForm = 'id';
      there.session.hub.seesSecondary = true;
      await send(there, roles(['r2'], ann));
      expect(there.puts().filter((body) => (body as { role?: string }).role === 'r2')).toHaveLength(puts);
    }
  });
});

describe('custom attributes by UserHub', () => {
  const held = { shift: { id: '1', values: [{ value: 'day' }] } };
  it('go back with a change of something else, in a shape that keeps them', async () => {
    const there = hub({ customAttributes: held, roleUUID: 'r1' });
    await send(there, update({ rank: '4' }));
    expect(there.session.hub.attributes.keeps).toBe('list');
  });

  it.each<[string, Said, object]>([
    ['refused in every shape', says(400, { message: 'odd customAttributes' }), { kind: 'invalid' }],
    ['refused for another reason', says(403, { message: 'no' }), { kind: 'forbidden' }],
  ])('%s', async (_, said, error) => {
    const there = hub({ customAttributes: held }, [[/PUT/, said]]);
    expect(await send(there, update({ 'attr.shift': 'night' }))).toMatchObject({ status: 'failed', error });
  });

  it('that no shape changes are left as they are, and said to be not taken, of the next person at once', async () => {
    const there = hub({}, [
      [/PUT/, 200],
      [/GET/, ok({ id: 'u1', userName: 'ann@example.com', customAttributes: held })],
    ]);
    const refused = { status: 'failed', error: { kind: 'ignored', advice: containing('`unmanaged: [attr.<name>]`') } };
    expect(await send(there, update({ 'attr.shift': 'night' }))).toMatchObject(refused);
    expect(there.session.capabilities.notes).toContainEqual(containing('in no shape that is known'));
    const before = there.puts().length;
    expect(await send(there, update({ 'attr.shift': 'night' }))).toMatchObject(refused);
    expect(there.puts().length - before).toBe(1);
  });

  it.each<[string, Attributes]>([
    ['with a change of something else', { rank: '4' }],
    ['changed', { 'attr.shift': 'night' }],
  ])('are not lost where the request that took them %s is answered 500', async (_, after) => {
    let own: unknown = held;
    const there = hub({ roleUUID: 'r1', rank: 3 }, [
      [
        /PUT/,
        ({ body }) => {
          const { customAttributes: sent } = body as { customAttributes?: unknown };
          // A list of objects is taken, what is left out is gone, and everything else refused.
          const text = JSON.stringify(sent) ?? '';
          if (sent !== undefined && !/^\[.*"value":/.test(text)) return says(400, { message: 'odd' });
          const [shift] = (sent as object[] | undefined) ?? [];
          own = shift ? { shift } : {};
          return shift ? 500 : 200;
        },
      ],
      [/GET.*v3/, () => ok({ id: 'u1', userName: 'ann@example.com', roleUUID: 'r1', rank: 3, customAttributes: own })],
    ]);
    expect(await send(there, update(after))).toMatchObject({ status: 'retry' });
    expect(own).toHaveProperty('shift');
  });

  it('whose look fails are not known to be there', async () => {
    let isSent = false;
    const there = hub({}, [
      [/PUT/, () => ((isSent = true), 200)],
      [/GET/, () => (isSent ? 503 : ok({ id: 'u1', userName: 'ann@example.com', customAttributes: held }))],
    ]);
    expect(await send(there, update({ 'attr.shift': 'night' }))).toMatchObject({ status: 'retry' });
  });
});

describe('an externalId that nobody knows to be kept', () => {
  const bring = (n: number): Write => update({ externalId: `E${n}`, rank: String(n) }, person(`u${n}`));
  it('is written for five and looked at; everybody after that goes with it or without', async () => {
    for (const isKept of [true, false]) {
      const written = new Map<string, Record<string, unknown>>();
      const there = session('cxone', ({ method, path, body }) => {
        if (method === 'PUT') {
          const { externalIdentity, ...rest } = body as Record<string, unknown>;
          written.set(rest['id'] as string, { ...rest, ...(isKept && { externalIdentity }) });
          return ok({});
        }
        const id = path.split('/').at(-1) ?? '';
        return ok(written.get(id) ?? { id, userName: `${id}@example.com` });
      });
      const results = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => send(there, bring(n))));
      expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'done'));
      const sent = there.asked.filter(({ body }) => JSON.stringify(body ?? '').includes('externalIdentity'));
      expect(sent).toHaveLength(isKept ? 7 : 5);
      expect(there.session.capabilities.notes.some((note) => note.includes('keeps no externalId'))).toBe(!isKept);
    }
  });

  it('is open where the write was not done', async () => {
    const there = hub({}, [[/PUT/, says(403, { message: 'no' })]]);
    expect(await send(there, update({ externalId: 'E1' }))).toMatchObject({ status: 'failed' });
    expect(there.session.hub.externalIds.isKept).toBeNull();
  });
});

describe('skills of an agent', () => {
  const SKILLS = ok({ skills: ['Sales', 'Support'].map((skillName, i) => ({ skillId: i + 1, skillName })) });
  const sales: SkillRef = { id: '1', name: 'Sales', proficiency: 3 };
  const acd = (write: Said | ((asked: Asked) => Said), agents: Said = ok({ agents: [{ agentId: 7, userID: 'u1' }] })) =>
    session('cxone', (asked) => {
      if (asked.method !== 'GET') return typeof write === 'function' ? write(asked) : write;
      if (/agents\/.+\/skills$/.test(asked.path)) return 404;
      return asked.path.endsWith('/skills') ? SKILLS : agents;
    });
  const change = (
    there: { session: TenantSession },
    wanted: string,
    skills: SkillRef[] | undefined = [sales],
    isNew = false,
  ) => changeSkills(there.session, { ...ann, skills, isNew }, wanted);
  const result = (one: object) => ok({ errorCount: 1, skillResults: [one] });

  it.each<[string, string, SkillRef[] | undefined, object]>([
    ['that CXone does not have', 'Sailing', [], { kind: 'invalid', message: 'CXone has no skill Sailing' }],
    [
      'of someone who is no agent',
      'Sales',
      undefined,
      { kind: 'not-found', advice: containing('a role that makes them an agent') },
    ],
  ])('%s', async (_, wanted, skills, error) => {
    const there = acd(200);
    expect(await changeSkills(there.session, { ...ann, skills }, wanted)).toMatchObject(error);
    expect(there.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each<[string, Said, object | null]>([
    ['are taken', ok({}), null],
    ['are taken without a word', 204, null],
    ['were there already', result({ skillId: 2, success: false, error: 'Already assigned' }), null],
    ['are counted as errors and were all taken', result({ skillId: 2, success: true }), null],
    [
      'are not taken',
      result({ skillId: 2, success: false, error: 'locked' }),
      { kind: 'invalid', message: 'CXone did not take skill 2: locked' },
    ],
    ['are not taken without a word', result({ success: false }), { message: 'CXone did not take skill ?: refused' }],
    [
      'are refused',
      says(403, { message: 'no' }),
      { kind: 'forbidden', advice: containing('“ACD Skills: Skills User Assignment”') },
    ],
    ['get no answer', 'network', { kind: 'network' }],
  ])('that are added %s', async (_, said, error) => {
    const own = await change(acd(said), 'Sales:3;Support:9');
    if (error === null) expect(own).toBeNull();
    else expect(own).toMatchObject(error);
  });

  it('of someone whose agent nobody finds cannot be changed, of a new person once reads had their time', async () => {
    const missing = { kind: 'not-found', advice: containing('then run again') };
    const there = acd(404);
    expect(await change(there, 'Support')).toMatchObject(missing);
    expect(there.slept).toEqual([]);
    const fresh = acd(404);
    expect(await change(fresh, 'Support', [], true)).toMatchObject(missing);
    expect(fresh.slept).toEqual([1, 1, 2, 4, 7, 15]);
  });

  const two = async (many: Said) => {
    const there = acd(({ path }) => (path.endsWith('/agents/skills') ? many : 204));
    there.session.hub.agents = new Map([
      ['u1', '7'],
      ['u2', '8'],
    ]);
    const of = (id: string) => changeSkills(there.session, { id, userName: `${id}@example.com`, skills: [] }, 'Sales');
    const errors = await Promise.all([of('u1'), of('u2')]);
    const alone = there.routes().filter((route) => /POST .*\/agents\/\d+\/skills$/.test(route));
    return { errors, alone: alone.map((route) => route.split('/').at(-2) ?? ''), ...there };
  };
  it.each<[string, Said, string[]]>([
    ['is taken', ok({ skillResults: [] }), []],
    ['is taken for one', ok({ resultSet: { errorCount: 1, skillResults: [{ agentId: 8, success: 'False' }] } }), []],
    ['fails for one', ok({ errorCount: 1, skillResults: [{ agentId: 8, success: false }] }), ['8']],
    ['fails for someone who is not named', ok({ skillResults: [{ success: false }] }), ['7', '8']],
    ['counts errors and names none', ok({ errorCount: 1 }), ['7', '8']],
    ['is no answer', { status: 200, text: 'fine' }, ['7', '8']],
    ['is refused', 403, ['7', '8']],
    ['fails', 503, ['7', '8']],
  ])(
    'of many agents go together; who it was not taken for is asked for alone: the answer %s',
    async (what, many, alone) => {
      const there = await two(many);
      expect(there.errors).toEqual([null, null]);
      // An answer that counts an error and does not say for which person it failed speaks of both.
      expect(there.alone.toSorted((a, b) => a.localeCompare(b))).toEqual(
        what === 'is taken for one' ? ['7', '8'] : alone,
      );
      expect(there.session.capabilities.notes).toHaveLength(what === 'is refused' ? 1 : 0);
    },
  );

  it('end for everybody who waits where the run is cancelled', async () => {
    await expect(two('aborted')).rejects.toThrow('the run was interrupted');
  });
});

describe('what SCIM says of a published write', () => {
  it.each<[Said, object]>([
    [says(403, { detail: 'no' }), { status: 'failed', error: { advice: containing('“Employees: Create and Edit”') } }],
    [says(400, { detail: 'licence limit' }), { status: 'failed', error: { advice: containing('no licence left') } }],
    [lost, { status: 'ambiguous' }],
  ])('%j', async (said, result) => {
    const there = session('cxone', ({ path }) => (path.startsWith('/scim') ? said : undefined));
    expect(await send(there, { type: 'create', ref: 'n', attributes: { userName: 'n@example.com' } })).toMatchObject(
      result,
    );
  });

  it('of a new person without an id is left to a look', async () => {
    const there = session('cxone', () => says(201));
    expect(
      await send(there, { type: 'create', ref: 'n', attributes: { userName: 'n@example.com', rank: '1' } }),
    ).toMatchObject({
      status: 'done',
      doubt: 'an empty answer',
    });
    expect(there.asked).toHaveLength(1);
  });

  it('of a new person that UserHub fails for is not known, so that nobody is made twice', async () => {
    const there = session('cxone', ({ path }) =>
      path.startsWith('/scim') ? says(201, { id: 'n', userName: 'n@example.com', name: {} }) : 503,
    );
    expect(
      await send(there, { type: 'create', ref: 'n', attributes: { userName: 'n@example.com', rank: '1' } }),
    ).toMatchObject({
      status: 'ambiguous',
      id: 'n',
    });
  });
});
