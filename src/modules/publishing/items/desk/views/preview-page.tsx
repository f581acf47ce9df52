import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { ViewSwitch } from '../../../../../ui/view-switch/view-switch.tsx'
import { deskItemPath, deskPath, itemPreviewPath } from '../../../paths.ts'
import type { DrawnItem } from '../../drawing/public.ts'
import { itemMessages } from '../../messages.ts'
import { Article } from '../../reading/views/article.tsx'
import { readingMessages } from '../../reading/messages.ts'
import { deskMessages } from '../messages.ts'
import type { InItem } from '../public.ts'

export interface PreviewPageProps {
  scope: InItem
  drawn: DrawnItem
  phone: boolean
  today: string
  timeZone: string
}

/** The page as a visitor gets it, on a wide screen or a telephone. */
export function PreviewPage({ scope, drawn, phone, today, timeZone }: PreviewPageProps) {
  const { slug, item, of } = scope
  const { locale } = useUi()
  const [t, i] = [deskMessages(locale), itemMessages(locale)]
  const path = itemPreviewPath(slug, item.id)
  return (
    <Workspace title={`${t.previewTitle}: ${item.version.title}`} section="items">
      <Breadcrumb
        trail={[
          { href: deskPath(slug), text: i.title },
          { href: deskItemPath(slug, item.id), text: item.version.title },
        ]}
        current={t.previewTitle}
      />
      <PageHead title={t.previewTitle} lead={t.previewLead} />
      <Stack gap="l">
        <ViewSwitch
          label={t.previewTitle}
          views={[
            { href: path, text: t.wide, current: !phone },
            { href: `${path}?op=telefoon`, text: t.phone, current: phone },
          ]}
        />
        <div class={phone ? 'phone-room' : undefined}>
          <Article
            drawn={drawn}
            site={{ slug, name: of?.siteName ?? readingMessages(locale).siteName, timeZone }}
            today={today}
            level={2}
          />
        </div>
      </Stack>
    </Workspace>
  )
}
