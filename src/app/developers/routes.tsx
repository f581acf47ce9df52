import { NotFound } from '../../platform/errors.ts'
import { developersOnly } from '../../platform/http/access.ts'
import { get, page, redirect, type Route } from '../../platform/http/route.ts'
import type { Authentication } from '../../platform/identity/authentication.ts'
import { openSessionFor } from '../../platform/identity/sign-in.ts'
import { newestLetters } from '../../platform/mail/outbox.ts'
import { parts } from '../../ui/previews.ts'
import { workplacePath } from '../../modules/organisations/paths.ts'
import { demoPersonBehind } from './demo-sign-in.ts'
import { demoSignInPath, galleryPath, mailboxPath, partPath, previewPath } from './paths.ts'
import { GalleryPage, PartPage } from './views/gallery-page.tsx'
import { MailboxPage } from './views/mailbox-page.tsx'

/** Tools of a machine that is not in production; there these routes are not registered. */
export function developerRoutes(authentication: Authentication): readonly Route[] {
  return [
    get(mailboxPath, { access: developersOnly }, async ({ db }) =>
      page(<MailboxPage letters={await newestLetters(db, 50)} />),
    ),
    get(galleryPath, { access: developersOnly }, async () => page(<GalleryPage parts={parts} />)),
    get(partPath(':part'), { access: developersOnly }, async ({ params }) => {
      const part = parts.find(({ id }) => id === params['part'])
      if (!part) throw new NotFound()
      return page(<PartPage part={part} />)
    }),
    get(previewPath(':part', ':preview'), { access: developersOnly }, async ({ params }) => {
      const preview = parts.find(({ id }) => id === params['part'])?.previews[Number(params['preview'])]
      if (!preview?.whole) throw new NotFound()
      return page(preview.render())
    }),
    get(
      demoSignInPath(':who', ':proof'),
      { access: developersOnly, limit: 60 },
      async ({ db, params, settings, headers }) => {
        const personId = await demoPersonBehind(db, settings, params['who'] ?? '', params['proof'] ?? '')
        if (!personId) throw new NotFound()
        return {
          ...redirect(workplacePath),
          cookies: (await openSessionFor(authentication, headers, personId)).cookies,
        }
      },
    ),
  ]
}
