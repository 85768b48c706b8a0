import type { RoleRef } from '../../model/person.ts';
import type { Operation } from '../../model/operation.ts';
import type { PriorState } from '../../model/state.ts';
import type { Tenant } from '../../model/tenant.ts';
import type { RoleGraph } from '../../policy/role-graph.ts';
import { counted, plural } from '../../text/figures.ts';
import type { Session } from '../session.ts';
import { foldName } from '../../text/fold-name.ts';

/**
 * Where CXone does not list its roles, one that an account shows by its id alone, or under a name that the policy does
 * not have, may be the very one that a row names: the plan would take it away and give it again. Such a plan stops.
 */
export function checkUnnamed(
  operations: readonly Operation[],
  prior: PriorState,
  tenant: Pick<Tenant, 'listsAllRoles'>,
  graph: RoleGraph,
  session: Session,
): void {
  if (!tenant.listsAllRoles || prior.roles) return;
  const shown = new Set(
    prior.users.flatMap(({ roles }) =>
      roles.flatMap(({ display }) => (display === undefined ? [] : [foldName(display)])),
    ),
  );
  const isStrange = ({ value, display }: RoleRef): boolean => !graph.resolve(value) && !graph.resolve(display ?? value);
  const isOpen = ({ value, display, isName }: RoleRef): boolean =>
    isName === true && !shown.has(foldName(display ?? value));
  const unclear = new Set(
    operations.flatMap(({ key, kind, roles = [], prior: held }) =>
      kind === 'roles' && roles.some(isOpen) && held?.roles.some(isStrange) ? [key] : [],
    ),
  );
  if (unclear.size === 0) return;
  session.problem(
    'read-incomplete',
    'CXone does not tell this API user what its roles are called, so nobody can tell whether ' +
      `${counted(unclear.size, 'person', 'people')} ${plural(unclear.size, 'has', 'have')} the roles that the file ` +
      'names',
    'Give the API user’s role the privilege “Role Management: View” in CXone, or name these roles by their ids in ' +
      'the file and in the policy.',
  );
}
