import type { Capabilities } from '../../model/tenant.ts';
import { Failure } from '../../model/failure.ts';
import { parseServiceProviderConfig, type ServiceProviderConfig } from '../../scim/serviceproviderconfig.ts';
import { type Profile, USUAL_PAYLOAD } from '../connect/profiles.ts';
import { errorIn, routeMissing } from '../connect/replies.ts';
import { withStatus } from '../../scim/error.ts';
import type { TenantSession } from './tenant-session.ts';
import type { TenantSettings } from '../connect/settings.ts';

/** What a profile assumes before the tenant has said a word. */
export function assumed(profile: Profile): Capabilities {
  return {
    bulk: profile.bulk && { ...profile.bulk },
    patch: null,
    filter: profile.published ? true : null,
    etag: null,
    listing: profile.reads === 'none' ? 'none' : profile.reads,
    groups: null,
    notes: [],
  };
}

/**
 * Asks for `/ServiceProviderConfig` (RFC 7643, section 5) where the profile says there may be one, and writes what it
 * says into the session's capabilities. A tenant that has none is taken as its profile describes it.
 * @throws Failure `config-invalid` where `bulk: on` meets a tenant without bulk
 */
export async function probe(session: TenantSession): Promise<void> {
  await discover(session);
  if (session.settings.bulk === 'on') requireBulk(session.settings, session.capabilities);
}

/**
 * The same without an end: what the inputs ask for beyond what there is shows elsewhere (mode `check`).
 * @returns `said`: the tenant says itself what it offers; `none`: it has no such route; else why nobody knows
 */
export async function discover(session: TenantSession): Promise<'said' | 'none' | { why: string }> {
  const { profile, settings } = session;
  if (!profile.probes || session.scimUrl === '') {
    if (profile.reads !== 'none')
      session.note(`profile ${settings.profile} taken as published: no ServiceProviderConfig asked for`);
    return 'none';
  }
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.scimUrl}/ServiceProviderConfig`,
    expect: [501],
  });
  const config = reply.answered && reply.status < 300 ? parseServiceProviderConfig(reply.body) : null;
  if (config) {
    adopt(session, config);
    return 'said';
  }
  const isRefused = !reply.answered || [401, 403, 429].includes(reply.status) || reply.status >= 500;
  if (!isRefused || routeMissing(reply)) {
    session.note(`no ServiceProviderConfig: profile ${settings.profile} assumed`);
    return 'none';
  }
  const { message } = errorIn(reply);
  const why = reply.answered ? `was answered ${withStatus(reply.status, message)}` : `was not answered: ${message}`;
  session.note(`ServiceProviderConfig ${why}: profile ${settings.profile} assumed`);
  return { why };
}

function adopt(session: TenantSession, config: ServiceProviderConfig): void {
  const { capabilities, settings } = session;
  capabilities.patch = config.patch;
  capabilities.etag = config.etag;
  if (config.filter !== null) capabilities.filter = config.filter !== false;
  if (config.filter) session.maxResults = config.filter.maxResults;
  if (config.bulk === false) capabilities.bulk = null;
  else if (config.bulk)
    capabilities.bulk = {
      maxOperations: config.bulk.maxOperations ?? settings.bulkSize,
      maxPayloadSize: config.bulk.maxPayloadSize ?? USUAL_PAYLOAD,
    };
}

function requireBulk(settings: TenantSettings, capabilities: Capabilities): void {
  if (capabilities.bulk) return;
  throw new Failure(
    'config-invalid',
    'The input `bulk` is `on`, but this tenant offers no bulk requests.',
    `Set \`bulk\` to \`auto\` or \`off\`, or choose another profile than \`${settings.profile}\`.`,
  );
}
