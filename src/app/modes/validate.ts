import { readDesired } from '../planning/desired.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';

/** Checks roster and policy. Needs no tenant and no secret. */
export async function validateRoster(request: RunRequest, services: Services, session: Session): Promise<void> {
  const desired = await readDesired(request, services, session);
  await session.journal?.append({
    event: 'roster.checked',
    status: session.stopped ? 'stop' : 'ok',
    rows: desired?.roster.rows ?? null,
    invalid_rows: session.report.counts.invalidRows,
    files: session.report.roster?.files.map(({ path, sha256, rows }) => ({ path, sha256, rows })) ?? [],
  });
}
