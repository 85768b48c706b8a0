import { softAnswer } from './soft.ts';
import type { State } from './state.ts';
import { Refusal, textOf, type Json, type TenantAnswer, type TenantRequest } from './wire.ts';

export const KEYS = '/access-key-management/v1/access-keys';

/** NiCE's access keys: listed by user in pages, switched by `?accessKeyId=`, deleted by id. */
export function accessKeys(state: State, request: TenantRequest, body: Json): TenantAnswer {
  const { path, method, query } = request;
  const { keyPage, keyPatch, lateKeys } = state.settings.quirks;
  if (path === KEYS && method === 'GET') {
    const userId = query.get('userId') ?? '';
    const all = state.store.accounts.get(userId)?.accessKeys ?? [];
    const skip = Number(query.get('skip') ?? 0);
    const more = skip + keyPage < all.length;
    const accessKeys = all.slice(skip, skip + keyPage).map((key) => ({ ...key, userId }));
    // Keys that are on although they were switched off: for so many looks.
    const late = state.keyLooks++ < lateKeys;
    return {
      status: 200,
      body: {
        totalRecords: all.length,
        _links: {
          self: `${KEYS}?userId=${userId}&skip=${skip}`,
          ...(more && { next: `${KEYS}?userId=${userId}&skip=${skip + keyPage}` }),
        },
        accessKeys: late ? accessKeys.map((key) => ({ ...key, isActive: true })) : accessKeys,
      },
    };
  }
  const id =
    method === 'PATCH' && path === KEYS ? query.get('accessKeyId') : decodeURIComponent(path.slice(KEYS.length + 1));
  const holder = state.store.list.find((account) => account.accessKeys.some((key) => key.accessKeyId === id));
  const key = holder?.accessKeys.find((one) => one.accessKeyId === id);
  if (method === 'PATCH' && path === KEYS) {
    if (keyPatch === 'refused') throw new Refusal(405, 'Method not allowed.');
    if (!key) throw new Refusal(404, `No access key ${id ?? ''}.`);
    if (textOf(body['isActive']) !== 'false' && body['isActive'] !== false)
      throw new Refusal(400, 'isActive must be false.');
    if (keyPatch === 'works') key.isActive = false;
    return softAnswer(state, 'access-keys') ?? { status: 200, body: {} };
  }
  if (method === 'DELETE' && holder && key) {
    if (state.settings.quirks.keyDelete === 'works') holder.accessKeys = holder.accessKeys.filter((one) => one !== key);
    return { status: 204 };
  }
  throw new Refusal(404, 'No such endpoint.');
}
