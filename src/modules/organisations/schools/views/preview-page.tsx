import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ImportDone } from '../../../../ui/import-preview/import-done.tsx'
import { ImportNotes } from '../../../../ui/import-preview/import-notes.tsx'
import { ImportPreview } from '../../../../ui/import-preview/import-preview.tsx'
import { ImportStage } from '../../../../ui/import-preview/import-stage.tsx'
import { ImportTake, NothingToTake } from '../../../../ui/import-preview/import-take.tsx'
import { importTexts } from '../../../../ui/import-preview/messages.ts'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import {
  registerPath,
  schoolImportApplyPath,
  schoolImportPath,
  schoolImportsPath,
  schoolImportUndoPath,
} from '../../paths.ts'
import type { Difference, GoneSchool } from '../difference/rules.ts'
import { noteText, schoolMessages } from '../messages.ts'
import { schoolPageMessages } from '../page/messages.ts'
import type { Counts, RegisterImport } from '../queries.ts'
import type { Reading } from '../rules.ts'
import { previewRows } from './preview-rows.ts'
const rowsOnPage = 100
const listed = 200

export interface ToDo {
  reading: Reading
  found: Difference
  /** Of the schools that change or close, by id. */
  names: ReadonlyMap<number, string>
  counts: Counts
  /** Fingerprint of the difference shown, to notice a register that changed meanwhile. */
  seen: string
  page: number
}

export interface PreviewPageProps {
  given: RegisterImport
  /** Null once the import was taken over. */
  toDo: ToDo | null
  notice: string | null
}

/** The closing schools that a preview names; of the rest it gives the number. */
export const goneShown = (found: Difference): readonly GoneSchool[] => found.gone.slice(0, listed)

export function PreviewPage({ given, toDo, notice }: PreviewPageProps) {
  const { locale } = useUi()
  const t = schoolPageMessages(locale)
  return (
    <ImportStage
      section="import"
      given={given}
      notice={notice}
      below={t.inFile(given.fileName, schoolMessages(locale).sources[given.source])}
      columns={false}
    >
      {toDo ? <Preview given={given} toDo={toDo} /> : <Done given={given} />}
    </ImportStage>
  )
}

function Preview({ given, toDo }: { given: RegisterImport; toDo: ToDo }) {
  const { locale } = useUi()
  const t = schoolPageMessages(locale)
  const common = importTexts(locale)
  const f = formats(locale)
  const { counts, found, reading } = toDo
  const rows = previewRows(found, reading, toDo.names, locale)
  const last = Math.max(1, Math.ceil(rows.length / rowsOnPage))
  const current = Math.min(toDo.page, last)
  const from = (current - 1) * rowsOnPage
  const shown = rows.slice(from, from + rowsOnPage)
  return (
    <>
      <Gone toDo={toDo} />
      <Take given={given} toDo={toDo} />
      <ImportPreview
        file={given.fileName}
        counts={{ new: counts.new, changed: counts.changed, same: counts.unchanged, refused: counts.refused }}
        rows={shown}
        nameHead={t.school}
        label={common.titles.preview}
      >
        {last > 1 && (
          <p class="muted small">{t.shown(f.number(from + 1), f.number(from + shown.length), f.number(rows.length))}</p>
        )}
        <Pagination current={current} last={last} href={(page) => `${schoolImportPath(given.id)}?pagina=${page}`} />
        {counts.refused > 0 && <p class="muted">{t.refusedRows(f.number(counts.refused))}</p>}
        {counts.unchanged > 0 && <p class="muted">{t.unchanged(f.number(counts.unchanged))}</p>}
      </ImportPreview>
      <ImportNotes notes={reading.notes.map((note) => noteText(locale, note))} />
    </>
  )
}

function Take({ given, toDo: { counts, seen } }: { given: RegisterImport; toDo: ToDo }) {
  const { locale } = useUi()
  const t = schoolPageMessages(locale)
  const taken = counts.new + counts.changed + counts.gone
  if (taken === 0)
    return (
      <NothingToTake
        text={counts.refused > 0 && !counts.unchanged ? undefined : t.nothing}
        againHref={schoolImportsPath}
      />
    )
  return (
    <ImportTake
      action={schoolImportApplyPath(given.id)}
      seen={seen}
      busy={t.taking}
      text={taken === 1 ? t.takeOne : t.take(formats(locale).number(taken))}
      stopHref={schoolImportsPath}
    />
  )
}

function Gone({ toDo: { found, names } }: { toDo: ToDo }) {
  const { locale } = useUi()
  const t = schoolPageMessages(locale)
  const f = formats(locale)
  const count = found.gone.length
  if (!count) return null
  const shown = goneShown(found)
  return (
    <Disclosure summary={count === 1 ? t.goneOne : t.gone(f.number(count))} card>
      <Stack gap="s">
        <p>{t.goneText}</p>
        <ul>
          {shown.map(({ organisationId, code }) => (
            <li key={code}>
              {names.get(organisationId)} <span class="muted num">{code}</span>
            </li>
          ))}
          {count > shown.length && <li>{t.more(f.number(count - shown.length))}</li>}
        </ul>
      </Stack>
    </Disclosure>
  )
}

function Done({ given }: { given: RegisterImport }) {
  const { locale } = useUi()
  const t = schoolPageMessages(locale)
  const f = formats(locale)
  const { counts } = given
  return (
    <>
      {counts && <p>{t.doneCounts(f.number(counts.new), f.number(counts.changed), f.number(counts.gone))}</p>}
      <ImportDone
        to={{ href: registerPath, text: t.toRegister }}
        againHref={schoolImportsPath}
        undo={given.undoneAt ? null : { action: schoolImportUndoPath(given.id), text: t.undoText, busy: t.undoing }}
      />
    </>
  )
}
