/** What a build says at its end, on a terminal and in a log alike. */

import { relative } from 'node:path';
import type { BuildReport } from '../build.ts';
import type { LoadedPosts } from '../read/load-posts.ts';
import { settingsOf } from '../read/settings.ts';
import { formatFindings, SHOWN_OF_KIND } from './findings.ts';

export function formatReport(report: BuildReport): string[] {
  const { read, posts, files, seconds, failures } = report;
  const lines = [
    ...formatEngine(read),
    ...formatFindings(report.problems, { folder: read.folder, limit: SHOWN_OF_KIND }),
    formatCounts(read),
    ...formatLeftOut(read, report.now),
  ];
  if (failures.length > 0) return [...lines, ...failures];
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
  const formulas = posts.reduce((sum, post) => sum + post.formulaCount, 0);
  const cached = posts.filter((post) => post.fromCache).length;
  lines.push(
    `Wrote ${posts.length} posts (${formulas} formulas, ${cached} unchanged) as ${files.size} files, ${formatBytes(bytes)}; ` +
      `read ${formatSeconds(seconds.read)}, rendered and indexed ${formatSeconds(seconds.render)}, wrote ${formatSeconds(seconds.emit)}`,
  );
  lines.push(...formatFiles(posts));
  const slowest = [...posts].filter((post) => post.renderMs >= SLOW_MS).sort((left, right) => right.renderMs - left.renderMs);
  if (slowest.length > 0) {
    lines.push(
      `Slowest: ${slowest
        .slice(0, 3)
        .map((post) => `${post.id} ${Math.round(post.renderMs)} ms`)
        .join(', ')}`,
    );
  }
  return lines;
}

/** Images and files of posts, which count among the site's files. */
function formatFiles(posts: BuildReport['posts']): string[] {
  const files = new Map(posts.flatMap(({ trace }) => trace.files.map((file) => [file.url, file.bytes] as const)));
  const bytes = [...files.values()].reduce((sum, each) => sum + each, 0);
  return files.size === 0 ? [] : [`Of these are ${files.size} images and files that posts name, ${formatBytes(bytes)}`];
}

/** A post that takes this long to render is worth a look. */
const SLOW_MS = 200;

/** No post is lost without a word: every file read was built, left out, or refused. */
export function formatCounts({ read, posts, drafts, refused }: BuildReport['read']): string {
  return `Read ${read} files: ${posts.length} posts, ${drafts.length} drafts, ${refused.length} refused`;
}

/** The engine that was found, and what was taken from its configuration; nothing for a plain folder of posts. */
export function formatEngine({ engine, folder, settings }: LoadedPosts): string[] {
  if (engine === undefined) return [];
  const local = (path: string): string => relative(engine.root, path) || '.';
  const statics = engine.staticFolders.map(local);
  const taken = Object.entries({ ...settingsOf(engine) }).map(([key, value]) => {
    const isOverridden = !Object.entries(settings).some(([name, held]) => name === key && held === value);
    return `${key} ${JSON.stringify(value)}${isOverridden ? ' (site.yaml has another)' : ''}`;
  });
  return [
    `Found ${engine.engine} by ${engine.configFile} in ${engine.root}: posts in ${local(folder)}, files in ${statics.join(', ') || 'no folder'}`,
    `Took from it: ${[...taken, ...(engine.permalink === undefined ? [] : [`old addresses ${engine.permalink}`])].join(', ')}`,
    `site.yaml in ${folder} or ${engine.root} overrides these`,
  ];
}

/** Why files are no posts, and the moment that held posts back; nothing where none is left out. */
export function formatLeftOut({ drafts }: LoadedPosts, now: number | undefined): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of drafts) {
    const kind = reason.replace(/^(to come|expired) at .*$/, '$1').replace(/^source of .*$/, 'source of another');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const reasons = [...counts].sort((left, right) => right[1] - left[1]).map(([kind, count]) => `${count} ${kind}`);
  if (reasons.length === 0) return [];
  const isTimed = now !== undefined && (counts.has('to come') || counts.has('expired'));
  const at = isTimed ? ` (at ${new Date(now).toISOString()}; --future publishes what is to come)` : '';
  return [`Left out: ${reasons.slice(0, MAX_REASONS).join(', ')}${at}`];
}

// Reasons name folders and words; a dozen tells what matters.
const MAX_REASONS = 12;

function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
