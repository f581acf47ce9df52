import type { Locale } from '../../../../../platform/actor.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { ImportDone } from '../../../../../ui/import-preview/import-done.tsx'
import { ImportPreview, type ImportRow } from '../../../../../ui/import-preview/import-preview.tsx'
import { ImportStage } from '../../../../../ui/import-preview/import-stage.tsx'
import { ImportTake, NothingToTake } from '../../../../../ui/import-preview/import-take.tsx'
import { partOf } from '../../../../../ui/import-preview/part.ts'
import { Pagination } from '../../../../../ui/pagination/pagination.tsx'
import {
  electiveImportApplyPath,
  electiveImportPath,
  electiveImportsPath,
  electiveImportUndoPath,
  electivesPath,
} from '../../../paths.ts'
import { electiveMessages } from '../../messages.ts'
import type { ElectiveDetails, ElectiveField } from '../../rules.ts'
import { electiveImportMessages } from '../messages.ts'
import type { ElectiveCounts, ElectiveImport } from '../queries.ts'
import type { ElectiveDifference, RefusedRow } from '../rules.ts'

export interface ToDo {
  found: ElectiveDifference
  refused: readonly RefusedRow[]
  counts: ElectiveCounts
  /** Fingerprint of the difference shown, to notice a list that changed meanwhile. */
  seen: string
  page: number
}

export interface PreviewPageProps {
  given: ElectiveImport
  /** Null once the import was taken over. */
  toDo: ToDo | null
  notice: string | null
}

export function PreviewPage({ given, toDo, notice }: PreviewPageProps) {
  return (
    <ImportStage section="electiveList" given={given} notice={notice} columns={false}>
      {toDo ? <Preview given={given} toDo={toDo} /> : <Done given={given} />}
    </ImportStage>
  )
}

function Preview({ given, toDo }: { given: ElectiveImport; toDo: ToDo }) {
  const { locale } = useUi()
  const t = electiveImportMessages(locale)
  const f = formats(locale)
  const rows = previewRows(toDo, locale)
  const { page, last, from, until } = partOf({ all: rows.length }, { all: 100 }, 'all', toDo.page)
  const { counts } = toDo
  return (
    <>
      <Take given={given} toDo={toDo} />
      <ImportPreview
        file={given.fileName}
        counts={counts}
        rows={rows.slice(from, until)}
        nameHead={electiveMessages(locale).elective}
        label={t.table}
      >
        {last > 1 && <p class="muted small">{t.shown(f.number(from + 1), f.number(until), f.number(rows.length))}</p>}
        <Pagination current={page} last={last} href={(to) => `${electiveImportPath(given.id)}?pagina=${to}`} />
        {counts.refused > 0 && <p class="muted">{t.refusedRows(counts.refused)}</p>}
        {counts.same > 0 && <p class="muted">{t.unchanged(counts.same)}</p>}
      </ImportPreview>
    </>
  )
}

function Take({ given, toDo: { counts, seen } }: { given: ElectiveImport; toDo: ToDo }) {
  const t = electiveImportMessages(useUi().locale)
  const taken = counts.new + counts.changed
  if (taken === 0)
    return (
      <NothingToTake
        text={counts.refused > 0 && !counts.same ? undefined : t.nothing}
        againHref={electiveImportsPath}
      />
    )
  return (
    <ImportTake
      action={electiveImportApplyPath(given.id)}
      seen={seen}
      busy={t.busy.taking}
      text={t.take(taken)}
      stopHref={electiveImportsPath}
    />
  )
}

function Done({ given }: { given: ElectiveImport }) {
  const t = electiveImportMessages(useUi().locale)
  return (
    <>
      {given.counts && <p>{t.applied(given.counts.new, given.counts.changed)}</p>}
      <ImportDone
        to={{ href: electivesPath, text: t.toList }}
        againHref={electiveImportsPath}
        undo={
          given.undoneAt ? null : { action: electiveImportUndoPath(given.id), text: t.undoText, busy: t.busy.undoing }
        }
      />
    </>
  )
}

/** In the order of the file; what stays the same is only counted. */
function previewRows({ found, refused }: Pick<ToDo, 'found' | 'refused'>, locale: Locale): ImportRow[] {
  const t = electiveImportMessages(locale)
  const { fields } = electiveMessages(locale)
  const rows: ImportRow[] = [
    ...found.added.map(({ row, details }) => ({
      row,
      change: 'new' as const,
      name: details.name,
      summary: [details.code, valueOf(details, 'profiles', locale)].filter(Boolean).join(' · '),
    })),
    ...found.changed.map(({ row, details, was, fields: differing }) => ({
      row,
      change: 'changed' as const,
      name: details.name,
      differences: differing.map((field) => ({
        field: fields[field],
        before: valueOf(was.details, field, locale),
        after: valueOf(details, field, locale),
      })),
    })),
    ...refused.map(({ row, name, field, value, repeated }) => ({
      row,
      change: 'refused' as const,
      name: name || '–',
      refusals: [{ column: fields[field], value: value || t.empty, reason: repeated ? t.repeated : t.reasons[field] }],
    })),
  ]
  return rows.sort((a, b) => a.row - b.row)
}

function valueOf(details: ElectiveDetails, field: ElectiveField, locale: Locale): string | null {
  const value = details[field]
  if (value === '') return null
  if (field === 'state') return electiveMessages(locale).states[details.state as 'active']
  return field === 'profiles' ? value.split(',').join(', ') : value
}
