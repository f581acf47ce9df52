import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { synonymPath, synonymRemovalPath, synonymsPath } from '../../paths.ts'
import { synonymMessages } from '../messages.ts'
import type { Synonyms } from '../queries.ts'

type Errors = readonly { readonly field: string; readonly text: string }[]

export interface SynonymsPageProps {
  synonyms: readonly Synonyms[]
  /** What readers looked for in vain. */
  vain: readonly { readonly name: string; readonly count: number }[]
  typed: string
  errors?: Errors
}

export function SynonymsPage({ synonyms, vain, typed, errors = [] }: SynonymsPageProps) {
  const t = synonymMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="synonyms">
      <PageHead title={t.title} lead={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Card title={t.all} id="zoekwoorden">
            {synonyms.length > 0 ? (
              <ul class="plain-links" role="list">
                {synonyms.map(({ id, words: [first = '', ...others] }) => (
                  <li key={id}>
                    <a href={synonymPath(id)}>
                      <strong>{first}</strong>
                      <span class="visually-hidden">, {t.change.toLowerCase()}</span>
                    </a>{' '}
                    = {others.join(', ')}
                  </li>
                ))}
              </ul>
            ) : (
              <p>{t.none}</p>
            )}
          </Card>
          <Stack>
            <Card title={t.addTitle} id="toevoegen" look={3}>
              <Form action={synonymsPath}>
                <Words value={typed} error={errorOf(errors, 'words')} />
                <FormActions>
                  <Button kind="primary">{t.add}</Button>
                </FormActions>
              </Form>
            </Card>
            <Card title={t.vain} id="niet-gevonden" look={3}>
              <Stack gap="s">
                <p class="small muted">{vain.length > 0 ? t.vainHelp : t.vainNone}</p>
                {vain.length > 0 && (
                  <ul class="plain-links" role="list">
                    {vain.map(({ name, count }) => (
                      <li key={name}>
                        <a href={`${synonymsPath}?${new URLSearchParams({ woord: name }).toString()}`}>
                          <span class="visually-hidden">{t.use(name)}</span>
                          <span aria-hidden="true">{name}</span>
                        </a>{' '}
                        <span class="muted">{t.times(count)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </Stack>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

export interface SynonymPageProps {
  synonyms: Synonyms
  /** The words that the change was begun with. */
  seen: string
  typed: string
  errors?: Errors
}

export function SynonymPage({ synonyms, seen, typed, errors = [] }: SynonymPageProps) {
  const t = synonymMessages(useUi().locale)
  const title = t.changeTitle(synonyms.words[0] ?? '')
  return (
    <Workspace title={title} section="synonyms">
      <PageHead title={title} above={<a href={synonymsPath}>{t.back}</a>} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Form action={synonymPath(synonyms.id)}>
          <Hidden name="seen" value={seen} />
          <Words value={typed} error={errorOf(errors, 'words')} />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
          </FormActions>
        </Form>
        <Form action={synonymRemovalPath(synonyms.id)} layout="plain">
          <Button kind="danger">{t.remove}</Button>
        </Form>
      </Stack>
    </Workspace>
  )
}

function Words({ value, error }: { value: string; error: string | undefined }) {
  const t = synonymMessages(useUi().locale)
  return <TextArea name="words" label={t.words} help={t.wordsHelp} value={value} error={error} rows={3} required />
}
