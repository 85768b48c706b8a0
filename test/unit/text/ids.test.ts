import { expect, test } from 'vitest';
import { idKey, sameId } from '../../../src/text/ids.ts';

const UUID = '11e8a1f2-0000-4000-8000-00000000abcd';

test('a UUID is one id in either case; an id of another kind keeps its case', () => {
  expect(idKey(UUID.toUpperCase())).toBe(UUID);
  expect(sameId(UUID, UUID.toUpperCase())).toBe(true);
  expect(sameId('Ab', 'Ab')).toBe(true);
  for (const other of ['Ab', `x${UUID}`, `${UUID}0`, `x${UUID}`.toUpperCase(), UUID.replaceAll('-', '')])
    expect(sameId(other.toLowerCase(), other.toUpperCase()), other).toBe(false);
});
