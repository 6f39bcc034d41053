/** A file's bytes -> clean text: one encoding, one line end, no control characters. */

import type { Reporter } from './problem.ts';

/** Reads the bytes of a text file; never fails, and says with the line what had to be guessed, replaced or removed. */
export function decodeFile(bytes: Uint8Array, report: Reporter): string {
  const text = decodeBytes(bytes, report).replace(/\r\n?/g, '\n').replaceAll('\u{feff}', '');
  const controls = text.match(CONTROLS);
  if (controls === null) return text;
  const first = text.search(CONTROLS);
  report.warning(
    `${count(controls.length, 'control character')} removed, the first is ${name(text, first)}`,
    lineAt(text, first),
    ENCODING,
  );
  return text.replace(CONTROLS, '');
}

function decodeBytes(bytes: Uint8Array, report: Reporter): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (utf16 !== undefined) {
    report.warning(`The file is ${utf16.toUpperCase()}, expected UTF-8`, 1, ENCODING);
    return new TextDecoder(utf16).decode(bytes);
  }
  const strict = decodeStrictly('utf-8', bytes);
  if (strict !== undefined) return strict;

  const patched = new TextDecoder('utf-8').decode(bytes);
  const gb18030 = mostlyBroken(patched) ? decodeStrictly('gb18030', bytes) : undefined;
  const line = lineAt(patched.replace(/\r\n?/g, '\n'), patched.replace(/\r\n?/g, '\n').indexOf(REPLACEMENT));
  if (gb18030 !== undefined) {
    report.warning('The file is not valid UTF-8, read as GB18030', line, ENCODING);
    return gb18030;
  }
  const bad = patched.split(REPLACEMENT).length - 1;
  report.warning(`The file is not valid UTF-8, ${count(bad, 'bad sequence')} replaced by "${REPLACEMENT}"`, line, ENCODING);
  return patched;
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the platform's way to say that the bytes are not in this encoding
  }
}

/**
 * Whether bytes read as UTF-8 are more likely another encoding. Nearly any pair of high bytes is GB18030, so that validity there
 * proves nothing; but Chinese in GB18030 read as UTF-8 is broken nearly everywhere, and a damaged UTF-8 file in a few places.
 */
function mostlyBroken(patched: string): boolean {
  const broken = patched.split(REPLACEMENT).length - 1;
  const whole = patched.match(/[^\p{ASCII}\u{fffd}]/gu)?.length ?? 0;
  return broken > whole;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(index, 0)).split('\n').length;
}

function name(text: string, index: number): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const ENCODING = { kind: 'encoding', mend: 'Save the file as UTF-8' };
const REPLACEMENT = '\u{fffd}';
// C0 without tab and line feed, delete, C1, and the two noncharacters YAML refuses.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const CONTROLS = /[\u{0}-\u{8}\u{b}-\u{1f}\u{7f}-\u{9f}\u{fffe}\u{ffff}]/gu;
