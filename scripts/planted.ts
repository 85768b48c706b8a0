/** A mistake that someone could make in this code, and would not see at once. */
export interface Planted {
  file: string;
  /** Stands in the file once. */
  from: string;
  to: string;
  what: string;
}

const bug = (file: string, what: string, from: string, to: string): Planted => ({
  file: `src/${file}`,
  what,
  from,
  to,
});

/** Three for each room. */
export const PLANTED: readonly Planted[] = [
  bug('text/figures.ts', 'one person are', 'return value === 1 ? one : many;', 'return value <= 2 ? one : many;'),
  bug('text/nearest.ts', 'a word too far away is suggested', 'Math.floor(length / 3)', 'Math.floor(length / 1)'),
  bug(
    'text/json-depth.ts',
    'depth is counted inside of texts',
    '} else if (code === 34) quoted = true;\n    else if (code === 123 || code === 91) {',
    '} else if (code === 34) quoted = false;\n    else if (code === 123 || code === 91) {',
  ),
  bug(
    'interface/reasons.ts',
    'the last reason wins',
    'order.indexOf(reason) < order.indexOf(best)',
    'order.indexOf(reason) > order.indexOf(best)',
  ),
  bug(
    'interface/reasons.ts',
    'fail-on-drift fails without drift',
    "return reason === 'drift' && failOnDrift ? 1",
    'return failOnDrift ? 1',
  ),
  bug('interface/reasons.ts', 'nothing is worse than something', "if (reason === 'none') continue;", ''),
  bug('model/same-value.ts', 'e-mails differ by case', "same === 'case-blind'", "same !== 'case-blind'"),
  bug(
    'model/same-value.ts',
    'phone numbers are compared letter by letter',
    "if (same === 'digits') return digits(a) === digits(b);",
    '',
  ),
  bug(
    'model/memory.ts',
    'a memory without a past is nobody’s',
    "counted: { pulls: [], until: '' }",
    "counted: { pulls: [], until: '9999' }",
  ),
  bug(
    'roster/cells/row.ts',
    'of several columns the last one that says something counts',
    'for (const index of source.indexes) {',
    'for (const index of source.indexes.toReversed()) {',
  ),
  bug(
    'roster/file/duplicates.ts',
    'userNames that differ by case are two people',
    'this.#userNames.claim(userName.toLowerCase(), at)',
    'this.#userNames.claim(userName, at)',
  ),
  bug('roster/cells/lists.ts', 'roles separated by | are one role', 'text.split(/[;|]/)', "text.split(';')"),
  bug(
    'policy/patterns.ts',
    'protected people by case',
    'userName(foldName(person.userName))',
    'userName(idForm(person.userName))',
  ),
  bug(
    'policy/guards.ts',
    'deletions do not count as deactivations',
    "if (guarded === 'delete') people.deactivate.add(key);",
    '',
  ),
  bug(
    'policy/delta.ts',
    'extra: keep removes',
    "policy.roles.extra === 'keep' && !desired.clear",
    "policy.roles.extra !== 'keep' && !desired.clear",
  ),
  bug(
    'plan/coverage.ts',
    'a plan that shows one field covers another',
    'changePieces(change).every((piece)',
    'changePieces(change).some((piece)',
  ),
  bug('model/entry.ts', 'the last day is already over on that day', 'today > endDate', 'today >= endDate'),
  bug(
    'plan/plan-row.ts',
    'someone who is to have no account for now is deleted',
    "suspended ? 'deactivate' : leaverAction",
    'suspended ? leaverAction : leaverAction',
  ),
  bug(
    'plan/absent.ts',
    'absent people who are deactivated are counted again',
    "if (!user.active && decide.absentAction !== 'delete') continue;",
    '',
  ),
  bug(
    'execute/results.ts',
    'one try too few',
    'item.attempts - item.spared >= maxAttempts',
    'item.attempts - item.spared >= maxAttempts - 1',
  ),
  bug(
    'execute/counts.ts',
    'adopted accounts are not counted',
    "(done.get('update') ?? 0) + adopted",
    "done.get('update') ?? 0",
  ),
  bug(
    'execute/proof.ts',
    'the first sighting of one proves all',
    'open.some(({ seen }) => seen)',
    'open.every(({ seen }) => !seen)',
  ),
  bug(
    'audit/verify-audit.ts',
    'a record whose hash is wrong passes',
    'if (hash !== record.hash)',
    'if (hash.length !== record.hash.length)',
  ),
  bug(
    'audit/journal.ts',
    'every seal is another one',
    'this.#seal ??= this.#sealWith(details);',
    'this.#seal = this.#sealWith(details);',
  ),
  bug(
    'audit/repair.ts',
    'a whole last line without its break is dropped',
    'return sealed(text, keep + tail.length,',
    'return sealed(text, keep,',
  ),
  bug('report/safe/escape.ts', 'mentions get through', 'const TRIGGER = /[@#$]', 'const TRIGGER = /[#$]'),
  bug('report/words/headline.ts', 'one that was done is forgotten', '(done > 0 ||', '(done > 1 ||'),
  bug(
    'report/safe/escape.ts',
    'digits become a link to a commit',
    '.replaceAll(COMMIT, (digits) => `${digits}${MARK}`)',
    '',
  ),
  bug(
    'http/retry.ts',
    'a write is sent again after a 500',
    'request.idempotent && isServerTrouble(ending.status)',
    'isServerTrouble(ending.status)',
  ),
  bug('http/pace.ts', 'the wait that a 429 names is not kept', 'if (now < this.#until) return this.#until - now;', ''),
  bug('http/retry.ts', '501 is tried again', '(status >= 500 && status !== 501)', 'status >= 500'),
  bug(
    'scim/listresponse.ts',
    'a list without its total is the whole',
    'if (totalResults === null && !Resources) return null;',
    '',
  ),
  bug(
    'scim/filter.ts',
    'userNames are compared with case',
    'user.userName.toLowerCase() === term.value.toLowerCase()',
    'user.userName === term.value',
  ),
  bug(
    'scim/patchop.ts',
    'booleans stay booleans',
    "typeof operation.value === 'boolean'",
    "typeof operation.value === 'string'",
  ),
  bug('cxone/leave/access-keys.ts', 'keys that are on count as off', 'first.on.length === 0', 'first.on.length >= 0'),
  bug(
    'cxone/connect/hosts.ts',
    'a host that only ends like ours is ours',
    'host.endsWith(`.${domain}`)',
    'host.endsWith(domain)',
  ),
  bug(
    'cxone/write/deletion.ts',
    'an account that is still there is gone',
    'there.status === 404 || there.status === 410',
    'there.status >= 200',
  ),
  bug('files/sealed-folder.ts', 'a folder in the checkout may be taken', ') && !resumed) {', ') && resumed) {'),
  bug(
    'files/workspace.ts',
    'a folder anywhere may be read',
    'if (![this.#root, this.#temp].some((root) => root !== null && isWithin(root, named))) return null;',
    '',
  ),
  bug('files/output.ts', 'secrets stay in files', 'const clean = secrets.scrub(text);', 'const clean = text;'),
  bug(
    'github/refusal.ts',
    'any branch may be applied',
    'branch !== null && allowed && !allowed.includes(branch)',
    'branch !== null && allowed && !allowed',
  ),
  bug('github/rest.ts', 'writes are sent again', 'reading || !error.ambiguous', 'reading || error.ambiguous'),
  bug('github/outputs.ts', 'deletions are no change', 'toDeactivate + toDelete > 0', 'toDeactivate > 0'),
  bug(
    'review/rule.ts',
    'people absent from the file go unreviewed',
    "if (operation.row === null) return 'absent';",
    '',
  ),
  bug(
    'review/trusted.ts',
    'artifacts of other repositories are believed',
    'run.head_repository?.full_name.toLowerCase() !== repository.toLowerCase() ||',
    '',
  ),
  bug(
    'review/basis.ts',
    'reactivated without a review',
    'isDone: doneUnderOff(question, reviews),\n    mayReactivate: () => false,\n',
    'isDone: doneUnderOff(question, reviews),\n',
  ),
  bug(
    'app/memory.ts',
    'what failed is forgotten',
    'outcomes.filter(({ status }) => worked(status))',
    "outcomes.filter(({ status }) => worked(status) || status === 'failed')",
  ),
  bug(
    'app/modes/apply.ts',
    'what nobody reviewed is carried out',
    'plan.operations.filter(({ id }) => go.has(id)) };',
    'plan.operations };',
  ),
  bug(
    'app/session.ts',
    'a problem stops nothing',
    "some((problem) => problem.reason !== 'none')",
    "every((problem) => problem.reason !== 'none')",
  ),
  bug('attributes/iso-dates.ts', '31 April is a day', 'day > last', 'day > 31'),
  bug('attributes/columns.ts', 'leavers’ attributes are checked too', 'if (leaves(entry, today)) continue;', ''),
  bug('attributes/rules.ts', 'a rule that fails holds', 'holds ? HOLDS', '!holds ? HOLDS'),
  bug(
    'main/post/left.ts',
    'an older run’s plan is taken for this one’s',
    'record.plan_hash === stored.plan.hash',
    'record.plan_hash !== undefined',
  ),
  bug(
    'main/launch.ts',
    'an apply runs on whatever event and branch',
    'const refusal = MODES[inputs.mode].writes ? refusalOf',
    'const refusal = !MODES[inputs.mode].writes ? refusalOf',
  ),
  bug(
    'main/request.ts',
    'people are shown where nobody knows who reads',
    "context.isPrivate === true ? 'full'",
    "context.isPrivate !== false ? 'full'",
  ),
  bug('cli/arguments.ts', 'a command without its file runs', 'positionals.length < files[0]', 'positionals.length < 0'),
  bug('cli/init.ts', 'a file that is there ends in an error', "code !== 'EEXIST'", "code === 'EEXIST'"),
  bug(
    'cli/terminal.ts',
    'lines are one too long',
    'width(out + segment) > columns - 1',
    'width(out + segment) > columns + 1',
  ),
];
