// The register for other programs: public facts, read-only, described at `/api`.
import { z } from 'zod'
import { endpoint, type Endpoint } from '../../../platform/http/endpoint.ts'
import { drawingOf, mapAreas } from '../map/queries.ts'
import { regionSitePath } from '../paths.ts'
import { openOrganisation, openOrganisations, openRegions } from './queries.ts'
import {
  municipalityAnswer,
  organisationAnswer,
  organisationsQuery,
  regionAnswer,
  regionAreas,
  regionsQuery,
} from './schema.ts'

const siteOf = (baseUrl: string, slug: string): string => new URL(regionSitePath(slug), baseUrl).href

export const endpoints: readonly Endpoint[] = [
  endpoint(
    {
      path: '/api/regions',
      summary: 'Regions, with the municipalities where they work',
      query: regionsQuery,
      answer: z.object({ regions: z.array(regionAnswer) }),
    },
    async ({ db, query, today, baseUrl }) => {
      const regions = await openRegions(db, query.on ?? today, { province: query.province })
      return { regions: regions.map((region) => ({ ...region, url: siteOf(baseUrl, region.slug) })) }
    },
  ),
  endpoint(
    {
      path: '/api/regions/:region',
      summary: 'One region, also one that is no more',
      params: { region: 'Slug of the region' },
      answer: regionAnswer,
    },
    async ({ db, params, today, baseUrl }) => {
      const [region] = await openRegions(db, today, { slug: params['region'] ?? '' })
      return region ? { ...region, url: siteOf(baseUrl, region.slug) } : null
    },
  ),
  endpoint(
    {
      path: '/api/organisations',
      summary: 'Schools, mbo institutions, governments and networks; of companies those that take part in a region',
      query: organisationsQuery,
      answer: z.object({
        total: z.number().int(),
        page: z.number().int(),
        perPage: z.number().int(),
        organisations: z.array(organisationAnswer),
      }),
    },
    async ({ db, query, today }) => ({
      ...(await openOrganisations(db, query, today)),
      page: query.page,
      perPage: query.perPage,
    }),
  ),
  endpoint(
    {
      path: '/api/organisations/:organisation',
      summary: 'One organisation',
      params: { organisation: 'Its number' },
      answer: organisationAnswer,
    },
    async ({ db, params, today }) => openOrganisation(db, Number(params['organisation']), today),
  ),
  endpoint(
    {
      path: '/api/municipalities',
      summary: 'Municipalities, with the regions that work there',
      answer: z.object({ municipalities: z.array(municipalityAnswer) }),
    },
    async ({ db, today }) => ({
      municipalities: (await mapAreas(db, today)).map(({ code, name, province, labourMarket, regions }) => ({
        code,
        name,
        province,
        labourMarketRegion: labourMarket,
        regions: [...regions],
      })),
    }),
  ),
  endpoint(
    {
      path: '/api/regions.geojson',
      summary: 'Where each region works, as GeoJSON in WGS84; without geometry while no boundaries were imported',
      answer: regionAreas,
      mediaType: 'application/geo+json',
      limit: 30,
    },
    async ({ db, today, baseUrl }) => {
      const [regions, drawing] = await Promise.all([openRegions(db, today), drawingOf(db)])
      const known = new Set(drawing?.outlines.map(({ code }) => code))
      return {
        type: 'FeatureCollection' as const,
        features: regions.map(({ slug, name, province, municipalities }) => {
          const codes = municipalities.map(({ code }) => code).filter((code) => known.has(code))
          return {
            type: 'Feature' as const,
            id: slug,
            properties: { slug, name, province, url: siteOf(baseUrl, slug) },
            geometry:
              drawing && codes.length ? { type: 'MultiPolygon' as const, coordinates: drawing.merged(codes) } : null,
          }
        }),
      }
    },
  ),
]
