import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { streamFile } from '../../../../platform/files/files.ts'
import { readPicture, type Picture } from '../../../../platform/files/pictures.ts'
import {
  file,
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Route,
  type Upload,
} from '../../../../platform/http/route.ts'
import { editLogoPath, logoRemovalPath, regionEntryPath, regionLogoPath } from '../../paths.ts'
import { onRegionSite } from '../../public.ts'
import { dressRegion } from '../access/public.ts'
import { removeLogo, setLogo } from './commands.ts'
import { logoMessages, type LogoRefusal } from './messages.ts'
import { logoOf } from './queries.ts'
import { complaintAbout } from './rules.ts'
import { LogoPage } from './views/logo-page.tsx'

type Seen =
  | { readonly ok: true; readonly name: string; readonly picture: Picture }
  | { readonly ok: false; readonly reason: LogoRefusal }

/** What was sent, as a logo that will do or with the reason why not. */
function seenAs(upload: Upload | undefined): Seen {
  if (!upload?.ok) return { ok: false, reason: upload?.reason === 'tooLarge' ? 'tooLarge' : 'missing' }
  const read = readPicture(upload.content)
  if (!read.ok) return read
  const reason = complaintAbout(read.picture)
  return reason ? { ok: false, reason } : { ok: true, name: upload.name, picture: read.picture }
}

export const logoRoutes: readonly Route[] = [
  get(editLogoPath(':entry'), { access: dressRegion }, async ({ scope }) =>
    page(<LogoPage region={scope.entry} refusal={null} />),
  ),
  post(editLogoPath(':entry'), { access: dressRegion, fileFields: ['logo'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, settings, locale } = ask
    const seen = seenAs(files['logo'])
    if (!seen.ok) return redrawn(<LogoPage region={scope.entry} refusal={seen.reason} />)
    const { name, picture } = seen
    const directory = settings.filesDirectory
    await transaction(db, (tx) => setLogo(tx, personOf(actor), scope.entry, { directory, name, picture }))
    return redirect(regionEntryPath(scope.entry.slug), logoMessages(locale).saved)
  }),
  post(logoRemovalPath(':entry'), { access: dressRegion }, async ({ db, scope, actor, locale }) => {
    await transaction(db, (tx) => removeLogo(tx, personOf(actor), scope.entry))
    return redirect(regionEntryPath(scope.entry.slug), logoMessages(locale).removed)
  }),
  // The address changes with the picture, so a browser may keep it for good.
  get(regionLogoPath(':region', ':logo'), { access: onRegionSite }, async ({ db, scope, params, settings }) => {
    const found = params['logo'] === scope.region.logo ? await logoOf(db, scope.region.id) : null
    if (!found) throw new NotFound()
    const content = streamFile(settings.filesDirectory, found.sha256)
    return { ...file(content, found.mediaType, null), cache: 'public, max-age=31536000, immutable' }
  }),
]
