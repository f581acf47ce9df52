import type { KnownFilm } from '../../../../platform/rich-text/film.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { FilmPlayer } from '../../../../ui/gallery/gallery.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import { filmMessages } from '../messages.ts'

export interface FilmPageProps {
  title: string
  film: KnownFilm
  /** The page that shows its card. */
  back: string
}

/** A film of another site, played here because the reader asked for it. */
export function FilmPage({ title, film, back }: FilmPageProps) {
  const t = filmMessages(useUi().locale)
  return (
    <SitePage title={title} noindex>
      <PageHead title={title} lead={t.lead(film.at)} />
      <Stack>
        <FilmPlayer src={film.player} title={title} />
        <Row>
          <ButtonLink href={back} icon="arrow-left">
            {t.back}
          </ButtonLink>
          <ButtonLink href={film.page} icon="external-link" kind="quiet" rel="noopener">
            {t.there(film.at)}
          </ButtonLink>
        </Row>
      </Stack>
    </SitePage>
  )
}
