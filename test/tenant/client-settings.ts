import type { TenantSettings } from '../../src/cxone/connect/settings.ts';
import type { TenantHandle } from './server.ts';

/** How the client works where the inputs say nothing. */
export const USUAL = {
  bulk: 'auto',
  bulkSize: 50,
  requestsPerMinute: 100,
  bulkRequestsPerMinute: 20,
  concurrency: 5,
  maxAttempts: 5,
  requestTimeoutSeconds: 30,
  rolesWrite: 'auto',
} as const satisfies Partial<TenantSettings>;

/** Settings for a loopback tenant of profile `generic`: every URL explicit, credentials as the tenant has them. */
export function genericSettings(tenant: TenantHandle, more: Partial<TenantSettings> = {}): TenantSettings {
  const { auth } = tenant.settings;
  return {
    ...USUAL,
    profile: 'generic',
    tenant: 'acme',
    tokenUrl: tenant.tokenUrl,
    scimUrl: tenant.scimUrl,
    apiUrl: tenant.apiUrl,
    clientId: auth.clientId,
    clientSecret: auth.clientSecret,
    ...more,
  };
}
