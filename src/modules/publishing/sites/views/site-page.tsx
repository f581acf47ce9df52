import { useUi } from '../../../../ui/context.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, SectionHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Link } from '../../../../ui/link/link.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { SortList } from '../../../../ui/sort-list/sort-list.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { formats } from '../../../../platform/i18n.ts'
import { editLogoPath, regionSitePath } from '../../../organisations/paths.ts'
import type { Region } from '../../../organisations/public.ts'
import { frameMessages } from '../frame/messages.ts'
import { siteMessages } from '../messages.ts'
import {
  siteBlockHidingPath,
  siteBlockMovePath,
  siteBlockPath,
  siteBlocksPath,
  siteLegalPath,
  siteMenuPath,
  sitePreviewPath,
  sitePublicationPath,
  siteRestorePath,
  siteSettingsPath,
} from '../paths.ts'
import type { WorkedOn } from '../queries.ts'
import { addable, legalPages, type Block } from '../rules.ts'

export interface SiteKeepingProps {
  region: Region | null
  site: WorkedOn
  /** Whether the draft differs from what everybody sees. */
  changed: boolean
  errors?: readonly { readonly field: string; readonly text: string }[]
  refused?: string | undefined
}

/** Where a site is made: its blocks, and the way to all the rest. */
export function SiteKeepingPage(props: SiteKeepingProps) {
  const { region, errors = [], refused, site } = props
  const t = siteMessages(useUi().locale)
  const place = region?.slug ?? null
  return (
    <Workspace title={t.title} section="website">
      <PageHead
        title={t.title}
        lead={region ? t.lead : t.nationLead}
        actions={
          <Row>
            <ButtonLink href={sitePreviewPath(place)} icon="eye">
              {t.preview}
            </ButtonLink>
            <Form action={sitePublicationPath(place)} layout="plain">
              <Hidden name="seen" value={String(site.revision)} />
              <Button kind="primary" icon="world">
                {t.publish}
              </Button>
            </Form>
          </Row>
        }
      />
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <StateNotice {...props} />
        <Grid columns="main">
          <Stack gap="l">
            <Blocks {...props} />
          </Stack>
          <Stack>
            <Around {...props} />
            <Versions {...props} />
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

function StateNotice({ region, site, changed }: SiteKeepingProps) {
  const { locale } = useUi()
  const t = siteMessages(locale)
  const [last] = site.versions
  const visit = <ButtonLink href={region ? regionSitePath(region.slug) : '/'}>{t.visit}</ButtonLink>
  if (!last)
    return (
      <Notice title={t.state.starting} action={visit}>
        {t.stateText.starting}
      </Notice>
    )
  const when = formats(locale).moment(last.publishedAt, region?.timeZone ?? 'Europe/Amsterdam')
  return changed ? (
    <Notice tone="caution" title={t.state.changed} action={visit}>
      {t.stateText.changed(when)}
    </Notice>
  ) : (
    <Notice tone="positive" title={t.state.same} action={visit}>
      {t.stateText.same(when, last.publishedBy ?? t.somebody)}
    </Notice>
  )
}

function Blocks({ region, site, errors = [] }: SiteKeepingProps) {
  const { locale } = useUi()
  const t = siteMessages(locale)
  const names = frameMessages(locale).titles
  const place = region?.slug ?? null
  const kinds = addable(site.draft, region === null)
  return (
    <>
      <section class="stack" aria-labelledby="blokken">
        <SectionHead id="blokken" title={t.blocks} />
        <p class="muted">{t.blocksHelp}</p>
        <SortList
          grip={t.grip}
          items={site.draft.blocks.map((block) => ({
            key: block.id,
            title: (
              <>
                {names[block.kind]} {block.hidden && <Tag>{t.hiddenTag}</Tag>}
              </>
            ),
            note: block.fields['title'] || t.blockTexts[block.kind],
            quiet: block.hidden,
            moveAction: siteBlockMovePath(place, block.id),
            actions: <BlockActions place={place} block={block} name={names[block.kind]} />,
          }))}
        />
      </section>
      {kinds.length > 0 && (
        <Card title={t.add} id="toevoegen">
          <Form action={siteBlocksPath(place)}>
            <SelectField
              name="kind"
              label={t.chooseKind}
              help={t.addHelp}
              empty
              error={errorOf(errors, 'kind')}
              options={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
            />
            <FormActions>
              <Button>{t.addBlock}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  )
}

function BlockActions({ place, block, name }: { place: string | null; block: Block; name: string }) {
  const t = siteMessages(useUi().locale)
  const label = (verb: string) => (
    <>
      {verb}
      <span class="visually-hidden"> {name}</span>
    </>
  )
  return (
    <>
      <Form action={siteBlockMovePath(place, block.id)} layout="plain">
        <Row tight>
          <Button small name="to" value="up" icon="arrow-narrow-up">
            {label(t.up)}
          </Button>
          <Button small name="to" value="down" icon="arrow-narrow-down">
            {label(t.down)}
          </Button>
        </Row>
      </Form>
      <Form action={siteBlockHidingPath(place, block.id)} layout="plain">
        <Button small name="to" value={block.hidden ? 'show' : 'hide'}>
          {label(block.hidden ? t.show : t.hide)}
        </Button>
      </Form>
      <ButtonLink small href={siteBlockPath(place, block.id)} icon="pencil">
        {label(t.edit)}
      </ButtonLink>
    </>
  )
}

function Around({ region }: SiteKeepingProps) {
  const { locale } = useUi()
  const t = siteMessages(locale)
  const legal = frameMessages(locale).legal
  const place = region?.slug ?? null
  return (
    <Card title={t.more} id="rondom">
      <ul class="plain-links" role="list">
        <li>
          <Link href={siteSettingsPath(place)}>{t.settings}</Link>
        </li>
        <li>
          <Link href={siteMenuPath(place)}>{t.menu}</Link>
        </li>
        {region && (
          <li>
            <Link href={editLogoPath(region.slug)}>{t.logo}</Link>
          </li>
        )}
        {legalPages.map((page) => (
          <li key={page}>
            <Link href={siteLegalPath(place, page)}>{legal[page]}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Versions({ region, site }: SiteKeepingProps) {
  const { locale } = useUi()
  const t = siteMessages(locale)
  const f = formats(locale)
  if (site.versions.length === 0) return null
  return (
    <Card title={t.versions} id="versies">
      <Stack>
        <p class="small muted">{t.versionsHelp}</p>
        <ul class="plain-links" role="list">
          {site.versions.slice(0, 8).map(({ number, publishedAt, publishedBy }, index) => (
            <li key={number}>
              <p>
                <strong>{t.version(number)}</strong> {index === 0 && <Tag tone="positive">{t.now}</Tag>}
              </p>
              <p class="small muted">
                {f.moment(publishedAt, region?.timeZone ?? 'Europe/Amsterdam')}, {publishedBy ?? t.somebody}
              </p>
              <Form action={siteRestorePath(region?.slug ?? null, number)} layout="plain">
                <Button small icon="history">
                  {t.restore}
                  <span class="visually-hidden"> {t.version(number)}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}
