import { signedIn } from '../../../platform/http/access.ts'
import { get, json, type Route } from '../../../platform/http/route.ts'
import { organisationMessages } from '../messages.ts'
import { suggestionsPath } from '../paths.ts'
import { registerMessages } from '../register/messages.ts'
import { suggestOrganisations } from './queries.ts'
import { suggestionQuery } from './schema.ts'

const mostSuggestions = 10

export const suggestionRoutes: readonly Route[] = [
  get(
    suggestionsPath,
    { access: { ...signedIn, name: 'viewRegister' }, query: suggestionQuery, limit: 240 },
    async ({ db, actor, query, locale, today }) => {
      const found = await suggestOrganisations(db, actor, query.zoek, today)
      const wanted = found.filter(({ id, closedOn }) => id !== query.zonder && !(query.open && closedOn))
      const { kinds } = organisationMessages(locale)
      const { closed } = registerMessages(locale)
      return json({
        suggestions: wanted.slice(0, mostSuggestions).map(({ id, name, kind, place, code, closedOn }) => ({
          id,
          text: name,
          sub: [kinds[kind], place, code, closedOn && closed].filter(Boolean).join(' · '),
        })),
      })
    },
  ),
]
