import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SkippedReporter } from './skipped-reporter.ts';

// biome-ignore lint/style/noDefaultExport: Vitest takes the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/temporary-folder.ts'],
    testTimeout: 30_000,
    // Files share a process and its modules: loading the packages again for each file costs a third of the CPU of all. So a test
    // leaves nothing behind: no changed environment, no fake clock, no server.
    isolate: false,
    // Two cores: the workerd tests and the sweeps each take one.
    maxWorkers: 2,
    // One line a file; what a test prints is shown where it fails.
    reporters: ['default', new SkippedReporter()],
    silent: 'passed-only',
    slowTestThreshold: 30_000,
  },
});
