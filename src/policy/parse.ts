import { isTimezone, timezones } from './calendar.ts';
import { complaints } from './complaints.ts';
import { byPlace, readYaml } from './document.ts';
import { nearestWord } from '../text/nearest.ts';
import { type PathProblem, type PolicyProblem } from './problem.ts';
import { buildRoleGraph } from './role-graph.ts';
import { type Policy, policySchema } from './policy-schema.ts';
import { shown } from './secrecy.ts';
import { comparedStatus } from '../text/status-word.ts';
import { DEFAULTS } from './defaults.ts';

/** Mappings whose keys are the file's own: there a key without a value is not simply "not given". */
const FREE = new Set(['columns', 'statuses', 'roles.allowed', 'roles.groups']);

/**
 * Reads a policy file. Everything wrong is said at once, with its line: syntax, unknown keys, wrong types, unknown time
 * zone, URLs and secrets, role cycles and roles nobody defines.
 * @param text the file's text
 * @param path as problems are to name the file
 * @param more what another room knows to be wrong with a policy of the right form
 * @returns the policy with all defaults, unless one of the problems is an error
 */
export async function parsePolicy(
  text: string,
  path: string,
  more: (policy: Policy) => PathProblem[] = () => [],
): Promise<{ policy?: Policy; problems: PolicyProblem[] }> {
  const file = await readYaml(text, path);
  if (file.problems.length > 0) return { problems: file.problems };
  const data = withoutEmpty(file.data ?? {});
  const read = policySchema.safeParse(data);
  if (!read.success)
    return { problems: complaints(policySchema, data, read.error.issues).map(file.place).sort(byPlace) };
  const policy = read.data;
  const found = [
    ...timezoneProblems(policy),
    ...statusProblems(policy),
    ...overridePathProblems(policy),
    ...buildRoleGraph(policy.roles).problems,
    ...more(policy),
  ];
  const problems = found.map(file.place).sort(byPlace);
  return problems.some((problem) => problem.severity === 'error') ? { problems } : { policy, problems };
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
const KNOWN: Record<string, true> = Object.assign(
  Object.create(null) as Record<string, true>,
  namesOf(policySchema.parse({})),
  {
    percent: true,
    count: true,
  },
);

function namesOf(value: object): Record<string, true> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => [
      [key, true],
      ...(inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.entries(namesOf(inner as object))
        : []),
    ]),
  ) as Record<string, true>;
}

function timezoneProblems({ timezone }: Policy): PathProblem[] {
  if (isTimezone(timezone)) return [];
  const names = timezones();
  // People know the city, not the continent.
  const city = names.find(
    (name) =>
      name.slice(name.lastIndexOf('/') + 1).toLowerCase() === timezone.trim().toLowerCase().replaceAll(' ', '_'),
  );
  return [
    {
      path: ['timezone'],
      severity: 'error',
      found: `the unknown time zone ${shown(timezone)}`,
      expected: 'an IANA name such as UTC or Europe/Berlin',
      suggestion: city ?? nearestWord(timezone, names),
    },
  ];
}

/** One word with two meanings: a cell could then mean either, and the last one would silently count. */
function statusProblems({ statuses }: Policy): PathProblem[] {
  const known = new Map<string, { code: string; meaning: string }>();
  return Object.entries(statuses).flatMap(([code, meaning]): PathProblem[] => {
    const word = comparedStatus(code);
    const other = known.get(word);
    if (!other) {
      known.set(word, { code, meaning });
      if (word !== '') return [];
    }
    if (other?.meaning === meaning) return [];
    return [
      {
        path: ['statuses', code],
        atKey: true,
        severity: 'error',
        found: other ? `${shown(code)}, which is the same word as ${shown(other.code)}` : 'a status without a letter',
        expected: other
          ? `one meaning for it, capitals, spaces, “_” and “-” make no difference: ${shown(other.code)} is ` +
            other.meaning
          : 'a word: an empty cell says nothing, and leaves the account alone',
        suggestion: '',
      },
    ];
  });
}

function overridePathProblems({ override }: Policy): PathProblem[] {
  const parts = override.split('/');
  if (
    override !== '' &&
    !/[\\\0]|^[A-Za-z]:/u.test(override) &&
    parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()))
  )
    return [];
  return [
    {
      path: ['override'],
      severity: 'error',
      found: shown(override),
      expected: 'a path inside the repository, from its root, with forward slashes, and not under .git',
      suggestion: DEFAULTS.override,
    },
  ];
}
