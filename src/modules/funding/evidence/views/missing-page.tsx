import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { BulkBar, useTickColumn } from '../../../../ui/bulk-bar/bulk-bar.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import type { Region } from '../../../organisations/public.ts'
import { activityContributionsPath, contributionPath } from '../../paths.ts'
import { closingMessages } from '../../ledger/closing/messages.ts'
import type { Quarter } from '../../ledger/closing/rules.ts'
import { evidenceMessages } from '../messages.ts'
import { addEvidencePath, costEvidencePath, missingEvidencePath } from '../paths.ts'
import type { MissingPiece, Shortage } from '../queries.ts'
import { askableKinds, bringers, keyOf, type Document } from '../rules.ts'
import type { MissingQuery } from '../schema.ts'
import { EvidenceHead, EvidenceParts } from './evidence-head.tsx'

export interface MissingPageProps {
  region: Region
  pieces: readonly MissingPiece[]
  shortage: Shortage
  query: MissingQuery
  quarters: readonly Quarter[]
  /** Of the region, as a reader would call them. */
  leadApplicant: string | null
  may: { record: boolean; lead: boolean }
  size: number
}

const form = 'bewijs'

/** What is asked for and not there, with the way to bring it in each row. */
export function MissingPage(props: MissingPageProps) {
  const { region, shortage, query, may, size } = props
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const amount = formats(locale).money(money(shortage.cents, region.currency))
  const isFiltered = query.kwartaal !== undefined || query.soort !== undefined
  return (
    <Workspace title={`${t.title}: ${t.missing}`} section="evidence">
      <EvidenceHead />
      <Stack gap="l">
        <EvidenceParts region={region.slug} part="missing" leads={may.lead} />
        {(isFiltered || shortage.pieces > 0) && <Filters {...props} isFiltered={isFiltered} />}
        {shortage.pieces > 0 ? (
          <>
            <p class="strong">{t.pieces(shortage.pieces, amount)}</p>
            <Card flush>
              <Pieces {...props} />
              {may.record && (
                <BulkBar id={form} action={addEvidencePath(region.slug)} label={t.together}>
                  <Button small>{t.addOne}</Button>
                </BulkBar>
              )}
            </Card>
            <Pagination
              current={query.pagina}
              last={Math.ceil(shortage.pieces / size)}
              href={(pagina) => missingAddress(region.slug, { ...query, pagina })}
            />
          </>
        ) : (
          <EmptyState
            level={2}
            title={isFiltered ? t.nothingHere : t.completeTitle}
            text={isFiltered ? '' : t.completeText}
          />
        )}
      </Stack>
    </Workspace>
  )
}

function missingAddress(region: string, query: MissingQuery): string {
  const set = Object.entries(query).flatMap(([key, value]) => [[key, String(value)]])
  return `${missingEvidencePath(region)}?${new URLSearchParams(set).toString()}`
}

export const quarterKey = ({ year, number }: Pick<Quarter, 'year' | 'number'>): string => `${year}-${number}`

function Filters({ region, query, quarters, isFiltered }: MissingPageProps & { isFiltered: boolean }) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const { quarter: named } = closingMessages(locale)
  return (
    <FilterBar
      action={missingEvidencePath(region.slug)}
      label={t.filter}
      clearHref={isFiltered ? missingEvidencePath(region.slug) : undefined}
    >
      <SelectField
        name="kwartaal"
        label={t.quarter}
        value={query.kwartaal}
        empty={t.allQuarters}
        options={quarters.map((each) => ({ value: quarterKey(each), label: named(each.number, each.year) }))}
      />
      <SelectField
        name="soort"
        label={t.kind}
        value={query.soort}
        empty={t.allKinds}
        options={askableKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
    </FilterBar>
  )
}

/** Where the evidence of a document stands. */
export const documentPath = (region: string, { side, id }: Document): string =>
  side === 'cost' ? costEvidencePath(region, id) : `${contributionPath(region, id)}#bewijs`

/** `Veenland Metaal: Stand met 2 medewerkers`. */
export const documentName = ({ party, description }: Pick<MissingPiece, 'party' | 'description'>): string =>
  [party, description].filter(Boolean).join(': ')

/** Columns that say what is missing and for what. */
export function pieceColumns(region: Region, locale: Locale): Column<MissingPiece>[] {
  const t = evidenceMessages(locale)
  const f = formats(locale)
  return [
    { key: 'what', head: t.what, rowHeader: true, cell: ({ kind }) => t.kinds[kind] },
    {
      key: 'for',
      head: t.forWhat,
      cell: (piece) => (
        <WithSub
          sub={
            <>
              <a href={activityContributionsPath(region.slug, piece.activityId)}>{piece.activity}</a>
              {` · ${f.date(piece.countsOn)}`}
            </>
          }
        >
          <a href={documentPath(region.slug, piece)}>{documentName(piece)}</a>
        </WithSub>
      ),
    },
    {
      key: 'amount',
      head: t.amount,
      headSub: region.currency,
      numeric: true,
      cell: ({ cents }) => f.amount(cents),
    },
  ]
}

function Pieces({ region, pieces, leadApplicant, may }: MissingPageProps) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const nameOf = (piece: MissingPiece): string => `${t.kinds[piece.kind]}, ${documentName(piece)}`
  const tick = useTickColumn<MissingPiece>(form, (piece) => ({ value: keyOf(piece), name: nameOf(piece) }))
  const [what, forWhat, amount] = pieceColumns(region, locale)
  const who = (piece: MissingPiece): string => {
    const bringer = bringers[piece.kind]
    const names = { party: piece.party, recorder: piece.recordedBy, owner: piece.owner, leadApplicant }
    return names[bringer] ?? t.bringers[bringer]
  }
  const columns = [
    ...(may.record ? [tick] : []),
    what,
    forWhat,
    { key: 'who', head: t.who, cell: who },
    amount,
    ...(may.record
      ? [
          {
            key: 'do',
            head: <span class="visually-hidden">{t.add}</span>,
            cardLabel: null,
            cell: (piece: MissingPiece) => (
              <span class="nowrap">
                <ButtonLink small href={`${addEvidencePath(region.slug)}?id=${keyOf(piece)}`}>
                  {t.add}
                  <span class="visually-hidden">: {nameOf(piece)}</span>
                </ButtonLink>
              </span>
            ),
          },
        ]
      : []),
  ].filter((column) => column !== undefined)
  return <DataTable label={t.missing} columns={columns} rows={pieces} rowKey={keyOf} />
}
