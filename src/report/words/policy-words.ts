import type { RunReport } from '../../model/run.ts';
import { list } from '../../text/figures.ts';

/** Something about the policy that stands at the top of a plan: what is so, what that means, what to do. Raw text. */
interface PolicyNote {
  title: string;
  text: string;
  /** Keys of the policy that it is about. */
  keys: readonly string[];
}

/** What a pull request does to the policy, and by which one this plan goes. */
export function policyNotes({ policy }: RunReport): PolicyNote[] {
  if (!policy) return [];
  const { isNew, path, changes, brought = [], reading = [] } = policy;
  const isAlone = policy.brought !== undefined;
  if (isNew)
    return [
      {
        title: 'The policy is new.',
        text:
          `There is none on the base branch yet, so the one of this pull request (${path}) is used. Review it ` +
          'with care.',
        keys: [],
      },
    ];
  const notes: PolicyNote[] = [];
  if (reading.length > 0)
    notes.push({
      title: 'This pull request changes how the file is read.',
      text: `The file is read that way here. Check ${list(reading)} in the policy.`,
      keys: reading,
    });
  if (brought.length > 0)
    notes.push({
      title: 'This pull request changes the policy, and no people.',
      text:
        'The plan shows what the new policy does. Only the safety limits and exceptions are those of the base ' +
        'branch. Review the policy with care.',
      keys: brought,
    });
  if (changes.length > 0)
    notes.push({
      title: 'This pull request changes the policy.',
      text:
        brought.length > 0
          ? 'These parts take effect after the merge.'
          : isAlone
            ? 'It takes effect after the merge. Until then the safety limits and exceptions of the base branch hold.'
            : 'It takes effect after the merge; this plan goes by the policy of the base branch. To use the new ' +
              'policy for these people: merge the policy first, in a pull request of its own, then the author of ' +
              'this one presses Update branch (the person who presses it cannot approve).',
      keys: changes,
    });
  return notes;
}
