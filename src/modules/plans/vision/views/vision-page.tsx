import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Contents } from '../../../../ui/contents/contents.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { visionMessages } from '../messages.ts'
import {
  approvePath,
  editSectionPath,
  readersPath,
  sectionMovePath,
  sectionPath,
  sectionReturnPath,
  sectionsPath,
  visionDifferencePath,
  visionPdfPath,
  visionStartPath,
  visionVersionPath,
} from '../paths.ts'
import type { VisionVersion } from '../queries.ts'
import { readerMessages } from '../readers/messages.ts'
import { versionMessages } from '../versions/messages.ts'
import { Questions, SavedOn, SectionText, anchorOf, type DrawnSection } from './section-parts.tsx'

export interface VisionPageProps {
  region: Region
  period: string
  sections: readonly DrawnSection[]
  removed: readonly DrawnSection[]
  versions: readonly VisionVersion[]
  mayChange: boolean
  mayApprove: boolean
  typed: Typed
  errors: readonly FieldError[]
}

/** The working version, to read as a whole and to go on with. */
export function VisionPage(props: VisionPageProps) {
  const { region, period, sections, versions, mayChange, mayApprove, errors } = props
  const { locale } = useUi()
  const [t, v] = [visionMessages(locale), versionMessages(locale)]
  const written = sections.some(({ html }) => html)
  return (
    <Workspace title={t.title} section="vision">
      <PageHead
        title={t.title}
        below={t.working(period)}
        lead={t.lead}
        actions={
          written && (
            <>
              {mayApprove && (
                <ButtonLink kind="primary" icon="check" href={approvePath(region.slug)}>
                  {v.approve}
                </ButtonLink>
              )}
              <ButtonLink icon="file-type-pdf" href={visionPdfPath(region.slug)} download>
                {t.pdf}
              </ButtonLink>
            </>
          )
        }
      />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Stack gap="l">
            <Contents
              title={t.contents}
              entries={sections.map(({ section, title }) => ({
                href: `#${anchorOf(section)}`,
                text: title,
                note: section.openThreads > 0 ? t.comments(section.openThreads) : undefined,
              }))}
            />
            {sections.map((drawn, at) => (
              <SectionCard
                key={drawn.section.id}
                {...props}
                drawn={drawn}
                moves={{ up: mayChange && at > 0, down: mayChange && at < sections.length - 1 }}
              />
            ))}
            {mayChange && <OwnSection {...props} />}
          </Stack>
          <Aside region={region} versions={versions} mayChange={mayChange} />
        </Grid>
      </Stack>
    </Workspace>
  )
}

export function NoVisionPage({ region, mayChange }: { region: Region; mayChange: boolean }) {
  const t = visionMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="vision">
      <PageHead title={t.title} lead={t.lead} />
      <EmptyState
        level={2}
        title={t.none}
        text={mayChange ? t.noneText : t.noneReader}
        action={
          mayChange && (
            <Form action={visionStartPath(region.slug)} layout="plain">
              <Button kind="primary" icon="pencil">
                {t.start}
              </Button>
            </Form>
          )
        }
      />
    </Workspace>
  )
}

interface SectionCardProps extends VisionPageProps {
  drawn: DrawnSection
  moves: { up: boolean; down: boolean }
}

function SectionCard({ region, drawn, mayChange, moves }: SectionCardProps) {
  const t = visionMessages(useUi().locale)
  const { section, title, html } = drawn
  const move = (to: 'up' | 'down') => (
    <Form action={sectionMovePath(region.slug, section.id)} layout="plain">
      <Button kind="quiet" small icon={to === 'up' ? 'arrow-narrow-up' : 'arrow-narrow-down'} name="to" value={to}>
        <span class="visually-hidden">{t[to](title)}</span>
      </Button>
    </Form>
  )
  return (
    <Card id={anchorOf(section)} title={<a href={sectionPath(region.slug, section.id)}>{title}</a>}>
      <Stack>
        {mayChange && !html && <Questions kind={section.kind} open />}
        <SectionText html={html} />
        {html && <SavedOn section={section} region={region} />}
        <div class="row row-apart screen-only">
          <Row tight>
            {mayChange && (
              <ButtonLink small icon="pencil" href={editSectionPath(region.slug, section.id)}>
                {html ? t.edit : t.write}
                <span class="visually-hidden">: {title}</span>
              </ButtonLink>
            )}
            <ButtonLink small icon="message" href={`${sectionPath(region.slug, section.id)}#opmerkingen`}>
              {section.openThreads > 0 ? t.comments(section.openThreads) : t.noComments}
              <span class="visually-hidden">: {title}</span>
            </ButtonLink>
          </Row>
          <Row tight>
            {moves.up && move('up')}
            {moves.down && move('down')}
          </Row>
        </div>
      </Stack>
    </Card>
  )
}

function OwnSection({ region, removed, typed, errors }: VisionPageProps) {
  const t = visionMessages(useUi().locale)
  return (
    <div class="stack screen-only">
      <Disclosure summary={t.addTitle} open={errors.length > 0} card>
        <Form action={sectionsPath(region.slug)}>
          <TextField
            name="title"
            label={t.newTitle}
            help={t.newHelp}
            value={typed['title']}
            error={errorOf(errors, 'title')}
            maxlength={200}
            autocomplete="off"
          />
          <Row>
            <Button icon="plus">{t.add}</Button>
          </Row>
        </Form>
      </Disclosure>
      {removed.length > 0 && (
        <Disclosure summary={t.removedTitle} card>
          {removed.map(({ section, title }) => (
            <Row between key={section.id}>
              <a href={sectionPath(region.slug, section.id)}>{title}</a>
              <Form action={sectionReturnPath(region.slug, section.id)} layout="plain">
                <Button small icon="arrow-back-up">
                  {t.bringBack(title)}
                </Button>
              </Form>
            </Row>
          ))}
        </Disclosure>
      )}
    </div>
  )
}

function Aside({ region, versions, mayChange }: Pick<VisionPageProps, 'region' | 'versions' | 'mayChange'>) {
  const { locale } = useUi()
  const [v, r] = [versionMessages(locale), readerMessages(locale)]
  return (
    <div class="stack stack-l screen-only">
      <Card id="versies" title={v.title} look={3}>
        <Stack>
          {versions.length === 0 && <p class="muted">{v.none}</p>}
          {versions.map(({ id, name, approvedOn, approvedBy }) => (
            <div key={id}>
              <a href={visionVersionPath(region.slug, id)}>{name}</a>
              <p class="small muted">{v.approved(formats(locale).date(approvedOn), approvedBy)}</p>
            </div>
          ))}
          {versions.length > 0 && (
            <ButtonLink small icon="git-compare" href={visionDifferencePath(region.slug)}>
              {v.difference}
            </ButtonLink>
          )}
        </Stack>
      </Card>
      {mayChange && (
        <Card id="meelezers" title={r.title} look={3}>
          <Stack>
            <p class="small">{r.lead}</p>
            <ButtonLink small icon="user-plus" href={readersPath(region.slug)}>
              {r.invite}
            </ButtonLink>
          </Stack>
        </Card>
      )}
    </div>
  )
}
