import { Failure } from '../../model/failure.ts';
import type { Plan } from '../../model/operation.ts';
import { counted, plural } from '../../text/figures.ts';
import type { Session } from '../session.ts';

const ADVICE =
  'Check that the API user may see every account (views and data restrictions of its role), then run again: ' +
  'nothing is decided about people that the list does not show.';

const EMPTY = 'CXone listed nobody, and a new account is refused because it is there already: the list shows nothing.';

/** Accounts that turned up in an apply although the read, which counted as whole, did not show them. */
export class Unlisted {
  readonly #plan: Plan;
  #count = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /**
   * A creation met one.
   * @throws Failure `read-incomplete` where the list was empty: then it shows nobody at all
   */
  met(): void {
    this.#count += 1;
    if (this.#plan.population.read > 0) return;
    throw new Failure('read-incomplete', EMPTY, ADVICE);
  }

  /** Says what that means for people that the list did not show: leavers of the file are not known to be gone. */
  tell(session: Session): void {
    if (this.#count === 0) return;
    if (this.#plan.population.read === 0) return session.problem('read-incomplete', EMPTY, ADVICE);
    const { remarks } = this.#plan;
    const gone = remarks.filter(({ noAccount }) => noAccount);
    for (const remark of gone) {
      delete remark.noAccount;
      remark.code = 'not-proven';
      remark.text = 'the list shows no account, and it leaves people out: look in CXone whether this person is gone';
    }
    const found =
      `${counted(this.#count, 'account')} turned up that the list of accounts left out, or that ` +
      `${plural(this.#count, 'was', 'were')} made since`;
    if (gone.length === 0) return session.problem('none', found, ADVICE);
    session.problem(
      'read-incomplete',
      `${found}, so that nobody knows whether ${counted(gone.length, 'leaver')} of the file without an ` +
        'account there are gone',
      ADVICE,
    );
  }
}
