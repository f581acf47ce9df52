import { z } from 'zod'

export const reviewRuleForm = () => z.object({ months: z.coerce.number().int().min(0).max(6).catch(1) })
