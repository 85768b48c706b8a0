export const id = 971;
export const ids = [971];
export const modules = {

/***/ 80971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zipEntries: () => (/* binding */ zipEntries)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


/** End of central directory, a central header, a local header (APPNOTE.TXT, 4.3.16, 4.3.12, 4.3.7). */
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it. */
const TAIL = 22 + 0xffff + 20;
/** Archives of runs hold a few files each. */
const MOST_ENTRIES = 100_000;
const broken = (why) => new Error(`no ZIP archive that can be read: ${why}`);
/**
 * The files of a ZIP archive, read where they lie: nothing is written to the disk.
 * @param file open for reading, closed by the caller
 * @throws Error where it is none, is encrypted, or is packed otherwise than stored or deflated
 */
async function zipEntries(file) {
    const { size } = await file.stat();
    const tail = await piece(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
    const end = lastOf(tail, END);
    if (end < 0)
        throw broken('its directory is missing');
    let [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count === 0xffff || start === 0xffffffff || length === 0xffffffff) {
        const locator = end - 20;
        if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64)
            throw broken('its directory is cut');
        const big = await piece(file, whole(tail.readBigUInt64LE(locator + 8)), 56);
        if (big.length < 56 || big.readUInt32LE(0) !== END_64)
            throw broken('its directory is cut');
        count = whole(big.readBigUInt64LE(32));
        length = whole(big.readBigUInt64LE(40));
        start = whole(big.readBigUInt64LE(48));
    }
    if (count > MOST_ENTRIES || start + length > size)
        throw broken('its directory is cut');
    const directory = await piece(file, start, length);
    const entries = [];
    for (let at = 0, i = 0; i < count; i += 1) {
        if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL)
            throw broken('its directory is cut');
        const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
        const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
        const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
        const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
        const [packed, offset] = places(directory, at, extra);
        at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
        if (name.endsWith('/'))
            continue;
        entries.push({ name, bytes: () => contentOf(file, { name, flags, method, packed, offset }) });
    }
    return entries;
}
/** Packed size and place of an entry; 64-bit ones lie in an extra field, in the order of what does not fit. */
function places(directory, at, extra) {
    const [packed, unpacked, offset] = [20, 24, 42].map((place) => directory.readUInt32LE(at + place));
    if (packed !== 0xffffffff && offset !== 0xffffffff)
        return [packed, offset];
    for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
        if (extra.readUInt16LE(i) !== 1)
            continue;
        let next = i + 4 + (unpacked === 0xffffffff ? 8 : 0);
        const take = (value) => {
            if (value !== 0xffffffff)
                return value;
            if (next + 8 > extra.length)
                throw broken('its directory is cut');
            next += 8;
            return whole(extra.readBigUInt64LE(next - 8));
        };
        return [take(packed), take(offset)];
    }
    throw broken('its directory is cut');
}
async function* contentOf(file, { name, flags, method, packed, offset }) {
    if (flags & 1)
        throw broken(`\`${name}\` is encrypted`);
    if (method !== 0 && method !== 8)
        throw broken(`\`${name}\` is packed in an unknown way`);
    const head = await piece(file, offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL)
        throw broken(`\`${name}\` is not where it should be`);
    const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const raw = pieces(file, start, packed);
    if (method === 0)
        yield* raw;
    else
        yield* (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(raw), (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflateRaw)(), () => undefined);
}
async function* pieces(file, start, length) {
    for (let at = 0; at < length; at += 1 << 18) {
        const wanted = Math.min(1 << 18, length - at);
        const part = await piece(file, start + at, wanted);
        // A directory may promise more than there is, without end.
        if (part.length < wanted)
            throw broken('a file in it is cut');
        yield part;
    }
}
async function piece(file, start, length) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
}
function lastOf(bytes, signature) {
    for (let at = bytes.length - 22; at >= 0; at -= 1)
        if (bytes.readUInt32LE(at) === signature)
            return at;
    return -1;
}
const whole = (value) => {
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw broken('its directory is cut');
    return Number(value);
};


/***/ })

};
