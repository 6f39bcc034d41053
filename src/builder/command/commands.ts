/** The commands: what each does with its options, and the exit code it ends with. */

import { type BuildOptions, type BuildReport, build, createBuildState } from '../build.ts';
import { formatReport } from './report.ts';
import { serve } from './serve.ts';
import { type BuildValues, parseBuildOptions, parseInteger } from './values.ts';
import { watchPosts } from './watch.ts';
import { listWatchedFolders } from './watched-folders.ts';
import { archiveArguments, startWrangler, waitForExit } from './wrangler.ts';

export async function runBuild(values: BuildValues): Promise<number> {
  return (await buildAndReport(parseBuildOptions(values))).failures.length === 0 ? 0 : 1;
}

export async function runDeploy(values: BuildValues & { readonly 'dry-run': boolean }): Promise<number> {
  const built = await runBuild(values);
  if (built !== 0) return built;
  const args = ['deploy', ...archiveArguments(values.out)];
  return waitForExit(startWrangler(values['dry-run'] ? [...args, '--dry-run'] : args, 'inherit'));
}

export async function runStart(values: BuildValues & { readonly port: string }): Promise<number> {
  const port = parseInteger('port', values.port, 0, 65_535);
  const options = parseBuildOptions(values);
  const state = createBuildState();
  const said = new Set<string>();
  const first = await buildAndReport(options, state, said);
  if (first.failures.length > 0) return 1;
  const server = await serve({ out: values.out, port });
  const [newest] = first.read.posts;
  const query = encodeURIComponent(newest?.meta.tags[0] ?? newest?.meta.title ?? '');
  console.log(`
Suoyin serves ${first.read.posts.length} posts on ${server.url}

Try:
  ${server.url}/                          the newest posts
  ${server.url}/search?q=${query}         a search as a page
  curl '${server.url}/api/search?q=${query}'   the same as JSON

Saving a post in ${first.read.folder} builds it again. Ctrl-C ends.
`);
  server.tell((line) => console.log(line));
  const watcher = watchPosts(listWatchedFolders(first, values.posts), async () => {
    const started = performance.now();
    const report = await buildAndReport(options, state, said).catch((error: unknown) => {
      console.error(`Cannot build again, the last good site stays: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (report?.failures.length === 0) console.log(`Built again in ${Math.round(performance.now() - started)} ms`);
  });
  const stop = (): void => {
    watcher.stop();
    void server.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const code = await server.ended;
  watcher.stop();
  return code;
}

/** Builds and reports. Skips findings that are in `said`, and adds those it reports. */
async function buildAndReport(options: BuildOptions, state = createBuildState(), said = new Set<string>()): Promise<BuildReport> {
  const report = await build(options, state);
  const write = report.failures.length === 0 ? console.log : console.error;
  const lines = formatReport(report);
  for (const line of lines) if (!said.has(line)) write(line);
  said.clear();
  for (const line of lines) said.add(line);
  return report;
}
