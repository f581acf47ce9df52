import type { LineDifference } from '../../../../../platform/rich-text/difference.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { TextDifference } from '../../../../../ui/rich-text/difference.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { visionMessages } from '../../messages.ts'
import { visionDifferencePath, visionPath } from '../../paths.ts'
import type { VisionVersion } from '../../queries.ts'
import { versionMessages } from '../messages.ts'

export interface DifferencePageProps {
  region: Region
  versions: readonly VisionVersion[]
  from: 'werk' | number
  to: 'werk' | number
  parts: readonly {
    id: number
    /** Titles; null where a version has no such section. */
    before: string | null
    after: string | null
    lines: readonly LineDifference[]
  }[]
}

/** Two versions beside each other, section by section. */
export function DifferencePage({ region, versions, from, to, parts }: DifferencePageProps) {
  const { locale } = useUi()
  const [t, v] = [versionMessages(locale), visionMessages(locale)]
  const options = [
    { value: 'werk', label: t.working },
    ...versions.map(({ number, name }) => ({ value: String(number), label: name })),
  ]
  const isSame = ({ before, after, lines }: (typeof parts)[number]): boolean =>
    before === after && lines.every(({ what }) => what === 'same')
  const [same, changed] = [parts.filter(isSame), parts.filter((part) => !isSame(part))]
  return (
    <Workspace title={t.differenceTitle} section="vision">
      <Breadcrumb trail={[{ href: visionPath(region.slug), text: v.title }]} current={t.difference} />
      <PageHead title={t.differenceTitle} />
      <Stack gap="l">
        {versions.length === 0 ? (
          <p class="muted">{t.noVersions}</p>
        ) : (
          <FilterBar action={visionDifferencePath(region.slug)} label={t.differenceTitle} submit={t.show}>
            <SelectField name="van" label={t.from} options={options} value={String(from)} />
            <SelectField name="naar" label={t.to} options={options} value={String(to)} />
          </FilterBar>
        )}
        {changed.length === 0 && versions.length > 0 && <p class="muted">{t.nothing}</p>}
        {changed.map(({ id, before, after, lines }) => (
          <Card
            key={id}
            id={`paragraaf-${id}`}
            title={
              <Row tight>
                {after ?? before}
                {before === null && <Tag tone="positive">{t.newSection}</Tag>}
                {after === null && <Tag tone="negative">{t.goneSection}</Tag>}
              </Row>
            }
          >
            <Stack>
              {before !== null && after !== null && before !== after && <p class="muted">{t.renamed(before)}</p>}
              <TextDifference lines={lines} />
            </Stack>
          </Card>
        ))}
        {same.length > 0 && changed.length > 0 && (
          <p class="muted">
            {t.same} {same.map(({ after }) => after).join(', ')}.
          </p>
        )}
      </Stack>
    </Workspace>
  )
}
