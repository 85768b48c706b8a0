import { toAscii } from './template.ts';
import { codePoint } from '../../text/code-point.ts';

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
/** Letters alone (RFC 3696, section 2), or the ASCII form of others. */
const LAST_LABEL = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])';

/**
 * An e-mail address as sign-in names are: ASCII, a dot in the domain (RFC 5321 dot-string, without quoted local parts
 * and address literals).
 */
export const ADDRESS = new RegExp(String.raw`^${ATOM}(?:\.${ATOM})*@(?:${LABEL}\.)+${LAST_LABEL}$`);

/** Longest address of RFC 5321 (a path of 256 octets less its angle brackets). */
export const ADDRESS_LENGTH = 254;

/**
 * Letters of other alphabets that look like a Latin one (from the confusables of Unicode Technical Standard 39), in the
 * order of `LOOKS`.
 */
const LOOKALIKES = 'аАвВсСԁеЕѐһНіІјЈкКӏмМоОрРԛѕЅтТуУԝхХүΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυєңɡ';
const LOOKS = 'aAbBcCdeEehHiIjJkKlmMoOpPqsStTyYwxXyABEZHIKMNOPTYXoaivpuehg';
const LATIN_LOOK: ReadonlyMap<string, string> = new Map(
  Array.from(LOOKALIKES, (letter, at) => [letter, LOOKS[at] as string]),
);

/** The Latin letter that a letter of another alphabet looks like. */
export const latinLook = (letter: string): string | undefined => LATIN_LOOK.get(letter);

/** An address that cannot stand, and the one that was probably meant. */
interface AddressFault {
  code: 'not-an-address' | 'confusable-address';
  expected: string;
  suggestion: string;
}

/**
 * Judges an address. An address that mixes alphabets, or is written in letters that merely look Latin, would be another
 * person's to the tenant and the same to the eye: it is an error of its own.
 * @returns `null` where the address is good
 */
export function judgeAddress(text: string): AddressFault | null {
  if (text.length <= ADDRESS_LENGTH && ADDRESS.test(text)) return null;
  if (/[^\u0000-\u007F]/.test(text)) {
    const composed = text.normalize('NFKC');
    const latin = Array.from(composed, (letter) => LATIN_LOOK.get(letter) ?? letter).join('');
    const other = /(?=\p{L})\P{Script=Latin}/u.test(text);
    if (other || composed !== text.normalize('NFC')) {
      return {
        code: 'confusable-address',
        expected:
          'Latin letters throughout: this address has letters of another alphabet that look like them' +
          `${named(text, (letter) => LATIN_LOOK.has(letter) || letter.normalize('NFKC') !== letter)}; type it again`,
        suggestion: good(latin),
      };
    }
    const plain = composed.replaceAll(/[‘’]/g, "'");
    const at = plain.lastIndexOf('@');
    const isDomain = /[^\u0000-\u007F]/.test(plain.slice(at));
    return {
      code: 'not-an-address',
      expected:
        `an e-mail address in the letters a–z without marks${named(text, () => true)}` +
        (isDomain ? '; a domain with such letters is written in its xn-- form' : ''),
      suggestion: at < 0 ? '' : good(`${toAscii(plain.slice(0, at))}@${inAscii(plain.slice(at + 1))}`),
    };
  }
  return { code: 'not-an-address', expected: 'an e-mail address such as name@example.com', suggestion: fixed(text) };
}

/** A domain in its ASCII form (IDNA), `''` where it has none: without its marks it would be someone else's. */
function inAscii(domain: string): string {
  try {
    return new URL(`http://${domain}/`).hostname;
  } catch {
    return '';
  }
}

/** The letters in question, for people: up to five, each with its number, since they look like others. */
function named(text: string, isWrong: (letter: string) => boolean): string {
  const letters = [...new Set(Array.from(text).filter((letter) => letter > '\u007F' && isWrong(letter)))].slice(0, 5);
  const shown = letters.map((letter) => `“${letter}” ${codePoint(letter)}`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}

const good = (text: string): string => (text.length <= ADDRESS_LENGTH && ADDRESS.test(text) ? text : '');

/**
 * Slips of the hand: blanks inside, a comma for the point, a mailto: or brackets around, a remark or punctuation at the
 * end. What stands behind the address is never taken for a part of its domain.
 */
function fixed(text: string): string {
  if (text.length > 2 * ADDRESS_LENGTH) return '';
  const bare = text
    .replace(/^.*[<([]([^<>()[\]]*@[^<>()[\]]*)[>)\]]$/, '$1')
    .replace(/\s*[([][^()[\]@]*[)\]]$/, '')
    .replace(/^(?:mailto|smtp|sip):/i, '')
    .replace(/[<>"()]+/g, '')
    .replace(/^['`]+|[.,;:'`\s]+$/g, '');
  const pointed = bare
    .replaceAll(',', '.')
    .replace(/\s*([.@])\s*/g, '$1')
    .replace(/\.{2,}/g, '.')
    .replace(/@{2,}/g, '@')
    .replace(/\.@|@\./g, '@');
  const at = pointed.indexOf('@');
  if (at < 0) return '';
  const [domain = '', ...more] = pointed.slice(at + 1).split(/\s+/);
  return more.some((each) => each.includes('@')) ? '' : good(`${pointed.slice(0, at).replace(/\s+/g, '')}@${domain}`);
}
