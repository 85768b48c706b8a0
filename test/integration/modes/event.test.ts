import { describe, expect, it } from 'vitest';
import {
  people,
  PRESETS,
  scaledClock,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { type Play, type Played, play } from './stage.ts';

const POLICY = `roles:
  allowed: { role-agent: {}, role-supervisor: { inherits: [role-agent] }, role-admin: {} }
  groups: { cxone-agent: role-agent, cxone-supervisor: role-supervisor }
protected: ["svc-*"]
`;
const CREATE = {
  operation: 'create',
  userName: 'ines.varga@example.com',
  externalId: 'X-1',
  firstName: 'Ines',
  lastName: 'Varga',
  groups: [{ displayName: 'cxone-agent' }],
  accountEnabled: true,
};

interface Scene {
  tenant: TenantHandle;
  send: (event: unknown, more?: Partial<Play>) => Promise<Played>;
}

async function scene(
  test: (scene: Scene) => Promise<void>,
  options: TenantOptions = {},
  policy = POLICY,
): Promise<void> {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ ...(options.offer ? {} : PRESETS.entra), users: people(40), ...options, clock });
  try {
    await test({
      tenant,
      send: (event, more = {}) =>
        play({ tenant, mode: 'event', profile: 'entra', event, clock, files: { 'policy.yml': policy }, ...more }),
    });
    expect(tenant.violations).toEqual([]);
  } finally {
    await tenant.close();
  }
}

const KNOWN = people(40)[4] as ReturnType<typeof people>[number];
const about = (more: object): object => ({
  userName: KNOWN.userName,
  externalId: KNOWN.externalId,
  firstName: KNOWN.givenName,
  lastName: KNOWN.familyName,
  ...more,
});

interface Case {
  name: string;
  event: object;
  kinds: string[];
  after: Record<string, unknown> | undefined;
  userName?: string;
  policy?: string;
}

const cases: Case[] = [
  {
    name: 'create',
    event: CREATE,
    kinds: ['create'],
    userName: CREATE.userName,
    after: {
      externalId: 'X-1',
      givenName: 'Ines',
      familyName: 'Varga',
      email: CREATE.userName,
      active: true,
      roles: ['role-agent'],
    },
  },
  {
    name: 'update',
    event: about({ operation: 'update', lastName: 'Renamed' }),
    kinds: ['update'],
    after: { ...KNOWN, familyName: 'Renamed', active: true },
  },
  {
    name: 'update with groups',
    event: about({ operation: 'update', groups: [{ displayName: 'cxone-supervisor' }] }),
    kinds: ['roles'],
    after: { ...KNOWN, active: true, roles: ['role-supervisor'] },
  },
  {
    name: 'update of someone unknown',
    event: { ...CREATE, operation: 'update', groups: [] },
    kinds: ['create'],
    userName: CREATE.userName,
    after: { givenName: 'Ines', active: true },
  },
  {
    name: 'update with accountEnabled false',
    event: about({ operation: 'update', accountEnabled: false }),
    kinds: ['deactivate'],
    after: { ...KNOWN, active: false },
  },
  {
    name: 'delete, where leavers are deactivated',
    event: { operation: 'delete', userName: KNOWN.userName, externalId: KNOWN.externalId },
    kinds: ['deactivate'],
    after: { ...KNOWN, active: false },
  },
  {
    name: 'delete, where leavers are deleted',
    event: { operation: 'delete', externalId: KNOWN.externalId },
    kinds: ['delete'],
    after: undefined,
    policy: `${POLICY}leavers: { action: delete }\n`,
  },
];

describe('an event', () => {
  it.each(cases)(
    '$name: happens once, and seen again does nothing',
    async ({ event, kinds, after, userName = KNOWN.userName, policy }) => {
      await scene(
        async ({ tenant, send }) => {
          const others = (): unknown[] => tenant.snapshot().filter((one) => one.userName !== userName);
          const before = others();
          const first = await send(event);
          expect(first.report).toMatchObject({ reason: 'none', decision: 'complete' });
          expect(first.report.plan?.operations.map(({ kind }) => kind)).toEqual(kinds);
          expect(first.report.outcomes?.map(({ status }) => status)).toEqual(kinds.map(() => 'done'));
          if (after) expect(tenant.find(userName)).toMatchObject(after);
          else expect(tenant.find(userName)).toBeUndefined();
          expect(others()).toEqual(before);
          expect(first.audit.map((record) => record.event)).toEqual(
            expect.arrayContaining(['event.received', 'plan.made', 'operation.finished', 'run.metrics', 'seal']),
          );
          expect(await first.file('report.html')).toContain('<!DOCTYPE html>');

          tenant.forget();
          const second = await send(event);
          expect(second.report).toMatchObject({ reason: 'none', decision: 'complete' });
          expect(second.report.plan?.operations).toEqual([]);
          expect(tenant.writes).toEqual([]);
        },
        {},
        policy,
      );
    },
  );

  it('with empty groups leaves roles untouched', async () => {
    await scene(async ({ tenant, send }) => {
      await send(CREATE);
      const { report } = await send({ ...CREATE, operation: 'update', lastName: 'Other', groups: [] });
      expect(report.plan?.operations.map(({ kind }) => kind)).toEqual(['update']);
      expect(tenant.find(CREATE.userName)).toMatchObject({ familyName: 'Other', roles: ['role-agent'] });
    });
  });

  it('of an update need not repeat the names of someone known, and must for someone who is not', async () => {
    await scene(async ({ tenant, send }) => {
      const known = await send({
        operation: 'update',
        externalId: KNOWN.externalId,
        groups: [{ displayName: 'cxone-agent' }],
      });
      expect(known.report.reason).toBe('none');
      expect(tenant.find(KNOWN.userName)).toMatchObject({ ...KNOWN, roles: ['role-agent'], active: true });
      tenant.forget();
      const unknown = await send({ operation: 'update', userName: 'nobody.known@example.com', externalId: 'X-9' });
      expect(unknown.report.reason).toBe('config-invalid');
      expect(tenant.writes).toEqual([]);
    });
  });

  it('does not reactivate unless it says so', async () => {
    await scene(async ({ tenant, send }) => {
      await send(about({ operation: 'delete' }));
      const quiet = await send(about({ operation: 'update', firstName: 'Other' }));
      expect(quiet.report.plan?.operations.map(({ kind }) => kind)).toEqual(['update']);
      expect(tenant.find(KNOWN.userName)).toMatchObject({ active: false });
      await send(about({ operation: 'update', accountEnabled: true }));
      expect(tenant.find(KNOWN.userName)).toMatchObject({ active: true });
    });
  });

  it('that creates someone whose account is off leaves it off, and says what would switch it on', async () => {
    await scene(async ({ tenant, send }) => {
      await send(about({ operation: 'delete' }));
      const { report, file } = await send(about({ operation: 'create', lastName: 'Other' }));
      expect(report.plan?.operations.map(({ kind }) => kind)).toEqual(['update']);
      expect(tenant.find(KNOWN.userName)).toMatchObject({ active: false, familyName: 'Other' });
      expect(await file('summary.md')).toContain(
        '1 account is deactivated, and the event does not say that it becomes',
      );
      const back = await send(about({ operation: 'create', lastName: 'Other', accountEnabled: true }));
      expect(back.report.plan?.operations).toMatchObject([{ kind: 'reactivate', reason: 'active by the event' }]);
      expect(tenant.find(KNOWN.userName)).toMatchObject({ active: true });
    });
  });

  it('speaks of events where it is no file that says something', async () => {
    await scene(async ({ send }) => {
      const page = async (event: unknown): Promise<string> => (await send(event)).file('summary.md');
      const pages = [
        await page(about({ operation: 'update' })),
        await page({ ...CREATE, groups: [{ displayName: 'nobody maps this' }] }),
        await page({
          events: [
            { operation: 'update', externalId: KNOWN.externalId },
            { operation: 'delete', userName: KNOWN.userName },
          ],
        }),
        await page(about({ operation: 'delete', externalId: 'another' })),
      ];
      for (const one of pages) expect(one).not.toMatch(/the file says|[Cc]orrect the rows?|rows of the roster|one row/);
      expect(pages[0]).toContain('CXone already is as the event says.');
      expect(pages[1]).toContain('The policy forbids what the event asks for.');
      expect(pages[2]).toContain('two events lead to the same account, each by another name');
      expect(pages[2]).toContain('Name the person the same way in every event');
      expect(pages[3]).toContain('Correct the event, or the externalId of the account in CXone.');
      const { report } = await send(CREATE);
      expect(report.plan?.operations[0]?.reason).toBe('new by the event');
    });
  });

  it('is about nobody else, also where the policy deletes people a roster does not name', async () => {
    await scene(
      async ({ tenant, send }) => {
        const before = tenant.snapshot();
        const { report } = await send(CREATE);
        expect(report.plan).toMatchObject({ absent: null, remarks: [] });
        expect(report.plan?.operations).toHaveLength(1);
        expect(tenant.snapshot().filter(({ userName }) => userName !== CREATE.userName)).toEqual(before);
      },
      { users: people(5) },
      `${POLICY}leavers: { absent: delete }\n`,
    );
  });

  it('takes several at once, one change a person, what is said last holding', async () => {
    await scene(async ({ tenant, send }) => {
      const second = {
        ...CREATE,
        userName: 'oren.pohl@example.com',
        externalId: 'X-2',
        firstName: 'Oren',
        lastName: 'Pohl',
      };
      const { report } = await send({
        events: [
          CREATE,
          second,
          { ...CREATE, operation: 'update', lastName: 'Later' },
          { operation: 'delete', externalId: 'X-2' },
          about({ operation: 'delete' }),
        ],
      });
      expect(report.plan?.operations.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
        `create X-1`,
        `deactivate ${KNOWN.externalId}`,
      ]);
      expect(tenant.find(CREATE.userName)).toMatchObject({ familyName: 'Later' });
      expect(tenant.find(second.userName)).toBeUndefined();
    });
  });
});

describe('a hire and an end, each twice, by every profile', () => {
  it.each(['cxone', 'bulk', 'roles', 'lifecycle', 'entra', 'generic'] as const)('%s', async (profile) => {
    const more: Partial<Play> = { profile, ...(profile === 'cxone' && { settings: { apiUrl: '' } }) };
    await scene(async ({ tenant, send }) => {
      const end = { operation: 'delete', userName: CREATE.userName, externalId: CREATE.externalId };
      for (const [event, active] of [
        [CREATE, true],
        [end, false],
      ] as const) {
        const first = await send(event, more);
        expect(
          first.report.problems.filter(({ reason }) => reason !== 'none'),
          profile,
        ).toEqual([]);
        expect(first.report.outcomes?.map(({ status }) => status)).toEqual(['done']);
        expect(tenant.find(CREATE.userName)).toMatchObject({ active });
        tenant.forget();
        const second = await send(event, more);
        expect(second.report.plan?.operations).toEqual([]);
        expect(tenant.writes).toEqual([]);
      }
    }, PRESETS[profile]);
  });
});

describe('an event is held back', () => {
  it.each([
    [{ ...CREATE, externalId: 2 ** 64 }, 'send it in quotes', 'Correct it where the event is sent'],
    [{ ...CREATE, firstName: '[!REMOVE!]' }, 'an event clears nothing', 'Correct it where the event is sent'],
    [{ events: [] }, '`events` is empty', 'Send one event or more'],
    [{ userName: 'a@example.com' }, '`operation` is missing', 'Send `operation`'],
  ])('with the advice that fits what is malformed: %#', async (event, message, advice) => {
    await scene(async ({ tenant, send }) => {
      const { report } = await send(event);
      expect(report.problems[0]?.message).toContain(message);
      expect(report.problems[0]?.advice).toContain(advice);
      expect(tenant.requests).toEqual([]);
    });
  });

  it('alone: nobody is said to be done', async () => {
    await scene(async ({ send }) => {
      const { userName, externalId } = KNOWN;
      const { report } = await send({
        events: [
          { operation: 'update', externalId, firstName: 'A', lastName: 'B' },
          { operation: 'delete', userName },
        ],
      });
      expect(report).toMatchObject({ reason: 'apply-partial', counts: { blocked: 1 } });
      expect(report.problems[0]?.advice).toBe('Look at who needs a decision, and what is in the way.');
    });
  });

  it('in the words of events, where names are missing', async () => {
    await scene(async ({ send }) => {
      const { file } = await send({ operation: 'update', userName: 'nobody@example.com' });
      expect(await file('summary.md')).toContain('needs userName, firstName and lastName');
    });
  });

  it('by a group that the policy does not map', async () => {
    await scene(async ({ tenant, send }) => {
      const { report, file } = await send({ ...CREATE, groups: [{ displayName: 'cxone-agents' }] });
      expect(report.reason).toBe('policy-violation');
      expect(tenant.requests).toEqual([]);
      expect(await file('summary.md')).toContain('cxone-agent');
      expect(await file('summary.md')).not.toContain('/blob/');
    });
  });

  it('by protection', async () => {
    await scene(
      async ({ tenant, send }) => {
        const { report } = await send({ operation: 'delete', userName: 'svc-robot@example.com', externalId: 'S-1' });
        expect(report).toMatchObject({ reason: 'none', counts: { unchanged: 1 } });
        expect(report.plan?.remarks.map(({ code }) => code)).toEqual(['protected']);
        expect(tenant.writes).toEqual([]);
      },
      {
        users: [
          ...people(40),
          { userName: 'svc-robot@example.com', externalId: 'S-1', givenName: 'Svc', familyName: 'Robot' },
        ],
      },
    );
  });

  const crowd = people(40).map(({ externalId, userName }) => ({ operation: 'update', externalId, userName }));
  const changed: [string, string, (i: number) => object, number][] = [
    ['leavers', 'deactivate', () => ({ operation: 'delete' }), 4],
    ['other sign-in names', 'userNameChange', (i) => ({ userName: `moved.${i}@example.com` }), 2],
    ['more roles', 'roleGain', () => ({ groups: [{ displayName: 'cxone-supervisor' }] }), 8],
  ];
  it.each(changed)('by every guard, as a roster is: too many %s', async (_what, kind, change, most) => {
    const events = crowd.map((event, i) => ({ ...event, ...change(i) }));
    await scene(async ({ tenant, send }) => {
      const many = await send({ events: events.slice(0, most + 1) });
      expect(many.report.reason).toBe('guard-tripped');
      expect(many.report.problems[0]?.message).toContain(`${kind}: ${most + 1} of 40`);
      expect(tenant.writes).toEqual([]);
      const fewer = await send({ events: events.slice(0, most) });
      expect(fewer.report.reason).toBe('none');
    });
  });

  it('by a plan that was reviewed elsewhere, where one is given: what it does not hold is not done', async () => {
    await scene(async ({ tenant, send }) => {
      const asked: string[] = [];
      const verdict = (go: boolean): Partial<Play> => ({
        request: { givenPlan: true },
        host: {
          approve: async ({ plan }) => {
            asked.push(plan.hash);
            const message = 'not among the reviewed';
            return {
              state: go ? 'equal' : 'changed',
              detail: '',
              go: go ? plan.operations.map(({ id }) => id) : [],
              unreviewed: [],
              reactivations: [],
              problems: go ? [] : [{ reason: 'plan-changed', message, advice: '' }],
            };
          },
        },
      });
      const stopped = await send(about({ operation: 'delete' }), verdict(false));
      expect(stopped.report.reason).toBe('plan-changed');
      expect(tenant.writes).toEqual([]);
      const passed = await send(about({ operation: 'delete' }), verdict(true));
      expect(passed.report).toMatchObject({ reason: 'none', counts: { deactivated: 1 } });
      expect(asked).toHaveLength(2);
    });
  });

  const malformed: [string, unknown, RegExp][] = [
    ['no object', 'create', /not a JSON object/],
    ['no operation', { userName: 'a@example.com' }, /`operation` is missing/],
    ['an unknown operation', { ...CREATE, operation: 'upsert' }, /none of create, update, delete/],
    ['a create without a name', { ...CREATE, lastName: '' }, /`lastName`/],
    ['nobody', { operation: 'delete' }, /neither `userName` nor `externalId`/],
    ['groups that are none', { ...CREATE, groups: ['cxone-agent'] }, /groups/],
    ['a member spelled otherwise', { ...CREATE, accountEnable: false }, /accountEnable/],
    ['an address that is none', { ...CREATE, userName: 'ines varga' }, /userName/],
    ['an empty list', { events: [] }, /empty/],
    [
      'a list and an event in one',
      { events: [CREATE], operation: 'delete', externalId: 'X-9' },
      /`events` and `operation`/,
    ],
    ['an id that JSON rounds', { operation: 'delete', externalId: 2 ** 53 + 1 }, /send it in quotes/],
    [
      'a wrong value among several people',
      { events: [CREATE, CREATE, { ...CREATE, externalId: 'X-9', userName: 'two words' }] },
      /event 3: userName is not an e-mail address/,
    ],
    [
      'one userName for two people',
      { events: [CREATE, { ...CREATE, externalId: 'X-9' }] },
      /event 2: its `userName` is another person’s in the same list/,
    ],
    [
      'one wrong among right ones',
      { events: [CREATE, { ...CREATE, accountEnabled: 'perhaps' }] },
      /event 2: `accountEnabled`/,
    ],
  ];
  it.each(malformed)('when it is malformed: %s', async (_name, event, says) => {
    await scene(async ({ tenant, send }) => {
      const { report } = await send(event);
      expect(report.reason).toBe('config-invalid');
      expect(report.problems[0]?.message).toMatch(says);
      expect(JSON.stringify(report.problems)).not.toContain('Varga');
      expect(tenant.requests).toEqual([]);
    });
  });
});

describe('people of a list of events', () => {
  it('have the number of their event, the last about each; one event alone has none', async () => {
    await scene(async ({ send }) => {
      const leaver = { operation: 'delete', externalId: KNOWN.externalId };
      const list = [leaver, CREATE, leaver];
      const many = await send({ events: list }, { request: { pii: 'masked' } });
      expect(many.report.plan?.operations.map(({ kind, row }) => [kind, row])).toEqual([
        ['deactivate', 3],
        ['create', 2],
      ]);
      const page = await many.file('summary.md');
      expect(page).toMatch(/^\| Person .*\| Event \|$/m);
      expect(page).toMatch(/^\| I… V… \|.*\| 2 \|$/m);
      expect(page).toMatch(/may still be signed in: .… .… \(event 3\)/);
      expect(page).toMatch(/event\.json<\/code> 2 people/);
      expect(page).not.toMatch(/\brows?\b/i);
      const one = await send({ ...CREATE, externalId: 'X-2', userName: 'j@example.com' }, { request: { pii: 'full' } });
      expect(await one.file('summary.md')).toMatch(/^\| Ines Varga.*\| – \|$/m);
    });
  });
});
