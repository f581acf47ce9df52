import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { Heading, PageHead, Prose, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Link } from '../../../../../ui/link/link.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { feedPath, itemsPath, sitemapPath } from '../../../paths.ts'
import { developerMessages } from '../messages.ts'

const apiPath = '/api'

/** What programs may read, and how: for who writes them. */
export function DevelopersPage() {
  const { locale } = useUi()
  const t = developerMessages(locale)
  const addresses = [
    [t.sites, `${apiPath}/sites`],
    [t.items, `${apiPath}/items?theme=intake&perPage=10`],
    [t.item, `${apiPath}/items/…`],
    [t.regions, `${apiPath}/regions`],
    [t.organisations, `${apiPath}/organisations?kind=school`],
    [t.municipalities, `${apiPath}/municipalities`],
  ] as const
  const others = [
    [t.feed, t.feedText, feedPath(null)],
    [t.sitemap, t.sitemapText, sitemapPath],
    [t.lom, t.lomText, `${itemsPath(null)}?soort=assignment`],
    [t.data, t.dataText, itemsPath(null)],
  ] as const
  return (
    <SitePage title={t.title} description={t.lead}>
      <Stack gap="l">
        <PageHead title={t.title} lead={t.lead} />
        <Prose>
          <Heading level={2} look={3}>
            {t.api}
          </Heading>
          <p>{t.apiText}</p>
        </Prose>
        <Row>
          <ButtonLink href={apiPath} kind="primary" icon="file-text">
            {t.document}
          </ButtonLink>
        </Row>
        <DataTable
          label={t.addresses}
          rows={addresses}
          rowKey={([what]) => what}
          columns={[
            { key: 'what', head: t.what, cell: ([what]) => what },
            {
              key: 'address',
              head: t.address,
              cell: ([, address]) => (address.endsWith('…') ? <code>{address}</code> : <a href={address}>{address}</a>),
            },
          ]}
        />
        <Prose>
          <Heading level={2} look={3}>
            {t.rules}
          </Heading>
          <ul class="bullets">
            {t.ruleList.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <Heading level={2} look={3}>
            {t.other}
          </Heading>
          {others.map(([name, words, href]) => (
            <p key={name}>
              <Link href={href}>{name}</Link>. {words}
            </p>
          ))}
          <Heading level={2} look={3}>
            {t.licence}
          </Heading>
          <p>{t.licenceText}</p>
        </Prose>
      </Stack>
    </SitePage>
  )
}
