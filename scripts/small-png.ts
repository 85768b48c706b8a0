import { deflateSync, inflateSync } from 'node:zlib';

/** PNG (ISO/IEC 15948) as a browser writes it: 8 bits, truecolour with or without alpha, not interlaced. */
interface Pixels {
  width: number;
  height: number;
  /** Three bytes a pixel. */
  rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function decode(png: Buffer): Pixels {
  let width = 0;
  let height = 0;
  let channels = 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = body[9] === 6 ? 4 : 3;
    } else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const lines = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) unfilter(raw, lines, y, stride, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i += 1)
    for (let c = 0; c < 3; c += 1) rgb[i * 3 + c] = lines[i * channels + c] as number;
  return { width, height, rgb };
}

/** Undoes the filter of one line (section 9.2). */
function unfilter(raw: Buffer, lines: Uint8Array, y: number, stride: number, channels: number): void {
  const from = y * (stride + 1);
  const filter = raw[from] as number;
  for (let x = 0; x < stride; x += 1) {
    const at = y * stride + x;
    const left = x >= channels ? (lines[at - channels] as number) : 0;
    const up = y > 0 ? (lines[at - stride] as number) : 0;
    const corner = y > 0 && x >= channels ? (lines[at - stride - channels] as number) : 0;
    const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] as number;
    lines[at] = ((raw[from + 1 + x] as number) + add) & 0xff;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The colours that stand for all: the most frequent ones, then those that are far from any of them. */
function palette(rgb: Uint8Array, size: number): { colours: number[]; of: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = ((rgb[i] as number) << 16) | ((rgb[i + 1] as number) << 8) | (rgb[i + 2] as number);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const left = [...counts].sort((a, b) => b[1] - a[1]);
  const colours: number[] = left.length > 0 ? [(left[0] as [number, number])[0]] : [0];
  const nearest = new Map(left.map(([colour]) => [colour, distance(colour, colours[0] as number)]));
  while (colours.length < size && colours.length < left.length) {
    let best = -1;
    let worth = 0;
    for (const [colour, count] of left) {
      const value = (nearest.get(colour) as number) * Math.sqrt(count);
      if (value > worth) [best, worth] = [colour, value];
    }
    if (best < 0) break;
    colours.push(best);
    for (const [colour] of left) nearest.set(colour, Math.min(nearest.get(colour) as number, distance(colour, best)));
  }
  const places = new Map<number, number>();
  const of = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    let place = 0;
    for (let i = 1; i < colours.length; i += 1)
      if (distance(colour, colours[i] as number) < distance(colour, colours[place] as number)) place = i;
    places.set(colour, place);
    return place;
  };
  return { colours, of };
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 0xff) - ((b >> 8) & 0xff)) ** 2 + ((a & 0xff) - (b & 0xff)) ** 2;

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  let crc = 0xffffffff;
  for (const byte of named) crc = (CRC[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE((crc ^ 0xffffffff) >>> 0, named.length + 4);
  return whole;
}

/**
 * The same picture with sixteen colours, half a byte a pixel: text on plain ground loses nothing that a reader sees,
 * and is a fifth of the size.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const { colours, of } = palette(rgb, 16);
  const stride = Math.ceil(width / 2);
  const raw = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * 3;
      const place = of(((rgb[i] as number) << 16) | ((rgb[i + 1] as number) << 8) | (rgb[i + 2] as number));
      const at = y * (stride + 1) + 1 + (x >> 1);
      raw[at] = (raw[at] as number) | (x % 2 === 0 ? place << 4 : place);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
