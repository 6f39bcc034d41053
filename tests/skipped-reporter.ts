import type { TestCase, TestModule, TestSuite } from 'vitest/node';

/** Ends a run by naming what was skipped; the names say why, and how to have it run. */
export class SkippedReporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => topmostSkipped(module).map((name) => `  ${module.relativeModuleId}: ${name}`));
    if (skipped.length > 0) process.stdout.write(`\nSkipped:\n${skipped.join('\n')}\n`);
  }
}

/** Names of what was skipped; a suite whose name says why stands for all in it. */
function topmostSkipped(parent: TestModule | TestSuite): string[] {
  return [...parent.children].flatMap((child: TestSuite | TestCase) => {
    const isSkipped = child.options.mode === 'skip';
    if (isSkipped && (child.type === 'test' || child.name.includes('(skipped: '))) return [child.fullName];
    return child.type === 'suite' ? topmostSkipped(child) : [];
  });
}
