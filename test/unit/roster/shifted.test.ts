import { describe, expect, it } from 'vitest';
import { readBy, said } from './reading.ts';

const KEYS = 'externalId,userName,givenName,familyName';
const read = async (headers: string, ...rows: string[]): Promise<string[]> =>
  said(
    await readBy(
      { today: '2026-11-26' },
      `${KEYS},${headers}\n${rows.map((cells, at) => `${1001 + at},p${at}@example.com,P,Q,${cells}\n`).join('')}`,
    ),
  ).filter((one) => !one.includes('unmapped-columns'));

describe('a row that is shifted by one cell', () => {
  it.each([
    ['status,team', ',terminated', 'team “terminated”'],
    ['status,team', ',terminated,', 'team “terminated”'],
    ['status,team', ',Active', 'team “Active”'],
    ['status,title,team', ',ausgeschieden,Agent', 'title “ausgeschieden”'],
    ['department,status', 'inactive,', 'department “inactive”'],
    ['department,status', 'on leave,', 'department “on leave”'],
    ['status,team', ',on leave', 'team “on leave”'],
    ['team,endDate', '2026-10-31,', 'team “2026-10-31”'],
    ['endDate,team', ',31.10.2026', 'team “31.10.2026”'],
    ['endDate,department,status', ',10/31/2026,active', 'department “10/31/2026”'],
    ['Desk,status', 'inactive,', 'Desk “inactive”'],
  ])('%s with “%s” is an error that names the cell', async (headers, cells, found) => {
    expect(await read(headers, cells)).toEqual([`2:2 error shifted-row ${found}`]);
  });

  it.each([
    ['Employment Type,status', 'Full-time,'],
    ['status,Employment Type', ',Part time'],
    ['Vertragsart,status', 'unbefristet,'],
    ['status,Leave Type', ',Parental leave'],
    ['status,On Leave', ',No'],
    ['Badge,status', 'Active,'],
    ['status,Badge Status', ',Active'],
    ['status,VPN', ',inactive'],
    ['MFA,status', 'disabled,'],
    ['Headset,status', 'active,'],
    ['Marital Status,status', 'Separated,'],
    ['status,team', 'active,terminated'],
    ['status,startDate', ',2026-01-31'],
    ['startDate,endDate', '2026-01-31,'],
    ['endDate,Probation End', ',2020-01-31'],
    ['endDate,team', ',2026'],
    ['endDate,team', ',Team 31.10.2026'],
    ['endDate,phone', ',030-10-2026'],
    ['team,endDate,status', '2026-10-31,2026-10-30,'],
    ['team,endDate,status', '31.10.2026,,terminated'],
  ])('is not %s with “%s”', async (headers, cells) => expect(await read(headers, cells)).toEqual([]));
});
