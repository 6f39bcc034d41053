/** Findings by kind, the worst first: what a keeper mends together stands together. */

import type { LoadedPosts } from '../read/load-posts.ts';
import { formatProblem, type Problem } from '../read/problem.ts';

/** All findings of one kind. */
export interface FindingGroup {
  readonly kind: string;
  readonly severity: Problem['severity'];
  readonly mend: string | undefined;
  readonly findings: readonly Problem[];
}

/** Findings shown of each kind unless all are asked for: enough to see what they have in common. */
export const SHOWN_OF_KIND = 5;

/** Problems before warnings, the kind with most findings first. */
export function groupFindings(findings: readonly Problem[]): readonly FindingGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.kind ?? UNNAMED}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .map((group): FindingGroup => {
      const [first] = group;
      const mend = group.find((finding) => finding.mend !== undefined)?.mend;
      return { kind: first?.kind ?? UNNAMED, severity: first?.severity ?? 'warning', mend, findings: group };
    })
    .sort(
      (left, right) =>
        Number(left.severity === 'warning') - Number(right.severity === 'warning') ||
        right.findings.length - left.findings.length ||
        (left.kind < right.kind ? -1 : 1),
    );
}

/** Each kind under a line with its count and how to mend it; `limit` findings of each. */
export function formatFindings(findings: readonly Problem[], { folder, limit }: { folder: string; limit: number }): string[] {
  return groupFindings(findings).flatMap(({ kind, severity, mend, findings: group }) => {
    const rest = group.length - limit;
    return [
      `${countOf(group.length, severity)} (${kind})${mend === undefined ? '' : `: ${mend}`}`,
      ...group.slice(0, limit).map((finding) => `  ${severity}: ${formatProblem(finding, { folder })}`),
      ...(rest > 0 ? [`  and ${rest} more; suoyin check --posts ${folder} --all shows all`] : []),
    ];
  });
}

/** One line on whether the blog can be published as it is. */
export function formatReadiness(read: LoadedPosts, findings: readonly Problem[], strict: boolean): string {
  const groups = groupFindings(findings);
  const kindsOf = (severity: Problem['severity']): number => groups.filter((group) => group.severity === severity).length;
  const [problems, warnings] = [kindsOf('problem'), kindsOf('warning')];
  const warned = warnings === 0 ? 'no warnings' : `${countOf(warnings, 'kind')} of warnings`;
  if (isReady(read, findings, strict)) return `Ready: ${countOf(read.posts.length, 'post')}, ${warned}`;
  const refused = read.refused.length === 0 ? [] : [`${read.refused.length} of ${countOf(read.read, 'file')} refused`];
  const found = problems === 0 ? [] : [`${countOf(problems, 'kind')} of problems`];
  const none = read.posts.length === 0 ? ['no post to publish'] : [];
  return `Not ready: ${[...none, ...refused, ...found, warned].join(', ')}${problems === 0 && strict ? ', and --strict allows none' : ''}`;
}

/** Whether there is something to publish, and nothing that keeps a post out. */
export function isReady({ posts }: LoadedPosts, findings: readonly Problem[], strict: boolean): boolean {
  return posts.length > 0 && (strict ? findings.length === 0 : findings.every(({ severity }) => severity === 'warning'));
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const UNNAMED = 'other';
