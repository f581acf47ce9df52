import type { ComponentChildren } from 'preact'
import { useUi } from '../../../ui/context.tsx'
import { PublicPage } from '../../../ui/page/public-page.tsx'
import { workplacePath } from '../../../modules/organisations/paths.ts'
import { signInPath } from '../../account/paths.ts'
import { homeMessages } from '../messages.ts'
import { mapPath } from '../paths.ts'

/** Header and footer of the public sites. */
export function PublicFrame({
  title,
  brand,
  band,
  signedIn,
  path,
  children,
}: {
  title: string
  brand: { name: string; sub: string; href: string; logo?: string | undefined }
  band?: boolean
  signedIn: boolean
  /** Of this page, for its twin in the other language. */
  path: string
  children: ComponentChildren
}) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  const door = signedIn
    ? { href: workplacePath, text: t.toWorkplace, icon: 'login' as const }
    : { href: signInPath, text: t.signIn, icon: 'login' as const }
  const hreflang = locale === 'nl' ? 'en' : 'nl'
  const other = { href: inLanguage(path, hreflang), text: locale === 'nl' ? t.english : t.dutch, hreflang }
  return (
    <PublicPage
      title={title}
      brand={brand}
      band={band}
      fullWidth
      nav={[
        { href: brand.href, text: t.home, current: brand.href === path },
        { href: '/#regios', text: t.allRegions },
        { href: mapPath, text: t.mapShort, current: path.startsWith(mapPath) },
      ]}
      endLinks={[{ ...other, icon: 'language' }, door]}
      footer={[
        { title: t.site, links: [{ href: '/#regios', text: t.allRegions }] },
        { title: t.aboutSite, links: [other, { href: door.href, text: door.text }] },
      ]}
    >
      {children}
    </PublicPage>
  )
}

/** The same page, with what it was asked, in a language. */
function inLanguage(path: string, locale: string): string {
  const [page = '', query] = path.split('?')
  const asked = new URLSearchParams(query)
  asked.set('taal', locale)
  return `${page}?${asked.toString()}`
}
