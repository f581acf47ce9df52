import { z } from 'zod'
import { chosenColumns } from '../../../platform/cells.ts'
import { fields, type Mapping } from './rules.ts'

export const mappingForm = () =>
  z.record(z.string(), z.string()).transform((typed): Mapping['columns'] => chosenColumns(typed, fields))

export const applyForm = () => z.object({ seen: z.string().max(40).optional() })
