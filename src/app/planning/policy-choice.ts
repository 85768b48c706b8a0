import { defaultPolicy } from '../../policy/default-policy.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { differingKeys, readingKeys, withoutReadingKeys } from '../../policy/reading-keys.ts';
import { sha256 } from '../../text/hash.ts';
import { isChanged } from '../../model/changed-files.ts';
import type { RunReport } from '../../model/run.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { notCheckedOut } from './own-files.ts';

/** The policy in force, with the texts it and its override were read from. */
export interface ChosenPolicy {
  policy: Policy;
  text: string | null;
  overrideText: string | null;
}

/**
 * The policy in force. What a pull request can edit must not decide what the pull request may do: there, everything but
 * the reading keys comes from the head of the base branch, and so does the override. Only a pull request that leaves
 * the roster alone is planned with the policy it brings, by the base's guards: that plan is the review of the policy.
 * @throws Failure `config-invalid` where the base's files cannot be read
 */
export async function choosePolicy(
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<ChosenPolicy | null> {
  const ownText = await services.files.readText(request.policyPath);
  const own = await load(ownText, request.policyPath, session, true);
  const note = (text: string | null, more: Partial<RunReport['policy']> = {}): void => {
    const found = text !== null;
    session.report.policy = {
      path: request.policyPath,
      sha256: sha256(text ?? ''),
      found,
      isNew: false,
      changes: [],
      ...more,
    };
  };
  note(ownText);
  if (!own) return null;
  if (!request.isPullRequest)
    return { policy: own, text: ownText, overrideText: await services.files.readText(own.override, 'override') };
  const base = await services.host.baseFile(request.policyPath);
  // Without a token GitHub is not asked; what is planned so is no review.
  if (!base) return { policy: own, text: ownText, overrideText: null };
  const overrideOf = async (path: string): Promise<string | null> => {
    const file = await services.host.baseFile(path);
    return file?.isSame ? services.files.readText(path, 'override') : (file?.text ?? null);
  };
  const baseText = base.isSame ? ownText : base.text;
  if (base.isSame && ownText === null) throw notCheckedOut(request.policyPath);
  if (baseText === null) {
    note(ownText, { isNew: ownText !== null });
    return { policy: own, text: ownText, overrideText: await overrideOf(own.override) };
  }
  const held = baseText === ownText ? own : await load(baseText, `${request.policyPath} (base)`, session);
  if (!held) return null;
  const overrideText = await overrideOf(held.override);
  const reading = differingKeys(readingKeys(held), readingKeys(own));
  const changes = differingKeys(withoutReadingKeys(held), withoutReadingKeys(own));
  const files = changes.length + reading.length > 0 ? await services.host.changedFiles() : null;
  const changed = (path: string): boolean => !files || isChanged(files, path);
  // The base moved on since this pull request: nothing of it is its own doing.
  const isOwn = changed(request.policyPath);
  if (files && isOwn && changes.length > 0 && !request.rosterPaths.some(changed)) {
    const waiting = changes.filter((key) => BASE_KEYS.includes(key));
    note(ownText, { changes: waiting, brought: changes.filter((key) => !waiting.includes(key)), reading });
    return { policy: { ...own, ...baseKeys(held) }, text: ownText, overrideText };
  }
  note(baseText, isOwn ? { changes, reading } : {});
  return { policy: { ...held, ...readingKeys(isOwn ? own : held) }, text: baseText, overrideText };
}

/** Keys that hold a pull request back: they are the base's, whatever else the pull request may bring. */
const BASE_KEYS: readonly string[] = ['guards', 'override'];

/** These alone. */
const baseKeys = (policy: Policy): Partial<Policy> =>
  Object.fromEntries(Object.entries(policy).filter(([key]) => BASE_KEYS.includes(key)));

/** @param isOwn the file that is here: what the base says of columns is not read where a pull request corrects it */
async function load(text: string | null, path: string, session: Session, isOwn = false): Promise<Policy | null> {
  if (text === null) return defaultPolicy();
  const [{ parsePolicy }, { problemText }, { columnRuleProblems }] = await Promise.all([
    import('../../policy/parse.ts'),
    import('../../policy/problem.ts'),
    import('../../roster/cells/column-rules.ts'),
  ]);
  const { policy, problems } = await parsePolicy(text, path, ({ columns }) =>
    isOwn ? columnRuleProblems(columns) : [],
  );
  for (const problem of problems) {
    session.problem(
      problem.severity === 'error' ? 'config-invalid' : 'none',
      problemText(problem),
      'Correct the policy; docs/policy.md lists every key.',
    );
  }
  return policy ?? null;
}
