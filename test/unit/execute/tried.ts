import type { Operation } from '../../../src/model/operation.ts';
import type { WriteForm } from '../../../src/model/tenant.ts';
import { type Answer, NOTHING, type Sent } from './answers.ts';
import { run, type Ways } from './small-tenant.ts';

export const FORMS: WriteForm[] = ['split', 'put'];
/** CXone does what is sent in one of these forms, and says yes to all of it. */
export const does =
  (...forms: (WriteForm | undefined)[]) =>
  ({ form }: Sent): Answer =>
    forms.includes(form) ? {} : NOTHING;
export const ways = (answers: Ways['answers'], more: Ways = {}): Ways => ({ answers, forms: () => FORMS, ...more });

/** What was sent, by the form it had: `update split: 5`. */
export const byForm = (sent: readonly Sent[]): string[] =>
  [...Map.groupBy(sent, ({ form = 'usual', write }) => `${write.type} ${form}`)].map(
    ([name, all]) => `${name}: ${all.length}`,
  );

/** A run, with what was sent in it. */
export async function tried(
  operations: Operation[],
  answers: (sent: Sent) => Answer,
  more: Ways = {},
  settleMs = 30_000,
) {
  const sent: Sent[] = [];
  const one = await run(
    operations,
    ways((given) => {
      sent.push(given);
      return answers(given);
    }, more),
    { settleMs },
  );
  return { ...one, sent, forms: byForm(sent) };
}
