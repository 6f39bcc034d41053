/** Start-up of the bundled Worker: CPU of loading it, as workerd does before the first request. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkerd } from './workerd.ts';

const RUNS = 7;

/** CPU until workerd listens with the Worker, less the same with an empty one. */
export async function measureStartUp(folder: string): Promise<string> {
  writeFileSync(join(folder, 'empty.js'), 'export default { fetch: () => new Response("") };');
  const median = async (script: string): Promise<number> => {
    const costs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const server = await startWorkerd({ folder, script, site: folder });
      // The isolate is made at the latest when the first request comes; an unknown method does no more than that.
      await fetch(`${server.url}/api/tags`, { method: 'OPTIONS' }).catch(() => undefined);
      costs.push(server.cpuMs());
      await server.stop();
    }
    return costs.sort((left, right) => left - right)[RUNS >> 1] ?? Number.NaN;
  };
  return `${((await median('index.js')) - (await median('empty.js'))).toFixed(0)} ms`;
}
