import type { ComponentChildren } from 'preact'
import { useUi } from '../../../../ui/context.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { organisationMessages } from '../../messages.ts'
import { organisationPath } from '../../paths.ts'
import { duplicateMessages } from '../messages.ts'
import type { Likely } from '../queries.ts'

/** What is known of each, to tell it from its namesakes; with a link and perhaps a verb. */
export function LikelyList({
  likely,
  verb,
}: {
  likely: readonly Likely[]
  verb?: ((each: Likely) => ComponentChildren) | undefined
}) {
  const { locale } = useUi()
  const t = duplicateMessages(locale)
  const kinds = organisationMessages(locale).kinds
  return (
    <ul class="stack" role="list">
      {likely.map((each) => (
        <li key={each.id}>
          <Row between>
            <span>
              <a href={organisationPath(each.id)}>{each.name}</a>{' '}
              <span class="muted small">
                {[kinds[each.kind], each.place, each.code ?? (each.kvk && `KvK ${each.kvk}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              {each.closed && <Tag tone="caution">{t.closed}</Tag>}
            </span>
            {verb?.(each)}
          </Row>
        </li>
      ))}
    </ul>
  )
}

export interface DoublesNoticeProps {
  name: string
  likely: readonly Likely[]
  /** A number that cannot belong to two: there is no adding anyway. */
  taken: boolean
  verb?: ((each: Likely) => ComponentChildren) | undefined
}

/** Says which organisations may be the one that was typed. */
export function DoublesNotice({ name, likely, taken, verb }: DoublesNoticeProps) {
  const t = duplicateMessages(useUi().locale)
  return (
    <div id="dubbel">
      <Notice tone="caution" role="alert" title={taken ? t.takenTitle : t.likelyTitle}>
        <Stack gap="s">
          <p>{taken ? t.takenText : t.likelyText(name)}</p>
          <LikelyList likely={likely} verb={verb} />
          {!taken && <p>{t.anywayHelp}</p>}
        </Stack>
      </Notice>
    </div>
  )
}
