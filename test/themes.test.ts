// Articles are tagged with the themes of the plan; modules beside each other cannot share the list.
import { expect, it } from 'vitest'
import { themes as ofPlans } from '../src/modules/plans/keeping/details/rules.ts'
import { themes as ofItems } from '../src/modules/publishing/items/facets/rules.ts'

it('names the themes of the plan in articles too', () => {
  expect(ofItems).toEqual(expect.arrayContaining([...ofPlans]))
})
