import { formats } from '../../../../../platform/i18n.ts'
import { toHtml } from '../../../../../platform/rich-text/html.ts'
import { parseDate } from '../../../../../platform/time.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { Heading, PageHead, Prose, Stack } from '../../../../../ui/layout/layout.tsx'
import { Link } from '../../../../../ui/link/link.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { RichText } from '../../../../../ui/rich-text/rich-text.tsx'
import { richField } from '../../blocks/public.ts'
import { frameMessages } from '../../frame/messages.ts'
import { nameOf } from '../../frame/rules.ts'
import type { Site } from '../../queries.ts'
import type { LegalPage as Page } from '../../rules.ts'
import { legalMessages } from '../messages.ts'

/** One of the standing pages: the text that holds for all sites, and what this one adds. */
export function LegalPage({ site, of, address }: { site: Site; of: Page; address: string }) {
  const { locale } = useUi()
  const t = legalMessages(locale)
  const { settings, legal } = site.contents
  const { organisation = '', email = '' } = settings.fields
  const own = legal[of].fields
  const day = parseDate(own['researched'] ?? '')
  const facts = {
    site: nameOf(site, frameMessages(locale).site),
    address,
    organisation,
    email,
    status: own['status'] ?? '',
    researched: day ? formats(locale).longDate(day) : '',
  }
  const added = richField(own, locale === 'nl' ? 'textNl' : 'textEn')
  return (
    <SitePage title={t.titles[of]} description={t.lead[of](facts)}>
      <PageHead title={t.titles[of]} lead={t.lead[of](facts)} />
      <Stack gap="l">
        {of === 'contact' && <Contact site={site} />}
        <Prose>
          {t.sections[of](facts).map(({ title, texts, bullets }) => (
            <section key={title} class="stack">
              <Heading level={2} look={3}>
                {title}
              </Heading>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
              {bullets && (
                <ul class="bullets">
                  {bullets.map((bullet) => (
                    <li key={bullet}>{bullet}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
          {of === 'accessibility' && own['report'] && (
            <p>
              <Link href={own['report']}>{t.report}</Link>
            </p>
          )}
        </Prose>
        {added && <RichText html={toHtml(added, { under: 1, picture: () => null, tableName: t.titles[of] })} />}
      </Stack>
    </SitePage>
  )
}

function Contact({ site }: { site: Site }) {
  const { locale } = useUi()
  const t = legalMessages(locale)
  const { contactName, email, phone, postal, organisation } = site.contents.settings.fields
  const rows = [
    { term: t.contact.who, value: contactName },
    { term: t.contact.email, value: email && <Link href={`mailto:${email}`}>{email}</Link> },
    { term: t.contact.phone, value: phone && <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link> },
    { term: t.contact.postal, value: postal && <Lines text={postal} /> },
    { term: t.contact.organisation, value: organisation },
  ].filter(({ value }) => value)
  return rows.length > 0 ? <Facts facts={rows} /> : <p class="muted">{t.noContact}</p>
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  )
}
