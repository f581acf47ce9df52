import { formats } from '../../../platform/i18n.ts'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../ui/figures/figures.tsx'
import { PageHead, SectionHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { sitePath } from '../../publishing/public.ts'
import { newsletterMessages } from '../messages.ts'
import { newsletterPath, subscribersFilePath } from '../paths.ts'
import type { SubscriberSums } from '../queries.ts'

/** How many read the letter of a site, and their addresses for who may send it. */
export function SubscribersPage({ place, sums }: { place: string | null; sums: SubscriberSums }) {
  const { locale } = useUi()
  const t = newsletterMessages(locale).desk
  const { reading, waiting, months } = sums
  return (
    <Workspace title={t.title} section="subscribers">
      <Breadcrumb trail={[{ href: sitePath(place), text: t.website }]} current={t.title} />
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ButtonLink href={newsletterPath(place)}>{t.toPage}</ButtonLink>
            {reading > 0 && (
              <ButtonLink href={subscribersFilePath(place)} icon="download">
                {t.file}
              </ButtonLink>
            )}
          </>
        }
      />
      {reading + waiting === 0 && months.length === 0 ? (
        <EmptyState
          level={2}
          title={t.empty}
          text={t.emptyText}
          action={<ButtonLink href={sitePath(place)}>{t.toSite}</ButtonLink>}
        />
      ) : (
        <Stack gap="l">
          <Figures
            figures={[
              {
                value: formats(locale).number(reading),
                label: t.reading,
                source: waiting ? t.waiting(waiting) : undefined,
              },
            ]}
          />
          {months.length > 0 && (
            <section class="stack">
              <SectionHead title={t.months} />
              <DataTable
                label={t.months}
                rows={months}
                rowKey={(each) => each.month}
                columns={[
                  { key: 'month', head: t.columns.month, cell: (each) => formats(locale).month(`${each.month}-01`) },
                  {
                    key: 'joined',
                    head: t.columns.joined,
                    numeric: true,
                    cell: (each) => formats(locale).number(each.joined),
                  },
                  {
                    key: 'left',
                    head: t.columns.left,
                    numeric: true,
                    cell: (each) => formats(locale).number(each.left),
                  },
                ]}
              />
            </section>
          )}
          {reading > 0 && <p class="muted">{t.fileNote}</p>}
        </Stack>
      )}
    </Workspace>
  )
}
