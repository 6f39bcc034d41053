/** What a build says at its end, on a terminal and in a log alike. */

import type { BuildReport } from '../build.ts';
import { formatProblem, type Problem } from '../read/problem.ts';

/** Findings shown a kind; the rest is counted. `check` shows all. */
const MAX_SHOWN = 20;

export function formatReport(report: BuildReport): string[] {
  const { read, posts, files, seconds, failures } = report;
  const lines = [...formatFindings(report.problems, { folder: read.folder, limit: MAX_SHOWN })];
  lines.push(formatCounts(read));
  if (failures.length > 0) return [...lines, ...failures];
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
  const formulas = posts.reduce((sum, post) => sum + post.formulaCount, 0);
  const cached = posts.filter((post) => post.fromCache).length;
  lines.push(
    `Wrote ${posts.length} posts (${formulas} formulas, ${cached} unchanged) as ${files.size} files, ${formatBytes(bytes)}; ` +
      `read ${formatSeconds(seconds.read)}, rendered and indexed ${formatSeconds(seconds.render)}, wrote ${formatSeconds(seconds.emit)}`,
  );
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

/** A post that takes this long to render is worth a look. */
const SLOW_MS = 200;

/** No post is lost without a word: what was read is what was built, left aside, or refused. */
export function formatCounts({ read, posts, drafts, refused }: BuildReport['read']): string {
  return `Read ${read} files: ${posts.length} posts, ${drafts.length} drafts, ${refused.length} refused`;
}

/** Problems first, then warnings; at most `limit` of each are shown. */
export function formatFindings(findings: readonly Problem[], { folder, limit }: { folder: string; limit: number }): string[] {
  const lines: string[] = [];
  for (const severity of ['problem', 'warning'] as const) {
    const some = findings.filter((finding) => finding.severity === severity);
    for (const finding of some.slice(0, limit)) lines.push(`${severity}: ${formatProblem(finding, { folder })}`);
    if (some.length > limit) lines.push(`and ${some.length - limit} more ${severity}s; suoyin check --posts ${folder} shows all`);
  }
  return lines;
}

function formatBytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
