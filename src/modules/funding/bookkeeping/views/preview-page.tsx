import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { FormActions } from '../../../../ui/form/form.tsx'
import { ImportDone } from '../../../../ui/import-preview/import-done.tsx'
import { ImportNotes } from '../../../../ui/import-preview/import-notes.tsx'
import { ImportStage } from '../../../../ui/import-preview/import-stage.tsx'
import { ImportTake } from '../../../../ui/import-preview/import-take.tsx'
import { importTexts } from '../../../../ui/import-preview/messages.ts'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import type { Region } from '../../../organisations/public.ts'
import { ledgerPath } from '../../ledger/paths.ts'
import { noteText } from '../messages.ts'
import { bookPageMessages } from '../page/messages.ts'
import { bookApplyPath, bookColumnsPath, bookImportPath, bookImportsPath, bookUndoPath } from '../paths.ts'
import type { BookImport } from '../queries.ts'
import { groups, type Group } from '../schema.ts'
import { PreviewPart, type ToDo } from './preview-part.tsx'

export interface PreviewPageProps {
  region: Region
  given: BookImport
  /** Null once the import was booked. */
  toDo: ToDo | null
  notice: string | null
}

export function PreviewPage({ region, given, toDo, notice }: PreviewPageProps) {
  const t = bookPageMessages(useUi().locale)
  const below = [given.fileName, given.mappingName && t.readAs(given.mappingName)].filter(Boolean).join(' · ')
  return (
    <ImportStage section="bookkeeping" given={given} notice={notice} below={below} doneTitle={t.doneTitle}>
      {toDo ? <Preview region={region} given={given} toDo={toDo} /> : <Done region={region} given={given} />}
    </ImportStage>
  )
}

interface PartProps {
  region: Region
  given: BookImport
  toDo: ToDo
}

function Preview(props: PartProps) {
  const { region, given, toDo } = props
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const f = formats(locale)
  const { shown, sizes } = toDo
  const href = (group: Group, page = 1) =>
    `${bookImportPath(region.slug, given.id)}?groep=${group}${page > 1 ? `&pagina=${page}` : ''}`
  return (
    <>
      <ErrorSummary errors={[...toDo.errors]} />
      <Take {...props} />
      <Stack>
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
        <p>{shown.size ? t.about[shown.group] : t.nothingHere[shown.group]}</p>
        {shown.size > 0 && <PreviewPart {...props} />}
        {shown.last > 1 && (
          <p class="muted small">{t.shown(f.number(shown.from + 1), f.number(shown.until), f.number(shown.size))}</p>
        )}
        <Pagination current={shown.page} last={shown.last} href={(page) => href(shown.group, page)} />
      </Stack>
      <ImportNotes notes={toDo.reading.notes.map((note) => noteText(locale, note))} />
    </>
  )
}

/** The verb of the page, with what it leaves behind. */
function Take({ region, given, toDo: { counts, seen } }: PartProps) {
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const common = importTexts(locale)
  const f = formats(locale)
  const here = bookImportPath(region.slug, given.id)
  const sum = f.money(money(counts.cents, region.currency))
  const columns = <ButtonLink href={bookColumnsPath(region.slug, given.id)}>{t.correctColumns}</ButtonLink>
  return (
    <Stack>
      {counts.new > 0 && (
        <p>
          <strong>{counts.new === 1 ? t.summaryOne(sum) : t.summary(f.number(counts.new), sum)}</strong>
        </p>
      )}
      {counts.undecided > 0 ? (
        <Notice action={<a href={`${here}?groep=rijen`}>{t.toLeft}</a>}>{t.left(f.number(counts.undecided))}</Notice>
      ) : (
        counts.new === 0 && (
          <Notice>{counts.refused > 0 && !counts.unchanged && !counts.outside ? common.allRefused : t.nothing}</Notice>
        )
      )}
      {counts.new > 0 ? (
        <ImportTake
          action={bookApplyPath(region.slug, given.id)}
          seen={seen}
          busy={t.busy.taking}
          text={t.take(f.number(counts.new))}
          beside={columns}
          stopHref={bookImportsPath(region.slug)}
          undoLater={t.undoLater}
        />
      ) : (
        <FormActions>
          <ButtonLink href={bookImportsPath(region.slug)}>{common.again}</ButtonLink>
          {columns}
        </FormActions>
      )}
    </Stack>
  )
}

function Done({ region, given }: Pick<PreviewPageProps, 'region' | 'given'>) {
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const f = formats(locale)
  const { counts } = given
  const left = counts && counts.outside + counts.undecided + counts.refused > 0
  return (
    <>
      {counts && (
        <Stack gap="s">
          <p>{t.done(f.number(counts.new), f.money(money(counts.cents, region.currency)))}</p>
          {left && (
            <p class="muted">
              {t.doneOut(f.number(counts.outside), f.number(counts.undecided), f.number(counts.refused))}
            </p>
          )}
        </Stack>
      )}
      <ImportDone
        to={{ href: `${ledgerPath(region.slug)}?kant=cost`, text: t.toLedger }}
        againHref={bookImportsPath(region.slug)}
        undo={
          given.undoneAt
            ? null
            : { action: bookUndoPath(region.slug, given.id), text: t.undoText, busy: t.busy.undoing }
        }
      />
    </>
  )
}
