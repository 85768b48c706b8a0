import { checkColumns } from '../../attributes/columns.ts';
import type { Tenant } from '../../model/tenant.ts';
import type { DesiredState } from './desired.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { counted, plural, whole } from '../../text/figures.ts';
import { refuseRows } from './refuse-rows.ts';

/** Largest page that the route takes: the fewest requests. */
const PAGE = 1000;

/**
 * Holds `attr.` columns against the tenant's definitions before anything is planned. Where the tenant has no such
 * route, or does not let the application use it, that is said and the tenant keeps the last word. With
 * `on-invalid-rows: skip` wrong rows leave the desired state, and their people untouched.
 */
export async function checkAttributeColumns(
  desired: DesiredState,
  tenant: Tenant,
  request: RunRequest,
  session: Session,
): Promise<void> {
  const reading = await tenant.definitions?.({ pageSize: PAGE });
  if (!reading || reading.status === 'unsupported') return tellUnchecked('this tenant has no route for them', session);
  const { failure, pages } = reading;
  if (failure?.reason === 'auth-failed' && pages === 0)
    return tellUnchecked('the application may not read them', session);
  if (failure) return session.fail(failure);
  const { roster } = desired;
  const { issues, wrong, unjudged } = checkColumns(roster, desired.entries, reading.definitions, desired.today);
  await session.journal?.append({
    event: 'attributes.compared',
    status: issues.length > 0 ? 'violations' : 'ok',
    definitions: reading.definitions.length,
    violations: issues.length,
  });
  if (unjudged.length > 0) tellUnjudged(unjudged, session);
  if (issues.length === 0) return;
  refuseRows(wrong, issues, desired, request, session);
  const columns = issues.filter(({ row }) => row === null).length;
  if (columns > 0) {
    session.problem(
      'roster-invalid',
      `${columns} ${plural(columns, 'column names an attribute', 'columns name attributes')} that the tenant does ` +
        `not define`,
      'Correct the header, or define the attribute in CXone.',
    );
  }
  if (wrong.size > 0 && request.onInvalidRows === 'stop') {
    session.problem(
      'roster-invalid',
      `${whole(wrong.size)} of ${counted(roster.rows, 'row')} ${plural(wrong.size, 'has a value', 'have values')} ` +
        `that the tenant’s attribute definitions do not allow`,
      'Every value is in the table below and in roster-errors.csv, with what was expected.',
    );
    return;
  }
  desired.entries = desired.entries.filter((entry) => !wrong.has(entry));
  roster.entries = roster.entries.filter((entry) => !wrong.has(entry));
}

function tellUnchecked(why: string, session: Session): void {
  session.problem(
    'none',
    `the roster’s attr. columns were not checked against the tenant’s attribute definitions: ${why}`,
    'Check their names and values by hand; the tenant refuses what it does not know, or drops it.',
  );
}

function tellUnjudged(rules: readonly string[], session: Session): void {
  session.problem(
    'none',
    `${rules.length} validation ${plural(rules.length, 'rule is', 'rules are')} left to the tenant: ` +
      `${rules.slice(0, 5).join(', ')}${rules.length > 5 ? ' …' : ''}`,
    'Nothing has to be done; the tenant refuses values that break them.',
  );
}
