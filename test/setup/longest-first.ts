import { BaseSequencer, type TestSpecification } from 'vitest/node'

const first = ['test/reliability/kill.test.ts', 'test/walk/walk.test.ts', 'commands/tests/import-and-report.test.ts']
const journeys = '/test/journeys/'

/**
 * What begins last ends last: those that take minutes go first, then the large files, as usual. Journeys come at the
 * end, when nothing else keeps their browsers waiting, the longest of them first.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification): number => {
      if (moduleId.includes(journeys)) return moduleId.endsWith('thread.test.ts') ? 2 : 3
      return first.some((name) => moduleId.endsWith(name)) ? 0 : 1
    }
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}
