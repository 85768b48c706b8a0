export const id = 5269;
export const ids = [5269];
export const modules = {

/***/ 5269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listAttributes: () => (/* binding */ listAttributes)
});

;// CONCATENATED MODULE: ./build/model/definition.js
/** Types that a custom attribute can have. */
const ATTRIBUTE_TYPES = ['string', 'number', 'boolean', 'date'];

// EXTERNAL MODULE: ./build/attributes/iso-dates.js
var iso_dates = __webpack_require__(3537);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/attributes/analysis.js



const KNOWN = new Set(ATTRIBUTE_TYPES);
/**
 * Whether a default is a value of its declared type. No default, and `null`, always are; of an unknown type nothing can
 * be said.
 */
function defaultIsValid({ type, defaultValue }) {
    if (defaultValue === undefined || defaultValue === null)
        return true;
    switch (type) {
        case 'string':
            return typeof defaultValue === 'string';
        case 'number':
            return typeof defaultValue === 'number' && Number.isFinite(defaultValue);
        case 'boolean':
            return typeof defaultValue === 'boolean';
        case 'date':
            return typeof defaultValue === 'string' && (0,iso_dates/* isIsoDate */.s)(defaultValue);
        default:
            return true;
    }
}
/** A definition with the verdict on its type and its default. */
function analyse(definition) {
    const { id, name, type, scope, validationRules, isSystem } = definition;
    return {
        id,
        name,
        type,
        scope,
        type_compatible: KNOWN.has(type),
        default_valid: defaultIsValid(definition),
        validation_rules: validationRules,
        is_system: isSystem,
    };
}
/** The value that a share of the values does not exceed (nearest rank); 0 of nothing. */
function percentile(sorted, share) {
    return (0,figures/* twoDecimals */.Bu)(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}
/** Figures of a listing; of one that was interrupted, those of what was read. */
function summarise(items, { pages, failedPages, latencies }) {
    const sorted = [...latencies].sort((a, b) => a - b);
    const asked = pages + failedPages;
    return {
        total_attributes: items.length,
        pages_fetched: pages,
        average_latency_ms: sorted.length === 0 ? 0 : (0,figures/* twoDecimals */.Bu)(sorted.reduce((sum, each) => sum + each, 0) / sorted.length),
        median_latency_ms: percentile(sorted, 0.5),
        p95_latency_ms: percentile(sorted, 0.95),
        pagination_success_rate_pct: asked === 0 ? 0 : (0,figures/* twoDecimals */.Bu)((pages * 100) / asked),
        type_compatibility_violations: items.filter((item) => !item.type_compatible).length,
        default_value_violations: items.filter((item) => !item.default_valid).length,
    };
}

// EXTERNAL MODULE: ./build/attributes/files.js
var files = __webpack_require__(6667);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(6939);
;// CONCATENATED MODULE: ./build/app/modes/attributes.js





/** As the tutorial's receivers know the sender of these events. */
const SOURCE = 'cxone_attribute_querier';
/**
 * Lists the tenant's custom attribute definitions and judges them. Violations are findings, not failures. What was read
 * is written to `attributes.json` and `attributes.csv` whatever ended the listing, and receivers hear of either
 * end.
 */
async function listAttributes(request, services, session) {
    session.add(await services.checkTenant());
    if (session.stopped)
        return;
    const query = request.definitions ?? { pageSize: 250 };
    await session.journal?.append({
        event: 'attributes.started',
        status: 'started',
        filters: {
            type: query.type ?? null,
            scope: query.scope ?? null,
            validation_rule: query.rule ?? null,
            page_size: query.pageSize,
        },
    });
    const reading = await read(query, services, session);
    const items = reading.definitions.map(analyse);
    const summary = summarise(items, reading);
    session.report.definitions = { items, summary, complete: reading.status === 'complete' };
    services.log.line(`Attributes ${(0,figures/* counted */.hS)(items.length, 'definition')} on ${(0,figures/* counted */.hS)(reading.pages, 'page')}: ` +
        `${summary.type_compatibility_violations} of another type, ${summary.default_value_violations} with a wrong ` +
        `default`);
    await services.files.write('attributes.json', (0,files/* attributesJson */.yp)(items, summary));
    await services.files.write('attributes.csv', (0,files/* attributesCsv */.m8)(items));
    const { failure } = reading;
    if (failure)
        session.fail(failure);
    await session.journal?.append(failure
        ? { event: 'attributes.failed', status: 'failed', summary, error: failure.message }
        : { event: 'attributes.completed', status: 'completed', summary });
    const timestamp = (0,days/* isoTime */.Ly)(services.clock.now());
    session.notifier.notify('attributes', {
        source: SOURCE,
        timestamp,
        status: failure ? 'FAILURE' : 'SUCCESS',
        summary: { ...summary, error: failure ? failure.message : undefined },
    });
}
/**
 * A tenant that cannot be reached or signed in to ends a listing like one that is interrupted: with what was read, here
 * nothing.
 */
async function read(query, services, session) {
    const nothing = (failure) => ({
        status: 'incomplete',
        definitions: [],
        pages: 0,
        failedPages: 0,
        latencies: [],
        failure,
    });
    const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
    try {
        session.report.capabilities = await tenant.connect();
        if (!tenant.definitions)
            return nothing(new failure/* Failure */.H('config-invalid', 'This tenant’s client cannot list attribute definitions.', 'Choose the profile `attributes`.'));
        return await tenant.definitions(query);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            return nothing(error);
        throw error;
    }
    finally {
        session.report.traffic = tenant.traffic;
        await tenant.close();
    }
}


/***/ }),

/***/ 6667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ ruleText),
/* harmony export */   m8: () => (/* binding */ attributesCsv),
/* harmony export */   yp: () => (/* binding */ attributesJson)
/* harmony export */ });
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7926);

/** Columns of `attributes.csv`: the members of an item, in their order. */
const COLUMNS = [
    'id',
    'name',
    'type',
    'scope',
    'type_compatible',
    'default_valid',
    'validation_rules',
    'is_system',
];
/** Text of `attributes.json`. */
function attributesJson(items, summary) {
    return `${JSON.stringify({ items, summary }, null, 2)}\n`;
}
/** Text of `attributes.csv`; several rules are separated by `; `. */
function attributesCsv(items) {
    return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCsv */ .En)(COLUMNS, items.map((item) => COLUMNS.map((column) => {
        const value = item[column];
        if (value === null)
            return null;
        return Array.isArray(value) ? value.map(ruleText).join('; ') : String(value);
    })));
}
/** A rule in one line: its text, else its JSON. */
function ruleText(rule) {
    return typeof rule === 'string' ? rule : JSON.stringify(rule);
}


/***/ }),

/***/ 3537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isIsoDate)
/* harmony export */ });
const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const TIME = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
/**
 * A date, or a date with a time of day, in ISO 8601: calendar dates in the extended (`2026-01-31`) or basic
 * (`20260131`) form that exist, and after a `T` a time with or without seconds, fraction and zone. Week and ordinal
 * dates are none here.
 */
function isIsoDate(text) {
    const [date = '', time, ...more] = text.split('T');
    const found = DATE.exec(date);
    if (!found || more.length > 0 || (date.includes('-') && date.length !== 10))
        return false;
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const last = month === 2
        ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
            ? 29
            : 28
        : [4, 6, 9, 11].includes(month)
            ? 30
            : 31;
    if (month < 1 || month > 12 || day < 1 || day > last)
        return false;
    return time === undefined || isTime(time);
}
function isTime(text) {
    const found = TIME.exec(text);
    if (!found)
        return false;
    const [hour, minute, second] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
    // 24:00 ends a day, and a leap second is a second.
    return hour < 24 ? minute < 60 && second <= 60 : hour === 24 && minute === 0 && second === 0;
}


/***/ })

};
