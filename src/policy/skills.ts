import { leaves, type RosterEntry } from '../model/entry.ts';
import { skillText } from '../model/skills.ts';
import type { PriorUser } from '../model/state.ts';
import { nameMatcher } from './patterns.ts';
import type { Policy } from './policy-schema.ts';
import { type RoleViolation, skillViolation } from './violations.ts';
import { nearestWord } from '../text/nearest.ts';
import { foldName } from '../text/fold-name.ts';

/**
 * Skills that rows name and the policy does not allow; rows of leavers ask for none.
 * @param namesOf every name that the tenant has for a skill: one of them is to be allowed
 */
export function checkSkills(
  entries: readonly RosterEntry[],
  policy: Policy,
  day: string,
  namesOf: (name: string) => readonly string[] = (name) => [name],
): RoleViolation[] {
  const matches = nameMatcher(policy.skills.allowed);
  const isAllowed = (name: string): boolean => namesOf(name).some(matches);
  return entries
    .filter((entry) => entry.skills && !leaves(entry, day))
    .flatMap((entry) =>
      (entry.skills ?? []).flatMap(({ name }) =>
        isAllowed(name) ? [] : [skillViolation(entry, name, nearestWord(name, policy.skills.allowed))],
      ),
    );
}

/**
 * The skills someone is to have, as one text; `undefined` where the row says nothing, `null` where it clears them. A
 * skill without a proficiency keeps the one it has. With `extra: keep` the others stay.
 */
export function desiredSkills(
  entry: RosterEntry,
  prior: PriorUser | undefined,
  policy: Policy,
): string | null | undefined {
  if (entry.skills === undefined) return undefined;
  const held = new Map((prior?.skills ?? []).map((skill) => [foldName(skill.name), skill]));
  const wanted = (entry.skills ?? []).map(({ name, proficiency }) => ({
    name,
    proficiency: proficiency ?? held.get(foldName(name))?.proficiency ?? null,
  }));
  const named = new Set(wanted.map(({ name }) => foldName(name)));
  const kept =
    policy.skills.extra === 'keep' && entry.skills !== null
      ? [...held].filter(([name]) => !named.has(name)).map(([, skill]) => skill)
      : [];
  return skillText([...wanted, ...kept]) || null;
}
