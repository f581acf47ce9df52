import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { SortList } from '../../../../../ui/sort-list/sort-list.tsx'
import { frameMessages } from '../../frame/messages.ts'
import { siteMessages } from '../../messages.ts'
import { siteMenuEntryPath, siteMenuPath, sitePath } from '../../paths.ts'
import { anchorOf, type MenuEntry, type SiteContents } from '../../rules.ts'
import { menuMessages } from '../messages.ts'

export interface MenuPageProps {
  place: string | null
  draft: SiteContents
  /** What the site told: each can be an entry. */
  items: readonly { readonly href: string; readonly title: string }[]
  /** Addresses of pages of ours. */
  pages: readonly { readonly href: string; readonly title: string }[]
  typed: Typed
  errors: readonly FieldError[]
}

export function MenuPage({ place, draft, items, pages, typed, errors }: MenuPageProps) {
  const { locale } = useUi()
  const t = menuMessages(locale)
  const { title, back } = { title: siteMessages(locale).menu, back: siteMessages(locale).title }
  const names = frameMessages(locale).titles
  const blocks = draft.blocks
    .filter(({ hidden }) => !hidden)
    .map((block) => ({ href: `#${anchorOf(block)}`, title: block.fields['title'] || names[block.kind] }))
  const known = [...blocks, ...pages, ...items]
  const asOptions = (list: readonly { href: string; title: string }[]) =>
    list.map(({ href, title: label }) => ({ value: href, label }))
  return (
    <Workspace title={title} section="website">
      <Breadcrumb trail={[{ href: sitePath(place), text: back }]} current={title} />
      <PageHead title={title} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {draft.menu.length > 0 ? (
          <SortList
            grip={siteMessages(locale).grip}
            items={draft.menu.map((entry) => {
              const leadsTo = known.find(({ href }) => href === entry.to)?.title
              const gone = leadsTo === undefined && entry.to.startsWith('#')
              return {
                key: entry.id,
                title: entry.text || (leadsTo ?? entry.to),
                note: gone ? t.gone : entry.text && entry.text !== leadsTo ? (leadsTo ?? entry.to) : undefined,
                quiet: gone,
                moveAction: siteMenuEntryPath(place, entry.id),
                actions: <EntryActions place={place} entry={entry} name={entry.text || (leadsTo ?? entry.to)} />,
              }
            })}
          />
        ) : (
          <p class="muted">{t.none}</p>
        )}
        <Card title={t.add} id="toevoegen">
          <Form action={siteMenuPath(place)}>
            <SelectField
              name="to"
              label={t.to}
              empty
              value={typed['to']}
              error={errorOf(errors, 'to')}
              options={[
                { group: t.blocks, options: asOptions(blocks) },
                { group: t.pages, options: asOptions(pages) },
                ...(items.length > 0 ? [{ group: t.items, options: asOptions(items) }] : []),
              ]}
            />
            <TextField
              name="elsewhere"
              label={t.elsewhere}
              help={t.elsewhereHelp}
              value={typed['elsewhere']}
              error={errorOf(errors, 'elsewhere')}
              inputmode="url"
              spellcheck={false}
              maxlength={400}
              optional
            />
            <TextField
              name="text"
              label={t.text}
              help={t.textHelp}
              value={typed['text']}
              error={errorOf(errors, 'text')}
              maxlength={40}
              optional
            />
            <FormActions>
              <Button kind="primary">{t.submit}</Button>
            </FormActions>
          </Form>
        </Card>
      </Stack>
    </Workspace>
  )
}

function EntryActions({ place, entry, name }: { place: string | null; entry: MenuEntry; name: string }) {
  const t = siteMessages(useUi().locale)
  const verbs = [
    { to: 'up', text: t.up, icon: 'arrow-narrow-up' },
    { to: 'down', text: t.down, icon: 'arrow-narrow-down' },
    { to: 'remove', text: t.remove, icon: 'x' },
  ] as const
  return (
    <Form action={siteMenuEntryPath(place, entry.id)} layout="plain">
      <Row tight>
        {verbs.map(({ to, text, icon }) => (
          <Button key={to} small name="to" value={to} icon={icon}>
            {text}
            <span class="visually-hidden"> {name}</span>
          </Button>
        ))}
      </Row>
    </Form>
  )
}
