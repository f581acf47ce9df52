import { z } from 'zod'
import { parseDate, type IsoDate } from '../../../platform/time.ts'

export interface RegionComplaints {
  readonly name: string
  readonly slug: string
  readonly province: string
  readonly registrationNumber: string
  readonly accent: string
  readonly day: string
  readonly until: string
}

const timeZones = ['Europe/Amsterdam', 'America/Kralendijk'] as const
export const regionTimeZones = timeZones

const day = (complaint: string) =>
  z
    .string(complaint)
    .trim()
    .transform((text, context): IsoDate => {
      const date = parseDate(text)
      if (date !== null) return date
      context.addIssue({ code: 'custom', message: complaint })
      return z.NEVER
    })

/** Names, one a line or between commas. */
const lines = z
  .string()
  .max(10_000)
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? '')
        .split(/[\n,;]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ])

export const regionForm = (c: RegionComplaints) =>
  z
    .object({
      name: z.string(c.name).trim().min(1, c.name).max(100, c.name),
      siteName: z.string().trim().max(100, c.name).optional(),
      slug: z
        .string()
        .trim()
        .max(60, c.slug)
        .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, c.slug)
        .optional(),
      province: z.string(c.province).trim().min(1, c.province).max(40, c.province),
      registrationNumber: z
        .string()
        .trim()
        .max(40, c.registrationNumber)
        .regex(/^[\w./ -]*$/, c.registrationNumber)
        .optional(),
      currency: z.enum(['EUR', 'USD']).catch('EUR'),
      timeZone: z.enum(timeZones).catch('Europe/Amsterdam'),
      language: z.enum(['nl', 'en']).catch('nl'),
      accent: z
        .string(c.accent)
        .trim()
        .toLowerCase()
        .regex(/^#[0-9a-f]{6}$/, c.accent),
      municipalities: lines,
      validFrom: day(c.day),
      validUntil: z.union([z.literal('').transform(() => null), day(c.day)]).optional(),
      version: z.coerce.number().int().optional().catch(undefined),
    })
    .refine(({ validFrom, validUntil }) => !validUntil || validUntil >= validFrom, {
      path: ['validUntil'],
      message: c.until,
    })

export type RegionDetails = z.output<ReturnType<typeof regionForm>>

export interface SuccessionComplaints {
  readonly other: string
  readonly name: string
  readonly day: string
  readonly municipalities: string
}

/** This region and another go over in a new one. */
export const mergeForm = (c: SuccessionComplaints) =>
  z.object({
    other: z.string(c.other).trim().min(1, c.other),
    name: z.string(c.name).trim().min(1, c.name).max(100, c.name),
    fromDay: day(c.day),
  })

/** This region goes over in two. */
export const splitForm = (c: SuccessionComplaints) =>
  z.object({
    name: z.string(c.name).trim().min(1, c.name).max(100, c.name),
    municipalities: lines.refine((names) => names.length > 0, c.municipalities),
    otherName: z.string(c.name).trim().min(1, c.name).max(100, c.name),
    otherMunicipalities: lines.refine((names) => names.length > 0, c.municipalities),
    fromDay: day(c.day),
  })

/** `?op=2024-01-01`: how a region was on that day. */
export const dayQuery = z.object({
  op: z
    .string()
    .transform((text) => parseDate(text))
    .catch(null),
})

/** The list of regions as the address asks for it. */
export const regionsQuery = z.object({
  zoek: z.string().trim().max(100).catch(''),
  provincie: z.string().max(60).catch(''),
  stand: z.enum(['', 'onvolledig', 'straks', 'voorbij']).catch(''),
})

export type RegionsQuery = z.output<typeof regionsQuery>
