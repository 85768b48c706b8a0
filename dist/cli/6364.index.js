export const id = 6364;
export const ids = [6364,2604,223];
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
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/files/sealed-folder.js
var sealed_folder = __webpack_require__(5071);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/roster/read.js + 32 modules
var read = __webpack_require__(161);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/cli/init-files.js
const SECRETS = `          profile: cxone
          tenant: \${{ vars.CXONE_TENANT }}
          tenant-title: \${{ vars.CXONE_TITLE }}
          client-id: \${{ secrets.CXONE_CLIENT_ID }}
          client-secret: \${{ secrets.CXONE_CLIENT_SECRET }}
          access-key-id: \${{ secrets.CXONE_ACCESS_KEY_ID }}
          access-key-secret: \${{ secrets.CXONE_ACCESS_KEY_SECRET }}
`;
const SIGNED = `${SECRETS}          signing-key: \${{ secrets.CXONE_SIGNING_KEY }}
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
  pull-requests: write # the comment
  actions: read # what earlier runs left open, and who was taken out today
concurrency: # a newer push to the pull request replaces the plan that is under way
  group: roster-review-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  plan:
    runs-on: ubuntu-24.04
    environment: cxone-plan # credentials that may only read
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: plan
${SIGNED}`;
const apply = ({ action, branch, secondPerson, }) => `# After the merge, every night, and by hand: does what was reviewed.
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
  pull-requests: write # the comment says how it ended
  actions: read # finds the reviewed plan and what earlier runs left open
concurrency: # one after the other; none that waits is thrown out
  group: roster-apply
  queue: max
  cancel-in-progress: false
jobs:
  apply:
    runs-on: ubuntu-24.04
    environment: cxone-apply # credentials that may write: for the default branch alone
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: apply
          approval: required # also a push without a pull request needs a reviewed plan
${secondPerson ? '          approved-by-other: true # and the approval of someone who had no hand in it\n' : ''}\
          reviewed-plan: \${{ inputs.reviewed-plan }}
${SIGNED}`;
const undo = ({ action, }) => `# By hand: shows what takes an earlier apply back; with the hash of that plan it does it.
name: Roster undo
on:
  workflow_dispatch:
    inputs:
      run:
        description: Id of the run whose apply was wrong, the number at the end of its address
        required: true
      reviewed-plan:
        description: Hash of the plan that this workflow showed; leave it empty to see the plan first
        required: false
permissions:
  contents: read
  actions: read # what the run did lies in its artifact
  pull-requests: write # the comment of what is taken back says so
concurrency: # the queue of the applies
  group: roster-apply
  queue: max
  cancel-in-progress: false
jobs:
  undo:
    runs-on: ubuntu-24.04
    environment: cxone-apply
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: undo
          undo-run: \${{ inputs.run }}
          reviewed-plan: \${{ inputs.reviewed-plan }}
${SIGNED}`;
const exporting = ({ action, }) => `# By hand: tries the sign-in, then makes a roster and a policy of what CXone has now.
# Writes nothing to CXone.
name: Roster export
on:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  export:
    runs-on: ubuntu-24.04
    environment: cxone-plan
    steps:
      - uses: ${action}
        with:
          mode: check
${SECRETS}      - uses: ${action}
        with:
          mode: export
          retention-days: '3' # it holds everyone in full
${SECRETS}`;
/** The policy that `init` begins with: what it says are the defaults. */
function firstPolicy(action) {
    const [, owner = '', name = '', ref = ''] = /^([^/]+)\/([^/@]+)[^@]*@(.+)$/.exec(action) ?? [];
    const schema = `https://raw.githubusercontent.com/${owner}/${name}/${ref}/schema/policy.schema.json`;
    return `# yaml-language-server: $schema=${schema}
# What the roster may do. A key that is not here has its default: docs/policy.md lists them all.
version: 1
leavers:
  action: deactivate # leavers named in the file
  absent: report # people with an account who are not in the file: only named
`;
}
const codeowners = ({ owners, }) => `# Needs "Require review from Code Owners" in the branch's protection.
/roster.csv                 ${owners}
/.github/cxone-policy.yml   ${owners}
/.github/cxone-override.yml ${owners}
/.github/workflows/         ${owners}
/.github/CODEOWNERS         ${owners}
`;
/** Workflows and code owners of a new repository, by path; roster and policy come on a pull request of their own. */
function initFiles(choices) {
    const workflows = {
        '.github/workflows/roster-review.yml': review(choices),
        '.github/workflows/roster-apply.yml': apply(choices),
        '.github/workflows/roster-export.yml': exporting(choices),
        '.github/workflows/roster-undo.yml': undo(choices),
    };
    return choices.owners === '' ? workflows : { ...workflows, '.github/CODEOWNERS': codeowners(choices) };
}

// EXTERNAL MODULE: ./build/cli/local-policy.js
var local_policy = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/cli/init.js









const POLICY = '.github/cxone-policy.yml';
const ROSTER = 'roster.csv';
/**
 * Writes workflows, CODEOWNERS, policy and a first roster into the current folder. What is there already stays, but for
 * a policy that `init` wrote itself and nobody changed: that of an export replaces it.
 * @param from path of a file to begin with (HR's), or of the folder of an export; copied byte for byte
 * @throws Failure `config-invalid` where that file, or an answer, is no use
 */
async function init(from, values, io) {
    const first = from === undefined ? undefined : await firstFiles((0,external_node_path_.resolve)(io.cwd, from));
    const choices = await choicesOf(values, io);
    const standard = firstPolicy(choices.action);
    const write = async (path, content) => {
        const done = await written((0,external_node_path_.resolve)(io.cwd, path), content, path === POLICY ? standard : undefined);
        io.print(`  ${done.padEnd(8)} ${path}`);
        return done;
    };
    let begins = false;
    for (const [path, content] of Object.entries(initFiles(choices)))
        if ((await write(path, content)) === 'new')
            begins = true;
    await write(POLICY, first?.policy ?? standard);
    if (first)
        await write(ROSTER, first.roster);
    io.print('');
    if (first)
        await warnOfProblems(first.roster, from ?? '', io);
    io.print('What to do next:');
    for (const line of begins ? settings(choices) : [])
        io.print(line);
    for (const line of first ? FIRST_PULL_REQUEST : FIRST_IMPORT)
        io.print(line);
    return 0;
}
/** A file as text, `''` where there is none. The bundler takes `resolve` of a literal for a file of this repository. */
const textOf = (folder, path) => (0,promises_.readFile)((0,external_node_path_.resolve)(folder, path), 'utf8').catch(() => '');
async function choicesOf(values, io) {
    // Where the workflows are there already they say which action they use, and nothing else is left to ask.
    const present = await textOf(io.cwd, '.github/workflows/roster-apply.yml');
    const used = /uses: (\S+)\n\s+with:\n\s+mode: apply/.exec(present)?.[1];
    const asks = io.interactive && values['yes'] !== true && used === undefined;
    const choice = async (name, question, standard) => {
        const given = values[name];
        if (typeof given === 'string')
            return given;
        return asks ? io.ask(question, standard) : standard;
    };
    const action = await choice('action', 'Your copy of the action (owner/name@tag or commit)', used ?? 'your-org/cxone-roster@v1');
    const branch = await choice('branch', 'The default branch of this repository', 'main');
    const owners = await choice('owners', 'Who must review the roster (@org/team; empty: no CODEOWNERS file)', '');
    checked('action', action, /^[\w.-]+\/[\w./-]+@[\w./-]+$/, 'owner/name@ref');
    checked('branch', branch, /^[\w./-]+$/, 'the name of a branch');
    checked('owners', owners, /^(?:@[\w./-]+(?:\s+@[\w./-]+)*)?$/, '@user or @org/team');
    return { action, branch, owners, secondPerson: values['second-person'] === true };
}
/** What has to be set once on GitHub, and how the workflows come there without anything to apply. */
const settings = ({ action, branch, owners }) => [
    '  1. On GitHub, Settings → Environments: make `cxone-plan` with credentials that may only read, and `cxone-apply`',
    `     with credentials that may write, limited to the branch ${branch} (“Deployment branches”). Settings →`,
    '     Variables: CXONE_TENANT. The names of all secrets: “Set it up” in the README of',
    `     ${action.split('@')[0] ?? action}.`,
    '  2. Commit the workflows alone, without a roster and a policy:',
    `       git add .github/workflows${owners === '' ? '' : ' .github/CODEOWNERS'}`,
    '       git commit -m "Roster workflows"',
    `       git push origin HEAD:${branch}`,
    `     Then Settings → Rules: a pull request and one approval for ${branch}.`,
];
const FIRST_IMPORT = [
    '  3. Actions → Roster export → Run workflow. Download the artifact …-export-1, unzip it, and run `init` with the',
    '     folder: that puts the roster and the policy that CXone has now in their places.',
];
const FIRST_PULL_REQUEST = [
    '  3. Once the workflows are on the default branch, bring roster and policy by a pull request:',
    '       git switch -c first-roster',
    `       git add ${ROSTER} ${POLICY}`,
    '       git commit -m "First roster"',
    '       git push -u origin first-roster',
    '     Open it and read its comment. After an export it says that nothing changes. Merge it.',
    '  4. From then on: change a row in a pull request, read the comment, merge.',
];
/** Says how much of the first roster is wrong, before anyone commits it. */
async function warnOfProblems(bytes, name, io) {
    const rules = (0,local_policy/* readingRules */.S)(await (0,local_policy.localPolicy)(io.cwd, POLICY), Date.now());
    const { issues } = await (0,read/* readRoster */.k)([{ path: ROSTER, bytes: external_node_stream_.Readable.from([bytes]) }], rules);
    const wrong = issues.filter(({ severity }) => severity === 'error').length;
    if (wrong === 0)
        return;
    io.print(io.style.yellow(`${(0,figures/* counted */.hS)(wrong, 'problem')} in ${name}: \`validate ${ROSTER}\` lists them.`));
    io.print('');
}
function checked(name, value, shape, expected) {
    if (shape.test(value))
        return;
    throw new failure/* Failure */.H('config-invalid', `--${name}: “${value.slice(0, 60)}” is not ${expected}.`, `Give --${name} again, as ${expected}.`);
}
/** The roster to begin with, and the policy where an export wrote one. */
async function firstFiles(path) {
    const read = async (file) => {
        try {
            return await (0,promises_.readFile)(file);
        }
        catch (cause) {
            throw new failure/* Failure */.H('config-invalid', `The roster ${file} cannot be read.`, 'Check the path.', { cause });
        }
    };
    const isFolder = await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
    if (isFolder) {
        const policy = await (0,promises_.readFile)((0,external_node_path_.join)(path, 'policy.yml')).catch(() => null);
        return { roster: await read((0,external_node_path_.join)(path, ROSTER)), policy };
    }
    if (/\.(csv|tsv|txt)$/i.test(path))
        return { roster: await read(path), policy: null };
    throw new failure/* Failure */.H('config-invalid', `${(0,external_node_path_.basename)(path)} is no CSV file, and \`init\` begins with ${ROSTER}.`, 'Save it as CSV UTF-8. A roster as JSON works too: run `init` without it, and name it in the input `roster` of ' +
        'the workflows, under their `paths`, and in CODEOWNERS.');
}
/** A policy without the line that names its schema, which names the action. */
const withoutSchema = (policy) => policy.replace(/^# yaml-language-server:.*\n/, '');
/**
 * Writes a file unless there is one.
 * @param replaceable a content that gives way
 */
async function written(path, content, replaceable) {
    await (0,sealed_folder/* makeFolder */.fc)((0,external_node_path_.dirname)(path));
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
        return 'new';
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    const present = await (0,promises_.readFile)(path);
    const givesWay = replaceable !== undefined && withoutSchema(present.toString()) === withoutSchema(replaceable);
    if (!givesWay || present.equals(Buffer.from(content)))
        return 'kept';
    await (0,promises_.writeFile)(path, content);
    return 'replaced';
}


/***/ }),

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readingRules),
/* harmony export */   localPolicy: () => (/* binding */ localPolicy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _interface_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7418);
/* harmony import */ var _policy_default_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4709);
/* harmony import */ var _policy_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2604);
/* harmony import */ var _policy_calendar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3649);






/**
 * The policy that a run in this folder reads files by; of one that is wrong the run itself says so.
 * @param file as given on the command line; the usual one unless given
 */
async function localPolicy(cwd, file = _interface_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .m.policy.default) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file), 'utf8').catch(() => '');
    return (await (0,_policy_parse_js__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(text, file)).policy ?? (0,_policy_default_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultPolicy */ .G)();
}
/**
 * How a run reads a roster under a policy.
 * @param now milliseconds since the epoch
 */
function readingRules(policy, now) {
    const { columns, ignoreColumns, dates, statuses, timezone } = policy;
    return { columns, ignoreColumns, dates, statuses, timezone, today: (0,_policy_calendar_js__WEBPACK_IMPORTED_MODULE_5__/* .today */ .Ec)(now, timezone) };
}


/***/ }),

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3649);
/* harmony import */ var _complaints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4921);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4938);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2788);
/* harmony import */ var _role_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2702);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6801);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3111);
/* harmony import */ var _text_status_word_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7087);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6221);










/** Mappings whose keys are the file's own: there a key without a value is not simply "not given". */
const FREE = new Set(['columns', 'statuses', 'roles.allowed', 'roles.groups']);
/**
 * Reads a policy file. Everything wrong is said at once, with its line: syntax, unknown keys, wrong types, unknown time
 * zone, URLs and secrets, role cycles and roles nobody defines.
 * @param text the file's text
 * @param path as problems are to name the file
 * @param more what another room knows to be wrong with a policy of the right form
 * @returns the policy with all defaults, unless one of the problems is an error
 */
async function parsePolicy(text, path, more = () => []) {
    const file = await (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(text, path);
    if (file.problems.length > 0)
        return { problems: file.problems };
    const data = withoutEmpty(file.data ?? {});
    const read = _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.safeParse(data);
    if (!read.success)
        return { problems: (0,_complaints_js__WEBPACK_IMPORTED_MODULE_1__/* .complaints */ .Z)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w, data, read.error.issues).map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_2__/* .byPlace */ .h) };
    const policy = read.data;
    const found = [
        ...timezoneProblems(policy),
        ...statusProblems(policy),
        ...overridePathProblems(policy),
        ...(0,_role_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .buildRoleGraph */ .xC)(policy.roles).problems,
        ...more(policy),
    ];
    const problems = found.map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_2__/* .byPlace */ .h);
    return problems.some((problem) => problem.severity === 'error') ? { problems } : { policy, problems };
}
/** A section whose lines are all comments reads as `null`, and means what a missing one does. */
function withoutEmpty(value, path = '', depth = 0) {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > 4 || FREE.has(path))
        return value;
    const kept = {};
    for (const [key, inner] of Object.entries(value)) {
        if (inner === null && key in KNOWN)
            continue;
        Object.defineProperty(kept, key, {
            value: withoutEmpty(inner, path === '' ? key : `${path}.${key}`, depth + 1),
            enumerable: true,
            writable: true,
            configurable: true,
        });
    }
    return kept;
}
/** Every key the schema knows, at whatever place: an unknown key without a value is still an unknown key. */
const KNOWN = Object.assign(Object.create(null), namesOf(_policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.parse({})), {
    percent: true,
    count: true,
});
function namesOf(value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => [
        [key, true],
        ...(inner !== null && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.entries(namesOf(inner))
            : []),
    ]));
}
function timezoneProblems({ timezone }) {
    if ((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimezone */ .KJ)(timezone))
        return [];
    const names = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .timezones */ .H8)();
    // People know the city, not the continent.
    const city = names.find((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase() === timezone.trim().toLowerCase().replaceAll(' ', '_'));
    return [
        {
            path: ['timezone'],
            severity: 'error',
            found: `the unknown time zone ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(timezone)}`,
            expected: 'an IANA name such as UTC or Europe/Berlin',
            suggestion: city ?? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .zZ)(timezone, names),
        },
    ];
}
/** One word with two meanings: a cell could then mean either, and the last one would silently count. */
function statusProblems({ statuses }) {
    const known = new Map();
    return Object.entries(statuses).flatMap(([code, meaning]) => {
        const word = (0,_text_status_word_js__WEBPACK_IMPORTED_MODULE_8__/* .comparedStatus */ .a)(code);
        const other = known.get(word);
        if (!other) {
            known.set(word, { code, meaning });
            if (word !== '')
                return [];
        }
        if (other?.meaning === meaning)
            return [];
        return [
            {
                path: ['statuses', code],
                atKey: true,
                severity: 'error',
                found: other ? `${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(code)}, which is the same word as ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(other.code)}` : 'a status without a letter',
                expected: other
                    ? `one meaning for it, capitals, spaces, “_” and “-” make no difference: ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(other.code)} is ` +
                        other.meaning
                    : 'a word: an empty cell says nothing, and leaves the account alone',
                suggestion: '',
            },
        ];
    });
}
function overridePathProblems({ override }) {
    const parts = override.split('/');
    if (override !== '' &&
        !/[\\\0]|^[A-Za-z]:/u.test(override) &&
        parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase())))
        return [];
    return [
        {
            path: ['override'],
            severity: 'error',
            found: (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(override),
            expected: 'a path inside the repository, from its root, with forward slashes, and not under .git',
            suggestion: _defaults_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULTS */ .z.override,
        },
    ];
}


/***/ })

};
