import { isTimezone, timezones } from './calendar.ts';
import { complaints } from './complaints.ts';
import { byPlace, readYaml } from './document.ts';
import { nearest, type PolicyProblem, policyProblem } from './problem.ts';
import { buildRoleGraph } from './roles.ts';
import { type Policy, policySchema } from './schema.ts';
import { shown } from './secrecy.ts';

export type { PolicyProblem };

export interface ParsedPolicy {
  policy?: Policy;
  problems: PolicyProblem[];
  warnings: PolicyProblem[];
}

/** Mappings whose keys are the file's own: there a key without a value is not simply "not given". */
const FREE = new Set(['columns', 'roles.allowed', 'roles.groups']);

/** The policy where there is no file. */
export function defaultPolicy(): Policy {
  return policySchema.parse({});
}

/**
 * Reads a policy file. Everything wrong is told at once, with its line: syntax, unknown keys, wrong types, unknown time zone,
 * URLs and secrets, role cycles and roles nobody defines.
 * @param text the file's text
 * @param path as problems are to name the file
 * @returns the policy with all defaults, unless there are problems; warnings are for what works, but likely not as meant
 */
export async function parsePolicy(text: string, path: string): Promise<ParsedPolicy> {
  const file = await readYaml(text, path);
  if (file.problems.length > 0) return { problems: file.problems, warnings: [] };
  const data = withoutEmpty(file.data ?? {});
  const read = policySchema.safeParse(data);
  if (!read.success) return { problems: complaints(policySchema, data, read.error.issues).map(file.place).sort(byPlace), warnings: [] };
  const policy = read.data;
  const roles = buildRoleGraph(policy.roles);
  const problems = [...timezoneProblems(policy), ...overridePathProblems(policy), ...roles.problems].map(file.place).sort(byPlace);
  const warnings = roles.warnings.map(file.place).sort(byPlace);
  return problems.length > 0 ? { problems, warnings } : { policy, problems, warnings };
}

/** A section whose lines are all comments reads as `null`, and means what a missing one does. */
function withoutEmpty(value: unknown, path = '', depth = 0): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > 4 || FREE.has(path)) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null && key in KNOWN) continue;
    Object.defineProperty(kept, key, {
      value: withoutEmpty(inner, path === '' ? key : `${path}.${key}`, depth + 1),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return kept;
}

/** Every key the schema knows, at whatever place: an unknown key without a value is still an unknown key. */
const KNOWN: Record<string, true> = Object.assign(Object.create(null) as Record<string, true>, namesOf(policySchema.parse({})), {
  percent: true,
  count: true,
});

function namesOf(value: object): Record<string, true> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => [
      [key, true],
      ...(inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.entries(namesOf(inner as object)) : []),
    ]),
  ) as Record<string, true>;
}

function timezoneProblems({ timezone }: Policy): PolicyProblem[] {
  if (isTimezone(timezone)) return [];
  const names = timezones();
  // People know the city, not the continent.
  const city = names.find((name) => name.split('/').at(-1)?.toLowerCase() === timezone.trim().toLowerCase().replaceAll(' ', '_'));
  const expected = 'an IANA name such as UTC or Europe/Berlin';
  return [policyProblem(['timezone'], `the unknown time zone ${shown(timezone)}`, expected, city ?? nearest(timezone, names))];
}

function overridePathProblems({ override }: Policy): PolicyProblem[] {
  const parts = override.split('/');
  if (override !== '' && !/[\\\0]|^[A-Za-z]:/u.test(override) && parts.every((part) => part !== '' && part !== '.' && part !== '..')) return [];
  const expected = 'a path inside the repository, from its root, with forward slashes';
  return [policyProblem(['override'], shown(override), expected, '.github/cxone-override.yml')];
}
