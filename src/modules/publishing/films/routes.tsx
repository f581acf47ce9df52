// Where films of others are played: a page of its own for each, so that no other page may show a frame, and a reader who
// did not ask gets nothing of theirs.
import type { Access } from '../../../platform/http/access.ts'
import { get, page, type PageReply, type Route } from '../../../platform/http/route.ts'
import { filmsIn } from '../../../platform/rich-text/document.ts'
import { filmAt } from '../../../platform/rich-text/film.ts'
import { homePath, regionSitePath } from '../../organisations/paths.ts'
import { onArticle, siteAccess } from '../items/reading/public.ts'
import type { Item } from '../items/queries.ts'
import { itemFilmPath, itemPath, siteFilmPath } from '../paths.ts'
import { mayKeepSite } from '../sites/policy.ts'
import { workedOn, type OnSite } from '../sites/queries.ts'
import { anchorOf, type Block } from '../sites/rules.ts'
import { FilmPage, type FilmPageProps } from './views/film-page.tsx'

type OnFilm = OnSite & { readonly shown: FilmPageProps }

const shownFilm = (title: string, address: string | undefined, back: string): FilmPageProps | null => {
  const film = filmAt(address ?? '')
  return film && { title, film, back }
}

function filmOf({ version, kind }: Item, number: number, back: string): FilmPageProps | null {
  if (number === 0) return kind === 'video' ? shownFilm(version.title, version.fields.address, back) : null
  const film = filmsIn(version.body)[number - 1]
  return film ? shownFilm(film.attrs.title, film.attrs.href, back) : null
}

/** A film that an article shows to everybody, by its `:film`. */
const onFilm = (site: Access<OnSite>): Access<OnFilm> => ({
  name: 'onFilm',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await onArticle(site).find(db, actor, params, host)
    if (!found || 'movedTo' in found.article) return null
    const { item } = found.article
    const shown = filmOf(item, Number(params['film']), itemPath(found.site.region?.slug ?? null, item.slug))
    return shown && { ...found, shown }
  },
  may: () => true,
})

/** The film of a block of a home page; who keeps the site sees it before it is published. */
const onSiteFilm = (site: Access<OnSite>): Access<OnFilm> => ({
  name: 'onSiteFilm',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await site.find(db, actor, params, host)
    if (!found) return null
    const { region, contents } = found.site
    const wanted = ({ id, kind }: Block): boolean => kind === 'video' && id === Number(params['filmBlock'])
    const block =
      contents.blocks.find((each) => wanted(each) && !each.hidden) ??
      (mayKeepSite(actor, region) ? (await workedOn(db, region)).draft.blocks.find(wanted) : undefined)
    const home = region ? regionSitePath(region.slug) : homePath
    const { title, video } = block?.fields ?? {}
    const shown = block && shownFilm(title || 'Video', video, `${home}#${anchorOf(block)}`)
    return shown ? { ...found, shown } : null
  },
  may: () => true,
})

const played = (shown: FilmPageProps): PageReply => ({
  ...page(<FilmPage {...shown} />),
  frames: new URL(shown.film.player).origin,
})

export const filmRoutes: readonly Route[] = ([':region', null] as const).flatMap((slug) => [
  get(itemFilmPath(slug, ':slug', ':film'), { access: onFilm(siteAccess(slug)), counts: 'page' }, async ({ scope }) =>
    played(scope.shown),
  ),
  get(siteFilmPath(slug, ':filmBlock'), { access: onSiteFilm(siteAccess(slug)), counts: 'page' }, async ({ scope }) =>
    played(scope.shown),
  ),
])
