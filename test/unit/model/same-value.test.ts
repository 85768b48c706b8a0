import { describe, expect, it, vi } from 'vitest';
import { sameValue } from '../../../src/model/same-value.ts';
import { diffProfile, missingFields } from '../../../src/plan/diff.ts';
import { account, entry } from '../plan/builders.ts';

describe('values that mean the same', () => {
  it.each([
    ['phone', '+1 (201) 555-0123', 'tel:+1-201-555-0123'],
    ['mobilePhone', '+49 30 1234', '+49301234'],
    ['displayName', 'Anna  Meier ', 'Anna Meier'],
    ['familyName', 'Mu\u0308ller', 'Müller'],
    ['email', 'Anna@Example.com', 'anna@example.com'],
    ['userName', 'ANNA@example.com', 'anna@example.com'],
    ['timeZone', 'europe/paris', 'Europe/Paris'],
    ['timeZone', 'Asia/Calcutta', 'Asia/Kolkata'],
    ['timeZone', 'US/Eastern', 'America/New_York'],
    ['attr.remote', 'True', 'true'],
    ['attr.certified', '2024-05-01T00:00:00.000Z', '2024-05-01'],
    ['attr.site', 'Haus\u00a04', 'Haus 4'],
  ])('%s: %j and %j', (field, one, other) => {
    expect(sameValue(field, one, other)).toBe(true);
    expect(sameValue(field, other, one)).toBe(true);
  });

  it.each([
    ['phone', '+1 201 555 0123', '+1 201 555 0124'],
    ['phone', 'none', 'ask'],
    ['externalId', 'E1', 'e1'],
    ['displayName', 'anna meier', 'Anna Meier'],
    ['title', 'Lead 1', 'Lead1'],
    ['title', 'TRUE', 'true'],
    ['attr.version', '1.10', '1.1'],
    ['attr.certified', '2024-05-01T08:00:00Z', '2024-05-01'],
    ['timeZone', 'Europe/Paris', 'Europe/Berlin'],
    ['timeZone', '(GMT+01:00) Paris', 'Europe/Paris'],
  ])('and others do not: %s: %j and %j', (field, one, other) => {
    expect(sameValue(field, one, other)).toBe(false);
  });

  it('are looked up once for each name of a zone, however many people have it', () => {
    const asked = vi.spyOn(Intl, 'DateTimeFormat');
    for (let i = 0; i < 9; i++) expect(sameValue('timeZone', 'Europe/Kiev', 'Europe/Kyiv')).toBe(true);
    for (let i = 0; i < 9; i++) expect(sameValue('timeZone', 'Kyiv', 'Europe/Kyiv')).toBe(false);
    expect(asked).toHaveBeenCalledTimes(3);
    asked.mockRestore();
  });

  it('are one question in planning and in reading back', () => {
    const user = account('a', { phone: 'tel:+1-201-555-0123', displayName: 'Anna Meier', title: 'Lead' });
    const wanted = { phone: '+1 201 555 0123', displayName: 'Anna  Meier', title: 'Boss' };
    const row = entry({ userName: 'a@example.com', ...wanted });
    expect(diffProfile(row, user).changed?.after).toEqual({ title: 'Boss' });
    expect(missingFields(user, wanted)).toEqual(['title']);
    expect(missingFields(user, { ...wanted, title: null, active: false })).toEqual(['title', 'active']);
  });
});
