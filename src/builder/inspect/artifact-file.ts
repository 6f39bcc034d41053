/** Which artifact a file is: its folder and name say so, as in `_suoyin/terms/0.bin`. */

import { FILE_KINDS, type FileKind } from '../../artifact.ts';

export type ArtifactName = { readonly kind: 'tables' } | { readonly kind: FileKind; readonly number: number };

/** Throws what a person reads, where a path is none of an archive's. */
export function parseArtifactPath(path: string): ArtifactName {
  const parts = path.split(/[\\/]/);
  const [folder = '', file = ''] = parts.slice(-2);
  if (file === 'tables.bin') return { kind: 'tables' };
  const kind = FILE_KINDS.find((known) => known === folder);
  const number = /^(\d{1,6})\.bin$/.exec(file)?.[1];
  if (kind !== undefined && number !== undefined) return { kind, number: Number(number) };
  throw new Error(
    `Cannot inspect ${path}: its name is no artifact's, expected tables.bin or a numbered file of a kind such as terms/0.bin (${FILE_KINDS.join(', ')})`,
  );
}
