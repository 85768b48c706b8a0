import type { Roster } from '../../model/entry.ts';
import { PERSON_FIELDS, waitingFields } from '../../model/fields.ts';

/** Fields beside those of a person that nothing writes yet. */
const BESIDE = { skills: 'Skills', invite: 'Invitation' } as const;

/**
 * Takes out of the entries what no run can write, and says so for each column: a file must not look as if it did
 * something that it does not do.
 * @param roster changed in place
 */
export function dropWaitingFields(roster: Roster): void {
  const waiting = waitingFields();
  const columns = [...waiting, ...(Object.keys(BESIDE) as (keyof typeof BESIDE)[])];
  for (const { path, fields, labels } of roster.files) {
    for (const field of columns) {
      if (!fields.includes(field)) continue;
      const header = labels[field] ?? field;
      const name = field in BESIDE ? BESIDE[field as keyof typeof BESIDE] : PERSON_FIELDS[field as 'rank'].label;
      // A hire date stands in for the first day: then the column does something.
      const isFirstDay = field === 'hireDate' && !fields.includes('startDate');
      roster.issues.push({
        file: path,
        row: null,
        line: null,
        column: header,
        code: 'field-not-written',
        severity: isFirstDay ? 'notice' : 'warning',
        found: header,
        expected: isFirstDay
          ? `nothing to do: ${header} is read as the first day, and is not written to CXone`
          : `nothing in this column yet: ${name.toLowerCase()} is checked, and is not written to CXone; put ${header} under \`ignoreColumns\` in the policy to be no longer told`,
        suggestion: '',
      });
    }
  }
  for (const entry of roster.entries) {
    for (const field of waiting) delete entry.profile[field];
    delete entry.skills;
    delete entry.invite;
  }
}
