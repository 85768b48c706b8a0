import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 2562:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 5434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9044);
/* harmony import */ var _cli_terminal_io_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3006);


process.exitCode = await (0,_cli_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(process.argv.slice(2), (0,_cli_terminal_io_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .F)(process));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// UNUSED EXPORTS: COMMANDS

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(1612);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __nccwpck_require__(2788);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __nccwpck_require__(4863);
;// CONCATENATED MODULE: ./build/cli/arguments.js



/**
 * Reads the arguments of a command.
 * @param argv what follows the command's name
 * @param options the command's options
 * @param files how many files it takes, at least and at most
 */
function readArguments(argv, options, files) {
    const config = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...argv], options: config, allowPositionals: true });
        if (positionals.length < files[0])
            return { ok: false, problem: 'The file is missing.' };
        if (positionals.length > files[1])
            return { ok: false, problem: `“${positionals[files[1]]}” is one argument too many.` };
        return { ok: true, files: positionals, values };
    }
    catch (error) {
        const unknown = /Unknown option '(--?[^']+)'/.exec(String(error))?.[1];
        if (unknown === undefined) {
            const said = (0,errors/* errorText */.kc)(error).split('\n')[0];
            return { ok: false, problem: said ?? 'The arguments cannot be read.' };
        }
        const near = (0,nearest/* nearestWord */.zZ)(unknown.replace(/^-+/, ''), Object.keys(options));
        return { ok: false, problem: `There is no option “${unknown}”.${near ? ` Did you mean “--${near}”?` : ''}` };
    }
}

;// CONCATENATED MODULE: ./build/cli/command.js





const FOLDER = {
    type: 'string',
    value: 'folder',
    help: 'where the files go (a temporary folder unless given)',
};
const NO_OPEN = { type: 'boolean', help: 'do not open the report in the browser' };
const POLICY = { type: 'string', value: 'file', help: 'the policy (.github/cxone-policy.yml unless given)' };
const command_text = (value) => typeof value === 'string' && value !== '' ? value : undefined;
/** Where the files go, and whether the report is opened. */
const whereTo = (values) => ({
    outputDir: command_text(values['output-dir']),
    open: !values['no-open'],
});
/** Environment variables that stand for the inputs of the real tenant. */
const TENANT_VARIABLES = {
    CXONE_PROFILE: 'profile',
    CXONE_TENANT: 'tenant',
    CXONE_CLIENT_ID: 'client-id',
    CXONE_CLIENT_SECRET: 'client-secret',
    CXONE_ACCESS_KEY_ID: 'access-key-id',
    CXONE_ACCESS_KEY_SECRET: 'access-key-secret',
    CXONE_TOKEN_URL: 'token-url',
    CXONE_SCIM_URL: 'scim-url',
    CXONE_API_URL: 'api-url',
    CXONE_ISSUER: 'issuer',
};
/** Every command of the command line, in the order the help shows them. */
const COMMANDS = {
    validate: {
        usage: 'validate roster.csv [roster2.csv …]',
        help: 'checks the file: every problem with row, column and what to write; asks no tenant',
        files: [1, 20],
        options: { policy: POLICY, 'output-dir': FOLDER, 'no-open': NO_OPEN },
        run: async (files, values, io) => {
            const { runLocally } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(9818), __nccwpck_require__.e(1967), __nccwpck_require__.e(754)]).then(__nccwpck_require__.bind(__nccwpck_require__, 754));
            const inputs = { roster: files.join('\n'), ...(command_text(values['policy']) && { policy: command_text(values['policy']) }) };
            return runLocally({ mode: 'validate', title: files.join(', '), inputs, ...whereTo(values) }, io);
        },
    },
    plan: {
        usage: 'plan roster.csv [--against people.csv | --tenant demo]',
        help: 'shows what would change, person by person; writes nothing',
        files: [1, 20],
        options: {
            policy: POLICY,
            against: { type: 'string', value: 'file', help: 'compare with the people of this file' },
            tenant: { type: 'string', value: 'demo', help: 'compare with 120 made-up people' },
            'output-dir': FOLDER,
            'no-open': NO_OPEN,
        },
        run: async (files, values, io) => planLocally(files, values, io),
    },
    verify: {
        usage: 'verify audit.jsonl | folder of artifacts [--expected-head hash] [--person id]',
        help: 'says whether audits are whole, what was done to which person, when, and who approved it',
        files: [1, 1],
        options: {
            'expected-head': { type: 'string', value: 'hash', help: 'the hash that the last record must have' },
            person: { type: 'string', value: 'id', help: 'only this person: employee ID, user name or CXone’s id' },
            since: { type: 'string', value: 'day', help: 'only from this day on, YYYY-MM-DD (UTC)' },
            until: { type: 'string', value: 'day', help: 'only up to and with this day, YYYY-MM-DD (UTC)' },
            'output-dir': FOLDER,
            'no-open': NO_OPEN,
        },
        run: async (files, values, io) => {
            const { runLocally } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(9818), __nccwpck_require__.e(1967), __nccwpck_require__.e(754)]).then(__nccwpck_require__.bind(__nccwpck_require__, 754));
            const inputs = { 'audit-file': files.join('\n') };
            for (const name of ['expected-head', 'person', 'since', 'until']) {
                const value = command_text(values[name]);
                if (value)
                    inputs[name] = value;
            }
            return runLocally({ mode: 'verify', title: '', inputs, ...whereTo(values) }, io);
        },
    },
    init: {
        usage: 'init [roster.csv | folder of an export]',
        help: 'writes workflows, CODEOWNERS, policy and a first roster into this folder; what is there stays',
        files: [0, 1],
        options: {
            action: { type: 'string', value: 'owner/name@ref', help: 'your copy of the action' },
            owners: { type: 'string', value: '@team', help: 'who must review the roster' },
            branch: { type: 'string', value: 'main', help: 'the default branch' },
            'second-person': { type: 'boolean', help: 'who approves must have had no hand in the pull request' },
            yes: { type: 'boolean', help: 'ask nothing' },
        },
        run: async ([roster], values, io) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(2541), __nccwpck_require__.e(4477), __nccwpck_require__.e(4037), __nccwpck_require__.e(9818), __nccwpck_require__.e(1967), __nccwpck_require__.e(6364)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6364))).init(roster, values, io),
    },
};
async function planLocally(files, values, io) {
    const { runLocally } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(9818), __nccwpck_require__.e(1967), __nccwpck_require__.e(754)]).then(__nccwpck_require__.bind(__nccwpck_require__, 754));
    const { fileTenant, peopleOf } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(2541), __nccwpck_require__.e(4477), __nccwpck_require__.e(4037), __nccwpck_require__.e(9818), __nccwpck_require__.e(27)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6648));
    const { localPolicy } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(2541), __nccwpck_require__.e(9818), __nccwpck_require__.e(5297)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5297));
    const path = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6760, 19));
    const against = command_text(values['against']);
    const demo = command_text(values['tenant']);
    if (demo !== undefined && demo !== 'demo') {
        return problem(io, `--tenant takes the word “demo”; “${demo}” is something else.`, [
            'For a real tenant leave it out and set CXONE_TENANT and the secrets as environment variables: ' +
                'docs/command-line.md.',
        ]);
    }
    if (demo !== undefined && against !== undefined)
        return problem(io, 'Both --against and --tenant say what the roster is compared with.', ['Give one of them.']);
    const inputs = { roster: files.join('\n') };
    const policy = command_text(values['policy']);
    if (policy)
        inputs['policy'] = policy;
    for (const [variable, input] of Object.entries(TENANT_VARIABLES)) {
        const value = io.env[variable];
        if (value)
            inputs[input] = value;
    }
    const local = { mode: 'plan', title: '', inputs, ...whereTo(values) };
    if (against) {
        if ((0,external_node_fs_.statSync)((0,external_node_path_.resolve)(io.cwd, against)).isDirectory())
            return problem(io, `“${against}” is a folder.`, [
                'Name a file: an export of the accounts, or an earlier roster.',
            ]);
        const people = await peopleOf(path.resolve(io.cwd, against), await localPolicy(io.cwd, policy), Date.now());
        return runLocally({
            ...local,
            inputs: { ...inputs, tenant: against },
            tenant: async () => fileTenant(against, people),
            comparedWith: `the people of ${against}`,
        }, io);
    }
    if (demo) {
        const { demoPeople } = await __nccwpck_require__.e(/* import() */ 2848).then(__nccwpck_require__.bind(__nccwpck_require__, 2848));
        return runLocally({
            ...local,
            inputs: { ...inputs, tenant: 'demo' },
            tenant: async () => fileTenant('demo', demoPeople()),
            comparedWith: '120 made-up people',
        }, io);
    }
    if (!io.env['CXONE_TENANT'] && !io.env['CXONE_SCIM_URL']) {
        return problem(io, 'There is nothing to compare the roster with.', [
            'Give `--against people.csv` (an export of the accounts), or `--tenant demo`,',
            'or set CXONE_TENANT and the secrets of a real tenant as environment variables: docs/command-line.md.',
        ]);
    }
    return runLocally(local, io);
}
/** What is wrong with the command line, and what to do; exit code 2. */
function problem(io, what, next) {
    io.print(io.style.red(what));
    for (const line of next)
        io.print(line);
    return 2;
}
const commandNamed = (name = '') => (Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined);
function noSuchCommand(io, name) {
    const near = (0,nearest/* nearestWord */.zZ)(name, Object.keys(COMMANDS));
    return problem(io, `There is no command “${name}”.${near ? ` Did you mean “${near}”?` : ''}`, [
        `Commands: ${Object.keys(COMMANDS).join(', ')}.`,
    ]);
}
/** The help: all commands, or one with its options. */
function help(io, name) {
    const command = commandNamed(name);
    if (command) {
        io.print(`cxone-roster ${command.usage}\n  ${command.help}\n`);
        for (const [option, { value, help: about }] of Object.entries(command.options))
            io.print(`  --${option}${value ? ` <${value}>` : ''}  ${about}`);
        return;
    }
    io.print('CXone Roster: keeps accounts in NICE CXone in step with a roster file. Nothing here writes to a tenant.\n');
    for (const { usage, help: about } of Object.values(COMMANDS))
        io.print(`  cxone-roster ${usage}\n      ${about}`);
    io.print('\n  cxone-roster <command> --help shows its options. Applying is done by the action, on GitHub.');
}
/**
 * Runs one command of the command line.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 well; 1 the run stopped or found something wrong; 2 the command line is wrong
 */
async function runCommand(argv, io) {
    const [name, ...rest] = argv;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
        if (rest[0] !== undefined && !commandNamed(rest[0]))
            return noSuchCommand(io, rest[0]);
        help(io, rest[0]);
        return name === undefined ? 2 : 0;
    }
    const command = commandNamed(name);
    if (!command)
        return noSuchCommand(io, name);
    if (rest.includes('--help') || rest.includes('-h')) {
        help(io, name);
        return 0;
    }
    const args = readArguments(rest, command.options, command.files);
    if (!args.ok)
        return problem(io, args.problem, [`Usage: cxone-roster ${command.usage}`]);
    try {
        const given = [...args.files, args.values['policy'], args.values['against']];
        for (const file of given)
            if (typeof file === 'string' && !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(io.cwd, file)))
                return problem(io, `There is no file “${file}”.`, [`Paths start from the folder you are in: ${io.cwd}`]);
        return await command.run(args.files, args.values, io);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return problem(io, error.message, [error.advice]);
    }
}


/***/ }),

/***/ 3006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ terminal_io_terminal)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:readline/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __nccwpck_require__(8565);
;// CONCATENATED MODULE: ./build/cli/terminal-io.js



const OPENERS = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
};
/** The real terminal of a process. */
function terminal_io_terminal(own) {
    const { stdout, stdin, env, platform } = own;
    const cancelled = new AbortController();
    // The program that reads the output may stop reading (a pipe into `head`): that is no fault.
    stdout.on('error', (error) => {
        if (error.code === 'EPIPE')
            own.exit(0);
        throw error;
    });
    own.once('SIGINT', () => cancelled.abort(new Error('interrupted')));
    return {
        env,
        cwd: own.cwd(),
        columns: Math.min(120, stdout.columns ?? 100),
        style: terminal/* Style */.OF.of(stdout, env),
        // oxlint-disable-next-line typescript/no-unnecessary-type-conversion -- isTTY is undefined where it is no terminal
        interactive: Boolean(stdout.isTTY && stdin.isTTY && !env['CI']),
        print: (text) => void stdout.write(`${text}\n`),
        open: (path) => {
            const [command, ...args] = OPENERS[platform] ?? ['xdg-open'];
            // A machine without a browser has no such program: the path was printed, which is enough.
            (0,external_node_child_process_namespaceObject.spawn)(command, [...args, path], { stdio: 'ignore', detached: true })
                .on('error', () => undefined)
                .unref();
        },
        ask: async (question, standard) => {
            const lines = (0,promises_namespaceObject.createInterface)({ input: stdin, output: stdout });
            try {
                return (await lines.question(`${question}${standard === '' ? '' : ` [${standard}]`}: `)).trim() || standard;
            }
            finally {
                lines.close();
            }
        },
        signal: cancelled.signal,
    };
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ Style),
/* harmony export */   VL: () => (/* binding */ width),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/**
 * Colours for a terminal: none where the output is no TTY, or NO_COLOR is set (no-color.org); FORCE_COLOR asks for them
 * without a TTY.
 */
class Style {
    #on;
    constructor(on) {
        this.#on = on;
    }
    static of(stream, env) {
        if (env['NO_COLOR'])
            return new Style(false);
        return new Style(stream.isTTY === true || Boolean(env['FORCE_COLOR']));
    }
    bold(text) {
        return this.#wrap(text, 1, 22);
    }
    dim(text) {
        return this.#wrap(text, 2, 22);
    }
    red(text) {
        return this.#wrap(text, 31, 39);
    }
    green(text) {
        return this.#wrap(text, 32, 39);
    }
    yellow(text) {
        return this.#wrap(text, 33, 39);
    }
    blue(text) {
        return this.#wrap(text, 36, 39);
    }
    #wrap(text, open, close) {
        return this.#on && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
    }
}
const ESCAPES = /\u001B\[\d+m/g;
/** What takes two columns. */
const WIDE = /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;
const segmenter = new Intl.Segmenter();
/** Columns a text takes in a terminal: colours none, emoji and wide characters two, marks that join nothing. */
function width(text) {
    let columns = 0;
    for (const { segment } of segmenter.segment(text.replaceAll(ESCAPES, ''))) {
        columns += WIDE.test(segment) ? 2 : 1;
    }
    return columns;
}
/** A text cut to so many columns, with `…` where something is missing. For text without colours. */
function cut(text, columns) {
    if (width(text) <= columns)
        return text;
    let out = '';
    for (const { segment } of segmenter.segment(text)) {
        if (width(out + segment) > columns - 1)
            break;
        out += segment;
    }
    return `${out}…`;
}
/** A text filled up with blanks to so many columns of a terminal. */
function padded(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - width(text)));
}
/** A word in pieces of so many columns. */
function pieces(word, columns) {
    const all = [''];
    for (const { segment } of width(word) > columns ? segmenter.segment(word) : [{ segment: word }]) {
        const last = all.at(-1);
        if (last === '' || width(last + segment) <= columns)
            all[all.length - 1] = last + segment;
        else
            all.push(segment);
    }
    return all;
}
/** A text in lines of so many columns, broken at spaces; a longer word goes on in the next line. */
function wrapped(text, columns) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').flatMap((one) => pieces(one, columns))) {
        if (line !== '' && width(line) + 1 + width(word) > columns) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}


/***/ }),

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   k: () => (/* binding */ AllRefused)
/* harmony export */ });
/**
 * An exceptional end of a run: carries the reason code it ends with, what went wrong, why, and what to do next.
 * `message` never holds a secret or an unmasked person.
 */
class Failure extends Error {
    reason;
    /** What to do next, one sentence. */
    advice;
    /** HTTP status of the answer that ended the run, where there was one: who answers was reached. */
    answered;
    constructor(reason, message, advice, options) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.advice = advice;
        this.answered = options?.answered;
    }
}
/** The end of a run of which every change was refused: nothing was carried out, not even a part of a change. */
class AllRefused extends Failure {
    /** Requests that were sent for the change that met the end. */
    attempts;
    /** What they were answered. */
    error;
    constructor(message, error, attempts, cause) {
        super('apply-failed', message, error.advice, { cause });
        this.error = error;
        this.attempts = attempts;
    }
}


/***/ }),

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ diskWords),
/* harmony export */   Yi: () => (/* binding */ errorWords),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/** What anything that was thrown says; an Error its message, anything else as text. */
function errorText(error) {
    return error instanceof Error ? error.message : String(error);
}
/** What to do about an error, as it says itself. @param otherwise where it does not */
function adviceOf(error, otherwise) {
    const { advice } = (error ?? {});
    return typeof advice === 'string' ? advice : otherwise;
}
/** Why a file could not be written, by the system's own word for it. */
const DISK = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the share of the disk is used up',
    EROFS: 'the disk is read-only',
    EIO: 'the disk has a fault',
    ENOENT: 'the folder is gone',
    EACCES: 'it is not allowed',
    EPERM: 'it is not allowed',
};
/** Why a file could not be written, in words that also people without a terminal know. */
function diskWords(error) {
    const { code } = (error ?? {});
    return (typeof code === 'string' && DISK[code]) || errorText(error);
}
/** The same inside a sentence that ends itself: the first line, without its full stop. */
function errorWords(error) {
    return errorText(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
}


/***/ }),

/***/ 2788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jc: () => (/* binding */ nearestSlip),
/* harmony export */   qw: () => (/* binding */ nearestOf),
/* harmony export */   zZ: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

/**
 * The word someone probably meant.
 * @returns the nearest of `words`, or `''` where none is near (more than a third of the letters differ; two letters may
 * from five on, so that exchanged neighbours are found)
 */
function nearestWord(given, words) {
    const text = given.trim().slice(0, 64).toLowerCase();
    let best = '';
    let least = Infinity;
    for (const word of words) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(text, word.toLowerCase());
        if (steps < least && steps <= tolerance(Math.max(text.length, word.length))) {
            least = steps;
            best = word;
        }
    }
    return best;
}
/** Words held against each other until nobody reads the proposals any more. */
const MOST_COMPARED = 1_000_000;
/** The same for many texts; after a million comparisons nothing is proposed. */
function nearestOf(words) {
    let left = MOST_COMPARED;
    return (given) => {
        left -= words.length;
        return left < 0 ? '' : nearestWord(given, words);
    };
}
const tolerance = (length) => Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));
/**
 * The word of which a text is a slip of the hand: one letter more, less or other, two neighbours exchanged, or in words
 * of eight letters and more up to a quarter of them.
 * @param most letters at most, however long the word is
 * @returns the nearest of `words`, or `''`
 */
function nearestSlip(given, words, most = Infinity) {
    const text = given.trim().toLowerCase();
    const near = nearestWord(text, words);
    if (near === '')
        return '';
    const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(text, near.toLowerCase());
    const length = Math.max(text.length, near.length);
    return steps <= Math.min(most, Math.max(1, length < 8 ? 1 : Math.floor(length / 4))) ||
        areExchanged(text, near.toLowerCase())
        ? near
        : '';
}
/** True where two neighbouring letters of one text stand the other way round in the other, and nothing else differs. */
function areExchanged(text, word) {
    if (text.length !== word.length)
        return false;
    const at = Array.from(text).findIndex((letter, index) => letter !== word[index]);
    return at >= 0 && text[at] === word[at + 1] && text[at + 1] === word[at] && text.slice(at + 2) === word.slice(at + 2);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
