// The read-only API: the endpoints of every module, and the document that describes them.
import { endpoints as registerEndpoints } from '../../modules/organisations/public.ts'
import { endpoints as publishingEndpoints } from '../../modules/publishing/public.ts'
import { openApi } from '../../platform/http/endpoint.ts'
import { everyone } from '../../platform/http/access.ts'
import { get, json, type Route } from '../../platform/http/route.ts'

const endpoints = [...registerEndpoints, ...publishingEndpoints]

const info = {
  title: 'Spoorboek',
  version: '1',
  description:
    'Public facts of the Dutch technical-education regions: regions, schools, municipalities, and what their sites tell. Read-only, without a key, at most 120 requests a minute from one address. School data come from the national lists of DUO (CC0); each article names its own licence.',
}

export const apiRoutes: readonly Route[] = [
  get('/api', { access: everyone }, async ({ baseUrl }) => ({
    ...json(openApi(endpoints, info, baseUrl)),
    open: true,
  })),
  ...endpoints.map(({ route }) => route),
]
