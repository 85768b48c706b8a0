import type { Plan } from '../model/operation.ts';

/**
 * `plan.json`, version 1: what is planned and why, for people's tools and for auditors. Holds people in full; it lies
 * in the artifact, not in comments.
 */
export function planJson(plan: Plan): string {
  const { tenant, roster, policy, population, guards, hash, remarks, unchanged, absent } = plan;
  return `${JSON.stringify(
    {
      schema_version: 1,
      tenant,
      roster,
      policy,
      population,
      operations: plan.operations.map((operation) => ({
        id: operation.id,
        kind: operation.kind,
        key: operation.key,
        row: operation.row,
        file: operation.file,
        line: operation.line,
        person: operation.person,
        user_id: operation.prior?.id ?? null,
        before: operation.before,
        after: operation.after,
        reason: operation.reason,
        reason_code: operation.reasonCode,
        side_effects: operation.sideEffects,
        ...(operation.blockedKind && { blocked_kind: operation.blockedKind }),
        ...(operation.roles && { roles: operation.roles }),
        ...(operation.gains && { gains: operation.gains }),
        ...(operation.loses && { loses: operation.loses }),
        ...(operation.licensePolicy && { license_policy: operation.licensePolicy }),
        ...(operation.dependencies && { dependencies: operation.dependencies }),
        ...(operation.openSteps && { open_steps: operation.openSteps }),
        ...(operation.waitsFor && { waits_for: operation.waitsFor }),
      })),
      guards,
      unchanged,
      absent,
      remarks: remarks.map(({ key, row, file, code, text }) => ({ key, row, file, code, text })),
      hash,
    },
    null,
    2,
  )}\n`;
}
