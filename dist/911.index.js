export const id = 911;
export const ids = [911];
export const modules = {

/***/ 90911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitingEvents: () => (/* binding */ waitingEvents)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const queued = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('webhook.queued'),
    timestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    webhook_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    receivers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    payload: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(),
    operation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish(),
});
const over = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ event: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['webhook.delivered', 'webhook.failed']), webhook_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), receiver: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() });
/** Reads only the lines that can be about webhooks. */
const MARK = '"event":"webhook.';
/**
 * Events that are still to be sent, out of the audits of one folder, oldest first. A failed delivery is still to be made, unless
 * the receiver said that it wants no more events.
 * @param lines of all audits, in any order; half lines and foreign ones are passed over
 * @param since ISO 8601, UTC; what was queued before is no longer sent
 */
function waitingEvents(lines, since) {
    const waiting = new Map();
    const settled = new Set();
    for (const line of lines) {
        if (!line.includes(MARK))
            continue;
        const record = recordOf(line);
        const end = over.safeParse(record);
        if (end.success) {
            const { event, status, webhook_id: id, receiver } = end.data;
            if (event === 'webhook.delivered' || status === 'gone')
                settled.add(`${id} ${receiver}`);
            continue;
        }
        const start = queued.safeParse(record);
        if (!start.success || start.data.timestamp < since)
            continue;
        const { timestamp: at, webhook_id: id, receivers, payload, operation, target } = start.data;
        for (const receiver of receivers)
            waiting.set(`${id} ${receiver}`, { at, event: { id, receiver, payload, operation: operation ?? null, target: target ?? null } });
    }
    return [...waiting]
        .filter(([key]) => !settled.has(key))
        .map(([, entry]) => entry)
        .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
        .map(({ event }) => event);
}
function recordOf(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}


/***/ })

};
