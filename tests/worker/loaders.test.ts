import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildInMemory, posts } from '../memory-archive.ts';
import { describeLoader, type LoadedPlace } from './loader-contract.ts';

const archive = buildInMemory(posts).then(({ files }) => files);

describeLoader('in memory', async () => {
  const files = new Map(await archive);
  const place: LoadedPlace = {
    async fetchAsset(path) {
      const bytes = files.get(path);
      return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice());
    },
    async replace(path, bytes) {
      if (bytes === undefined) files.delete(path);
      else files.set(path, bytes);
    },
    async close() {},
  };
  return { files: await archive, place };
});

describeLoader('in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'suoyin-files-'));
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  };
  for (const [path, bytes] of await archive) await write(path, bytes);
  const place: LoadedPlace = {
    async fetchAsset(path) {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      // Not a Response: all that is read of an asset.
      return { status: bytes === undefined ? 404 : 200, arrayBuffer: async () => Uint8Array.from(bytes ?? []).buffer };
    },
    replace: (path, bytes) => (bytes === undefined ? rm(join(folder, path)) : write(path, bytes)),
    close: () => rm(folder, { recursive: true }),
  };
  return { files: await archive, place };
});
