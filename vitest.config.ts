import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/setup/longest-first.ts'

// Tests share one test cluster and clean up after themselves, so threads need no isolation: 600 tests in 2 s, not 17.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/tests/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: './test/setup/postgres.ts',
    sequence: { sequencer: LongestFirst },
    pool: 'threads',
    isolate: false,
    // One slow file must not hold up the rest, also on two cores; a third would only load the program once more.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A browser on a busy machine needs patience; nothing here measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
