import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { Tags } from '../../../../../ui/tag/tag.tsx'
import { askPath, faqPath } from '../../paths.ts'
import { counted, isAsked, namesIn, type FaqChoice } from '../../rules.ts'
import { faqAddress } from '../../schema.ts'
import { faqMessages } from '../messages.ts'
import { FaqAnswer, type FaqEntry } from './faq-answer.tsx'

export type { FaqEntry } from './faq-answer.tsx'

export interface FaqPageProps {
  /** Slug of the site. */
  site: string | null
  entries: readonly FaqEntry[]
  found: readonly FaqEntry[]
  choice: FaqChoice
}

/** Questions by subject, each opening its answer. */
export function FaqPage(props: FaqPageProps) {
  const { site, entries, found, choice } = props
  const t = faqMessages(useUi().locale)
  const path = faqPath(site)
  const filtered = choice.category !== null || choice.answeredWith !== null || choice.words !== ''
  const groups = counted(found.map(({ category }) => category))
  return (
    <SitePage title={t.title} description={t.lead} head={<FaqData entries={entries} />}>
      <Stack gap="l">
        <PageHead
          title={t.title}
          lead={t.lead}
          below={
            <p class="muted">
              {t.count(found.length)}
              {entries.length > 0 && (
                <span class="to-choices">
                  {' · '}
                  <a href="#keuzes">{t.filters}</a>
                </span>
              )}
            </p>
          }
        />
        <div class="items-layout">
          {entries.length > 0 && (
            <nav class="items-choices" id="keuzes" aria-label={t.filters}>
              <Choices {...props} />
            </nav>
          )}
          <Stack gap="l">
            {groups.map(({ value }, index) => (
              <section key={value} aria-labelledby={`onderwerp-${index}`}>
                <SectionHead id={`onderwerp-${index}`} title={value} station />
                <Stack gap="s">
                  {found
                    .filter(({ category }) => category === value)
                    .map((entry) => (
                      <FaqAnswer key={entry.id} entry={entry} open={found.length === 1} />
                    ))}
                </Stack>
              </section>
            ))}
            {found.length === 0 && (
              <EmptyState
                level={2}
                title={filtered ? t.noneTitle : t.emptyTitle}
                text={filtered ? t.noneText : t.emptyText}
                action={
                  <ButtonLink href={filtered ? path : faqPath(null)}>{filtered ? t.showAll : t.nation}</ButtonLink>
                }
              />
            )}
            <Notice
              title={t.ask}
              action={
                <ButtonLink href={askPath(site)} icon="message-circle-question">
                  {t.ask}
                </ButtonLink>
              }
            >
              {t.askText}
            </Notice>
            {site !== null && (
              <p>
                <a href={faqPath(null)}>{t.nation}</a>
              </p>
            )}
          </Stack>
        </div>
      </Stack>
    </SitePage>
  )
}

function Choices({ site, entries, choice }: FaqPageProps) {
  const t = faqMessages(useUi().locale)
  const path = faqPath(site)
  const to = (change: Partial<FaqChoice>): string => faqAddress(path, { ...choice, ...change })
  // What a choice would leave, so that none leads to nothing.
  const left = (change: Partial<FaqChoice>) => entries.filter((entry) => isAsked(entry, { ...choice, ...change }))
  const chosen = [
    ...(choice.category ? [{ text: `${choice.category} ×`, href: to({ category: null }) }] : []),
    ...(choice.answeredWith ? [{ text: `${choice.answeredWith} ×`, href: to({ answeredWith: null }) }] : []),
    ...(choice.words ? [{ text: `${choice.words} ×`, href: to({ words: '' }) }] : []),
  ]
  const past = entries.filter((entry) => entry.validity === 'past').length
  const lists = [
    {
      title: t.category,
      of: choice.category ? [] : counted(left({}).map(({ category }) => category)),
      key: 'category',
    },
    {
      title: t.answeredWith,
      of: choice.answeredWith ? [] : counted(left({}).flatMap(({ answeredWith }) => namesIn(answeredWith))),
      key: 'answeredWith',
    },
  ] as const
  return (
    <div class="facet-lists">
      <Form action={path} method="get" layout="plain">
        {choice.category && <Hidden name="onderwerp" value={choice.category} />}
        {choice.answeredWith && <Hidden name="met" value={choice.answeredWith} />}
        <Stack gap="s">
          <TextField name="zoek" type="search" label={t.search} value={choice.words} autocomplete="off" />
          <Button small icon="search">
            {t.searchButton}
          </Button>
        </Stack>
      </Form>
      {chosen.length > 0 && (
        <div>
          <h2 class="look-h4">{t.chosen}</h2>
          <Tags tags={chosen} />
        </div>
      )}
      {lists.map(
        ({ title, of, key }) =>
          of.length > 0 && (
            <div key={key}>
              <h2 class="look-h4">{title}</h2>
              <ul class="facet-list" role="list">
                {of.map(({ value, count }) => (
                  <li key={value}>
                    <a href={to({ [key]: value })}>{value}</a> <span class="muted num">({count})</span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {past > 0 && (
        <p class="small">
          <a href={to({ past: !choice.past })}>{choice.past ? t.withoutPast : t.withPast(past)}</a>
        </p>
      )}
    </div>
  )
}

/** The same for programs, in the words of schema.org. */
function FaqData({ entries }: { entries: readonly FaqEntry[] }) {
  const told = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: entries
      .filter(({ validity }) => validity === 'valid')
      .map(({ title, text }) => ({ '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text } })),
  }
  if (!told.mainEntity.length) return null
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(told).replaceAll('<', String.raw`\u003c`) }}
    />
  )
}
