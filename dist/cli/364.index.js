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
    const { issues } = await (0,read/* readRoster */.k)([{ path: ROSTER, bytes: external_node_stream_.Readable.from([bytes]) }], { columns: {} });
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
    throw new failure/* Failure */.H('config-invalid', `${(0,external_node_path_.basename)(path)} is no CSV file, and \`init\` begins with ${ROSTER}.`, 'Save it as CSV UTF-8. A roster as JSON works too: run `init` without it and name it in the input `roster`.');
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

/***/ 5071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $U: () => (/* binding */ openOwn),
/* harmony export */   CK: () => (/* binding */ writeSealed),
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   HW: () => (/* binding */ openFresh),
/* harmony export */   Ku: () => (/* binding */ sealFolder),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   fc: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1612);






/** A way from one folder to another that does not leave it; `''` is the folder itself. */
const isWithin = (root, path) => {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way);
};
/** Which file or folder this is, whatever leads to it. */
const identityOf = ({ dev, ino }) => `${dev}:${ino}`;
/** The path with every link of the part that is there already resolved. */
async function realWay(path) {
    const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    let there = path;
    while (there !== root) {
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(there), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(there, path));
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                throw error;
            // A link that leads nowhere is there all the same.
            if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(there).catch(() => null))
                throw error;
        }
        there = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(there);
    }
    return path;
}
/**
 * Links are never followed. A flag that the system does not know is undefined, which sets no bit: the checks beside it
 * stand alone.
 */
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
/** The system's own word for why a file could not be reached, e.g. `ENOENT`. */
const codeOf = (error) => String(error.code);
const refusal = (path, why, cause) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('config-invalid', `Input output-dir: \`${path}\` ${why}.`, 'Name a folder outside of the checkout, or one in it that does not exist yet; leave the input out for one in ' +
    'RUNNER_TEMP.', { cause });
/**
 * Makes a folder, and those that it lies in. Node's own way (`recursive`) never ends where the system says of a folder
 * that is there that it is not: in `/proc`.
 */
async function makeFolder(path, mode) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, mode).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (codeOf(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), mode);
        await make();
    });
}
/**
 * Makes the folder that a run writes into, or takes up one that is there, for the owner alone (0700).
 * @returns its identity, for `post`
 * @throws Failure `config-invalid` for a link, a folder of the checkout that was there before, a way that leads
 * through a link of the checkout, or a folder that cannot be made
 */
async function sealFolder(path, { workspace, shared = [], identity, byHand = false }) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => null);
    if (found?.isSymbolicLink())
        throw refusal(path, 'is a link');
    if (found && !found.isDirectory())
        throw refusal(path, 'is not a folder');
    const resumed = found !== null && identity !== undefined && identityOf(found) === identity;
    const [root, real] = await Promise.all([realWay((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace)), realWay(path)]).catch((error) => {
        const leadsNowhere = ['ENOENT', 'ELOOP'].includes(codeOf(error));
        const why = leadsNowhere ? 'leads through a link that leads nowhere' : `cannot be reached (${codeOf(error)})`;
        throw refusal(path, why, error);
    });
    if ((isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace), path) || isWithin(root, real)) && !resumed) {
        if (found && !byHand)
            throw refusal(path, 'lies in the checkout and was there before this run');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace), path)) !== real)
            throw refusal(path, 'leads through a link');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).includes('.git'))
            throw refusal(path, 'lies in .git');
    }
    let folder;
    try {
        await makeFolder(path, 0o700);
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | NO_FOLLOW);
    }
    catch (error) {
        throw refusal(path, `cannot be made (${codeOf(error)})`, error);
    }
    try {
        const made = await folder.stat();
        if (real !== (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path)))
            throw refusal(path, 'leads through a link');
        const ours = ![...shared, workspace].some((other) => isWithin(path, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(other)));
        if (ours)
            await folder.chmod(0o700);
        return identityOf(made);
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H)
            throw error;
        const code = codeOf(error);
        const why = code === 'EROFS' ? 'lies on a disk that is read-only' : `belongs to someone else (${code})`;
        throw refusal(path, why, error);
    }
    finally {
        await folder.close();
    }
}
/** At once: handing each piece to another thread takes longer than to write it. */
function writeWhole({ fd }, bytes) {
    for (let from = 0; from < bytes.length;)
        from += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, bytes, from);
}
/** Bytes of UTF-8 that a UTF-16 unit takes, at most. */
const MOST_BYTES = 3;
/** Bytes after which whatever else goes on has its turn: a cancellation is heard in the middle of a long file. */
const PAUSE = 4 * 1024 * 1024;
/** Bytes of the texts that are usual; a longer one gets a place of its own. */
const ROOM = 512 * 1024;
/**
 * Writes a file whole, for the owner alone (0600). What had its name before – a file, or a link – is replaced, never
 * written through.
 * @param content written one after the other, each made when the one before it is written
 */
async function writeSealed(path, content) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | NO_FOLLOW, 0o600);
        try {
            // One place for the bytes of all: a new one for each text takes longer than to fill it.
            const bytes = Buffer.allocUnsafe(ROOM);
            let unheard = 0;
            for (const text of content) {
                const fits = text.length * MOST_BYTES <= ROOM;
                const piece = fits ? bytes.subarray(0, bytes.write(text, 'utf8')) : Buffer.from(text, 'utf8');
                writeWhole(handle, piece);
                unheard += piece.length;
                if (unheard < PAUSE)
                    continue;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
                unheard = 0;
            }
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Opens a file that must not be there yet, for appending, for the owner alone. */
async function openFresh(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | NO_FOLLOW, 0o600);
}
/** Opens a file of ours that is there: no link, no second name of another file. */
async function openOwn(path, flags) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, flags | NO_FOLLOW);
    const found = await handle.stat();
    if (found.isFile() && found.nlink === 1)
        return handle;
    await handle.close();
    throw new Error(`${path} is a link, or no file`);
}
/** Whether a plain file lies there: no link, no second name of another file. */
async function isPlainFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => null);
    return found !== null && found.isFile() && found.nlink === 1;
}


/***/ })

};
