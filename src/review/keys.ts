import { createHmac, hkdfSync } from 'node:crypto';
import { canonicalChange } from '../plan/hash.ts';
import type { Change } from '../model/operation.ts';

/** Two keys of one run: a digest tells nothing to who has the signatures, and the other way round. */
export interface ApprovalKeys {
  sign: Buffer;
  digest: Buffer;
}

/** Bytes of a digest: nobody who lacks the key can make a second change with the same one. */
export const DIGEST_BYTES = 16;

const derived = (secret: string, tenant: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret), 'cxone-roster approval 1', `${use}\n${tenant}`, 32));

/**
 * Keys by HKDF-SHA-256 (RFC 5869) from the signing key, or the tenant's secret where none is given.
 * @param secret `signing-key`, else `client-secret` or `access-key-secret`; not empty
 * @param tenant so that a plan for one tenant is worth nothing for another with the same secret
 */
export function approvalKeys(secret: string, tenant: string): ApprovalKeys {
  return { sign: derived(secret, tenant, 'sign'), digest: derived(secret, tenant, 'digest') };
}

/**
 * What stands for one reviewed change in a comment that anybody may read: HMAC-SHA-256 over its RFC 8785 form, cut to
 * 16 bytes, base64url. Without the key nobody can try out whose change it might be.
 */
export function changeDigest(change: Change, keys: ApprovalKeys, effects: readonly string[] | null = null): string {
  const tail = effects === null ? '' : `\n${[...effects].sort().join(',')}`;
  return createHmac('sha256', keys.digest)
    .update(`${canonicalChange(change)}${tail}`)
    .digest()
    .subarray(0, DIGEST_BYTES)
    .toString('base64url');
}
