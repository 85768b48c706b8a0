import canonicalize from 'canonicalize';
import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/text/canonical.ts';

/** A double from its bits, as RFC 8785 lists them (appendix B). */
const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

describe('the RFC 8785 form', () => {
  it('is that of the example of section 3.2.2', () => {
    const value = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as unknown;
    expect(canonical(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts as the example of section 3.2.3: by UTF-16 code units', () => {
    const value = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`) as unknown;
    expect(Object.values(JSON.parse(`{${canonical(value).slice(1, -1).replace('"1"', '"one"')}}`) as object)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s of appendix B as %s', (bits, text) => {
    expect(canonical(double(bits))).toBe(text);
    expect(canonical({ a: [double(bits)] })).toBe(`{"a":[${text}]}`);
  });

  it('is none of what JSON cannot say', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, [{ a: ['x\ud83d'] }]])
      expect(() => canonical(value), JSON.stringify(value)).toThrow(TypeError);
    expect(() => canonical({ a: [Number.NaN] })).toThrow(TypeError);
    // What looks like half a pair, and is someone's text.
    expect(canonical({ a: '\\ud800' })).toBe(String.raw`{"a":"\\ud800"}`);
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(canonical({ 10: undefined, 9: 1 })).toBe('{"9":1}');
  });

  it('is the one that the canonicalize library makes, for any JSON', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('10', '9', '__proto__', 'constructor', 'toString', '\u{1F600}', '\uFB33', 'é', 'e\u0301', ''),
      fc.nat().map(String),
    );
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, '\ud800', '\\ud800', 'a\udc00b', -0, 1e21, 5e-324),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 6 }),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 8 })
          .map(
            (pairs) =>
              JSON.parse(
                `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',')}}`,
              ) as unknown,
          ),
      ),
    }));
    const outcome = (form: (each: unknown) => string | undefined, each: unknown): string => {
      try {
        return form(each) ?? '';
      } catch {
        return 'no form';
      }
    };
    fc.assert(
      fc.property(value, (each) => {
        expect(outcome(canonical, each)).toBe(outcome(canonicalize, each));
      }),
      { numRuns: 1000 },
    );
  });
});
