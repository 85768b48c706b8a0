import { beforeAll, expect, it, vi } from 'vitest';
import { secrets } from '../../src/text/secrets.ts';
import { play } from './play.ts';
import type { Step, Story } from './script.ts';

beforeAll(() => {
  vi.spyOn(secrets, 'learn').mockImplementation(() => undefined);
});

const none = { kind: 'none' } as const;
const edit = (what: 'join' | 'leave' | 'back' | 'title' | 'drop', who = 1, n = 1): Step => ({
  do: 'propose',
  edits: [{ what, who, n }],
});
const outside = (what: 'off' | 'on' | 'delete' | 'title', who = 1, n = 1): Step => ({
  do: 'outside',
  edits: [{ what, who, n }],
});
const merge = (which = 0): Step => ({ do: 'merge', which, trouble: none });
const story = (steps: Step[], more: Partial<Story> = {}): Story => ({
  seed: 1,
  absent: 'report',
  lists: 0,
  reads: 0,
  bulk: true,
  patch: true,
  there: [1, 2],
  steps,
  ...more,
});

/** Stories that random ones seldom come to; each is held against the reference like those. */
it.each<[string, Story]>([
  [
    'an account that is off again by the merge is not switched on by a plan that did not name it',
    story([
      edit('join'),
      merge(),
      edit('leave'),
      merge(),
      outside('on'),
      edit('back'),
      outside('off'),
      merge(),
      { do: 'run', trigger: 'workflow_dispatch', trouble: none },
    ]),
  ],
  [
    'two pull requests about one person, merged in the other order: the second one’s “before” is gone',
    story([edit('join'), merge(), edit('title', 1, 2), edit('title', 1, 3), merge(1), merge(0)]),
  ],
  [
    'an absence that was not reviewed is left alone, and reviewed by the next pull request',
    story([edit('join', 1), merge(), edit('join', 2), outside('title', 2), edit('drop', 1), merge(1), merge(0)], {
      absent: 'deactivate',
    }),
  ],
  [
    'changes of all that are off are no changes of all that are on',
    story(
      [
        {
          do: 'propose',
          edits: [
            { what: 'join', who: 3, n: 677 },
            { what: 'join', who: 5, n: 31 },
          ],
        },
        { do: 'run', trigger: 'schedule', trouble: none },
        {
          do: 'revise',
          which: 0,
          edits: [
            { what: 'join', who: 0, n: 815 },
            { what: 'starts', who: 1, n: 198 },
          ],
        },
      ],
      { absent: 'deactivate', there: [0, 1, 2, 3, 5, 6, 7] },
    ),
  ],
  [
    'someone who leaves, and whose account another administrator made without an externalId, is linked and deactivated',
    story(
      [
        {
          do: 'propose',
          edits: [
            { what: 'starts', who: 0, n: 709 },
            { what: 'ends', who: 0, n: 864 },
          ],
        },
        merge(),
        { do: 'days', days: 10 },
        { do: 'outside', edits: [{ what: 'create', who: 0, n: 39 }] },
      ],
      { patch: false },
    ),
  ],
  [
    'a first day comes about for someone whose account was deleted since the plan showed the row',
    story([
      { do: 'propose', edits: [{ what: 'starts', who: 1, n: 3 }] },
      outside('delete', 1),
      merge(),
      { do: 'days', days: 4 },
      { do: 'run', trigger: 'schedule', trouble: none },
    ]),
  ],
  [
    'a first day that the merge moved is one that no plan showed: nobody starts on it',
    story([
      { do: 'propose', edits: [{ what: 'starts', who: 1, n: 1 }] },
      { do: 'days', days: 10 },
      outside('delete', 1),
      merge(),
      { do: 'days', days: 10 },
    ]),
  ],
])('%s', async (_, steps) => {
  await expect(play(steps)).resolves.toBeUndefined();
});
