import { describe, expect, it } from 'vitest';
import {
  people,
  rosterCsv,
  scaledClock,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { type Play, type Played, play } from './stage.ts';

const PEOPLE = people(3);

/** A roster of these people with further columns: a header, and one cell a person. */
function rosterWith(columns: Record<string, string[]>): string {
  const lines = rosterCsv(PEOPLE).trimEnd().split('\n');
  const names = Object.keys(columns);
  const [header = '', ...rows] = lines;
  const cells = (i: number): string => names.map((name) => columns[name]?.[i] ?? '').join(',');
  return `${[`${header},${names.join(',')}`, ...rows.map((row, i) => `${row},${cells(i)}`)].join('\n')}\n`;
}

async function planned(
  columns: Record<string, string[]>,
  options: TenantOptions,
  test: (played: Played, tenant: TenantHandle) => void | Promise<void>,
  more: Partial<Play> = {},
): Promise<void> {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ ...options, clock });
  try {
    await test(
      await play({ tenant, mode: 'apply', files: { 'roster.csv': rosterWith(columns) }, clock, ...more }),
      tenant,
    );
    expect(tenant.violations).toEqual([]);
  } finally {
    await tenant.close();
  }
}

const asked = (tenant: TenantHandle): number =>
  tenant.requests.filter(({ path }) => path.startsWith('/api/v2/users/attributes')).length;

describe('attr. columns', () => {
  it('that fit the definitions are written', async () => {
    await planned(
      {
        'attr.shift': ['day', 'night', ''],
        'attr.badge': ['12', '13.5', ''],
        'attr.remote': ['TRUE', 'false', ''],
        'attr.certified': ['2026-01-31', '', ''],
      },
      {},
      ({ report }, tenant) => {
        expect(report.reason).toBe('none');
        expect(asked(tenant)).toBe(1);
        expect(report.plan?.operations[0]?.after).toMatchObject({
          'attr.shift': 'day',
          'attr.badge': '12',
          'attr.remote': 'true',
          'attr.certified': '2026-01-31',
        });
      },
    );
  });

  it('that the tenant does not define stop the run before the accounts are read, with the nearest name', async () => {
    await planned({ 'attr.shfit': ['day', '', ''] }, {}, async ({ report, file }, tenant) => {
      expect(report.reason).toBe('roster-invalid');
      expect(report.roster?.issues).toContainEqual(
        expect.objectContaining({
          code: 'attribute-unknown',
          row: null,
          column: 'attr.shfit',
          suggestion: 'attr.shift',
        }),
      );
      expect(tenant.requests.filter(({ path }) => path.includes('/Users?'))).toEqual([]);
      expect(tenant.writes).toEqual([]);
      expect(await file('roster-errors.csv')).toContain('attribute-unknown');
    });
  });

  it('of another type or against a rule stop the run, row by row', async () => {
    await planned(
      {
        'attr.badge': ['twelve', '1', ''],
        'attr.shift': ['day', 'late', ''],
        'attr.certified': ['', '', '2026-02-30'],
      },
      {},
      ({ report }, tenant) => {
        expect(report).toMatchObject({ reason: 'roster-invalid', counts: { invalidRows: 3 } });
        expect(report.roster?.issues.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
          '2 attr.badge attribute-type',
          '3 attr.shift attribute-rule',
          '4 attr.certified attribute-type',
        ]);
        expect(tenant.writes).toEqual([]);
      },
    );
  });

  it('of wrong rows are left out with on-invalid-rows: skip, and the rest is applied', async () => {
    await planned(
      { 'attr.badge': ['twelve', '1', '2'] },
      { users: [PEOPLE[0] as (typeof PEOPLE)[number]] },
      ({ report }, tenant) => {
        expect(report).toMatchObject({
          reason: 'apply-partial',
          counts: { created: 2, invalidRows: 1, updated: 0, deactivated: 0 },
        });
        expect(tenant.find(PEOPLE[0]?.userName ?? '')).toMatchObject({ active: true });
      },
      { request: { onInvalidRows: 'skip' } },
    );
  });

  it('are no reason to ask where there are none', async () => {
    await planned({}, {}, ({ report }, tenant) => {
      expect(report.reason).toBe('none');
      expect(asked(tenant)).toBe(0);
    });
  });

  const unsupported: [string, TenantOptions, Partial<Play>][] = [
    ['404', { offer: { attributes: false } }, {}],
    ['405', { faults: [{ kind: 'status', status: 405, match: { path: '/users/attributes' } }] }, {}],
    ['501', { faults: [{ kind: 'status', status: 501, match: { path: '/users/attributes' } }] }, {}],
    ['403', { faults: [{ kind: 'status', status: 403, match: { path: '/users/attributes' }, times: Infinity }] }, {}],
    ['no api-url', {}, { settings: { apiUrl: '' } }],
  ];
  it.each(unsupported)(
    'are written unchecked, with a remark, where there is no route: %s',
    async (_name, options, more) => {
      await planned(
        { 'attr.anything': ['x', '', ''] },
        options,
        ({ report }) => {
          expect(report.reason).toBe('none');
          expect(report.problems).toContainEqual(
            expect.objectContaining({ reason: 'none', message: expect.stringMatching(/were not checked/) as unknown }),
          );
          expect(report.counts.created).toBe(3);
        },
        more,
      );
    },
  );

  it('are not taken for right where the definitions could not be read whole', async () => {
    await planned(
      { 'attr.shift': ['day', '', ''] },
      { faults: [{ kind: 'status', status: 503, match: { path: '/users/attributes' }, times: Infinity }] },
      ({ report }, tenant) => {
        expect(report.reason).toBe('tenant-unreachable');
        expect(tenant.writes).toEqual([]);
      },
    );
  });
});
