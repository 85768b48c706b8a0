import { describe, expect, it } from 'vitest';
import { nearestField } from '../../../src/roster/cells/nearest-field.ts';
import { standingOf, StandingWords } from '../../../src/roster/cells/words.ts';
import { nearestSlip } from '../../../src/text/nearest.ts';

describe('what is suggested', () => {
  it.each([
    ['Rehired', ''],
    ['Rehire', ''],
    ['Re-hired', ''],
    ['re hired', ''],
    ['Provisioned', ''],
    ['leavr', ''],
    ['North', ''],
    ['Garden Leave', ''],
    ['inactve', 'inactive'],
    ['Terminatd', 'terminated'],
    ['Actvie', 'active'],
    ['Non-Active', 'not active'],
    ['unactive', 'inactive'],
    ['resigned ', 'resigned'],
    ['on leav', 'on leave'],
    ['disabeld', 'disabled'],
    ['In-Active', 'inactive'],
    // Words of their own, one or two letters from a known one that says something else.
    ['Fired', ''],
    ['Perm', ''],
    ['Part', ''],
    ['Returned', ''],
    ['Assigned', ''],
    ['Reassigned', ''],
    ['Retained', ''],
    ['Restored', ''],
    ['Required', ''],
    ['Released', ''],
  ])('for the status “%s” is “%s”: followed, it makes nobody a leaver who is none', (word, nearest) => {
    expect(new StandingWords().nearest(word)).toBe(nearest);
  });

  it('for a status never lies on the other side of a word that is as near', () => {
    const words = new StandingWords({ 'On Bench': 'active', 'Off Bench': 'gone' });
    expect(words.nearest('Of Bench')).toBe('');
    expect(standingOf(words.nearest('terminted'))).toBe('gone');
  });

  it.each([
    ['Notes', ''],
    ['Rates', ''],
    ['Rows', ''],
    ['Modes', ''],
    ['Works Here', ''],
    ['Gone', ''],
    ['Employed', ''],
    ['Employment Type', ''],
    ['Probation End Date', ''],
    ['Leave Start Date', ''],
    ['Leave End Date', ''],
    ['Benefits End Date', ''],
    ['Visa Status', ''],
    ['Rolls', 'roles'],
    ['roels', 'roles'],
    ['sttaus', 'status'],
    ['Empl Status', 'status'],
    ['aktive', 'active'],
    ['end dat', 'endDate'],
    ['Emial', 'email'],
    ['Depratment', 'department'],
    ['users.status', 'status'],
    ['Work E-Mail', 'email'],
    ['Official Email ID', 'email'],
    ['E-Mail dienstlich', 'email'],
    ['Corporate Email', 'email'],
    ['EMAIL_ADDR', 'email'],
    ['Email Address 1', 'email'],
    ['Preferred Email', 'email'],
    ['E-Mail (Arbeit)', 'email'],
    ['Firmen-E-Mail', 'email'],
    ['Zakelijk e-mailadres', 'email'],
    ['Email de travail', 'email'],
    ['Email 2', ''],
    ['Email de secours', ''],
    ['In Active Employment', 'active'],
    // The person's own, with a word for the person before it.
    ['Agent Email', 'email'],
    ['Emp E-Mail', 'email'],
    ['Staff Email ID', 'email'],
    ['Agent First Name', 'givenName'],
    ['Emp Last Name', 'familyName'],
    ['UserLoginName', 'userName'],
    ['User Role', ''],
    ['Staff Termination Date', ''],
    ['HR Email', ''],
    ['Contract Termination Date', ''],
    ['Agent Manager First Name', ''],
    // The opposite, in two words.
    ['InActive', ''],
    ['In-Active', ''],
    ['In Active', ''],
    ['Un-Active', ''],
    ['DeActivated', ''],
    // Another thing, or another person's.
    ['Employee Name', ''],
    ['Person Name', ''],
    ['Employee Group', ''],
    ['Worker', ''],
    ['Legal Name', ''],
    ['Nick Name', ''],
    ['Nickname', ''],
    ['Roles Count', ''],
    ['Maiden Name', ''],
    ['Rufname', ''],
    ['Personal Phone', ''],
    ['Personnel Area', ''],
    ['File Number', ''],
    ['Mobil', ''],
    ['Photo', ''],
    ['Workplace', ''],
    ['Site', ''],
    ['Term', ''],
    ['Position ID', ''],
    ['License Plate', ''],
    ['External Email', ''],
    ['Backup Email', ''],
    ['Assistant Email', ''],
    ['Mgr Email', ''],
    ['HRBP Email', ''],
    ['Buddy Email', ''],
    ['Group Email', ''],
    ['Department Email', ''],
    ['Persönliche E-Mail', ''],
    ['Email personale', ''],
    ['Nonwork Email', ''],
    ['Email Verified', ''],
    ['Email Type', ''],
    ['Excluded Roles', ''],
    ['Denied Roles', ''],
    ['Department Head', ''],
  ])('for the header “%s” is “%s”', (header, field) => {
    expect(nearestField(header)).toBe(field);
  });

  it('is a slip of the hand', () => {
    const near = (text: string): string => nearestSlip(text, ['billing', 'chat', 'escalation desk']);
    expect(
      ['biling', 'ibilling', 'bililng', 'blling', 'bolting', 'hcat', 'cat', 'dog', 'escalatoin dsk'].map(near),
    ).toEqual(['billing', 'billing', 'billing', 'billing', '', '', 'chat', '', 'escalation desk']);
    expect(nearestSlip('CHAT ', ['chat'])).toBe('chat');
  });
});
