import { describe, expect, it } from 'vitest';
import { Teams } from '../../../src/cxone/session/teams.ts';
import { applyTo, changesOf, newUser, priorOf } from '../../../src/cxone/session/wire-user.ts';
import { Versions } from '../../../src/cxone/session/versions.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { URI } from '../../../src/scim/uris.ts';

const teams = new Teams();
teams.learn({ [URI.nice]: { team: { value: 't-1', display: 'Blue' } } });

const resource = {
  schemas: [URI.user, URI.enterprise, URI.nice],
  id: 'u1',
  userName: 'a@example.com',
  externalId: 'E1',
  name: { givenName: 'A', familyName: 'B', formatted: 'A B' },
  emails: [
    { value: 'home@example.org', type: 'home' },
    { value: 'a@example.com', type: 'work', primary: true },
  ],
  phoneNumbers: [{ value: '1', type: 'mobile' }],
  roles: [{ value: 'r1', display: 'Agent', primary: true }],
  groups: [
    { value: 'g1', display: 'Everybody' },
    { value: 'g2', display: 'Supervisor', type: 'role' },
    { value: 'g3', type: 'indirect' },
  ],
  [URI.enterprise]: { department: 'Sales', manager: { value: 'u2' } },
  [URI.nice]: {
    team: { value: 't-1', display: 'Blue' },
    loginAuthenticator: { value: 'sso' },
    customAttributes: { shift: 'day', badge: 7, nothing: null },
  },
  meta: { version: 'W/"3"' },
};

describe('an account', () => {
  it('has the one address and the role that stand there as bare text or by name alone', () => {
    const one = { ...resource, emails: 'a@example.com', roles: { display: 'Agent' } };
    expect(priorOf(one, 'attribute')).toMatchObject({
      email: 'a@example.com',
      roles: [{ value: 'Agent', display: 'Agent' }],
    });
  });

  it('has its fields, team, custom attributes, and the paths they are changed by', () => {
    expect(priorOf(resource, 'attribute')).toEqual({
      id: 'u1',
      userName: 'a@example.com',
      externalId: 'E1',
      givenName: 'A',
      familyName: 'B',
      department: 'Sales',
      active: true,
      version: 'W/"3"',
      email: 'a@example.com',
      team: 'Blue',
      mobilePhone: '1',
      attributes: { shift: 'day', badge: '7' },
      roles: [{ value: 'r1', display: 'Agent' }],
      paths: { email: 'emails[type eq "work"].value' },
    });
  });

  it('has its roles where the tenant keeps them', () => {
    expect(priorOf(resource, 'matrix')?.roles).toEqual([{ value: 'g2', display: 'Supervisor' }]);
    expect(priorOf(resource, 'membership')?.roles.map(({ value }) => value)).toEqual(['g1', 'g2']);
  });
});

describe('a change', () => {
  it('names nothing but what changes', () => {
    const user = priorOf(resource, 'attribute');
    expect(
      user &&
        changesOf(
          user,
          {
            email: 'n@example.com',
            phone: '2',
            title: null,
            team: 'blue',
            'attr.shift': 'night',
            'attr.badge': null,
            roles: ['x'],
          },
          teams,
        ),
    ).toEqual([
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'n@example.com' },
      { op: 'add', path: 'phoneNumbers', value: [{ value: '2', type: 'work' }] },
      { op: 'remove', path: 'title' },
      { op: 'replace', path: `${URI.nice}:team`, value: { value: 't-1', display: 'blue' } },
      { op: 'add', path: `${URI.nice}:customAttributes`, value: { shift: 'night' } },
      { op: 'remove', path: `${URI.nice}:customAttributes.badge` },
    ]);
  });

  it('changes the work address of an account that UserHub showed, and adds none beside it', () => {
    const { paths: _, ...shown } = priorOf(resource, 'attribute') as PriorUser;
    const work = (attribute: string) => `${attribute}[type eq "work"]`;
    expect(changesOf(shown, { email: 'n@example.com' }, teams)).toEqual([
      { op: 'replace', path: `${work('emails')}.value`, value: 'n@example.com' },
    ]);
    expect(changesOf({ ...shown, phone: '1' }, { phone: null }, teams)).toEqual([
      { op: 'remove', path: work('phoneNumbers') },
    ]);
    // Nothing is there that could be changed, or cleared.
    expect(changesOf({ ...shown, email: undefined }, { email: 'n@example.com', phone: null }, teams)).toEqual([
      { op: 'add', path: 'emails', value: [{ value: 'n@example.com', type: 'work', primary: true }] },
    ]);
  });

  it('merges into a resource and leaves its neighbours', () => {
    const copy = structuredClone(resource);
    applyTo(copy, { email: 'n@example.com', phone: '2', department: null, givenName: 'Nela', active: false }, teams);
    expect(copy).toEqual({
      ...resource,
      active: false,
      name: { ...resource.name, givenName: 'Nela' },
      emails: [resource.emails[0], { value: 'n@example.com', type: 'work', primary: true }],
      phoneNumbers: [resource.phoneNumbers[0], { value: '2', type: 'work' }],
      [URI.enterprise]: { manager: { value: 'u2' } },
    });
  });

  it('makes a new resource with the schemas it uses', () => {
    const made = newUser(
      {
        userName: 'n@example.com',
        givenName: 'N',
        familyName: 'M',
        email: 'n@example.com',
        department: 'Sales',
        team: 'Green',
        active: true,
      },
      [{ value: 'r1' }],
      'attribute',
      'https://x.example.com',
      teams,
    );
    expect(made).toEqual({
      schemas: [URI.user, URI.enterprise, URI.nice],
      userName: 'n@example.com',
      name: { givenName: 'N', familyName: 'M' },
      active: true,
      emails: [{ value: 'n@example.com', type: 'work', primary: true }],
      roles: [{ value: 'r1' }],
      [URI.enterprise]: { department: 'Sales' },
      [URI.nice]: { team: { value: 'Green', display: 'Green' } },
    });
  });
});

describe('versions', () => {
  it('follow our own writes and nobody else’s', () => {
    const versions = new Versions();
    versions.wrote('a', '1', '2');
    versions.wrote('a', '2', '3');
    expect(versions.current('a', '1')).toBe('3');
    expect(versions.current('b', '1')).toBe('1');
    versions.wrote('a', '3', null);
    expect(versions.current('a', '1')).toBeUndefined();
    expect(versions.current('a', '9')).toBe('9');
    expect(versions.current('a', undefined)).toBeUndefined();
  });
});
