import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../../ui/form-field/choice-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { detailText } from '../../../keeping/details/messages.ts'
import { planMessages } from '../../../messages.ts'
import {
  planPath,
  savedViewOpeningEndPath,
  savedViewOpeningPath,
  savedViewPath,
  savedViewRemovalPath,
  savedViewsPath,
} from '../../../paths.ts'
import type { ActivityState } from '../../../rules.ts'
import { timetableMessages } from '../../messages.ts'
import { columns, type FormName } from '../../rules.ts'
import { savedMessages } from '../messages.ts'
import type { SavedView } from '../queries.ts'
import { savedViewHref } from './saved-views.tsx'

export interface SavedViewsPageProps {
  region: Region
  views: readonly SavedView[]
  mayKeep: (view: SavedView) => boolean
  mayShare: boolean
  toSave: { form: FormName; query: string }
  typed: Typed | null
  errors: readonly FieldError[]
}

export function SavedViewsPage(props: SavedViewsPageProps) {
  const { region, views, errors } = props
  const { locale } = useUi()
  const t = savedMessages(locale)
  return (
    <Workspace title={t.title} section="plan">
      <Breadcrumb trail={[{ href: planPath(region.slug), text: planMessages(locale).timetable }]} current={t.title} />
      <PageHead title={t.title} lead={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <SaveCard {...props} />
        {views.length ? (
          <Card flush>
            <DataTable
              label={t.title}
              rows={views}
              rowKey={({ id }) => String(id)}
              columns={[
                { key: 'name', head: t.name, cell: (view) => <ViewName region={region.slug} view={view} /> },
                { key: 'form', head: t.form, cell: ({ form }) => timetableMessages(locale).forms[form] },
                { key: 'who', head: t.who, cell: ({ own, by }) => (own ? t.own : t.by(by)) },
                { key: 'act', head: '', cardLabel: null, cell: (view) => <Acts {...props} view={view} /> },
              ]}
            />
          </Card>
        ) : (
          <EmptyState
            level={2}
            title={t.none}
            text={t.noneText}
            action={<ButtonLink href={planPath(region.slug)}>{t.toPlan}</ButtonLink>}
          />
        )}
      </Stack>
    </Workspace>
  )
}

function SaveCard({ region, toSave, mayShare, typed, errors }: SavedViewsPageProps) {
  const { locale } = useUi()
  const t = savedMessages(locale)
  const asked = [...new URLSearchParams(toSave.query)].flatMap(([name, value]) => worded(locale, name, value))
  return (
    <Card id="bewaren" title={t.save} look={3}>
      <Form action={savedViewsPath(region.slug)}>
        <p>
          {t.shown}: <Tag>{timetableMessages(locale).forms[toSave.form]}</Tag>{' '}
          {asked.length ? asked.map((words) => <Tag key={words}>{words}</Tag>) : <Tag>{t.everything}</Tag>}
        </p>
        <Hidden name="form" value={toSave.form} />
        <Hidden name="query" value={toSave.query} />
        <TextField
          name="name"
          label={t.name}
          help={t.nameHelp}
          value={typed?.['name']}
          error={errorOf(errors, 'name')}
          maxlength={80}
        />
        {mayShare && (
          <CheckboxField
            name="shared"
            label={t.share}
            help={t.shareHelp}
            checked={typed !== null && typed['shared'] !== undefined}
          />
        )}
        <FormActions>
          <Button kind="primary">{t.keep}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** One part of a filter as the reader chose it; what only orders the view needs no words. */
function worded(locale: 'nl' | 'en', name: string, value: string): string[] {
  const words = timetableMessages(locale)
  switch (name) {
    case 'doel':
      return [`${planMessages(locale).goal} ${value}`]
    case 'stand':
      return [planMessages(locale).states[value as ActivityState]]
    case 'thema':
      return [detailText(locale, 'theme', value)]
    case 'onderwijs':
      return [detailText(locale, 'schoolKinds', value)]
    case 'jaar':
      return [words.schoolYear(value.replace('-', '–'))]
    case 'van':
      return [`${words.from} ${formats(locale).date(value)}`]
    case 'tot':
      return [`${words.until} ${formats(locale).date(value)}`]
    case 'maand':
      return [formats(locale).month(`${value}-01`)]
    case 'kolommen':
      return [words.columns(value.split(',').length, columns.length)]
    case 'schaal':
      return [value === 'plan' ? words.scales.plan : words.scales.jaar]
    case 'sorteer':
    case 'vanaf':
      return []
    default:
      return [value]
  }
}

function ViewName({ region, view }: { region: string; view: SavedView }) {
  const t = savedMessages(useUi().locale)
  return (
    <>
      <a href={savedViewHref(region, view)}>{view.name}</a> {view.shared && <Tag>{t.team}</Tag>}{' '}
      {view.opens && <Tag tone="positive">{t.opens}</Tag>}
    </>
  )
}

function Acts({ region, view, mayKeep }: SavedViewsPageProps & { view: SavedView }) {
  const t = savedMessages(useUi().locale)
  const opening = view.opens ? savedViewOpeningEndPath : savedViewOpeningPath
  return (
    <Row tight>
      <Form action={opening(region.slug, view.id)} layout="plain">
        <Button small kind="quiet">
          {view.opens ? t.openAsUsual : t.openFirstShort}
          <span class="visually-hidden">: {view.name}</span>
        </Button>
      </Form>
      {mayKeep(view) && (
        <>
          <ButtonLink small kind="quiet" icon="pencil" href={savedViewPath(region.slug, view.id)}>
            {t.change}
            <span class="visually-hidden"> {view.name}</span>
          </ButtonLink>
          <Form action={savedViewRemovalPath(region.slug, view.id)} layout="plain">
            <Button small kind="quiet" icon="trash">
              {t.remove}
              <span class="visually-hidden"> {view.name}</span>
            </Button>
          </Form>
        </>
      )}
    </Row>
  )
}
