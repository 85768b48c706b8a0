export const id = 2864;
export const ids = [2864];
export const modules = {

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateRoster: () => (/* binding */ validateRoster)
/* harmony export */ });
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8823);

/** Checks roster and policy. Needs no tenant and no secret. */
async function validateRoster(request, services, session) {
    const desired = await (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .readDesired */ .B2)(request, services, session);
    await session.journal?.append({
        event: 'roster.checked',
        status: session.stopped ? 'stop' : 'ok',
        rows: desired?.roster.rows ?? null,
        invalid_rows: session.report.counts.invalidRows,
        files: session.report.roster?.files.map(({ path, sha256, rows }) => ({ path, sha256, rows })) ?? [],
    });
}


/***/ }),

/***/ 3649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ today),
/* harmony export */   H8: () => (/* binding */ timezones),
/* harmony export */   KJ: () => (/* binding */ isTimezone),
/* harmony export */   nl: () => (/* binding */ dayIsPast)
/* harmony export */ });
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);

/**
 * The day it is somewhere.
 * @param nowMs milliseconds since the epoch
 * @param timezone IANA name, as checked by `parsePolicy`
 * @returns YYYY-MM-DD
 */
function today(nowMs, timezone) {
    if (timezone === 'UTC')
        return (0,_text_days_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDay */ .dA)(nowMs);
    const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone: timezone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).formatToParts(nowMs);
    const part = (type) => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
/** Whether a last day (YYYY-MM-DD) is over: it counts to its end. No last day is never over. */
function dayIsPast(lastDay, day) {
    return lastDay !== undefined && day > lastDay;
}
/** Whether this is a time zone the runtime knows. */
function isTimezone(name) {
    if (name === 'UTC')
        return true;
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
/** Every IANA time zone the runtime lists, `UTC` first. */
function timezones() {
    return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}


/***/ }),

/***/ 2702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f8: () => (/* binding */ policyKeys),
/* harmony export */   v5: () => (/* binding */ conflicting),
/* harmony export */   xC: () => (/* binding */ buildRoleGraph)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1135);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2788);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3111);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2555);




/**
 * Makes the graph of a policy's roles and tells what is wrong with it.
 * @returns the graph, unless one of the problems is an error: cycles, chains longer than `maxDepth`, roles that nobody
 * defines, two roles with one name
 */
function buildRoleGraph(roles) {
    const parents = new Map(Object.entries(roles.allowed).map(([key, role]) => [key, role.inherits]));
    const names = namesOf(roles);
    const problems = [...names.problems, ...unknownRoles(roles, parents)];
    const cycles = cycleProblems(parents);
    // Depth and closure have a meaning only where nothing goes round.
    if (cycles.length > 0)
        return { problems: [...problems, ...cycles] };
    const depths = depthsOf(parents);
    problems.push(...depthProblems(parents, depths, roles.maxDepth));
    const graph = graphOf(roles, parents, names, depths);
    problems.push(...conflictProblems(roles, graph));
    return problems.some((problem) => problem.severity === 'error') ? { problems } : { graph, problems };
}
/** Every name that leads to a role. One name for two roles would make a roster cell mean either. */
function namesOf(roles) {
    const names = { exact: new Map(), folded: new Map(), problems: [] };
    for (const [key, { display }] of Object.entries(roles.allowed)) {
        const role = { key, display: display ?? key };
        for (const name of new Set([key, role.display])) {
            const other = names.folded.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name));
            if (other && other.key !== key) {
                names.problems.push({
                    path: ['roles', 'allowed', key],
                    atKey: true,
                    severity: 'error',
                    found: `the name ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name)}, which also means the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(other.key)}`,
                    expected: 'names that differ in more than case and space',
                    suggestion: '',
                });
                continue;
            }
            names.exact.set(name.trim(), role);
            names.folded.set((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name), role);
        }
    }
    return names;
}
function unknownRoles(roles, parents) {
    const keys = [...parents.keys()];
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestOf */ .qw)(keys);
    const byDisplay = new Map();
    for (const key of keys) {
        const display = roles.allowed[key]?.display;
        if (display !== undefined && !byDisplay.has((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(display)))
            byDisplay.set((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(display), key);
    }
    const expected = keys.length > 0 ? `the key of a role in roles.allowed: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .upTo */ .jB)(keys)}` : 'roles.allowed with this role in it';
    const refuse = (path, name) => ({
        path,
        severity: 'error',
        found: `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name)}, which is not in roles.allowed`,
        expected,
        suggestion: byDisplay.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name)) ?? near(name),
    });
    const problems = [];
    for (const [key, inherits] of parents) {
        for (const [i, parent] of inherits.entries())
            if (!parents.has(parent))
                problems.push(refuse(['roles', 'allowed', key, 'inherits', i], parent));
    }
    for (const [group, role] of Object.entries(roles.groups))
        if (!parents.has(role))
            problems.push(refuse(['roles', 'groups', group], role));
    return problems;
}
/** Steps of a way through the roles that a message names. */
const MOST_STEPS = 10;
/** `a → b → c`, of a longer way its first steps. @param all how many steps it has */
const way = (first, all) => [...first, ...(all > first.length ? [`… (${all - first.length} more)`] : [])].join(' → ');
/** Each cycle once, named from the role that comes first in the file. Works without recursion: a chain may be long. */
function cycleProblems(parents) {
    const problems = [];
    /** The place on the trail, or `done`. */
    const state = new Map();
    for (const start of parents.keys()) {
        if (state.has(start))
            continue;
        const trail = [{ key: start, next: 0 }];
        state.set(start, 0);
        while (trail.length > 0) {
            const here = trail.at(-1);
            const inherits = parents.get(here.key) ?? [];
            if (here.next >= inherits.length) {
                state.set(here.key, 'done');
                trail.pop();
                continue;
            }
            const i = here.next++;
            const parent = inherits[i];
            const from = state.get(parent);
            if (typeof from === 'number') {
                const round = trail.slice(from, from + MOST_STEPS).map((step) => step.key);
                problems.push({
                    path: ['roles', 'allowed', here.key, 'inherits', i],
                    severity: 'error',
                    found: `roles that inherit each other in a circle: ${way(round, trail.length - from)} → ${parent}`,
                    expected: 'inheritance that ends: take one of these steps out',
                    suggestion: '',
                });
            }
            else if (from === undefined && parents.has(parent)) {
                state.set(parent, trail.length);
                trail.push({ key: parent, next: 0 });
            }
        }
    }
    return problems;
}
/** Longest chain of every role, bottom up. Expects no cycles. */
function depthsOf(parents) {
    const depths = new Map();
    for (const start of parents.keys()) {
        const open = [start];
        while (open.length > 0) {
            const key = open.at(-1);
            const inherits = (parents.get(key) ?? []).filter((parent) => parents.has(parent));
            const waiting = inherits.filter((parent) => !depths.has(parent));
            if (waiting.length > 0)
                for (const parent of new Set(waiting))
                    open.push(parent);
            else {
                depths.set(key, inherits.reduce((most, parent) => Math.max(most, (depths.get(parent) ?? 0) + 1), 0));
                open.pop();
            }
        }
    }
    return depths;
}
function depthProblems(parents, depths, maxDepth) {
    // Only where the chain grows too long: not again for everything above.
    return [...depths]
        .filter(([, depth]) => depth === maxDepth + 1)
        .map(([key, depth]) => {
        const chain = [key];
        for (let left = depth; left > 0 && chain.length < MOST_STEPS; left -= 1) {
            chain.push((parents.get(chain.at(-1)) ?? []).find((parent) => depths.get(parent) === left - 1));
        }
        return {
            path: ['roles', 'allowed', key],
            atKey: true,
            severity: 'error',
            found: `a chain of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(depth, 'step')}: ${way(chain, depth + 1)}`,
            expected: `at most ${maxDepth} (roles.maxDepth)`,
            suggestion: '',
        };
    });
}
const wordsOf = (roles) => roles.flatMap(({ key, display }) => (display === key ? [key] : [key, display]));
function graphOf(roles, parents, names, depths) {
    const known = Object.entries(roles.allowed).map(([key, { display }]) => ({ key, display: display ?? key }));
    const words = wordsOf(known);
    const order = new Map(known.map(({ key }, i) => [key, i]));
    const closures = new Map();
    const closureOf = (key) => {
        const cached = closures.get(key);
        if (cached)
            return cached;
        const all = new Set([key]);
        for (const each of all)
            for (const parent of parents.get(each) ?? [])
                all.add(parent);
        const keys = [...all];
        closures.set(key, keys);
        return keys;
    };
    return {
        roles: known,
        resolve: (name) => names.exact.get(name.trim()) ?? names.folded.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name)) ?? null,
        nearest: (name) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(name, words),
        closure: (keys) => {
            const all = new Set();
            for (const key of keys)
                for (const each of closureOf(key))
                    all.add(each);
            return new Set([...all].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0));
        },
        depth: (key) => depths.get(key) ?? 0,
    };
}
/** Warnings about conflicts, more than anyone reads. */
const MOST_WARNINGS = 1000;
/** Makes the look for roles that bring two of one conflict, in the policy's order: up from the few that it names. */
function holdersOf(roles, graph) {
    const order = new Map(graph.roles.map(({ key }, i) => [key, i]));
    const heirs = Map.groupBy(Object.entries(roles.allowed).flatMap(([key, { inherits }]) => inherits.map((parent) => ({ key, parent }))), ({ parent }) => parent);
    return (conflict) => {
        const brought = new Map();
        for (const member of new Set(conflict.map((name) => graph.resolve(name)?.key ?? name))) {
            const above = new Set([member]);
            for (const each of above)
                for (const { key } of heirs.get(each) ?? [])
                    above.add(key);
            for (const each of above)
                brought.set(each, (brought.get(each) ?? 0) + 1);
        }
        const both = [...brought].filter(([, many]) => many > 1).map(([key]) => key);
        return both.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).slice(0, MOST_WARNINGS);
    };
}
/** Conflicts that can do nothing, or that no holder of a role can keep. */
function conflictProblems(roles, graph) {
    const problems = [];
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestOf */ .qw)(wordsOf(graph.roles));
    const warn = (path, found, expected, suggestion = '') => {
        problems.push({ path, severity: 'warning', found, expected, suggestion });
    };
    const together = holdersOf(roles, graph);
    for (const [i, conflict] of roles.conflicts.entries()) {
        if (problems.length > MOST_WARNINGS)
            return problems;
        for (const [j, name] of conflict.entries()) {
            if (graph.resolve(name))
                continue;
            const expected = 'a role in roles.allowed; unless CXone calls one of those so, nobody gets this one through the roster, and ' +
                'the rule holds for nobody new';
            warn(['roles', 'conflicts', i, j], `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name)}, which is not in roles.allowed`, expected, near(name));
        }
        for (const key of together(conflict)) {
            const both = conflicting(graph.closure([key]), conflict, policyKeys(graph));
            warn(['roles', 'conflicts', i], `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(key)}, which by itself brings ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .upTo */ .jB)(both)}`, 'a role that can be given: nobody can ever have this one');
        }
    }
    return problems;
}
/** By the policy alone: its own key, or the name as it is. */
const policyKeys = (graph) => (name) => [[graph.resolve(name)?.key ?? name]];
/**
 * The roles of one conflict that someone has.
 * @param effective keys of all roles held, inherited ones included
 * @returns their keys (a role unknown to the policy under its own name); two or more break the rule
 */
function conflicting(effective, conflict, keysOf) {
    const held = [...new Set(conflict)].map((name) => keysOf(name).flatMap((keys) => keys.find((key) => effective.has(key)) ?? []));
    const all = [...new Set(held.flat())];
    // A name that means two roles sets none of them against the other.
    return all.filter((key) => held.some((keys, i) => keys.includes(key) && held.some((more, j) => i !== j && more.some((one) => one !== key))));
}


/***/ }),

/***/ 3111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ forbiddenText),
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * What gives a credential away, each with a name that may be shown. Role ids, hashes in hex and ordinary words are none
 * of these.
 */
const CREDENTIALS = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----/u, 'a private key'],
    [/\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}/u, 'a GitHub token'],
    [/\bwhsec_[A-Za-z0-9+/=]{16,}/u, 'a webhook secret'],
    [/\beyJ[\w-]{10,2000}\.[\w-]{10,}\.[\w-]*/u, 'a JSON web token'],
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u, 'an access key id'],
    [/\bxox[abprs]-[\w-]{10,}/u, 'a Slack token'],
    [/\bsk_(?:live|test)_\w{10,}/u, 'an API key'],
    [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,}={2,4}(?![A-Za-z0-9=])/u, 'an access key'],
    [/\b(?:Bearer|Basic) +[\w+/.-]{16,}/u, 'an authorization header'],
];
const URL_LIKE = /\b([a-z][a-z0-9+.-]{0,30}):\/\/|^\s*\/\/[\w.-]/iu;
/** 40 or more letters and digits in a row, of all kinds and mixed: nobody's role or header, but a random key. */
function random(text) {
    return (text.match(/[A-Za-z0-9+/_]{40,}/gu) ?? []).some((run) => (run.match(/\d/gu) ?? []).length >= 4 &&
        (run.match(/[A-Z]/gu) ?? []).length >= 4 &&
        (run.match(/[a-z]/gu) ?? []).length >= 4);
}
/**
 * What a text holds that no policy may hold, since anyone who opens a pull request could send credentials anywhere with
 * it, or would leave them in the history.
 * @returns words that may be shown (never the text itself), `null` for a text that is fine
 */
function forbiddenText(text) {
    for (const [shape, name] of CREDENTIALS)
        if (shape.test(text))
            return `what looks like ${name} (not shown)`;
    if (random(text))
        return 'what looks like a random key (not shown)';
    if (URL_LIKE.test(text))
        return 'a URL (not shown)';
    return null;
}
/** A value as a message may show it: short, in JSON's spelling, and never a credential. */
function shown(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return `a ${typeof value}`;
    const forbidden = forbiddenText(value);
    if (forbidden)
        return forbidden;
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}


/***/ }),

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isLfsPointer)
/* harmony export */ });
/** True of the text that Git LFS keeps in a file's place, by its beginning. */
const isLfsPointer = (text) => /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com)\//.test(text);


/***/ }),

/***/ 7087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ comparedStatus)
/* harmony export */ });
/** A status in comparison form: letters’ case, kinds of spaces, `_` and `-` do not matter. */
const comparedStatus = (text) => text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();


/***/ })

};
