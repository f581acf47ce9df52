import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Stack, VisuallyHidden } from '../../../../ui/layout/layout.tsx'
import { budgetMessages, costKinds } from '../../../plans/public.ts'
import type { Heap } from '../difference/rules.ts'
import { bookPageMessages } from '../page/messages.ts'

export interface AccountsFormProps {
  action: string
  page: number
  accounts: readonly Heap[]
  /** Number of the first in the whole file. */
  from: number
  kinds: ReadonlyMap<string, string>
}

/** What each ledger account is spent on, or that it holds no costs. */
export function AccountsForm({ action, page, accounts, from, kinds }: AccountsFormProps) {
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const f = formats(locale)
  const names = budgetMessages(locale).kinds
  return (
    <Form action={action} layout="plain">
      <Hidden name="pagina" value={String(page)} />
      <Stack>
        <div class="card card-flush">
          <DataTable
            label={t.groups.rekeningen}
            rows={accounts.map((account, index) => ({ ...account, number: from + index }))}
            rowKey={({ name }) => name}
            columns={[
              {
                key: 'account',
                head: t.account,
                rowHeader: true,
                cell: ({ name, words, rows }) => (
                  <WithSub sub={[words, t.rows(f.number(rows))].filter(Boolean).join(' · ')}>{name}</WithSub>
                ),
              },
              { key: 'amount', head: t.amount, numeric: true, cell: ({ cents }) => f.amount(cents) },
              {
                key: 'kind',
                head: t.kind,
                cardLabel: null,
                cell: ({ name, number }) => (
                  <>
                    <Hidden name={`van-${number}`} value={name} />
                    <SelectField
                      name={`soort-${number}`}
                      label={<VisuallyHidden>{t.kindOf(name)}</VisuallyHidden>}
                      value={kinds.get(name) ?? ''}
                      empty={t.anyKind}
                      options={[
                        ...costKinds.map((kind) => ({ value: kind, label: names[kind] })),
                        { value: 'none', label: t.noCosts },
                      ]}
                    />
                  </>
                ),
              },
            ]}
          />
        </div>
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Stack>
    </Form>
  )
}
