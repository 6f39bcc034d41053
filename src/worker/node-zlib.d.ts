/** The functions of Node's zlib that the Worker uses; Workers bring them, native, from compatibility date 2026-08-04 on. */
declare module 'node:zlib' {
  export function crc32(data: string | Uint8Array, value?: number): number;
  export function inflateRawSync(data: Uint8Array): Uint8Array;
}
