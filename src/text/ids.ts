const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID, in either case. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** What tells an id from others: a UUID without case, since two systems write one in two ways; others as they are. */
export const idKey = (id: string): string => (isUuid(id) ? id.toLowerCase() : id);

/** Whether two ids are one. */
export const sameId = (one: string, other: string): boolean => one === other || idKey(one) === idKey(other);

/** A commit as GitHub shows it. */
export const shortCommit = (sha: string): string => sha.slice(0, 7);
