import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { visionMessages } from '../../messages.ts'
import { readersPath, readerWithdrawalPath, visionPath } from '../../paths.ts'
import type { ReaderState } from '../../rules.ts'
import { readerMessages } from '../messages.ts'
import type { Reader } from '../queries.ts'

export interface ReadersPageProps {
  region: Region
  /** There is a vision to read. */
  begun: boolean
  readers: readonly (Reader & { readonly state: ReaderState })[]
  typed: Typed
  errors: readonly FieldError[]
}

export function ReadersPage({ region, begun, readers, typed, errors }: ReadersPageProps) {
  const { locale } = useUi()
  const [t, v] = [readerMessages(locale), visionMessages(locale)]
  const field = (name: 'name' | 'email' | 'until') => ({
    name,
    label: t[name],
    value: typed[name],
    error: errorOf(errors, name),
    autocomplete: 'off',
  })
  return (
    <Workspace title={t.title} section="vision">
      <Breadcrumb trail={[{ href: visionPath(region.slug), text: v.title }]} current={t.title} />
      <PageHead title={t.title} lead={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <ReaderTable region={region} readers={readers} />
        {begun ? (
          <Card id="vraag" title={t.invite} look={3}>
            <Form action={readersPath(region.slug)}>
              <TextField {...field('name')} maxlength={120} spellcheck={false} />
              <TextField {...field('email')} type="email" spellcheck={false} />
              <DateField {...field('until')} help={t.untilHelp} />
              <FormActions>
                <Button kind="primary" icon="send">
                  {t.send}
                </Button>
              </FormActions>
            </Form>
          </Card>
        ) : (
          <p>
            <a href={visionPath(region.slug)}>{t.noAccess}</a>
          </p>
        )}
      </Stack>
    </Workspace>
  )
}

function ReaderTable({ region, readers }: Pick<ReadersPageProps, 'region' | 'readers'>) {
  const { locale } = useUi()
  const t = readerMessages(locale)
  const f = formats(locale)
  const day = (at: Date): string => f.date(dateIn(region.timeZone, at))
  return (
    <DataTable
      label={t.title}
      rows={readers}
      rowKey={({ id }) => String(id)}
      empty={<p class="muted">{t.none}</p>}
      columns={[
        { key: 'name', head: t.name, cell: ({ name, email }) => <WithSub sub={email}>{name}</WithSub> },
        {
          key: 'state',
          head: t.state,
          cell: ({ state, openedAt }) => (
            <WithSub sub={state === 'open' ? (openedAt ? t.opened : t.notOpened) : undefined}>
              {t.states[state]}
            </WithSub>
          ),
        },
        { key: 'invited', head: t.invited, cell: ({ invitedAt }) => day(invitedAt) },
        { key: 'until', head: t.until, cell: ({ expiresAt }) => day(expiresAt) },
        { key: 'comments', head: t.comments, numeric: true, cell: ({ comments }) => String(comments) },
        {
          key: 'withdraw',
          head: <span class="visually-hidden">{t.withdraw}</span>,
          cardLabel: null,
          cell: ({ id, name, state }) =>
            state === 'open' && (
              <Form action={readerWithdrawalPath(region.slug, id)} layout="plain">
                <Button small icon="x">
                  {t.withdraw}
                  <span class="visually-hidden">: {name}</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}
