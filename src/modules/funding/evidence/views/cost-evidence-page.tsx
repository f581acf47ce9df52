import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { Grid, PageHead } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { ledgerMessages } from '../../ledger/messages.ts'
import { entryPath } from '../../ledger/paths.ts'
import type { Entry } from '../../ledger/rules.ts'
import { activityContributionsPath } from '../../paths.ts'
import { evidenceMessages } from '../messages.ts'
import { costEvidencePath } from '../paths.ts'
import type { DocumentEvidence } from '../queries.ts'
import { EvidenceCard } from './evidence-card.tsx'

export interface CostEvidencePageProps {
  region: Region
  /** As it was recorded, with what corrections left of it. */
  entry: Entry
  cents: number
  evidence: DocumentEvidence
  mayRecord: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function CostEvidencePage({ region, entry, cents, evidence, mayRecord, typed, errors }: CostEvidencePageProps) {
  const { locale } = useUi()
  const t = evidenceMessages(locale)
  const words = ledgerMessages(locale)
  const f = formats(locale)
  const activity = `${activityContributionsPath(region.slug, entry.activityId)}#kosten`
  return (
    <Workspace title={`${t.costTitle}: ${entry.description}`} section="evidence">
      <Breadcrumb trail={[{ href: activity, text: entry.activity }]} current={entry.description} />
      <PageHead title={entry.description} above={t.costTitle} below={f.money(money(cents, entry.currency))} />
      <ErrorSummary errors={[...errors]} />
      <Grid columns="main">
        <Card id="kosten">
          <Facts
            facts={[
              { term: words.kind, value: words.kinds[entry.kind] },
              { term: words.activity, value: <a href={activity}>{entry.activity}</a> },
              ...(entry.party ? [{ term: t.supplier, value: entry.party }] : []),
              { term: words.sum, value: `${f.number(entry.quantity)} × ${f.amount(entry.priceCents)}`, nowrap: true },
              { term: t.on, value: f.date(entry.countsOn) },
              { term: t.entry, value: <a href={entryPath(region.slug, entry.id)}>{words.entry(entry.seq)}</a> },
            ]}
          />
        </Card>
        <EvidenceCard
          region={region}
          evidence={evidence}
          action={mayRecord ? costEvidencePath(region.slug, entry.costId ?? 0) : null}
          typed={typed}
          errors={errors}
        />
      </Grid>
    </Workspace>
  )
}
