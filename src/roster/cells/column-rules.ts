import type { PathProblem } from '../../policy/problem.ts';
import { FIELD_NAMES, fieldNamed } from './fields.ts';
import { nearestField } from './nearest-field.ts';
import { isTemplate, parseTemplate } from './template.ts';

/**
 * What is wrong with `columns` of a policy, whatever file it will read: a field that a roster does not have, a template
 * that cannot be read. The policy is at fault then, and nobody has a row to correct.
 * @returns problems at their keys and values
 */
export function columnRuleProblems(columns: Readonly<Record<string, string | readonly string[]>>): PathProblem[] {
  return Object.entries(columns).flatMap(([name, spec]): PathProblem[] => {
    const at = { path: ['columns', name], severity: 'error' as const };
    if (fieldNamed(name) === null)
      return [
        {
          ...at,
          atKey: true,
          found: `the unknown key ${JSON.stringify(name)}`,
          expected: `one of ${FIELD_NAMES.join(', ')} or attr.<name>`,
          suggestion: nearestField(name),
        },
      ];
    const template = typeof spec === 'string' && isTemplate(spec) ? parseTemplate(spec) : null;
    return template && 'found' in template ? [{ ...at, ...template }] : [];
  });
}
