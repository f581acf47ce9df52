import { transaction } from '../../../platform/database/database.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import { dateIn } from '../../../platform/time.ts'
import { itemPath } from '../paths.ts'
import { saltOf } from '../visits/commands.ts'
import { sayUse, vote } from './commands.ts'
import { usefulnessMessages } from './messages.ts'
import { usePath, votePath } from './paths.ts'
import { onItem, onItemAsPerson, type OnItem } from './public.ts'
import { speakersOf } from './queries.ts'
import { speakerName, speaksFor } from './rules.ts'
import { useForm, voteForm, voteQuery } from './schema.ts'
import { UsePage } from './views/use-page.tsx'
import { VotePage } from './views/vote-page.tsx'

const addressOf = ({ site: { region }, item }: OnItem): string => itemPath(region?.slug ?? null, item.slug)
const votingPage = (scope: OnItem, typed: Typed, errors: readonly FieldError[] = []) => (
  <VotePage region={scope.site.region} item={scope.item} typed={typed} errors={errors} />
)

async function usingPage({ db, scope, actor }: Pick<Ask<OnItem>, 'db' | 'scope' | 'actor'>, refused?: string) {
  const speakers = await speakersOf(db, scope.item.id, speaksFor(actor))
  return <UsePage region={scope.site.region} item={scope.item} speakers={speakers} refused={refused} />
}

const voteRoutes = ([':region', null] as const).flatMap((slug): Route[] => [
  get(votePath(slug, ':slug'), { access: onItem(slug), query: voteQuery, limit: 60 }, async ({ scope, query }) =>
    page(votingPage(scope, { useful: query.antwoord === 'ja' ? 'yes' : query.antwoord === 'nee' ? 'no' : '' })),
  ),
  post(
    votePath(slug, ':slug'),
    { access: onItem(slug), form: (locale) => voteForm(usefulnessMessages(locale)), limit: 10 },
    async ({ db, scope, form, locale, clock, readerKey }) => {
      if (!form.ok) return redrawn(votingPage(scope, form.typed, form.errors))
      // The day of the salt, which is one for all sites.
      const day = dateIn('Europe/Amsterdam', clock.now())
      const voter = readerKey(await saltOf(db, day))
      const { useful, words } = form.value
      const t = usefulnessMessages(locale)
      const voted = await transaction(db, (tx) =>
        vote(tx, scope.item.id, { useful: useful === 'yes', words, day, voter }),
      )
      if (!voted.ok) return redrawn(votingPage(scope, form.typed, [{ field: 'words', text: t.enough }]))
      return redirect(addressOf(scope), t.thanks)
    },
  ),
])

export const usefulnessRoutes: readonly Route[] = [
  ...voteRoutes,
  get(usePath(':usedItem'), { access: onItemAsPerson }, async (ask) => page(await usingPage(ask))),
  post(usePath(':usedItem'), { access: onItemAsPerson, form: useForm }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = usefulnessMessages(locale)
    const { who, use } = form.ok ? form.value : { who: '', use: 'yes' }
    const speaker = (await speakersOf(db, scope.item.id, speaksFor(actor))).find((each) => speakerName(each) === who)
    if (!speaker) return redrawn(await usingPage(ask, t.wrongSpeaker))
    await transaction(db, (tx) => sayUse(tx, personOf(actor), scope.item, speaker, use === 'yes'))
    const said = use === 'yes' ? t.used(speaker.name) : t.stopped(speaker.name)
    return redirect(usePath(scope.item.id), said)
  }),
]
