import {
  people,
  scaledClock,
  seededRandom,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import type { ProfileName } from '../../../src/cxone/connect/profiles.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { Attributes } from '../../../src/model/operation.ts';
import type { PriorUser, ReadRequest } from '../../../src/model/state.ts';
import type { StepAnswer, Tenant } from '../../../src/model/tenant.ts';
import { USUAL } from '../../tenant/client-settings.ts';

/** A loopback tenant and a client of it. */
export interface Pair extends AsyncDisposable {
  server: TenantHandle;
  tenant: Tenant;
}

/** Settings for a loopback tenant: every URL explicit, credentials as the tenant has them. */
export function settingsFor(
  server: TenantHandle,
  profile: ProfileName,
  more: Partial<TenantSettings> = {},
): TenantSettings {
  const { auth } = server.settings;
  const published = profile === 'cxone' || profile === 'cxone-gov';
  return {
    profile,
    tenant: published ? auth.tenantId : 'acme',
    ...(published ? { issuer: server.issuer } : { tokenUrl: server.tokenUrl, scimUrl: server.scimUrl }),
    clientId: auth.clientId,
    clientSecret: auth.clientSecret,
    accessKeyId: auth.accessKeyId,
    accessKeySecret: auth.accessKeySecret,
    ...USUAL,
    maxAttempts: 3,
    ...more,
  };
}

/** Starts both and connects; time passes sixty times faster than the wall's. */
export async function open(
  profile: ProfileName,
  options: TenantOptions,
  more: Partial<TenantSettings> | ((server: TenantHandle) => Partial<TenantSettings>) = {},
): Promise<Pair> {
  const clock = scaledClock(60);
  const server = await startTenant({ ...options, clock });
  const tenant = createTenant(settingsFor(server, profile, typeof more === 'function' ? more(server) : more), {
    clock,
    random: seededRandom(7),
  });
  const pair: Pair = {
    server,
    tenant,
    [Symbol.asyncDispose]: async () => {
      await tenant.close();
      await server.close();
    },
  };
  try {
    await tenant.connect();
  } catch (error) {
    await pair[Symbol.asyncDispose]();
    throw error;
  }
  return pair;
}

/** What a plan without absent people asks for. */
export function request(more: Partial<ReadRequest> = {}): ReadRequest {
  return {
    keys: [],
    fields: ['userName', 'externalId', 'givenName', 'familyName', 'email', 'roles'],
    needAbsent: false,
    owned: { externalIdPrefix: '', userNames: [] },
    ...more,
  };
}

/** A person as a create's attributes. */
export function attributes(number: number): Attributes {
  const [person] = people(1, { from: number });
  if (!person) throw new RangeError('no person');
  const { userName, externalId, givenName, familyName, displayName, title, email, department } = person;
  return { userName, externalId, givenName, familyName, displayName, title, email, department, active: true };
}

/** One step for one person; `null` where the tenant's client knows no route for it. */
export async function takeStep(
  tenant: Tenant,
  name: string,
  user: PriorUser,
  together = 1,
): Promise<StepAnswer | null> {
  const { leavers, cacheRefresh } = tenant.steps;
  const step = name === 'cache-refresh' ? cacheRefresh : leavers.find((one) => one.name === name);
  return (await step?.take([user], together))?.get(user.id) ?? null;
}
