import type { LineDifference } from '../../../../../platform/rich-text/difference.ts'
import type { SafeHtml } from '../../../../../platform/rich-text/html.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Differences, type Difference } from '../../../../../ui/meanwhile/meanwhile.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { TextDifference } from '../../../../../ui/rich-text/difference.tsx'
import { RichText } from '../../../../../ui/rich-text/rich-text.tsx'
import { deskItemPath, deskPath, itemVersionReturnPath } from '../../../paths.ts'
import { itemMessages } from '../../messages.ts'
import type { Item } from '../../queries.ts'
import { deskMessages } from '../messages.ts'
import type { InItem } from '../public.ts'

export interface VersionPageProps {
  scope: InItem
  old: Item
  html: SafeHtml | null
  difference: readonly LineDifference[]
  fields: readonly Difference[]
  timeZone: string
}

/** A version of before: what changed since, and the way back. */
export function VersionPage({ scope, old, html, difference, fields, timeZone }: VersionPageProps) {
  const { slug, item } = scope
  const { locale } = useUi()
  const [t, i] = [deskMessages(locale), itemMessages(locale)]
  const { number, savedAt, savedBy, lead } = old.version
  const newest = number === item.version.number
  return (
    <Workspace title={`${old.version.title}: ${t.version(number)}`} section="items">
      <Breadcrumb
        trail={[
          { href: deskPath(slug), text: i.title },
          { href: deskItemPath(slug, item.id), text: item.version.title },
        ]}
        current={t.version(number)}
      />
      <PageHead
        title={old.version.title}
        below={[t.version(number), formats(locale).moment(savedAt, timeZone), savedBy?.name].filter(Boolean).join(', ')}
        actions={
          !newest && (
            <Form action={itemVersionReturnPath(slug, item.id, number)} layout="plain">
              <Button kind="primary" icon="arrow-back-up">
                {t.restore}
              </Button>
            </Form>
          )
        }
      />
      <Stack gap="l">
        {!newest && (
          <Card id="verschil" title={t.difference} look={3}>
            <Stack>
              {fields.length > 0 && <Differences changes={fields} empty={i.empty} />}
              <TextDifference lines={difference} />
            </Stack>
          </Card>
        )}
        <Card id="tekst" title={t.whole} look={3}>
          <Stack>
            {lead && <p class="lead">{lead}</p>}
            {html && <RichText html={html} />}
          </Stack>
        </Card>
        {!newest && <p class="small muted">{t.restoreHelp}</p>}
      </Stack>
    </Workspace>
  )
}
