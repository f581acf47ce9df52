import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { SortList } from '../../../../../ui/sort-list/sort-list.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { collectionMessages } from '../../messages.ts'
import {
  collectionItemMovePath,
  collectionItemPath,
  collectionPath,
  collectionPublicationPath,
  collectionRemovalPath,
  keepCollectionsPath,
} from '../../paths.ts'
import type { Entry } from '../../queries.ts'
import { placeOf, withinParts } from '../../rules.ts'
import { keepingMessages } from '../messages.ts'
import type { InCollection } from '../public.ts'
import { AddItems } from './add-items.tsx'
import type { KeepPageProps } from './keep-page-props.ts'
import { Settings } from './settings.tsx'

/** One collection as those who keep the site see it. */
export function KeepPage(props: KeepPageProps) {
  const { scope, entries, errors, refused, mayChange } = props
  const { slug, collection } = scope
  const { locale } = useUi()
  const [t, c] = [keepingMessages(locale), collectionMessages(locale)]
  return (
    <Workspace title={collection.title} section="collections">
      <Breadcrumb trail={[{ href: keepCollectionsPath(slug), text: t.title }]} current={collection.title} />
      <PageHead
        title={collection.title}
        below={
          <Row tight>
            <span class="muted">{c.forms[collection.form]}</span>
            <Tag tone={collection.publishedAt ? 'positive' : undefined}>
              {collection.publishedAt ? t.isPublic : t.isDraft}
            </Tag>
          </Row>
        }
        actions={
          collection.publishedAt && (
            <ButtonLink href={collectionPath(slug, collection.slug)} icon="external-link">
              {t.open}
            </ButtonLink>
          )
        }
      />
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        {!mayChange && <Notice>{t.onlyEditor}</Notice>}
        <Grid columns="main">
          <Stack gap="l">
            <section class="stack" aria-labelledby="inhoud">
              <SectionHead id="inhoud" title={t.contents} />
              {entries.length > 0 ? <Contents {...props} /> : <p class="muted">{t.contentsEmpty}</p>}
            </section>
            {mayChange && <AddItems {...props} />}
          </Stack>
          <Stack gap="l">
            <State {...props} />
            {mayChange && <Settings {...props} />}
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

function Contents({ scope, entries, mayChange }: KeepPageProps) {
  const { slug, collection } = scope
  const { locale } = useUi()
  const t = keepingMessages(locale)
  if (!mayChange)
    return (
      <ol class="bullets">
        {entries.map(({ item, title }) => (
          <li key={item}>{title}</li>
        ))}
      </ol>
    )
  return (
    <SortList
      grip={t.grip}
      items={entries.map((entry) => ({
        key: entry.item,
        title: (
          <>
            {entry.title} {!entry.shown && <Tag tone="caution">{t.notPublic}</Tag>}
          </>
        ),
        note: <EntryNote entry={entry} collection={collection} />,
        quiet: !entry.shown,
        moveAction: collectionItemMovePath(slug, collection.id, entry.item),
        actions: <EntryActions slug={slug} collection={collection.id} entry={entry} />,
      }))}
    />
  )
}

function EntryNote({ entry, collection }: { entry: Entry; collection: InCollection['collection'] }) {
  const { locale } = useUi()
  const [t, c] = [keepingMessages(locale), collectionMessages(locale)]
  const names = withinParts(entry.parts, collection.parts.length).map((part) => collection.parts[part - 1])
  const loose = collection.form === 'circles' && placeOf(entry.parts) === null
  return (
    <>
      {[...names, ...(entry.minutes ? [c.minutes(entry.minutes)] : []), ...(entry.note ? [entry.note] : [])].join(
        ' · ',
      )}
      {loose && <Tag tone="caution">{t.inNoCircle}</Tag>}
    </>
  )
}

function EntryActions({ slug, collection, entry }: { slug: string | null; collection: number; entry: Entry }) {
  const t = keepingMessages(useUi().locale)
  const label = (verb: string) => (
    <>
      {verb}
      <span class="visually-hidden"> {entry.title}</span>
    </>
  )
  return (
    <>
      <Form action={collectionItemMovePath(slug, collection, entry.item)} layout="plain">
        <Row tight>
          <Button small name="to" value="up" icon="arrow-narrow-up">
            {label(t.up)}
          </Button>
          <Button small name="to" value="down" icon="arrow-narrow-down">
            {label(t.down)}
          </Button>
        </Row>
      </Form>
      <ButtonLink small href={collectionItemPath(slug, collection, entry.item)} icon="pencil">
        {label(t.change)}
      </ButtonLink>
    </>
  )
}

function State({ scope, mayShow, mayChange }: KeepPageProps) {
  const { slug, collection } = scope
  const t = keepingMessages(useUi().locale)
  const isPublic = collection.publishedAt !== null
  return (
    <Card id="stand" title={t.stateTitle} look={3} tinted>
      <Stack>
        <p>{isPublic ? t.statePublic : t.stateDraft}</p>
        {mayShow && (
          <Form action={collectionPublicationPath(slug, collection.id)} layout="plain">
            <Hidden name="show" value={isPublic ? 'no' : 'yes'} />
            <Button kind={isPublic ? 'secondary' : 'primary'} small={isPublic} icon={isPublic ? undefined : 'world'}>
              {isPublic ? t.withdraw : t.publish}
            </Button>
          </Form>
        )}
        {mayChange && !isPublic && (
          <Disclosure summary={t.drop}>
            <p class="small">{t.dropText}</p>
            <Form action={collectionRemovalPath(slug, collection.id)} layout="plain">
              <Button kind="danger" small>
                {t.drop}
              </Button>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
