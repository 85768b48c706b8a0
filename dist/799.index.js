export const id = 799;
export const ids = [799,307];
export const modules = {

/***/ 6799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyFile: () => (/* binding */ verifyFile)
/* harmony export */ });
/* harmony import */ var _audit_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94307);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31612);


/** Verifies the audit file of an earlier run. Asks no tenant; ends `audit-broken` at the first thing that is wrong. */
async function verifyFile(request, services, session) {
    const expected = request.expectedHead?.trim().toLowerCase();
    if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', 'Input expected-head: it is not a hash of 64 hex digits.', 'Give the output `audit-head` of the run whose audit is verified.');
    }
    if (!services.files.auditFile)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', 'Input audit-file names no file.', 'Give the path of the `audit.jsonl` to verify.');
    const { path, bytes } = await services.files.auditFile();
    const verification = await (0,_audit_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyAudit */ .R)(bytes, expected);
    session.report.verification = { file: path, ...verification };
    const { ok, records, head, problem } = verification;
    await session.journal?.append({ event: 'audit.verified', status: ok ? 'ok' : 'broken', file: path, records, verified_head: head, ...(expected && { expected_head: expected }), ...(problem && { error: problem }) });
    services.log.line(`Audit    ${path}: ${ok ? `whole, ${records} records, head ${head}` : `broken at line ${problem?.line ?? 0} (${problem?.what ?? ''})`}`);
    if (problem)
        session.problem('audit-broken', `\`${path}\`: ${words(problem)}; the ${records} records before are right`, 'Take the audit from where nobody can have changed it (the run’s artifact), and find out who could write to this file.');
    else if (expected === undefined)
        session.problem('none', 'no expected-head was given: a chain that somebody made anew from its start would pass as well', 'Keep the output `audit-head` of every run elsewhere, and give it as `expected-head`.');
}
const WHAT = {
    json: 'is no JSON object in UTF-8',
    form: 'is spelled otherwise than it was written',
    record: 'is no audit record',
    hash: 'was changed',
    seq: 'does not follow the one before: records are missing, added or moved',
    prev: 'does not follow the one before: records are missing, added or moved',
    'seal-count': 'is a seal with another count of records',
    'after-seal': 'comes after the seal',
    'no-seal': 'should be a seal: the end of the file is missing',
    cut: 'is cut off',
    empty: 'is missing: the file is empty',
    head: 'ends a whole chain, but not the one whose head was kept',
};
/** `line 12 (record 12) was changed: expected …, found …`. */
function words({ line, seq, what, expected, found }) {
    return `line ${line}${seq === null ? '' : ` (record ${seq})`} ${WHAT[what]}: expected ${expected}, found ${found}`;
}


/***/ }),

/***/ 94307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ChainReader: () => (/* binding */ ChainReader),
/* harmony export */   R: () => (/* binding */ verifyAudit)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79169);


/** What a line must have to be a record at all; what else is in it the hash answers for. */
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    seq: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1),
    prev: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u),
    hash: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u),
    event_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    timestamp: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
});
/** Longest line that is read, in characters; a record has some hundred. */
const LONGEST = 16_000_000;
/** Follows a chain line by line. */
class ChainReader {
    tip = { seq: 0, hash: _chain_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT };
    line = 0;
    sealed = false;
    interrupted = false;
    /**
     * Takes the next line, without its line break.
     * @returns what is wrong with it, `null` for a record that follows the one before; only then does the chain go on
     */
    take(text) {
        this.line += 1;
        const problem = (what, expected, found, seq = null) => ({ line: this.line, seq, what, expected, found });
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return problem('json', 'one JSON object', excerpt(text));
        }
        const read = recordSchema.safeParse(value);
        if (!read.success) {
            const keys = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'the whole line'))].join(', ');
            return problem('record', 'seq, prev, hash, event_id, timestamp and event', `wrong or missing: ${keys}`);
        }
        const record = value;
        const { seq } = record;
        // One spelling only, so that no byte of the file is free: another escape, a space or a key that is there twice shows.
        if (JSON.stringify(value) !== text)
            return problem('form', 'the record as JSON without spaces, every key once', 'another spelling of it', seq);
        if (seq !== this.tip.seq + 1)
            return problem('seq', String(this.tip.seq + 1), String(seq), seq);
        if (record.prev !== this.tip.hash)
            return problem('prev', this.tip.hash, record.prev, seq);
        const hash = hashOf(record);
        if (hash !== record.hash)
            return problem('hash', hash, record.hash, seq);
        if (this.sealed)
            return problem('after-seal', 'nothing after the seal', `the event ${JSON.stringify(record.event)}`, seq);
        if (record.event === 'seal') {
            if (record.count !== this.tip.seq)
                return problem('seal-count', `${this.tip.seq} records before the seal`, JSON.stringify(record.count ?? null), seq);
            this.sealed = true;
            this.interrupted = record.status === 'interrupted';
        }
        this.tip = { seq, hash };
        return null;
    }
}
/** A record with half a surrogate pair has no RFC 8785 form, and so no hash. */
function hashOf(record) {
    try {
        return (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .recordHash */ .oj)(record);
    }
    catch {
        return 'none: a text in it is not Unicode';
    }
}
const excerpt = (text) => (text === '' ? 'an empty line' : JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text));
/**
 * Verifies an audit: every record unchanged, none missing, added, moved or doubled, the last one a seal with the right count.
 * Reads as it goes; memory does not grow with the file. A chain that was made anew from its start is found by `expectedHead` alone.
 * @param chunks the file's bytes (or text) in pieces of any size, as a read stream gives them
 * @param expectedHead the `audit-head` the run gave out, 64 hex digits
 */
async function verifyAudit(chunks, expectedHead) {
    const reader = new ChainReader();
    const end = (problem) => ({
        ok: problem === undefined,
        records: reader.tip.seq,
        head: reader.tip.hash,
        sealed: reader.sealed,
        interrupted: reader.interrupted,
        ...(problem && { problem }),
    });
    // Bytes that are no UTF-8 are an error, and a byte order mark is not skipped: both would be changes that nobody sees.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const here = (what, expected, found) => ({ line: reader.line + 1, seq: null, what, expected, found });
    let rest = '';
    try {
        for await (const chunk of chunks) {
            const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines) {
                const problem = reader.take(line);
                if (problem)
                    return end(problem);
            }
            if (rest.length > LONGEST)
                return end(here('json', `a line of at most ${LONGEST} characters`, 'a longer one'));
        }
        decoder.decode();
    }
    catch (error) {
        if (!(error instanceof TypeError) || !('code' in error) || error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
            throw error;
        return end(here('json', 'UTF-8', 'bytes that are none'));
    }
    if (rest !== '')
        return end(here('cut', 'a line break at the end of the last record', excerpt(rest)));
    if (reader.line === 0)
        return end(here('empty', 'at least a seal', 'an empty file'));
    if (!reader.sealed)
        return end(here('no-seal', 'a seal as the last record', `the end of the file after ${reader.tip.seq} records`));
    if (expectedHead !== undefined && expectedHead.trim().toLowerCase() !== reader.tip.hash) {
        return end({ line: reader.line, seq: reader.tip.seq, what: 'head', expected: expectedHead.trim().toLowerCase(), found: reader.tip.hash });
    }
    return end();
}


/***/ })

};
