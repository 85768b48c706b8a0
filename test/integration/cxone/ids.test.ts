import { describe, expect, it } from 'vitest';
import { isSegment, segment } from '../../../src/scim/path.ts';
import { people } from '../../tenant/server.ts';
import { open } from './pair.ts';

describe('ids that cannot stand in an address', () => {
  it.each(['', '.', '..', 'a\nb', '\u0000', '\ud800'])('%j is refused before anything is sent', (id) => {
    expect(isSegment(id)).toBe(false);
    expect(() => segment(id)).toThrow(/cannot stand in an address/);
  });

  it.each(['a/b', '...', '%2e', 'a b', '?x', '#', 'é'])('%j stays one segment', (id) => {
    const url = new URL(`https://tenant.example/scim/v2/Users/${segment(id)}`);
    expect(url.pathname.split('/')).toHaveLength(5);
    expect(decodeURIComponent(url.pathname.split('/').at(-1) ?? '')).toBe(id);
  });

  it.each(['.', '..'])('an account with the id %j is left alone, and no request climbs out of /Users', async (id) => {
    const [first, ...others] = people(4);
    await using pair = await open('generic', { users: [{ ...first!, id }, ...others] });
    const { server, tenant } = pair;
    const prior = await tenant.read({
      keys: [{ userName: first!.userName }],
      fields: [],
      needAbsent: true,
      owned: { externalIdPrefix: '', userNames: [] },
    });
    expect(prior.users.map((user) => user.userName).sort()).toEqual(others.map(({ userName }) => userName).sort());
    expect(server.requests.filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
    expect(server.violations).toEqual([]);
  });
});
