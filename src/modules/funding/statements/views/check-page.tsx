import { useUi } from '../../../../ui/context.tsx'
import { FocusPage } from '../../../../ui/page/focus-page.tsx'
import { Receipt } from '../../../../ui/receipt/receipt.tsx'
import { confirmationMessages } from '../../confirmation/messages.ts'
import { statementMessages } from '../messages.ts'
import { headFacts } from '../public.ts'
import type { Signed } from '../rules.ts'

/** What is recorded of a statement, for whoever holds it. Who signed stands on the paper that they hold. */
export function CheckPage({ signed, whole }: { signed: Signed; whole: boolean }) {
  const { locale } = useUi()
  const t = statementMessages(locale).check
  return (
    <FocusPage
      brand={{ name: 'Spoorboek', href: '/' }}
      title={t.title}
      heading={t.title}
      lead={whole ? t.good : t.broken}
    >
      <Receipt
        id="verklaring"
        title={`${statementMessages(locale).pdf.number} ${signed.number}`}
        facts={[...headFacts(signed), ...signed.facts, { term: t.signedAt, value: signed.signedAt }]}
        amounts={signed.amounts.map(({ detail, ...amount }) => ({ ...amount, detail: detail ?? undefined }))}
        total={{ label: confirmationMessages(locale).together, amount: signed.total }}
      />
      <p class="muted">{t.compare}</p>
    </FocusPage>
  )
}
