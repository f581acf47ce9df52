// The read-only API: the endpoints of every module, and the document that describes them.
import { endpoints as registerEndpoints } from '../../modules/organisations/public.ts'
import { openApi } from '../../platform/http/endpoint.ts'
import { everyone } from '../../platform/http/access.ts'
import { get, json, type Route } from '../../platform/http/route.ts'

const endpoints = registerEndpoints

const info = {
  title: 'Spoorboek',
  version: '1',
  description:
    'Public facts of the Dutch technical-education regions: regions, schools, municipalities. Read-only, without a key, at most 120 requests a minute from one address. School data come from the national lists of DUO (CC0).',
}

export const apiRoutes: readonly Route[] = [
  get('/api', { access: everyone }, async ({ baseUrl }) => ({
    ...json(openApi(endpoints, info, baseUrl)),
    open: true,
  })),
  ...endpoints.map(({ route }) => route),
]
