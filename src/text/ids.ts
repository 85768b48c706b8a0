const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What tells an id from others: a UUID without case, since two systems write one in two ways; others as they are. */
export const idKey = (id: string): string => (UUID.test(id) ? id.toLowerCase() : id);

export const sameId = (one: string, other: string): boolean => one === other || idKey(one) === idKey(other);
