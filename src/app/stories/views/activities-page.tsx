import type { FieldError } from '../../../platform/http/route.ts'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../ui/form/form.tsx'
import { PageHead, Row, Stack, VisuallyHidden } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import type { OpenActivity } from '../../../modules/plans/public.ts'
import { deskItemPath, deskPath, itemActivitiesPath } from '../../../modules/publishing/paths.ts'
import type { InItem } from '../../../modules/publishing/public.ts'
import { storyMessages } from '../messages.ts'

export interface ActivitiesPageProps {
  scope: InItem
  asked: string
  /** Of the plan, without those that were chosen. */
  found: readonly OpenActivity[]
  errors: readonly FieldError[]
}

const most = 30

/** Chooses the activities that an article is about, one by one. */
export function ActivitiesPage({ scope, asked, found, errors }: ActivitiesPageProps) {
  const { slug, item } = scope
  const t = storyMessages(useUi().locale)
  const path = itemActivitiesPath(slug ?? '', item.id)
  const back = deskItemPath(slug, item.id)
  const { activities } = item.version
  return (
    <Workspace title={t.title} section="items">
      <Breadcrumb
        trail={[
          { href: deskPath(slug), text: t.items },
          { href: back, text: item.version.title },
        ]}
        current={t.title}
      />
      <PageHead title={t.title} lead={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Card title={t.chosen} look={3}>
          {activities.length > 0 ? (
            <Choices path={path} about="no" of={activities} word={t.drop} name={t.dropThis} />
          ) : (
            <p class="muted">{t.none}</p>
          )}
        </Card>
        <FilterBar action={path} label={t.search} clearHref={asked ? path : undefined}>
          <TextField name="zoek" label={t.search} value={asked} type="search" autocomplete="off" maxlength={100} />
        </FilterBar>
        <Card id="activity" title={t.found} look={3}>
          <Stack gap="s">
            {found.length > 0 ? (
              <Choices path={path} about="yes" of={found.slice(0, most)} word={t.choose} name={t.chooseThis} />
            ) : (
              <p class="muted">{t.nothing}</p>
            )}
            {found.length > most && <p class="small muted">{t.more(most, found.length)}</p>}
          </Stack>
        </Card>
        <Row>
          <ButtonLink href={back} icon="arrow-left">
            {t.back}
          </ButtonLink>
        </Row>
      </Stack>
    </Workspace>
  )
}

interface ChoicesProps {
  path: string
  about: 'yes' | 'no'
  of: readonly { readonly id: number; readonly title: string }[]
  word: string
  name: (title: string) => string
}

function Choices({ path, about, of, word, name }: ChoicesProps) {
  return (
    <ul class="downloads" role="list">
      {of.map(({ id, title }) => (
        <li key={id}>
          <p>{title}</p>
          <Form action={path} layout="plain">
            <Hidden name="activity" value={String(id)} />
            <Hidden name="about" value={about} />
            <Button small>
              <span aria-hidden="true">{word}</span>
              <VisuallyHidden>{name(title)}</VisuallyHidden>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
