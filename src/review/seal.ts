import { createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ApprovalKeys } from './keys.ts';
import { decodePayload, encodePayload, type ReviewedPlan } from './payload.ts';
import { sha256 } from '../text/hash.ts';
import { canonical } from '../text/canonical.ts';
import { tooDeep, tooDense } from '../text/json-depth.ts';
import { canonicalPieces, type JsonMembers, jsonPieces } from '../text/json-pieces.ts';

const HIDDEN = /<!-- cxone-roster-plan:1:([A-Za-z0-9+/=]*):([A-Za-z0-9_-]*) -->/;

/** A signed comment that another text has taken the place of. */
const KEPT = /<!-- cxone-roster-kept:1:([A-Za-z0-9+/=]+) -->/;
/** Characters of a comment, with room for what packing may add: no comment of ours unpacks to more. */
const MOST_UNPACKED = 400_000;

/**
 * The hidden line by which a run finds its comment again: one for a tenant and its roster files. Holds a hash only, so
 * that no name of a file or tenant can end the line.
 */
export function commentMarker(tenant: string, roster: readonly string[]): string {
  const id = sha256(JSON.stringify([tenant, ...roster])).slice(0, 20);
  return `<!-- cxone-roster:${id} -->`;
}

/** As a text survives GitHub: line ends may change, and white space at its end. */
const normal = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

function signature(visible: string, encoded: string, keys: ApprovalKeys): Buffer {
  return createHmac('sha256', keys.sign)
    .update(`${encoded}\n${normal(visible)}`)
    .digest();
}

/** A comment as it is posted when there is nothing to sign: text and marker. */
export function unsealed(visible: string, marker: string): string {
  return `${visible.trimEnd()}\n\n${marker}\n`;
}

/**
 * A comment as it is posted: the text for people, the marker, and the payload with its signature. The signature covers
 * the text as well: an edited comment proves nothing.
 */
export function sealed(visible: string, marker: string, payload: ReviewedPlan, keys: ApprovalKeys): string {
  const text = unsealed(visible, marker).trimEnd();
  const encoded = encodePayload(payload);
  return `${text}\n<!-- cxone-roster-plan:1:${encoded}:${signature(text, encoded, keys).toString('base64url')} -->\n`;
}

/** Characters that marker and payload add to the text, so that a renderer knows what is left to it. */
export function hiddenLength(marker: string, payload: ReviewedPlan | null): number {
  const line = payload ? '<!-- cxone-roster-plan:1:: -->'.length + encodePayload(payload).length + 43 : 0;
  return marker.length + line + 4;
}

/**
 * The hidden line that keeps a signed comment whole, while another text tells people what became of it: who has the key
 * still finds the proof.
 */
export function keptLine(body: string): string {
  const [whole] = KEPT.exec(body) ?? [];
  return whole ?? `<!-- cxone-roster-kept:1:${deflateRawSync(Buffer.from(body)).toString('base64')} -->`;
}

/** True where a comment keeps a signed one inside of itself. */
export const isKept = (body: string): boolean => KEPT.test(body);

/** The signed comment itself, where another text took its place. */
function unkept(body: string): string {
  const [, packed] = KEPT.exec(body) ?? [];
  if (packed === undefined) return body;
  const bytes = Buffer.from(packed, 'base64');
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString();
  } catch {
    return body;
  }
}

/** What a comment proves. `absent`: it was never signed. `edited`: it does not bear our signature. */
type Opened = { payload: ReviewedPlan; visible: string } | { fault: 'absent' | 'edited' };

/**
 * Takes a comment apart and checks its signature, in constant time.
 * @param given as GitHub gives it
 */
export function opened(given: string, marker: string, keys: ApprovalKeys): Opened {
  const body = unkept(given);
  const hidden = HIDDEN.exec(body);
  if (!hidden) return { fault: body.includes('cxone-roster-plan:') ? 'edited' : 'absent' };
  // A second one is part of the text, which then is not the one that was signed.
  const [whole, encoded = '', mac = ''] = hidden;
  const text = body.replace(whole, '');
  const expected = signature(text, encoded, keys);
  const bytes = Buffer.from(mac, 'base64url');
  // One signature has one spelling: spare bits of the last letter count as well.
  if (bytes.toString('base64url') !== mac || bytes.length !== expected.length || !timingSafeEqual(bytes, expected))
    return { fault: 'edited' };
  const payload = decodePayload(encoded);
  if (!payload) return { fault: 'edited' };
  return { payload, visible: normal(text).replace(marker, '').trimEnd() };
}

function fileSignature(name: string, content: Record<string, unknown>, keys: ApprovalKeys): string {
  return createHmac('sha256', keys.sign)
    .update(`file ${name}\n${canonical(content)}`)
    .digest('base64url');
}

/**
 * A JSON file of the artifact with a signature in it, made while it is written: HMAC-SHA-256 over its name and its RFC
 * 8785 form without the signature, so that spacing and order of keys do not matter.
 * @param name the file's, so that one file is not taken for another
 * @returns the file in pieces: each ends where a line does
 */
export function sealedPieces(name: string, members: JsonMembers, keys: ApprovalKeys): Iterable<string> {
  const signing = createHmac('sha256', keys.sign).update(`file ${name}\n`);
  let block = '';
  for (const piece of canonicalPieces(members)) {
    block += piece;
    if (block.length < 65_536) continue;
    signing.update(block);
    block = '';
  }
  return jsonPieces([...members, ['signature', signing.update(block).digest('base64url')]]);
}

/** True where a file bears our signature under this name; compared in constant time. */
export function isSealedFile(name: string, text: string, keys: ApprovalKeys): boolean {
  let data: unknown;
  if (tooDeep(text) || tooDense(text)) return false;
  try {
    data = JSON.parse(text);
  } catch {
    return false;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const { signature: given, ...content } = data as Record<string, unknown>;
  if (typeof given !== 'string') return false;
  const [expected, bytes] = [Buffer.from(fileSignature(name, content, keys)), Buffer.from(given)];
  return expected.length === bytes.length && timingSafeEqual(expected, bytes);
}
