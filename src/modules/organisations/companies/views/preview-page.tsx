import { formats } from '../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../../ui/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { ImportDone } from '../../../../ui/import-preview/import-done.tsx'
import { ImportNotes } from '../../../../ui/import-preview/import-notes.tsx'
import { ImportRows, ImportSummary } from '../../../../ui/import-preview/import-preview.tsx'
import { ImportStage } from '../../../../ui/import-preview/import-stage.tsx'
import { ImportTake, NothingToTake } from '../../../../ui/import-preview/import-take.tsx'
import type { Part } from '../../../../ui/import-preview/part.ts'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import type { Likely } from '../../duplicates/queries.ts'
import {
  companyApplyPath,
  companyColumnsPath,
  companyImportPath,
  companyImportsPath,
  companyUndoPath,
  membersPath,
  registerPath,
} from '../../paths.ts'
import type { Region } from '../../rules.ts'
import { undecided, type Difference } from '../difference/rules.ts'
import { noteText } from '../messages.ts'
import { companyPageMessages } from '../page/messages.ts'
import type { CompanyImport, Counts } from '../queries.ts'
import type { Reading } from '../rules.ts'
import { groups, type Group } from '../schema.ts'
import { DoubtfulRows } from './doubtful.tsx'
import { sectionOf } from './import-page.tsx'
import { KnownRows } from './known.tsx'
import { newRow, refusedRow } from './preview-rows.ts'

export type Shown = Part<Group>

export interface ToDo {
  reading: Reading
  found: Difference
  counts: Omit<Counts, 'members'>
  /** Fingerprint of the difference shown, to notice a register that changed meanwhile. */
  seen: string
  shown: Shown
  /** Of the organisations on this page, by id. */
  organisations: ReadonlyMap<number, Likely>
  /** Day from which companies take part, as typed. */
  from: string
  errors: readonly FieldError[]
}

export interface PreviewPageProps {
  /** Null: of the nation. */
  region: Region | null
  given: CompanyImport
  /** Null once the import was taken over. */
  toDo: ToDo | null
  notice: string | null
}

export function PreviewPage({ region, given, toDo, notice }: PreviewPageProps) {
  return (
    <ImportStage section={sectionOf(region)} given={given} notice={notice}>
      {toDo ? <Preview region={region} given={given} toDo={toDo} /> : <Done region={region} given={given} />}
    </ImportStage>
  )
}

type PartProps = Pick<PreviewPageProps, 'region' | 'given'> & { toDo: ToDo }

function Preview(props: PartProps) {
  const { given, toDo } = props
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const { counts, found, shown } = toDo
  const notes = [...toDo.reading.notes, ...found.repeated].sort((a, b) => a.row - b.row)
  const place = props.region?.slug ?? null
  const sizes = sizesOf(toDo)
  const href = (group: Group, page = 1) =>
    `${companyImportPath(place, given.id)}?groep=${group}${page > 1 ? `&pagina=${page}` : ''}`
  return (
    <>
      <Take {...props} />
      <Stack>
        <ImportSummary
          file={given.fileName}
          counts={{
            new: counts.new,
            changed: counts.changed,
            same: counts.unchanged,
            refused: counts.refused,
            waiting: undecided(found),
          }}
        />
        <Tabs
          label={t.groupsLabel}
          tabs={groups
            .filter((group) => sizes[group] > 0 || group === shown.group)
            .map((group) => ({
              href: href(group),
              text: t.groups[group],
              count: sizes[group],
              current: group === shown.group,
            }))}
        />
        <Rows {...props} />
        <Span shown={shown} />
        <Pagination current={shown.page} last={shown.last} href={(page) => href(shown.group, page)} />
      </Stack>
      <ImportNotes notes={notes.map((note) => noteText(locale, note))} />
    </>
  )
}

/** How many rows each part has. */
export const sizesOf = ({ found, reading }: Pick<ToDo, 'found' | 'reading'>): Readonly<Record<Group, number>> => ({
  misschien: found.doubtful.length,
  bekend: found.matched.length,
  nieuw: found.added.length,
  geweigerd: reading.refused.length,
})

function Rows({ region, given, toDo: { found, reading, shown, organisations } }: PartProps) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const part = <Each,>(rows: readonly Each[]): readonly Each[] => rows.slice(shown.from, shown.until)
  const shared = { place: region?.slug ?? null, importId: given.id, page: shown.page }
  if (!shown.size) return <p class="muted">{t.nothingHere[shown.group]}</p>
  switch (shown.group) {
    case 'misschien':
      return <DoubtfulRows {...shared} rows={part(found.doubtful)} likely={organisations} left={undecided(found)} />
    case 'bekend': {
      const names = new Map([...organisations].map(([id, { name }]) => [id, name]))
      return <KnownRows {...shared} rows={part(found.matched)} names={names} />
    }
    case 'nieuw':
      return (
        <ImportRows
          rows={part(found.added).map((row) => newRow(row, locale))}
          nameHead={t.company}
          label={t.groups.nieuw}
        />
      )
    case 'geweigerd':
      return (
        <Stack>
          <p>{t.refusedRows}</p>
          <ImportRows
            rows={part(reading.refused).map((row) => refusedRow(row, locale))}
            nameHead={t.company}
            label={t.groups.geweigerd}
          />
        </Stack>
      )
  }
}

function Span({ shown }: { shown: Shown }) {
  const { locale } = useUi()
  const f = formats(locale)
  if (shown.last < 2) return null
  return (
    <p class="muted small">
      {companyPageMessages(locale).shown(f.number(shown.from + 1), f.number(shown.until), f.number(shown.size))}
    </p>
  )
}

/** The verb of the page, with what still keeps it from being done. */
function Take({ region, given, toDo: { counts, found, seen, from, errors } }: PartProps) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const f = formats(locale)
  const place = region?.slug ?? null
  const taken = counts.new + counts.changed
  const left = undecided(found)
  const columns = <ButtonLink href={companyColumnsPath(place, given.id)}>{t.correctColumns}</ButtonLink>
  if (taken + left === 0)
    return (
      <NothingToTake
        text={counts.refused > 0 && !counts.unchanged ? undefined : t.nothing}
        againHref={companyImportsPath(place)}
        beside={columns}
      />
    )
  return (
    <Stack>
      <ErrorSummary errors={[...errors]} />
      {left > 0 && (
        <div id="te-kiezen">
          <Notice>{left === 1 ? t.leftOne : t.left(f.number(left))}</Notice>
        </div>
      )}
      <ImportTake
        action={companyApplyPath(place, given.id)}
        seen={seen}
        busy={t.busy.taking}
        text={taken === 1 ? t.takeOne : t.take(f.number(taken))}
        waits={
          left > 0 ? (
            <Button unavailable={{ reasonId: 'te-kiezen' }}>{t.chooseFirst(f.number(left))}</Button>
          ) : undefined
        }
        beside={columns}
        stopHref={companyImportsPath(place)}
      >
        {region && (
          <DateField name="from" label={t.from} help={t.fromHelp} value={from} error={errorOf(errors, 'from')} />
        )}
      </ImportTake>
    </Stack>
  )
}

function Done({ region, given }: Pick<PreviewPageProps, 'region' | 'given'>) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const f = formats(locale)
  const place = region?.slug ?? null
  const { counts } = given
  const home = region ? membersPath(region.slug) : registerPath
  return (
    <>
      {counts && (
        <p>{t.doneCounts(f.number(counts.new), f.number(counts.changed), region && f.number(counts.members))}</p>
      )}
      <ImportDone
        to={{ href: home, text: region ? t.toMembers : t.toRegister }}
        againHref={companyImportsPath(place)}
        undo={
          given.undoneAt ? null : { action: companyUndoPath(place, given.id), text: t.undoText, busy: t.busy.undoing }
        }
      />
    </>
  )
}
