/** A file of a keeper as it is published: its address by content, its size, an image's width and height. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { isImagePath } from './file-types.ts';

/** A file that a post names, and what is known of it. */
export interface PublishedFile {
  /** Absolute path of the file. */
  readonly path: string;
  /** Changes when the file is saved: what is known of it holds as long as this does. */
  readonly stamp: string;
  /** Its address on the site. */
  readonly url: string;
  /** SHA-256 of its content. */
  readonly digest: string;
  readonly bytes: number;
  /** Pixels, where it is an image that can be measured. */
  readonly width?: number;
  readonly height?: number;
}

/** Digits of the digest in an address: a clash among a million files is one in 10^12. */
const DIGEST_LENGTH = 20;

/** Reads a file; `extension` is the one it is published under. */
export function loadFile(path: string, stamp: string, extension: string): PublishedFile {
  const content = readFileSync(path);
  const digest = createHash('sha256').update(content).digest('hex');
  const url = `/files/${digest.slice(0, DIGEST_LENGTH)}.${extension}`;
  return { path, stamp, url, digest, bytes: content.length, ...(isImagePath(path) ? measure(content) : {}) };
}

/** Orientations of EXIF from this on stand on their side. */
const FIRST_TURNED = 5;

function measure(content: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    if (!(width > 0 && height > 0)) return undefined;
    const [across, down] = orientation >= FIRST_TURNED ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return undefined; // no image, or none that can be read: shown without a size
  }
}
