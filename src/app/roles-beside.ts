import type { Outcome } from '../model/outcome.ts';
import { counted, firstFew, plural } from '../text/figures.ts';
import type { Session } from './session.ts';

/** Roles that accounts show once their change was seen, and that neither the plan knew nor this run gave. */
export function tellRolesBeside(outcomes: readonly Outcome[], session: Session): void {
  const found = outcomes.filter(({ rolesBeside = [] }) => rolesBeside.length > 0);
  if (found.length === 0) return;
  const names = [...new Set(found.flatMap(({ rolesBeside = [] }) => rolesBeside))];
  session.problem(
    'none',
    `${counted(found.length, 'person has', 'people have')} ${plural(names.length, 'a role', 'roles')} in CXone ` +
      `beside those of their change, which this run did not give: ${firstFew(names)}`,
    'Look in CXone where this comes from. With `roles: { extra: remove }` the next plan takes away what a cell of ' +
      'the column roles does not name.',
  );
}
