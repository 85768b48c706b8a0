import type { SkillRef } from './person.ts';
import { foldName } from '../text/fold-name.ts';

/** Skills as one text, e.g. `Billing EN:3; Chat`: sorted by name, so that the same skills are the same text. */
export function skillText(skills: readonly { name: string; proficiency?: number | null }[]): string {
  return skills
    .map(({ name, proficiency }) =>
      proficiency === null || proficiency === undefined ? name : `${name}:${proficiency}`,
    )
    .sort()
    .join('; ');
}

/** The reverse of `skillText`. */
export function skillsIn(text: string): { name: string; proficiency: number | null }[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const found = /^(.*):(\d{1,2})$/.exec(one);
      return found ? { name: found[1] as string, proficiency: Number(found[2]) } : { name: one, proficiency: null };
    });
}

/** Whether skills are the ones that are wanted; a wanted skill without a proficiency may have any. */
export function sameSkills(held: string, wanted: string): boolean {
  const has = new Map(skillsIn(held).map(({ name, proficiency }) => [foldName(name), proficiency]));
  const wants = skillsIn(wanted);
  return (
    wants.length === has.size &&
    wants.every(({ name, proficiency }) => {
      const own = has.get(foldName(name));
      return own !== undefined && (proficiency === null || own === proficiency);
    })
  );
}

/** A skill by its name or id. Two skills of one name are found by id alone. */
export function skillNamed<T extends Pick<SkillRef, 'id' | 'name'>>(skills: readonly T[], text: string): T[] {
  const byId = skills.filter(({ id }) => id === text.trim());
  return byId.length > 0 ? byId : skills.filter(({ name }) => foldName(name) === foldName(text));
}
