import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/http/clock.ts';
import { people, type SeedUser, startTenant } from '../../tenant/server.ts';
import { Reviewed } from '../../acceptance/review-setting.ts';

const there = people(10);
const [joiner] = people(1, { seed: 4, idPrefix: 'N' }) as [SeedUser];
const TODAY = Date.parse('2026-11-10T12:00:00Z');
const day = (number: number): string => new Date(TODAY + (number - 1) * 86_400_000).toISOString().slice(0, 10);

/** One joins and one comes back on the second day; another one's last day is the first. */
const dated = (title = joiner.title): SeedUser[] =>
  [...there, { ...joiner, title }].map((one, index) => {
    const dates = index === 1 ? { endDate: day(1) } : index === 0 || index === 10 ? { startDate: day(2) } : {};
    return Object.assign({ ...one }, { status: 'active' }, dates);
  });

const now = systemClock.now.bind(systemClock);
const isDay = (number: number): unknown => {
  const ahead = TODAY + (number - 1) * 86_400_000 - now();
  return vi.spyOn(systemClock, 'now').mockImplementation(() => now() + ahead);
};

let world: Reviewed;
let harness: string | undefined;
beforeAll(() => {
  // Only inside this process the clock is ours.
  harness = process.env['HARNESS'];
  process.env['HARNESS'] = 'inline';
});
afterAll(() => {
  if (harness === undefined) delete process.env['HARNESS'];
  else process.env['HARNESS'] = harness;
});
beforeEach(async () => {
  isDay(1);
  const users = there.map((one, index) => (index === 0 ? { ...one, active: false } : one));
  world = await Reviewed.start(await startTenant({ users }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'status', 'startDate', 'endDate'];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const NIGHT = { eventName: 'schedule' };
const DUE = { 'reason-code': 'none', created: '1', reactivated: '1', deactivated: '1' };

describe('what a reviewed plan showed for a later day', () => {
  it('is done by the night of that day, and by none before', async () => {
    const plan = await world.plan({ rows: dated() });
    const { scheduled } = JSON.parse(plan.files['plan.json'] ?? '{}') as { scheduled: { kind: string; on: string }[] };
    expect(scheduled.map(({ kind, on }) => [kind, on]).toSorted((a, b) => a.join().localeCompare(b.join()))).toEqual([
      ['create', day(2)],
      ['deactivate', day(2)],
      ['reactivate', day(2)],
    ]);
    world.merge();
    const none = { 'reason-code': 'none', created: '0', reactivated: '0', deactivated: '0' };
    expect((await world.apply({ rows: dated() })).outputs).toMatchObject(none);
    expect((await world.apply({ rows: dated(), run: NIGHT })).outputs).toMatchObject(none);
    isDay(2);
    expect((await world.apply({ rows: dated(), run: NIGHT })).outputs).toMatchObject(DUE);
    expect((await world.apply({ rows: dated(), run: NIGHT })).outputs).toMatchObject({ ...none, changes: 'false' });
  });

  it('is covered in the first apply as well where that comes on the day', async () => {
    await world.plan({ rows: dated() });
    world.merge();
    isDay(2);
    expect((await world.apply({ rows: dated() })).outputs).toMatchObject(DUE);
  });

  it('covers equal or fewer, and nothing more', async () => {
    await world.plan({ rows: dated() });
    world.merge();
    isDay(2);
    const more = await world.apply({ rows: dated('Lead') });
    expect(more.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    world.tenant.seed([joiner]);
    expect((await world.apply({ rows: dated() })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '0',
      reactivated: '1',
    });
  });
});
