import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { detailMessages, detailText } from '../../keeping/details/messages.ts'
import { detailFields } from '../../keeping/details/rules.ts'
import type { Kept, Municipality } from '../../keeping/queries.ts'
import { comparePath, mergePath, mergeSearchPath, organisationPath, registerPath } from '../../paths.ts'
import { registerMessages } from '../../register/messages.ts'
import { mergingMessages } from '../messages.ts'
import type { Difference } from '../rules.ts'

export interface ComparePageProps {
  stays: Kept
  goes: Kept
  differences: readonly Difference[]
  /** Rows that refer to the one that goes, by table. */
  counts: readonly { table: string; count: number }[]
  /** Names of municipalities by their code. */
  municipalities: readonly Municipality[]
  seen: string
  typed: Readonly<Record<string, string>>
  notice: string | null
}

export function ComparePage(props: ComparePageProps) {
  const { stays, goes, notice } = props
  const { locale } = useUi()
  const t = mergingMessages(locale)
  const [ours, theirs] = [stays.details.name, goes.details.name]
  const title = t.compareTitle(ours, theirs)
  return (
    <Workspace title={title} section="register">
      <Breadcrumb
        trail={[
          { href: registerPath, text: registerMessages(locale).title },
          { href: organisationPath(stays.id), text: ours },
          { href: mergeSearchPath(stays.id), text: t.merge },
        ]}
        current={t.compare}
      />
      <PageHead
        title={title}
        below={t.compareLead(ours, theirs)}
        actions={<ButtonLink href={comparePath(goes.id, stays.id)}>{t.swap(theirs)}</ButtonLink>}
      />
      <Stack gap="l">
        {notice && (
          <Notice tone="caution" role="alert">
            {notice}
          </Notice>
        )}
        <Moves counts={props.counts} />
        <Choose {...props} />
      </Stack>
    </Workspace>
  )
}

function Moves({ counts }: Pick<ComparePageProps, 'counts'>) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  return (
    <Card id="mee" title={t.moves} look={3}>
      {counts.length ? (
        <Facts
          facts={counts.map(({ table, count }) => ({
            term: t.tables[table] ?? t.otherTable(table),
            value: formats(locale).number(count),
          }))}
        />
      ) : (
        <p class="muted">{t.movesNothing}</p>
      )}
    </Card>
  )
}

function Choose({ stays, goes, differences, municipalities, seen, typed }: ComparePageProps) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  const names = detailMessages(locale).fields
  const text = (field: string, value: string | null): string =>
    value === null ? t.empty : detailText(locale, field, value, municipalities)
  return (
    <Form action={mergePath(stays.id, goes.id)}>
      <Hidden name="seen" value={seen} />
      {differences.length > 0 ? <p class="strong">{t.chooseFields}</p> : <p>{t.noDifferences}</p>}
      {differences.map(({ field, preferred, ...values }) => (
        <RadioField
          key={field}
          name={field}
          label={names[field]}
          value={typed[field] ?? preferred}
          options={[
            { value: 'stays', label: text(field, values.stays) },
            { value: 'goes', label: t.ofGoes(text(field, values.goes), goes.details.name) },
          ]}
        />
      ))}
      <Same stays={stays} differences={differences} municipalities={municipalities} />
      <FormActions>
        <Button kind="primary">{t.mergeNow(goes.details.name)}</Button>
        <ButtonLink kind="quiet" href={mergeSearchPath(stays.id)}>
          {t.back}
        </ButtonLink>
      </FormActions>
      <p class="help">{t.undoLater}</p>
    </Form>
  )
}

function Same({
  stays,
  differences,
  municipalities,
}: Pick<ComparePageProps, 'stays' | 'differences' | 'municipalities'>) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  const names = detailMessages(locale).fields
  const facts = detailFields.flatMap((field) => {
    const value = stays.details[field]
    const differs = differences.some((each) => each.field === field)
    if (differs || value === null) return []
    return [{ term: names[field], value: detailText(locale, field, value, municipalities) }]
  })
  if (!facts.length) return null
  return (
    <Disclosure summary={t.same(facts.length)}>
      <Facts facts={facts} />
    </Disclosure>
  )
}
