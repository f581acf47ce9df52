import { z } from 'zod'
import { detailFields, type DetailField } from '../keeping/details/rules.ts'
import type { Side } from './rules.ts'

/** Field by field whose value holds; `seen` says what the page compared. */
export const mergeForm = () =>
  z.record(z.string(), z.string()).transform((typed) => ({
    seen: typed['seen'] ?? '',
    chosen: Object.fromEntries(
      detailFields.flatMap((field): [DetailField, Side][] =>
        typed[field] === 'goes' || typed[field] === 'stays' ? [[field, typed[field]]] : [],
      ),
    ),
  }))
