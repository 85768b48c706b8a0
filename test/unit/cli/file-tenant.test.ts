import { describe, expect, it } from 'vitest';
import { fileTenant } from '../../../src/cli/file-tenant.ts';
import { account } from '../plan/builders.ts';

describe('a tenant that a file stands for', () => {
  const ada = account('ada');
  const tenant = fileTenant('people.csv', [ada]);

  it('is read whole, in no request, as often as anyone asks', async () => {
    const read = await tenant.read({
      keys: [],
      fields: [],
      needAbsent: false,
      owned: { externalIdPrefix: '', userNames: [] },
    });
    expect(read).toEqual({ users: [ada], method: 'list', read: 1, expected: 1, requests: 0 });
    read.users.length = 0;
    expect(await tenant.get('ada')).toEqual(ada);
    expect(await tenant.get('bea')).toBeNull();
    expect(await tenant.lookUp([{ id: 'bea' }])).toEqual([]);
    expect(await tenant.connect()).toMatchObject({ bulk: null, notes: ['the accounts come from people.csv'] });
    expect(tenant.room('other')).toBe(Infinity);
    await tenant.close();
  });

  it('refuses every write, and says where an apply runs', () => {
    for (const write of [
      () => tenant.sendBulk([] as never),
      () => (tenant as never as Record<string, { any: () => void }>)['any']!.any(),
    ])
      expect(write).toThrow('nothing can be written to them');
  });
});
