import { Card } from '../card/card.tsx'
import type { Preview } from '../preview.ts'
import type { CourseColumn } from './course-geometry.ts'
import { NormCourse } from './norm-course.tsx'

const month = (index: number): string =>
  `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`

const columns = (norm: number | null): CourseColumn[] =>
  Array.from({ length: 48 }, (_, index) => ({
    on: month(index),
    norm,
    parts: {
      realised: Math.min(index, 22) * 0.0024,
      confirmed: Math.min(Math.max(index - 22, 0), 6) * 0.002,
      planned: Math.max(index - 22, 0) * 0.0018,
      risk: index > 21 ? 0.008 : 0,
      lost: index > 10 ? (index > 17 ? 0.011 : 0.004) : 0,
    },
  }))

const texts = { norm: 'Norm 10 %', today: 'vandaag', pace: 'tempo: 8,7 %' }
const percentText = (percent: number): string => `${String(percent).replace('.', ',')} %`
const monthText = (on: string): string => `${Number(on.slice(5, 7))}`
const share = { texts, percentText, monthText, title: 'Cofinanciering per maand tot en met 31 december 2028.' }

export const previews: readonly Preview[] = [
  {
    name: 'Hele periode',
    render: () => (
      <Card id="door-de-tijd" title="Door de tijd">
        <NormCourse {...share} id="regio" columns={columns(0.1)} today={22.7} pace={0.087} />
      </Card>
    ),
  },
  {
    name: 'Eén jaar van één partner',
    render: () => (
      <Card id="een-jaar" title="Door de tijd">
        <NormCourse {...share} id="jaar" columns={columns(null).slice(12, 24)} today={10.7} pace={null} />
      </Card>
    ),
  },
  {
    name: 'Nog niets',
    render: () => (
      <Card id="nog-niets" title="Door de tijd">
        <NormCourse
          {...share}
          id="leeg"
          columns={columns(0.1).map((column) => ({
            ...column,
            parts: { realised: 0, confirmed: 0, planned: 0, risk: 0, lost: 0 },
          }))}
          today={0.2}
          pace={null}
        />
      </Card>
    ),
  },
]
