import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { ImportDone } from '../../../../ui/import-preview/import-done.tsx'
import { ImportNotes } from '../../../../ui/import-preview/import-notes.tsx'
import { ImportRows, ImportSummary } from '../../../../ui/import-preview/import-preview.tsx'
import { ImportStage } from '../../../../ui/import-preview/import-stage.tsx'
import { ImportTake, NothingToTake } from '../../../../ui/import-preview/import-take.tsx'
import { SectionHead, Stack } from '../../../../ui/layout/layout.tsx'
import type { Region } from '../../../organisations/public.ts'
import { importApplyPath, importColumnsPath, importsPath, importUndoPath, planPath } from '../../paths.ts'
import { exportMessages } from '../../export/messages.ts'
import { importMessages, noteText } from '../messages.ts'
import { importPageMessages } from '../page/messages.ts'
import type { Counts, PlannerImport } from '../queries.ts'
import type { Reading } from '../rules.ts'
import type { WholeDifference } from '../whole/rules.ts'
import { previewRows, sheetRows } from './preview-rows.ts'

export interface PreviewPageProps {
  region: Region
  given: PlannerImport
  reading: Reading
  found: WholeDifference
  counts: Counts
  /** Fingerprint of the difference shown, to notice a plan that changed meanwhile. */
  seen: string
  notice: string | null
}

export function PreviewPage(props: PreviewPageProps) {
  const { given } = props
  return (
    <ImportStage section="plan" given={given} notice={props.notice}>
      {given.appliedAt ? <Done {...props} /> : <ToDo {...props} />}
    </ImportStage>
  )
}

function ToDo({ region, given, reading, found, counts, seen }: PreviewPageProps) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const columns = <ButtonLink href={importColumnsPath(region.slug, given.id)}>{t.correctColumns}</ButtonLink>
  const f = formats(locale)
  const taken = counts.new + counts.changed
  return (
    <>
      <ImportSummary
        file={given.fileName}
        counts={{ new: counts.new, changed: counts.changed, same: counts.unchanged, refused: counts.refused }}
      />
      <Sheets found={found} reading={reading} />
      <Stack gap="s">
        {counts.unchanged > 0 && <p class="muted">{t.unchangedHidden(counts.unchanged)}</p>}
        {counts.refused > 0 && <p class="muted">{t.refusedRows(counts.refused)}</p>}
        <Facts
          facts={[
            {
              term: `${t.totals}: ${t.costs.toLowerCase()}`,
              value: f.money(money(reading.totals.costCents, region.currency)),
              nowrap: true,
            },
            {
              term: t.contributions,
              value: f.money(money(reading.totals.contributionCents, region.currency)),
              nowrap: true,
            },
          ]}
        />
      </Stack>
      <Gone found={found} />
      {reading.others.skipped.length > 0 && <p class="muted">{t.skipped(reading.others.skipped.join(', '))}</p>}
      <Notes reading={reading} />
      {taken > 0 ? (
        <ImportTake
          action={importApplyPath(region.slug, given.id)}
          seen={seen}
          busy={t.taking}
          text={t.take(taken)}
          beside={columns}
          stopHref={planPath(region.slug)}
        />
      ) : (
        <NothingToTake
          text={counts.refused > 0 && !counts.unchanged ? undefined : t.nothing}
          againHref={importsPath(region.slug)}
          beside={columns}
        />
      )}
    </>
  )
}

/** A table for each sheet in which something changes; with one sheet there is no need to say which. */
function Sheets({ found, reading }: Pick<PreviewPageProps, 'found' | 'reading'>) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const { sheets } = exportMessages(locale)
  const activities = previewRows(found, reading.refused, locale)
  const others = found.sheets
    .map((sheet) => ({ sheet, rows: sheetRows(sheet, locale) }))
    .filter(({ rows }) => rows.length)
  if (!others.length) return activities.length ? <ImportRows rows={activities} nameHead={t.activity} /> : null
  return (
    <>
      {activities.length > 0 && (
        <Stack>
          <SectionHead title={sheets.activities} />
          <ImportRows rows={activities} nameHead={t.activity} label={t.differenceOf(sheets.activities)} />
        </Stack>
      )}
      {others.map(({ sheet, rows }) => (
        <Stack key={sheet.sheet}>
          <SectionHead title={sheets[sheet.sheet]} />
          <ImportRows rows={rows} nameHead={t.what} label={t.differenceOf(sheets[sheet.sheet])} />
        </Stack>
      ))}
    </>
  )
}

function Gone({ found }: Pick<PreviewPageProps, 'found'>) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const others = found.sheets.flatMap(({ sheet, gone }) => gone.map((name) => ({ sheet, name })))
  if (!found.gone.length && !others.length) return null
  return (
    <Disclosure summary={others.length ? t.goneAny(found.gone.length + others.length) : t.gone(found.gone.length)} card>
      <Stack gap="s">
        <p>{t.goneText}</p>
        <ul>
          {found.gone.map((activity) => (
            <li key={activity.id}>{activity.title}</li>
          ))}
          {others.map(({ sheet, name }) => (
            <li key={`${sheet} ${name}`}>
              {exportMessages(locale).sheets[sheet]}: {name}
            </li>
          ))}
        </ul>
      </Stack>
    </Disclosure>
  )
}

function Notes({ reading: { notes } }: { reading: Reading }) {
  const { locale } = useUi()
  const at = (note: Reading['notes'][number]) =>
    importPageMessages(locale).noteAt(note.row, 'field' in note ? importMessages(locale).fields[note.field] : null)
  return (
    <ImportNotes
      notes={notes.map((note) => `${at(note)}: ${noteText(locale, note)}`)}
      open={notes.some(({ code }) => code === 'totalDiffers')}
    />
  )
}

function Done({ region, given }: PreviewPageProps) {
  const t = importPageMessages(useUi().locale)
  return (
    <>
      {given.counts && <p>{t.doneCounts(given.counts.new, given.counts.changed)}</p>}
      <ImportDone
        to={{ href: planPath(region.slug), text: t.toPlan }}
        againHref={importsPath(region.slug)}
        undo={
          given.undoneAt ? null : { action: importUndoPath(region.slug, given.id), text: t.undoText, busy: t.undoing }
        }
      />
    </>
  )
}
