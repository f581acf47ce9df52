// From typed text to a typed value, or to complaints next to the fields.
import type { z } from 'zod'
import type { Form } from './route.ts'

/** The schema's own texts are the complaints; only the first of a field is shown. */
export function parseForm<Value>(schema: z.ZodType<Value>, typed: Record<string, string>): Form<Value> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data, typed }
  const errors = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.has(field)) errors.set(field, issue.message)
  }
  return { ok: false, typed, errors: [...errors].map(([field, text]) => ({ field, text })) }
}
