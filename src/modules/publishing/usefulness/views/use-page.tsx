import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Form, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import type { Region } from '../../../organisations/public.ts'
import type { Item } from '../../items/queries.ts'
import { itemPath } from '../../paths.ts'
import { usefulnessMessages } from '../messages.ts'
import { usePath } from '../paths.ts'
import { speakerName, type Speaker } from '../rules.ts'

export interface UsePageProps {
  region: Region | null
  item: Item
  /** Those that the reader may speak for. */
  speakers: readonly (Speaker & { readonly name: string; readonly says: boolean })[]
  refused?: string | undefined
}

/** One click for each school, organisation or region that somebody speaks for. */
export function UsePage({ region, item, speakers, refused }: UsePageProps) {
  const t = usefulnessMessages(useUi().locale)
  const slug = region?.slug ?? null
  const back = itemPath(slug, item.slug)
  const nameOf = ({ kind, name }: UsePageProps['speakers'][number]): string =>
    kind === 'region' ? t.region(name) : name
  return (
    <SitePage title={t.useTitle} noindex canonical={null}>
      <Stack gap="l">
        <Breadcrumb trail={[{ href: back, text: item.version.title }]} current={t.useTitle} />
        <PageHead title={t.useTitle} lead={t.useLead(item.version.title)} />
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        {speakers.length === 0 && <EmptyState level={2} title={t.noSpeakerTitle} text={t.noSpeaker} />}
        {speakers.map((speaker) => (
          <Form key={speakerName(speaker)} action={usePath(item.id)} layout="plain">
            <Hidden name="who" value={speakerName(speaker)} />
            <Hidden name="use" value={speaker.says ? 'no' : 'yes'} />
            <Row>
              <Button kind={speaker.says ? 'secondary' : 'primary'} icon={speaker.says ? 'arrow-back-up' : 'check'}>
                {speaker.says ? t.stop(nameOf(speaker)) : t.useIt(nameOf(speaker))}
              </Button>
              {speaker.says && <Tag tone="positive">{t.says}</Tag>}
            </Row>
          </Form>
        ))}
        <p>
          <ButtonLink kind="quiet" icon="arrow-left" href={back}>
            {t.back}
          </ButtonLink>
        </p>
      </Stack>
    </SitePage>
  )
}
