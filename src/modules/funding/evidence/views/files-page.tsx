import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { Fingerprint } from '../../../../ui/file-list/file-list.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { Heading, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import type { Region } from '../../../organisations/public.ts'
import { evidenceMessages } from '../messages.ts'
import { evidenceFilePath, evidenceFilesPath, evidenceRemovalPath, evidenceZipPath } from '../paths.ts'
import type { RegionFile } from '../queries.ts'
import { EvidenceHead, EvidenceParts } from './evidence-head.tsx'

export interface FilesPageProps {
  region: Region
  files: readonly RegionFile[]
  count: number
  /** Files past their day; null on the page that shows just those. */
  past: number | null
  page: number
  size: number
  /** What the ZIP covers unless the reader says otherwise. */
  zip: { readonly from: IsoDate; readonly until: IsoDate }
  today: IsoDate
  may: { remove: boolean; lead: boolean }
}

export function FilesPage(props: FilesPageProps) {
  const { region, count, past, page, size, may } = props
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const only = past === null
  const path = evidenceFilesPath(region.slug)
  return (
    <Workspace title={`${t.title}: ${t.files}`} section="evidence">
      <EvidenceHead />
      <Stack gap="l">
        <EvidenceParts region={region.slug} part="files" leads={may.lead} />
        {past !== null && past > 0 && (
          <Notice
            tone="caution"
            title={t.past(past)}
            action={
              <ButtonLink small href={`${path}?voorbij=ja`}>
                {t.showPast}
              </ButtonLink>
            }
          >
            {t.pastText}
          </Notice>
        )}
        {!only && <Zip {...props} />}
        {only && (
          <>
            <Heading level={2}>{t.pastTitle}</Heading>
            <p>
              <a href={path}>{t.allFiles}</a>
            </p>
          </>
        )}
        {count > 0 ? (
          <>
            <Card flush>
              <Files {...props} removable={may.remove} />
            </Card>
            <Pagination
              current={page}
              last={Math.ceil(count / size)}
              href={(wanted) => `${path}?${only ? 'voorbij=ja&' : ''}pagina=${wanted}`}
            />
          </>
        ) : (
          <EmptyState level={2} title={only ? t.noPast : t.noFiles} text={only ? '' : t.noFilesText} />
        )}
      </Stack>
    </Workspace>
  )
}

function Files({ region, files, count, today, removable }: FilesPageProps & { removable: boolean }) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const f = formats(locale)
  const columns: Column<RegionFile>[] = [
    {
      key: 'name',
      head: t.name,
      rowHeader: true,
      cell: (file) => (
        <WithSub sub={<Fingerprint name={t.hash} sha256={file.sha256} />}>
          <a href={evidenceFilePath(region.slug, file.id)}>{file.name}</a>
        </WithSub>
      ),
    },
    { key: 'kind', head: t.kind, cell: ({ kinds }) => kinds.map((kind) => t.kinds[kind]).join(', ') },
    { key: 'serves', head: t.serves, cell: ({ serves }) => t.entries(serves) },
    { key: 'keep', head: t.keep, cell: ({ keepUntil }) => <span class="num nowrap">{f.date(keepUntil)}</span> },
    ...(removable
      ? [
          {
            key: 'do',
            head: <span class="visually-hidden">{t.remove}</span>,
            cardLabel: null,
            cell: (file: RegionFile) =>
              // What a closed entry needs is not offered.
              !(file.locked && file.keepUntil >= today) && (
                <span class="nowrap">
                  <ButtonLink small kind="quiet" href={evidenceRemovalPath(region.slug, file.id)}>
                    {t.remove}
                    <span class="visually-hidden">: {file.name}</span>
                  </ButtonLink>
                </span>
              ),
          },
        ]
      : []),
  ]
  return (
    <DataTable label={`${t.files}: ${t.count(count)}`} columns={columns} rows={files} rowKey={({ id }) => String(id)} />
  )
}

function Zip({ region, zip }: FilesPageProps) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const f = formats(locale)
  return (
    <Stack>
      <Heading level={2} look={3}>
        {t.zipTitle}
      </Heading>
      <p>{t.zipText}</p>
      <FilterBar action={evidenceZipPath(region.slug)} label={t.zipTitle} submit={t.zipDownload}>
        <DateField wide name="from" label={t.zipFrom} value={f.date(zip.from)} />
        <DateField wide name="until" label={t.zipUntil} value={f.date(zip.until)} />
      </FilterBar>
    </Stack>
  )
}
