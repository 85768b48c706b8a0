import { sealedPieces } from '../../src/review/seal.ts';

/** A JSON object's text with our signature in it, as a run leaves it in its artifact. */
export function sealedFile(name: string, text: string, keys: Parameters<typeof sealedPieces>[2]): string {
  const { signature: _, ...content } = JSON.parse(text) as Record<string, unknown>;
  return [...sealedPieces(name, Object.entries(content), keys)].join('');
}
