import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import { people, scaledClock, type SeedUser, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { type Play, type Played, play } from './stage.ts';

const STAFF = people(40).map((one): SeedUser => ({ ...one, sessions: 1 }));
const [ADA, BEN, CARL] = STAFF as [SeedUser, SeedUser, SeedUser];
const PATH = '.cxone-offboard-1b0e63e4-5807-4144-8676-fc8d41313420.json';
const writer = { run: '1', attempt: 1, mode: 'apply', commit: '', at: '2026-11-01T00:00:00Z' };

interface Scene {
  tenant: TenantHandle;
  /** Switches the person off, as the action `offboard` asks for it. */
  offboard: (person: object, more?: Partial<Play>) => Promise<Played>;
}

async function scene(test: (scene: Scene) => Promise<void>, off: readonly SeedUser[] = []): Promise<void> {
  const clock = scaledClock(1000);
  const users = STAFF.map((one) => (off.includes(one) ? { ...one, active: false } : one));
  const tenant = await startTenant({ users, offer: { vendor: true, bulk: false }, clock });
  const offboard: Scene['offboard'] = (person, { files, request, ...more } = {}) =>
    play({
      tenant,
      mode: 'apply',
      clock,
      files: { [PATH]: JSON.stringify({ users: [{ ...person, status: 'inactive' }] }), ...files },
      request: {
        rosterPaths: [PATH],
        operations: new Set(['deprovision']),
        partialRoster: true,
        guardsAlone: true,
        pii: 'full',
        links: { blob: 'https://github.com/example/roster/blob/abc' },
        ...request,
      },
      ...more,
    });
  try {
    await test({ tenant, offboard });
    expect(tenant.violations).toEqual([]);
  } finally {
    await tenant.close();
  }
}

/** What earlier runs left open of these people's sign-outs. */
function leftOpen(tenant: TenantHandle, ...who: SeedUser[]): NonNullable<Play['host']> {
  const memory: Memory = {
    ...emptyMemory({ tenant: 'acme', roster: [PATH], writer }),
    openSteps: who.map(({ userName, externalId }) => {
      const id = tenant.find(userName)?.id ?? '';
      return { key: externalId ?? userName, id, userName, steps: ['sessions'], since: writer.at, run: '1' };
    }),
  };
  return { recall: async () => ({ memory: structuredClone(memory), found: true, answered: true, warnings: [] }) };
}

const openAfterwards = async ({ file }: Played): Promise<string[]> =>
  (JSON.parse(await file('memory.json')) as Memory).openSteps.map(({ userName }) => userName);

describe('an offboarding', () => {
  it('is about nobody else: what is open of others’ sign-outs is left to the next apply', async () => {
    await scene(
      async ({ tenant, offboard }) => {
        const host = leftOpen(tenant, BEN, CARL);
        const nobody = await offboard({ userName: 'nobody@example.com' }, { host });
        expect(nobody.report).toMatchObject({ reason: 'none', counts: { toDeactivate: 0, deactivated: 0 } });
        expect(tenant.writes).toEqual([]);
        expect(await openAfterwards(nobody)).toEqual([BEN.userName, CARL.userName]);
        const ada = await offboard({ externalId: ADA.externalId }, { host });
        expect(ada.report).toMatchObject({ reason: 'none', counts: { deactivated: 1 } });
        expect(ada.report.outcomes).toHaveLength(1);
        // Nobody has a row in the file that the action wrote.
        expect(await ada.file('summary.md')).not.toMatch(/\| 1 \|$|\(row/m);
        expect(tenant.cleanup.sessions).toEqual([ADA.externalId]);
        expect(await openAfterwards(ada)).toEqual([BEN.userName, CARL.userName]);
      },
      [BEN, CARL],
    );
  });

  it.each([
    ['userName', { userName: BEN.userName.toUpperCase() }],
    ['externalId', { externalId: BEN.externalId }],
  ])('finishes what is open of this person’s own, found by %s', async (_, person) => {
    await scene(
      async ({ tenant, offboard }) => {
        const again = await offboard(person, { host: leftOpen(tenant, CARL, BEN) });
        expect(again.report).toMatchObject({ reason: 'none', counts: { deactivated: 1 } });
        expect(tenant.cleanup.sessions).toEqual([BEN.externalId]);
        expect(await openAfterwards(again)).toEqual([CARL.userName]);
      },
      [BEN, CARL],
    );
  });

  it('speaks of a person and not of a file, and links to no line of one', async () => {
    await scene(async ({ offboard }) => {
      const [same, two, wrong, done] = [
        await offboard({ userName: ADA.userName, externalId: 'another' }),
        await offboard({ userName: ADA.userName, externalId: BEN.externalId }),
        await offboard({ userName: 'no address' }),
        await offboard({ userName: ADA.userName }),
      ];
      const pages = await Promise.all([same, two, wrong, done].map(({ file }) => file('summary.md')));
      for (const page of pages) {
        expect(page).not.toMatch(/commit it again|as the file says|rows? (?:is|are) wrong and|Correct the row/);
        expect(page).not.toContain('/blob/');
      }
      expect(pages[0]).toContain('Start it again with the user name alone');
      expect(pages[1]).toContain('Start it again with the user name or the externalId alone');
      expect(pages[2]).toContain('Start it again with the user name or externalId exactly as CXone has it.');
      expect(pages[3]).toContain('offboarded by hand');
    });
  });

  it('says who was found, and why nobody was deactivated', async () => {
    await scene(
      async ({ offboard }) => {
        const said = async (person: object, files = {}): Promise<string> =>
          (await offboard(person, { files })).file('summary.md');
        const unknown = await said({ userName: 'nobody@example.com' });
        expect(unknown).toContain('Nobody was deactivated');
        expect(unknown).toContain('1 without an account');
        expect(await said({ userName: BEN.userName })).toContain('1 deactivated already');
        const kept = await said({ userName: ADA.userName }, { 'policy.yml': `protected: ["${ADA.userName}"]\n` });
        expect(kept).toContain('to be offboarded stays active, because the policy protects the account');
      },
      [BEN],
    );
  });

  it('that a safety limit stops says who counts, and how it goes on', async () => {
    await scene(async ({ offboard }) => {
      const policy = { 'policy.yml': 'guards: { deactivate: { count: 0 } }\n' };
      const { report, file } = await offboard({ userName: ADA.userName }, { files: policy });
      expect(report.reason).toBe('guard-tripped');
      const page = await file('summary.md');
      expect(page).toContain('This offboarding would deactivate 1 of 40 people');
      expect(page).toContain('then start the offboarding again');
      expect(page).toContain('start it again for the right person');
      expect(report.problems[0]?.advice).toContain('Check who is named.');
    });
  });
});
