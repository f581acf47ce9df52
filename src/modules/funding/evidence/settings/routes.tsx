import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
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
} from '../../../../platform/http/route.ts'
import { mayKeepRates } from '../../../plans/public.ts'
import { evidenceKeepingPath, evidenceSettingsPath } from '../paths.ts'
import { askFrom, keepFor } from './commands.ts'
import { settingsMessages } from './messages.ts'
import { askings, keepings } from './queries.ts'
import { askingForm, keepingForm } from './schema.ts'
import { SettingsPage } from './views/settings-page.tsx'

/** Who keeps the rates keeps what holds for all regions here too. */
const keepSettings: Access<object> = {
  name: 'keepEvidenceSettings',
  needsPerson: true,
  find: () => Promise.resolve({}),
  may: mayKeepRates,
}

async function settingsPage(
  { db, today }: Pick<Ask<object>, 'db' | 'today'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const [asked, kept] = await Promise.all([askings(db), keepings(db)])
  return <SettingsPage {...{ today, typed, errors }} askings={asked} keepings={kept} />
}

export const settingsRoutes: readonly Route[] = [
  get(evidenceSettingsPath, { access: keepSettings }, async (ask) => page(await settingsPage(ask))),
  post(
    evidenceSettingsPath,
    { access: keepSettings, form: (locale) => askingForm(settingsMessages(locale).complaints) },
    async (ask) => {
      const { db, actor, form, locale } = ask
      if (!form.ok) return redrawn(await settingsPage(ask, form.typed, form.errors))
      await transaction(db, (tx) => askFrom(tx, personOf(actor), form.value))
      return redirect(evidenceSettingsPath, settingsMessages(locale).saved)
    },
  ),
  post(
    evidenceKeepingPath,
    { access: keepSettings, form: (locale) => keepingForm(settingsMessages(locale).complaints) },
    async (ask) => {
      const { db, actor, form, locale } = ask
      if (!form.ok) return redrawn(await settingsPage(ask, form.typed, form.errors))
      await transaction(db, (tx) => keepFor(tx, personOf(actor), form.value))
      return redirect(evidenceSettingsPath, settingsMessages(locale).kept)
    },
  ),
]
