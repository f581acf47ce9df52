import { z } from 'zod'
import { fields, type Field, type Mapping } from './rules.ts'

const isField = (text: string): text is Field => (fields as readonly string[]).includes(text)

/** A form with a select per column: `column-0`, `column-1` …; anything else that is sent is left alone. */
export const mappingForm = () =>
  z.record(z.string(), z.string()).transform((typed): Mapping['columns'] => {
    const chosen: (Field | null)[] = []
    for (const [name, value] of Object.entries(typed)) {
      const index = Number(/^column-(\d{1,3})$/.exec(name)?.[1] ?? Number.NaN)
      if (Number.isInteger(index) && index < 200) chosen[index] = isField(value) ? value : null
    }
    return Array.from(chosen, (field) => field ?? null)
  })

export const applyForm = () => z.object({ seen: z.string().max(40).optional() })
