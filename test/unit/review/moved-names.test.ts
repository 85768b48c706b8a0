import { describe, expect, it } from 'vitest';
import type { GivenName, NamedIds } from '../../../src/model/named-ids.ts';
import { movedNames, namesAfter } from '../../../src/review/moved-names.ts';
import { operation, question } from './place.ts';

describe('names that stand for something else by now', () => {
  const LEAD: GivenName = { field: 'roles', name: 'Lead' };
  const behind = (ids: NamedIds, known: (NamedIds | undefined)[], before: object | null, after: object): GivenName[] =>
    movedNames({ ...question([]), names: { ids, behind: () => [LEAD] } }, known).behind(
      operation('roles', 'E1', { before, after }),
    );
  const roles = (...ids: string[]): object => ({ roles: ids });

  it('matter where an operation gives or takes what they stood for, or stand for', () => {
    const [was, is] = [{ 'roles lead': 'a' }, { 'roles lead': 'b' }];
    expect(behind(is, [was], roles('a'), roles('b'))).toEqual([LEAD]);
    expect(behind(is, [was], roles('a', 'b'), roles('b'))).toEqual([LEAD]);
    expect(behind(is, [was], roles('b', 'x'), roles('b'))).toEqual([]);
    expect(behind(is, [was], null, { ...roles('b'), primaryRole: 'b' })).toEqual([LEAD]);
    const [low, high] = ['7c3f1a52-0000-4000-8000-00000000000a', '7C3F1A52-0000-4000-8000-00000000000A'];
    expect(behind({ 'roles lead': low }, [was], roles('x'), roles(high))).toEqual([LEAD]);
    const primary = (before: string, after: string) =>
      behind(
        is,
        [was],
        { ...roles('a', 'b', 'x'), primaryRole: before },
        { ...roles('a', 'b', 'x'), primaryRole: after },
      );
    expect([primary('x', 'b'), primary('x', 'y'), primary('b', 'b')]).toEqual([[LEAD], [], []]);
  });

  it('have moved only where nobody who reviewed or applied them knew them as they are', () => {
    const ask = (is: string, ...was: (string | undefined)[]): number =>
      behind(
        { 'roles lead': is },
        was.map((id) => (id === undefined ? undefined : { 'roles lead': id })),
        roles('a'),
        roles('b'),
      ).length;
    expect([ask('b', 'a'), ask('b', 'a', 'b'), ask('b'), ask('b', undefined, 'a'), ask('', 'a'), ask('b', '')]).toEqual(
      [1, 0, 0, 1, 0, 0],
    );
    expect(movedNames(question([]), [{ 'roles lead': 'a' }]).behind(operation('roles', 'E1'))).toEqual([]);
  });

  it('are said kind by kind, each once', () => {
    const given: GivenName[] = [LEAD, { field: 'loginAuthenticator', name: 'Okta' }];
    const ids = { 'roles lead': 'b', 'loginAuthenticator okta': '2' };
    const known = { 'roles lead': 'a', 'loginAuthenticator okta': '1' };
    const gives = operation('roles', 'E1', { before: roles(), after: roles('b') });
    const moved = movedNames({ ...question([]), names: { ids, behind: () => given } }, [known]);
    expect(moved.words([gives, gives])).toEqual({
      message:
        'In CXone the name of a role stands for another id: “Lead” (was a, is b). ' +
        'In CXone the name of a login authenticator stands for another id: “Okta” (was 1, is 2).',
      advice:
        'If roles and login authenticators were renamed in CXone by mistake, name them back there and run the job ' +
        'again.',
    });
    expect(moved.words([])).toBeUndefined();
  });

  it('stay what they were until a review shows them as they are, or the guards alone let them pass', () => {
    const [now, then] = [{ 'team x': 'b' }, { 'team x': 'a' }];
    expect(namesAfter(now, then, [], false)).toEqual(then);
    expect(namesAfter(now, then, [{ 'team x': 'c' }], false)).toEqual({ 'team x': 'c' });
    expect(namesAfter(now, then, [undefined, now], false)).toEqual(now);
    expect(namesAfter(now, then, [], true)).toEqual(now);
    expect(namesAfter(now, undefined, [], false)).toEqual(now);
    expect(namesAfter(now, undefined, [then], false)).toEqual(then);
    // A name that stands for nothing for a while is kept; one that no row gives any more is not.
    for (const isBare of [true, false]) expect(namesAfter({ 'team x': '' }, then, [], isBare)).toEqual(then);
    expect(namesAfter({ 'team y': '' }, then, [], false)).toEqual({});
  });
});
