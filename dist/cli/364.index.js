export const id = 364;
export const ids = [364];
export const modules = {

/***/ 6364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
;// CONCATENATED MODULE: ./build/cli/init-files.js
const SECRETS = `          profile: cxone
          tenant: \${{ vars.CXONE_TENANT }}
          client-id: \${{ secrets.CXONE_CLIENT_ID }}
          client-secret: \${{ secrets.CXONE_CLIENT_SECRET }}
          access-key-id: \${{ secrets.CXONE_ACCESS_KEY_ID }}
          access-key-secret: \${{ secrets.CXONE_ACCESS_KEY_SECRET }}
          signing-key: \${{ secrets.CXONE_SIGNING_KEY }}
`;
const CHECKOUT = `      - uses: actions/checkout@v5
        with: { persist-credentials: false }
`;
const review = ({ action, }) => `# Shows on each pull request what it would change in CXone. Writes nothing to CXone.
name: Roster review
on:
  pull_request:
    paths: ['roster.csv', '.github/cxone-*.yml']
permissions:
  contents: read
  pull-requests: write
concurrency:
  group: roster-review-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  plan:
    runs-on: ubuntu-24.04
    environment: cxone-plan # its credentials only need to read
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: plan
${SECRETS}`;
const apply = ({ action, branch, }) => `# After the merge, every night, and by hand: does what was reviewed.
name: Roster apply
on:
  push:
    branches: [${JSON.stringify(branch)}]
    paths: ['roster.csv', '.github/cxone-*.yml']
  schedule:
    - cron: '17 4 * * *' # first and last days of work pass without a push
  workflow_dispatch:
    inputs:
      reviewed-plan:
        description: Hash of a plan that you have looked through, as a refused run shows it
        required: false
permissions:
  contents: read
  pull-requests: write
  actions: read # finds the reviewed plan and what earlier runs left open
concurrency:
  group: roster-apply
  cancel-in-progress: false
jobs:
  apply:
    runs-on: ubuntu-24.04
    environment: cxone-apply # limit it to the default branch: Settings, Environments
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: apply
          reviewed-plan: \${{ inputs.reviewed-plan }}
${SECRETS}`;
const SCHEMA = 'https://raw.githubusercontent.com/your-org/cxone-roster/v1/schema/policy.schema.json';
const POLICY = `# yaml-language-server: $schema=${SCHEMA}
# What the roster may do. A key that is not here has its default: docs/policy.md lists them all.
version: 1
leavers:
  action: deactivate # leavers named in the file
  absent: report # people with an account who are not in the file: only named
`;
const codeowners = ({ owners, }) => `# Needs "Require review from Code Owners" in the branch's protection.
/roster.csv                ${owners}
/.github/cxone-policy.yml  ${owners}
/.github/cxone-override.yml ${owners}
/.github/workflows/        ${owners}
/.github/CODEOWNERS        ${owners}
`;
const ROSTER = `Employee ID,Username,First Name,Last Name,Title,Department,Status
`;
/**
 * The files of a new repository, by path.
 * @param roster text of the first roster; only the header unless given
 */
function initFiles(choices, roster) {
    return {
        '.github/workflows/roster-review.yml': review(choices),
        '.github/workflows/roster-apply.yml': apply(choices),
        '.github/cxone-policy.yml': POLICY,
        ...(choices.owners !== '' && { '.github/CODEOWNERS': codeowners(choices) }),
        'roster.csv': roster ?? ROSTER,
    };
}

;// CONCATENATED MODULE: ./build/cli/init.js




/**
 * Writes workflows, policy, CODEOWNERS and a first roster into the current folder. What is there already stays.
 * @param roster path of a file to begin with (an export, or HR's file); it is copied as it is
 * @throws Failure `config-invalid` where that file, or an answer, is no use
 */
async function init(roster, values, io) {
    const asks = io.interactive && values['yes'] !== true;
    const choice = async (name, question, standard) => {
        const given = values[name];
        if (typeof given === 'string')
            return given;
        return asks ? io.ask(question, standard) : standard;
    };
    const action = await choice('action', 'Your copy of the action (owner/name@tag or commit)', 'your-org/cxone-roster@v1');
    const branch = await choice('branch', 'The default branch of this repository', 'main');
    const owners = await choice('owners', 'Who must review the roster (@org/team; empty: no CODEOWNERS file)', '');
    checked('action', action, /^[\w.-]+\/[\w./-]+@[\w./-]+$/, 'owner/name@ref');
    checked('branch', branch, /^[\w./-]+$/, 'the name of a branch');
    checked('owners', owners, /^(?:@[\w./-]+(?:\s+@[\w./-]+)*)?$/, '@user or @org/team');
    const text = roster === undefined ? undefined : await rosterText((0,external_node_path_.resolve)(io.cwd, roster));
    for (const [path, content] of Object.entries(initFiles({ action, branch, owners }, text))) {
        io.print(`  ${(await created((0,external_node_path_.resolve)(io.cwd, path), content)) ? 'new    ' : 'kept   '} ${path}`);
    }
    io.print('');
    for (const line of NEXT)
        io.print(line);
    return 0;
}
const NEXT = [
    'What to do next:',
    '  1. On GitHub, Settings → Environments: make `cxone-plan` and `cxone-apply` with the secrets that docs/tenants.md',
    '     names for your tenant, and CXONE_SIGNING_KEY (the same long random text in both). Limit `cxone-apply` to the',
    '     default branch. Settings → Variables: CXONE_TENANT.',
    '  2. Commit these files on the default branch without a roster of your own people yet.',
    '  3. Run `mode: export` once (docs/export.md): it writes the roster and the policy that your tenant has ' +
        'now. Put both',
    '     into a first pull request: its comment says that no changes are needed.',
    '  4. From then on: change a row in a pull request, read the comment, merge.',
];
function checked(name, value, shape, expected) {
    if (shape.test(value))
        return;
    throw new failure/* Failure */.H('config-invalid', `--${name}: “${value.slice(0, 60)}” is not ${expected}.`, `Give --${name} again, as ${expected}.`);
}
async function rosterText(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new failure/* Failure */.H('config-invalid', `The roster ${path} cannot be read.`, 'Check the path.', { cause });
    }
}
/** Writes a file unless there is one. */
async function created(path, content) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}


/***/ })

};
