import { checkLine } from '../../report/modes/check.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';

/**
 * Tests credentials and what the tenant offers. Never writes. Ends with a reason only where no run could work at all.
 */
export async function checkTenant(_request: RunRequest, services: Services, session: Session): Promise<void> {
  session.add(await services.checkTenant());
  if (session.stopped) return;
  const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
  try {
    const diagnosis = await tenant.diagnose?.();
    if (!diagnosis) return;
    const { findings, clockDifferenceMs, failure } = diagnosis;
    session.report.check = { findings, clockDifferenceMs };
    session.report.capabilities = tenant.capabilities;
    const { scimUrl, apiUrl, scopes } = tenant.description;
    await session.journal?.appendAll(
      findings.map(({ name, status, detail }) => ({ event: 'check.finding', status, name, detail })),
    );
    await session.journal?.append({
      event: 'check.finished',
      status: failure ? 'failed' : 'ok',
      scim_url: scimUrl,
      api_url: apiUrl,
      scopes,
      clock_difference_ms: clockDifferenceMs,
    });
    for (const finding of findings) services.log.line(checkLine(finding));
    if (failure) session.fail(failure);
  } finally {
    session.report.traffic = tenant.traffic;
    await tenant.close();
  }
}
