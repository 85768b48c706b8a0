export const id = 550;
export const ids = [550];
export const modules = {

/***/ 86550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rosterMends: () => (/* binding */ rosterMends)
});

// EXTERNAL MODULE: ./build/roster/cell.js
var roster_cell = __webpack_require__(47392);
// EXTERNAL MODULE: ./build/roster/fields.js
var fields = __webpack_require__(12785);
// EXTERNAL MODULE: ./build/roster/records.js
var records = __webpack_require__(90956);
;// CONCATENATED MODULE: ./build/roster/mends.js



/**
 * The lines of a file that can be mended without anybody's judgement: spaces, invisible characters, the case of a status. Only
 * in UTF-8 CSV files (a suggestion is UTF-8 text), only records on one line, and never a role or a group.
 * @param roster as `readRoster` gave it
 * @param file path of one of its files
 * @param lines the file's physical lines without their ends, in order
 * @returns one mend a line, by line
 */
function certainMends(roster, file, lines) {
    const read = roster.files.find(({ path }) => path === file);
    if (!read?.delimiter || (read.encoding !== 'utf-8' && read.encoding !== 'utf-8-bom'))
        return [];
    const headers = headerCells(lines, read.delimiter);
    const byLine = new Map();
    for (const issue of roster.issues) {
        if (issue.file !== file || !issue.certain || issue.line === null || issue.column === null)
            continue;
        const held = byLine.get(issue.line);
        if (held)
            held.push(issue);
        else
            byLine.set(issue.line, [issue]);
    }
    const mends = [];
    for (const [line, issues] of [...byLine].sort((a, b) => a[0] - b[0])) {
        const original = lines[line - 1];
        if (original === undefined)
            continue;
        const mended = mendLine(original, read.delimiter, headers, issues);
        if (mended !== null && mended !== original)
            mends.push({ file, line, original, mended });
    }
    return mends;
}
function headerCells(lines, delimiter) {
    let headers = [];
    const splitter = new records/* RecordSplitter */.H(delimiter, {
        record(cells) {
            if (cells.every((cell) => (0,roster_cell/* tidyCell */.fp)(cell).text === ''))
                return;
            headers = cells.map((cell) => (0,roster_cell/* oneLine */.TN)((0,roster_cell/* tidyCell */.fp)(cell).text));
            splitter.stop();
        },
        fault: () => undefined,
    });
    const first = /^\uFEFF?"?sep=/i.test(lines[0] ?? '') ? 1 : 0;
    for (const line of lines.slice(first)) {
        if (splitter.stopped)
            break;
        splitter.write(`${line}\n`);
    }
    return headers;
}
function mendLine(line, delimiter, headers, issues) {
    const spans = cellSpans(line, delimiter);
    if (!spans)
        return null;
    const edits = new Map();
    for (const issue of issues) {
        const index = headers.indexOf(issue.column);
        const span = spans[index];
        const field = (0,fields/* fieldOfHeader */.nk)(issue.column);
        if (!span || field === 'roles' || field === 'groups' || !reads(span.text, issue.found))
            continue;
        // Two things may be wrong with one cell (spaces and case): the last one's mend has both.
        edits.set(index, issue.suggestion);
    }
    if (edits.size === 0)
        return null;
    let mended = '';
    let at = 0;
    for (const [index, { from, to, quoted }] of spans.entries()) {
        const text = edits.get(index);
        if (text === undefined)
            continue;
        const written = quoted || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
        mended += line.slice(at, from) + written;
        at = to;
    }
    return mended + line.slice(at);
}
/** The cell as it stands, or as an earlier finding of the same cell left it. */
const reads = (cell, found) => cell === found || (0,roster_cell/* tidyCell */.fp)(cell).text === found;
/** The cells of a record on one line; `null` where the line holds no whole record. */
function cellSpans(line, delimiter) {
    const spans = [];
    let at = 0;
    for (;;) {
        const quoted = line[at] === '"';
        let to = line.indexOf(delimiter, at);
        let text;
        if (quoted) {
            const cell = /"((?:[^"]|"")*)"/y;
            cell.lastIndex = at;
            const match = cell.exec(line);
            if (!match)
                return null;
            to = cell.lastIndex;
            if (to < line.length && line[to] !== delimiter)
                return null;
            text = match[1].replaceAll('""', '"');
        }
        else {
            if (to === -1)
                to = line.length;
            text = line.slice(at, to);
        }
        spans.push({ from: at, to, quoted, text });
        if (to >= line.length)
            return spans;
        at = to + 1;
    }
}

;// CONCATENATED MODULE: ./build/main/mends.js

/** Every mend of the run's roster files that needs nobody's judgement; none of a file that cannot be read any more. */
async function rosterMends({ roster }, files) {
    const mends = [];
    for (const { path } of roster?.files ?? []) {
        if (!roster?.issues.some(({ file, certain }) => certain && file === path))
            continue;
        try {
            const chunks = [];
            for await (const chunk of (await files.openRoster(path)).bytes)
                chunks.push(chunk);
            const text = Buffer.concat(chunks).toString('utf8').replace(/^\uFEFF/, '');
            mends.push(...certainMends(roster, path, text.split(/\r\n|\r|\n/)));
        }
        catch {
            // The run has read it and said what was wrong with it; without its text there is nothing to suggest.
        }
    }
    return mends;
}


/***/ })

};
