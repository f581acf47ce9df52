import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { money } from '../../../../../platform/money.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { MoneyField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { budgetPath, programmeLinesPath } from '../../../paths.ts'
import { openPostPath, postRemovalPath, postsPath } from '../../paths.ts'
import { postMessages } from '../messages.ts'
import type { OpenPost } from '../rules.ts'

export interface PostsCardProps {
  region: Region
  posts: readonly OpenPost[]
  /** Names of the programme lines. */
  lines: readonly string[]
  years: readonly number[]
  mayChange: boolean
  /** The post whose form is open. */
  open: OpenPost | null
  typed: Typed | null
  errors: readonly FieldError[]
}

/** Sums for later years, and what activities took of them. */
export function PostsCard(props: PostsCardProps) {
  const { region, posts, lines, mayChange, open } = props
  const { locale } = useUi()
  const t = postMessages(locale)
  if (!mayChange && !posts.length) return null
  const wrong = ['line', 'year', 'amount'].some((name) => errorOf(props.errors, name))
  return (
    <Card id="posten" title={t.title} look={3}>
      <Stack>
        <p class="muted">{t.lead}</p>
        {posts.length > 0 && <Posts {...props} />}
        {mayChange && lines.length === 0 && (
          <p>
            {t.noLines} <a href={programmeLinesPath(region.slug)}>{t.toLines}</a>
          </p>
        )}
        {mayChange && lines.length > 0 && !open && (
          <Disclosure summary={t.add} open={wrong}>
            <PostForm {...props} />
          </Disclosure>
        )}
        {mayChange && open && (
          <>
            <PostForm {...props} />
            <Form action={postRemovalPath(region.slug)} layout="plain">
              <Hidden name="line" value={open.programmeLine} />
              <Hidden name="year" value={String(open.year)} />
              <Button kind="quiet" small icon="trash">
                {t.remove}
              </Button>
            </Form>
          </>
        )}
      </Stack>
    </Card>
  )
}

function Posts({ region, posts, mayChange }: PostsCardProps) {
  const { locale } = useUi()
  const t = postMessages(locale)
  const f = formats(locale)
  const cents = (value: number) => <Amount>{value ? f.amount(value) : null}</Amount>
  const over = ({ amountCents, dividedCents }: OpenPost): string | null =>
    dividedCents > amountCents ? t.over(f.money(money(dividedCents - amountCents, region.currency))) : null
  return (
    <DataTable
      label={t.title}
      rows={posts}
      rowKey={({ programmeLine, year }) => `${programmeLine} ${year}`}
      columns={[
        { key: 'line', head: t.line, rowHeader: true, cell: ({ programmeLine }) => programmeLine },
        { key: 'year', head: t.year, cell: ({ year }) => String(year) },
        { key: 'amount', head: t.amount, numeric: true, cell: ({ amountCents }) => f.amount(amountCents) },
        { key: 'divided', head: t.divided, numeric: true, cell: ({ dividedCents }) => cents(dividedCents) },
        {
          key: 'rest',
          head: t.rest,
          numeric: true,
          cell: (post) => <WithSub sub={over(post)}>{cents(post.restCents)}</WithSub>,
        },
        ...(mayChange
          ? [
              {
                key: 'edit',
                head: <span class="visually-hidden">{t.edit}</span>,
                cardLabel: null,
                cell: ({ programmeLine, year }: OpenPost) => (
                  <a href={openPostPath(region.slug, programmeLine, year)}>
                    {t.edit}
                    <span class="visually-hidden">{` ${programmeLine} ${year}`}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
      totals={{ cells: { rest: f.amount(posts.reduce((sum, { restCents }) => sum + restCents, 0)) } }}
    />
  )
}

function PostForm({ region, lines, years, open, typed, errors }: PostsCardProps) {
  const t = postMessages(useUi().locale)
  const shown: Typed = typed ?? {
    ...(open && {
      line: open.programmeLine,
      year: String(open.year),
      amount: formats('nl').amount(open.amountCents),
      was: String(open.amountCents),
    }),
  }
  const field = (name: string) => ({ name, value: shown[name], error: errorOf(errors, name) })
  return (
    <Form action={postsPath(region.slug)} label={open ? t.change(`${open.programmeLine} ${open.year}`) : t.add}>
      <Hidden name="was" value={shown['was'] ?? ''} />
      <SelectField
        {...field('line')}
        label={t.line}
        empty
        options={lines.map((name) => ({ value: name, label: name }))}
      />
      <SelectField
        {...field('year')}
        label={t.year}
        empty
        short
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <MoneyField {...field('amount')} label={t.amount} currency={region.currency} autocomplete="off" />
      <FormActions>
        <Button kind="primary">{open ? t.save : t.addNow}</Button>
        {open && <ButtonLink href={`${budgetPath(region.slug)}#posten`}>{t.back}</ButtonLink>}
      </FormActions>
    </Form>
  )
}
