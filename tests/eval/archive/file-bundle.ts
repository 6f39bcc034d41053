/** Many files as one: `uint32` bytes of the list, the list in JSON (path and length of each), then all their bytes. */

export function encodeFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const list = Buffer.from(JSON.stringify([...files].map(([path, { length }]) => [path, length])));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(list.length);
  return Buffer.concat([head, list, ...files.values()]);
}

export function decodeFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 4 + view.readUInt32LE(0);
  const list: unknown = JSON.parse(view.toString('utf8', 4, at));
  if (!Array.isArray(list)) throw new Error('Cannot read a bundle of files: its list is none');
  return new Map(
    list.map((entry: unknown): [string, Uint8Array] => {
      const [path, length]: unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof path !== 'string' || typeof length !== 'number')
        throw new Error('Cannot read a bundle of files: an entry is none');
      at += length;
      // A copy, which a Buffer's slice is not: what is read expects to begin at a multiple of eight.
      return [path, new Uint8Array(bytes.subarray(at - length, at))];
    }),
  );
}
