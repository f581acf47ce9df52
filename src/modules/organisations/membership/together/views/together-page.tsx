import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../../messages.ts'
import { organisationPath } from '../../../paths.ts'
import { regionMessages } from '../../../regions/messages.ts'
import type { Region } from '../../../rules.ts'
import { membershipMessages } from '../../messages.ts'
import { MembershipFields, regionRoles } from '../../views/membership-fields.tsx'
import { togetherMessages } from '../messages.ts'
import type { Consequences } from '../queries.ts'
import { refusedIn, rolesTogether, type Chosen, type Fate, type Wanted } from '../rules.ts'
import type { TogetherVerb } from '../schema.ts'

export interface TogetherPageProps {
  verb: TogetherVerb | 'region'
  section: string
  trail: readonly { href: string; text: string }[]
  action: string
  backHref: string
  chosen: readonly Chosen[]
  /** Of what is filled in; null while that is not yet complete. */
  consequences: Consequences | null
  /** To choose from, where it is not one region that this is about. */
  regions: readonly Region[]
  typed: Typed
  errors: readonly FieldError[]
}

export function TogetherPage(props: TogetherPageProps) {
  const { verb, chosen, consequences, errors } = props
  const { locale } = useUi()
  const t = togetherMessages(locale)
  const title = t.titles[verb](chosen.length)
  const { fates = [], misses = [] } = consequences ?? {}
  const refused = refusedIn(fates).length
  return (
    <Workspace title={title} section={props.section}>
      <Breadcrumb trail={[...props.trail]} current={title} />
      <PageHead title={title} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {refused > 0 && (
          <Notice tone="caution" role="alert" title={t.refusedTitle(refused, chosen.length)}>
            {t.refusedText}
          </Notice>
        )}
        {misses.length > 0 && (
          <Notice tone="caution">
            {t.shortfall(misses.map((need) => regionMessages(locale).needs[need]).join(', '))}
          </Notice>
        )}
        <Fields {...props} />
        <Card id="gekozen" title={t.chosen} look={3}>
          <ChosenTable {...props} />
        </Card>
      </Stack>
    </Workspace>
  )
}

function Fields({ verb, action, backHref, chosen, consequences, regions, typed, errors }: TogetherPageProps) {
  const { locale } = useUi()
  const t = togetherMessages(locale)
  const fates = consequences?.fates ?? []
  const refused = refusedIn(fates)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  const roles = regionRoles(locale).filter(({ value }) => rolesTogether.some((role) => role === value))
  return (
    <Form action={action}>
      <Hidden name="ids" value={chosen.map(({ id }) => id).join(',')} />
      <Hidden name="aside" value={refused.join(',')} />
      {verb !== 'region' && <Hidden name="wat" value={verb} />}
      {verb === 'region' && consequences && <Hidden name="seen" value={typed['region'] ?? ''} />}
      {verb === 'region' && (
        <SelectField
          {...field('region')}
          label={t.region}
          empty
          options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {verb === 'einde' ? (
        <DateField {...field('ended')} label={membershipMessages(locale).lastDay} />
      ) : (
        <MembershipFields roles={roles} typed={typed} errors={errors} />
      )}
      <FormActions>
        <Button kind="primary">
          {consequences ? t.submit[verb](chosen.length - refused.length || chosen.length) : t.look}
        </Button>
        <ButtonLink kind="quiet" href={backHref}>
          {t.back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

const shownAtOnce = 100

/** Those that cannot be come first: they are what the reader must know. */
function ChosenTable({ chosen, consequences }: TogetherPageProps) {
  const { locale } = useUi()
  const t = togetherMessages(locale)
  const words = organisationMessages(locale)
  const rows: { chosen: Chosen; fate: Fate | null }[] = consequences
    ? [...consequences.fates].sort(
        (one, other) => Number(other.fate.kind === 'refused') - Number(one.fate.kind === 'refused'),
      )
    : chosen.map((each) => ({ chosen: each, fate: null }))
  return (
    <>
      <DataTable
        label={t.chosen}
        rows={rows.slice(0, shownAtOnce)}
        rowKey={(row) => String(row.chosen.id)}
        rowTone={({ fate }) => (fate?.kind === 'refused' ? 'refused' : undefined)}
        columns={[
          {
            key: 'name',
            head: words.organisation,
            rowHeader: true,
            cell: ({ chosen: { id, name, kind, place } }) => (
              <WithSub sub={[words.kinds[kind], place].filter(Boolean).join(', ')}>
                <a href={organisationPath(id)}>{name}</a>
              </WithSub>
            ),
          },
          ...(consequences
            ? [
                { key: 'now', head: t.now, cell: ({ fate }: (typeof rows)[number]) => <NowText fate={fate} /> },
                {
                  key: 'becomes',
                  head: t.becomes,
                  cell: ({ fate }: (typeof rows)[number]) => <FateText fate={fate} wanted={consequences.wanted} />,
                },
              ]
            : []),
        ]}
      />
      {rows.length > shownAtOnce && <p class="muted">{t.more(rows.length - shownAtOnce)}</p>}
    </>
  )
}

function NowText({ fate }: { fate: Fate | null }) {
  const { locale } = useUi()
  const t = togetherMessages(locale)
  if (!fate?.now) return <span class="muted">{t.notNow}</span>
  const { role, from } = fate.now
  return <>{t.since(organisationMessages(locale).memberRoles[role], formats(locale).date(from))}</>
}

function FateText({ fate, wanted }: { fate: Fate | null; wanted: Wanted }) {
  const { locale } = useUi()
  const t = togetherMessages(locale)
  if (fate?.kind === 'same') return <span class="muted">{t.same}</span>
  const f = formats(locale)
  if (fate?.kind === 'refused') return <strong>{t.refused[fate.reason](fate.now ? f.date(fate.now.from) : '')}</strong>
  if (wanted.verb === 'end') return <>{t.ends(f.date(wanted.until))}</>
  const { role, from } = wanted.given
  return <>{t.starts(organisationMessages(locale).memberRoles[role], f.date(from))}</>
}
