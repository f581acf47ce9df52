import { z } from 'zod'
import { educationKinds, learningPaths, profiles } from '../keeping/details/rules.ts'
import { networkRoles } from '../networks/rules.ts'
import { networkKinds, organisationKinds } from '../rules.ts'

const nullable = z.string().nullable()

export const regionsQuery = z.object({
  province: z.string().max(40).optional().describe('Only regions of this province'),
  on: z.iso.date().optional().describe('The regions that existed on this day; today when absent'),
})

export const organisationsQuery = z.object({
  kind: z.enum(organisationKinds).optional(),
  education: z.enum(educationKinds).optional(),
  province: z.string().max(40).optional(),
  region: z.string().max(100).optional().describe('Only members of this region, by its slug'),
  closed: z.enum(['true', 'false']).default('false').describe('true: closed organisations as well'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(500).default(100),
})

export const regionAnswer = z.object({
  slug: z.string(),
  name: z.string(),
  province: z.string(),
  registrationNumber: nullable.describe('Number at the subsidy service DUS-I'),
  currency: z.enum(['EUR', 'USD']),
  timeZone: z.string(),
  languages: z.array(z.enum(['nl', 'en'])),
  validFrom: z.string(),
  validUntil: nullable,
  municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
  url: z.string().describe('Its public site'),
})

export const organisationAnswer = z.object({
  id: z.number().int(),
  kind: z.enum(organisationKinds),
  name: z.string(),
  code: nullable.describe('BRIN, or BRIN with the establishment'),
  education: z.array(z.enum(educationKinds)),
  profiles: z.array(z.enum(profiles)).describe('Of a school: the vmbo profiles that it offers'),
  learningPaths: z.array(z.enum(learningPaths)).describe('Of a school: the vmbo learning paths that it offers'),
  street: nullable,
  houseNumber: nullable,
  postcode: nullable,
  place: nullable,
  municipalityCode: nullable,
  province: nullable,
  labourMarketRegion: nullable,
  latitude: z.number().nullable().describe('In degrees (WGS84), as far as somebody put it on the map'),
  longitude: z.number().nullable(),
  website: nullable,
  closedOn: nullable,
  regions: z.array(z.string()).describe('Slugs of the regions in which it takes part today'),
  networkKind: z
    .enum(networkKinds)
    .nullable()
    .describe('Public-private partnership, Toptechniek in bedrijf, fieldlab or Jet-Net & TechNet circle'),
  members: z
    .array(
      z.object({
        id: z.number().int(),
        kind: z.enum(organisationKinds),
        name: z.string(),
        role: z.enum(networkRoles),
      }),
    )
    .nullable()
    .describe('Of a network: who takes part in it today; of companies those that take part in a region too'),
})

export const municipalityAnswer = z.object({
  code: z.string(),
  name: z.string(),
  province: nullable,
  labourMarketRegion: nullable,
  regions: z.array(z.string()).describe('Slugs of the regions that work there today'),
})

const position = z.tuple([z.number(), z.number()])

export const regionAreas = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({ slug: z.string(), name: z.string(), province: z.string(), url: z.string() }),
      geometry: z
        .object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })
        .nullable(),
    }),
  ),
})
