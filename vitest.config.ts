import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/setup/longest-first.ts'

// Tests share one test cluster and clean up after themselves, so threads need no isolation: 600 tests in 2 s, not 17.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: './test/setup/postgres.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/tests/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/journeys/**'],
          pool: 'threads',
          isolate: false,
          globalSetup: [],
          // One slow file must not hold up the rest, also on two cores; a third would only load the program once more.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          globalSetup: [],
          // Each has a browser and a server of its own; one of them alone leaves half of two cores idle.
          maxWorkers: 2,
          // After the unit tests: journeys measure patience of a browser, which must not wait for a busy machine.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
