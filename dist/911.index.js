export const id = 911;
export const ids = [911,4861];
export const modules = {

/***/ 94861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLine: () => (/* binding */ readLine)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28196);

/**
 * A record out of one line of an audit.
 * @returns `null` for half lines, foreign ones, and events that this version does not know
 */
function readLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    return (0,_model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(value);
}


/***/ }),

/***/ 90911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitingEvents: () => (/* binding */ waitingEvents)
/* harmony export */ });
/* harmony import */ var _read_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94861);

/** Reads only the lines that can be about webhooks. */
const MARK = '"event":"webhook.';
/**
 * Events that are still to be sent, out of the audits of one folder, oldest first. A failed delivery is still to be
 * made, unless the receiver said that it wants no more events.
 * @param lines of all audits, in any order; half lines and foreign ones are passed over
 * @param since ISO 8601, UTC; what was queued before is no longer sent
 */
function waitingEvents(lines, since) {
    const waiting = new Map();
    const over = new Set();
    for (const line of lines) {
        if (!line.includes(MARK))
            continue;
        const record = (0,_read_line_js__WEBPACK_IMPORTED_MODULE_0__.readLine)(line);
        if (record?.event === 'webhook.delivered' || record?.event === 'webhook.failed') {
            if (record.event === 'webhook.delivered' || record.status === 'gone')
                over.add(`${record.webhook_id} ${record.receiver}`);
            continue;
        }
        if (record?.event !== 'webhook.queued' || record.timestamp < since)
            continue;
        const { timestamp: at, webhook_id: id, receivers, payload, operation = null, target = null } = record;
        for (const receiver of receivers)
            waiting.set(`${id} ${receiver}`, { at, event: { id, receiver, payload, operation, target } });
    }
    return [...waiting]
        .filter(([key]) => !over.has(key))
        .map(([, entry]) => entry)
        .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
        .map(({ event }) => event);
}


/***/ })

};
