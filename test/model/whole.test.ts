import { beforeAll, expect, it, vi } from 'vitest';
import { secrets } from '../../src/text/secrets.ts';
import { play } from './play.ts';
import { type Step, type Story, storyOf } from './script.ts';

/** 100 here; `npm run soak` plays more. */
const SEEDS = Number(process.env['MODEL_SEEDS'] ?? 100);
const FIRST = Number(process.env['MODEL_FIRST'] ?? 1);
/** Stories that may fail before no more are played. */
const MOST = 10;

beforeAll(() => {
  // Thousands of tokens of one process, each hidden for ever: what hides them has tests of its own (test/fuzz).
  vi.spyOn(secrets, 'learn').mockImplementation(() => undefined);
});

const failureOf = async (story: Story): Promise<string | null> => {
  try {
    await play(story);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** The shortest story that still fails: steps, then edits, are left out one by one. */
async function shrunk(story: Story, failure: string): Promise<{ story: Story; failure: string }> {
  let best = { story, failure };
  for (let isShorter = true; isShorter;) {
    isShorter = false;
    for (const steps of shorter(best.story.steps)) {
      const tried = { ...best.story, steps };
      const failed = await failureOf(tried);
      if (failed === null) continue;
      best = { story: tried, failure: failed };
      isShorter = true;
      break;
    }
  }
  return best;
}

function* shorter(steps: readonly Step[]): Generator<Step[]> {
  for (let at = steps.length - 1; at >= 0; at -= 1) yield steps.toSpliced(at, 1);
  for (const [at, step] of steps.entries()) {
    if ('edits' in step && step.edits.length > 1)
      for (const out of step.edits.keys())
        yield steps.with(at, { ...step, edits: step.edits.toSpliced(out, 1) } as Step);
    if ('trouble' in step && step.trouble.kind !== 'none') yield steps.with(at, { ...step, trouble: { kind: 'none' } });
  }
}

it(
  `the product ends where the reference says, whatever happens on the way (${SEEDS} stories from ${FIRST} on)`,
  async () => {
    const failures: string[] = [];
    for (let seed = FIRST; seed < FIRST + SEEDS && failures.length < MOST; seed += 1) {
      const failed = await failureOf(storyOf(seed));
      if (failed === null) continue;
      const { story, failure } = await shrunk(storyOf(seed), failed);
      failures.push(
        `seed ${seed} (MODEL_FIRST=${seed} MODEL_SEEDS=1): ${failure}\n` +
          `the shortest such story: ${JSON.stringify(story)}`,
      );
      console.error(failures.at(-1));
    }
    expect(failures.join('\n\n')).toBe('');
  },
  120_000 + SEEDS * 10_000,
);
