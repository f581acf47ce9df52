import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = ['test/reliability/kill.test.ts', 'test/journeys/thread.test.ts']

/** What begins last ends last: the two that take minutes go first, then the large files, as usual. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): number =>
      longest.some((name) => moduleId.endsWith(name)) ? 0 : 1
    return sorted.toSorted((one, other) => isLong(one) - isLong(other))
  }
}
