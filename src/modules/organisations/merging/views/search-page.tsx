import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Combobox } from '../../../../ui/combobox/combobox.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Likely } from '../../duplicates/queries.ts'
import { LikelyList } from '../../duplicates/views/likely-list.tsx'
import { comparePath, mergeSearchPath, organisationPath, registerPath, suggestionsPath } from '../../paths.ts'
import { registerMessages } from '../../register/messages.ts'
import { mergingMessages } from '../messages.ts'

export interface MergeSearchPageProps {
  organisation: { id: number; name: string }
  sought: string
  found: readonly Likely[]
  /** Of nearly the same name, whatever is sought. */
  likely: readonly Likely[]
}

export function MergeSearchPage({ organisation, sought, found, likely }: MergeSearchPageProps) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  const { id, name } = organisation
  return (
    <Workspace title={t.searchTitle(name)} section="register">
      <Breadcrumb
        trail={[
          { href: registerPath, text: registerMessages(locale).title },
          { href: organisationPath(id), text: name },
        ]}
        current={t.merge}
      />
      <PageHead title={t.searchTitle(name)} below={t.searchLead} />
      <Stack gap="l">
        <Choices id="lijkt" title={t.likely} stays={id} choices={likely} />
        <Form action={mergeSearchPath(id)} method="get">
          <Combobox
            name="zoek"
            label={t.search}
            value={sought}
            source={`${suggestionsPath}?zonder=${id}`}
            href={comparePath(id, '{id}')}
            action={<Button kind={likely.length || sought ? undefined : 'primary'}>{t.find}</Button>}
          />
        </Form>
        {sought && found.length === 0 && <EmptyState level={2} title={t.nothing} text={t.nothingText} />}
        <Choices id="gevonden" title={t.found} stays={id} choices={found} />
      </Stack>
    </Workspace>
  )
}

function Choices({
  id,
  title,
  stays,
  choices,
}: {
  id: string
  title: string
  stays: number
  choices: readonly Likely[]
}) {
  const t = mergingMessages(useUi().locale)
  if (!choices.length) return null
  return (
    <Card id={id} title={title} look={3}>
      <LikelyList
        likely={choices}
        verb={(each) => (
          <ButtonLink small href={comparePath(stays, each.id)}>
            {t.compare}
            <span class="visually-hidden">: {each.name}</span>
          </ButtonLink>
        )}
      />
    </Card>
  )
}
