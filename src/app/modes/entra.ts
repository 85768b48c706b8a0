import { Failure } from '../../model/failure.ts';
import { choosePolicy } from '../planning/policy-choice.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { plural } from '../../text/figures.ts';

/** Entra's attributes by the SCIM attributes they fill. */
const MAPPING = {
  userName: 'userPrincipalName',
  externalId: 'objectId',
  'name.givenName': 'firstName',
  'name.familyName': 'lastName',
  'emails.value': 'userPrincipalName',
  active: 'accountEnabled',
} as const;

/**
 * Provisioning settings for Entra ID, under the tutorial's keys. The token is nobody's business but Entra's: there is
 * none here.
 */
function entraConfig(scimUrl: string): Record<string, unknown> {
  const base = scimUrl.replace(/\/+$/, '');
  return {
    endpointUrl: `${base}/Users`,
    authenticationType: 'BearerToken',
    groupEndpointUrl: `${base}/Groups`,
    bulkProvisioningEnabled: true,
    groupProvisioningEnabled: true,
    attributes: Object.fromEntries(
      Object.entries(MAPPING).map(([name, mappedAttribute]) => [name, { mappedAttribute }]),
    ),
  };
}

/**
 * Writes `entra-config.json` and lists the policy's groups with their roles beside it. Needs no tenant and no secret.
 */
export async function writeEntraConfig(request: RunRequest, services: Services, session: Session): Promise<void> {
  if (!services.scimUrl) throw new Failure('config-invalid', 'There is no SCIM base to configure.', 'Give `scim-url`.');
  const scimUrl = await services.scimUrl();
  const chosen = await choosePolicy(request, services, session);
  const path = await services.files.write('entra-config.json', `${JSON.stringify(entraConfig(scimUrl), null, 2)}\n`);
  const roles = chosen?.policy.roles;
  const groups = Object.entries(roles?.groups ?? {}).map(([group, role]) => ({
    group,
    role,
    display: roles?.allowed[role]?.display ?? role,
  }));
  session.report.entra = { scimUrl, groups };
  await session.journal?.append({
    event: 'entra.configured',
    status: session.stopped ? 'stop' : 'ok',
    scim_url: scimUrl,
    groups,
  });
  if (session.stopped) return;
  services.log.line(
    `Entra    ${path}: ${scimUrl}, ${groups.length} ${plural(groups.length, 'group is', 'groups are')} mapped to roles`,
  );
  if (chosen && groups.length === 0)
    session.problem(
      'none',
      'the policy maps no groups (roles.groups): events that name groups will be refused',
      'Add the groups that Entra sends to `roles.groups` of the policy.',
    );
}
