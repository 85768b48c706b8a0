import { isObject, type Json, parseJson, textOf } from '../../scim/json.ts';

/**
 * Claims of a token, where it is a JWT. They are not verified: they only name the tenant and the account that must not
 * be touched, and a token that lies can do no more than protect one account too many.
 */
export function claimsOf(token: string | undefined): Json {
  const part = token?.split('.')[1];
  if (!part) return {};
  const value = parseJson(Buffer.from(part, 'base64url').toString('utf8'));
  return isObject(value) ? value : {};
}

const SELF = [
  'sub',
  'userName',
  'username',
  'user_name',
  'preferred_username',
  'upn',
  'email',
  'userId',
  'user_id',
  'icAgentUserId',
  'client_id',
  'clientId',
  'azp',
  'appid',
];
const TENANT = ['tenantId', 'tenant_id', 'tenantID', 'icTenantId'];

/** userName, id or client id that the run itself acts as. */
export function selfOf(claims: Json): string[] {
  const named = SELF.flatMap((name) => textOf(claims[name]) ?? []);
  // CXone's `sub` is `user:` and the id.
  return [...new Set(named.flatMap((value) => (value.startsWith('user:') ? [value, value.slice(5)] : [value])))];
}

/** The tenant that a token was given for, by its claims; absent where they name none. */
export function tenantIdOf(claims: Json): string | undefined {
  return TENANT.map((name) => textOf(claims[name])).find((value) => value !== undefined);
}
