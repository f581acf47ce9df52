// The two pages of an activity in a plan of 600, and of 2,400.
import { growth, report, type Medians } from './measure.ts'
import { served } from './pages.ts'
import { fillPlan } from './plan.ts'

interface Measured {
  readonly overview: Medians & { readonly statements: number }
  readonly contributions: Medians & { readonly statements: number }
}

const usual = await measure(600)
const large = await measure(2400)
const slower = usual.overview.value > usual.contributions.value ? 'overview' : 'contributions'
report('workspace-page', 'ms', usual[slower], {
  bar: 2.5,
  page: slower,
  transport: 'HTTP on loopback, kept open; server and client in one process',
  activities: 600,
  overview: usual.overview,
  contributions: usual.contributions,
  fourTimes: { activities: 2400, overview: large.overview, contributions: large.contributions },
  growth: growth(usual[slower].value, large[slower].value, 4),
})

async function measure(activities: number): Promise<Measured> {
  let path = ''
  return served(
    'kees',
    async (db) => {
      const { activityId } = await fillPlan(db, 'zwolle', activities)
      path = `/werkplek/zwolle/activiteiten/${activityId}`
    },
    async ({ time }) => ({ overview: await time(path), contributions: await time(`${path}/kosten-en-bijdragen`) }),
  )
}
