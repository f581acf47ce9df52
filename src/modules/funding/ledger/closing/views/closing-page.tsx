import type { ComponentChildren } from 'preact'
import { formats } from '../../../../../platform/i18n.ts'
import { addDays } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { Checklist, type Check } from '../../../../../ui/checklist/checklist.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { evidenceMessages } from '../../../evidence/messages.ts'
import { missingEvidencePath } from '../../../evidence/paths.ts'
import { documentName, documentPath, quarterKey } from '../../../evidence/views/missing-page.tsx'
import { contributionPath } from '../../../paths.ts'
import type { Warning } from '../../../warnings/rules.ts'
import { WarningCount } from '../../../warnings/views/warning-notice.tsx'
import { closingPath } from '../../paths.ts'
import { closingMessages } from '../messages.ts'
import type { ClosedPeriod, Missing } from '../queries.ts'
import { firstFew, quarterOf, type Quarter } from '../rules.ts'

export interface ClosingPageProps {
  region: Region
  /** The oldest that is over and open; null when there is none. */
  quarter: Quarter | null
  missing: Missing | null
  closed: readonly ClosedPeriod[]
  warnings: readonly Warning[]
  next: Quarter
  mayClose: boolean
}

export function ClosingPage({ region, quarter, missing, closed, warnings, next, mayClose }: ClosingPageProps) {
  const { locale } = useUi()
  const t = closingMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="closing">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <WarningCount region={region} warnings={warnings} />
        {quarter && missing ? (
          <Card id="kwartaal" title={t.missing(t.quarter(quarter.number, quarter.year))}>
            <Stack>
              <Checklist checks={checksOf(missing, quarter, region.slug, locale)} />
              {mayClose ? (
                <Form action={closingPath(region.slug)} layout="plain">
                  <Hidden name="until" value={quarter.until} />
                  <p class="small muted">{t.sure}</p>
                  <FormActions>
                    <Button kind="primary">{t.close(t.quarter(quarter.number, quarter.year))}</Button>
                  </FormActions>
                </Form>
              ) : (
                <p class="muted">{t.onlyLeaders}</p>
              )}
            </Stack>
          </Card>
        ) : (
          <EmptyState title={t.nothingTitle} text={t.nothingText(f.longDate(addDays(next.until, 1)))} />
        )}
        <Card id="afgesloten" title={t.history} look={3}>
          <DataTable
            label={t.history}
            rows={closed}
            rowKey={({ until }) => until}
            empty={<p class="muted">{t.none}</p>}
            columns={[
              {
                key: 'until',
                head: t.until,
                rowHeader: true,
                cell: ({ until }) => t.quarter(quarterOf(until).number, quarterOf(until).year),
              },
              { key: 'when', head: t.when, cell: ({ at }) => <span class="num">{f.moment(at, region.timeZone)}</span> },
              { key: 'by', head: t.by, cell: ({ by }) => by ?? '–' },
            ]}
          />
        </Card>
      </Stack>
    </Workspace>
  )
}

function checksOf(
  { waiting, pieces, shortage }: Missing,
  quarter: Quarter,
  slug: string,
  locale: 'nl' | 'en',
): Check[] {
  const t = closingMessages(locale)
  const checks: (Check | null)[] = [
    listed(
      t.waiting(waiting.length),
      waiting.map(({ id, by, what }) => ({ href: contributionPath(slug, id), text: `${by}: ${what}` })),
      t.more,
      t.waitingText,
    ),
    listed(
      evidenceMessages(locale).taskTitle(shortage.pieces),
      pieces.map((piece) => ({
        href: documentPath(slug, piece),
        text: `${documentName(piece)} (${evidenceMessages(locale).kinds[piece.kind].toLowerCase()})`,
      })),
      t.more,
      undefined,
      shortage.pieces,
      { href: `${missingEvidencePath(slug)}?kwartaal=${quarterKey(quarter)}`, text: t.addMissing },
    ),
  ]
  const found = checks.filter((check) => check !== null)
  return found.length ? found : [{ state: 'yes', text: t.complete }]
}

/** The most money first; a few by name, the others counted. */
function listed(
  title: string,
  rows: readonly { href: string; text: string }[],
  more: (count: number) => string,
  hint?: string,
  count = rows.length,
  action?: Check['action'],
): Check | null {
  if (!rows.length) return null
  const text: ComponentChildren = (
    <>
      {title}. {hint}
      <ul>
        {rows.slice(0, firstFew).map(({ href, text: name }, index) => (
          <li key={index}>
            <a href={href}>{name}</a>
          </li>
        ))}
        {count > firstFew && <li class="muted">{more(count - firstFew)}</li>}
      </ul>
    </>
  )
  return { state: 'no', text, action }
}
