/** Whether a constructor is called for what it makes, as it always is. */
const isCalled = (): boolean => true;

/**
 * A constructor of objects like any other, `{}`, for one kind of object that is made in great numbers. The engine
 * keeps the members of what a constructor makes inside of it, with room for no more than the first few of them have:
 * of a million people that is a fifth of the memory.
 */
export function compact(): new () => object {
  const Made = function (this: Record<string, unknown>) {
    if (isCalled()) return;
    // Never run: by these lines the engine counts how many members there may be. Room that is not used it takes back.
    this['a'] = this['b'] = this['c'] = this['d'] = this['e'] = this['f'] = this['g'] = this['h'] = null;
  } as unknown as new () => object;
  Made.prototype = Object.prototype;
  return Made;
}
