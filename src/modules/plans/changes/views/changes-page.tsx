import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { fingerprint } from '../../../../platform/fingerprint.ts'
import { formats } from '../../../../platform/i18n.ts'
import { dateIn } from '../../../../platform/time.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Muted, PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tag, type Tone } from '../../../../ui/tag/tag.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import type { Region } from '../../../organisations/public.ts'
import { changesPath, versionsPath } from '../../paths.ts'
import { versionMessages } from '../../versions/messages.ts'
import type { Version } from '../../versions/rules.ts'
import { kindMessages } from '../kinds/messages.ts'
import { changeMessages } from '../messages.ts'
import { draftPath, openChangePath } from '../paths.ts'
import type { Notice as Sent } from '../queries.ts'
import { marks, toReport, type ListedChange, type Mark } from '../rules.ts'
import { ChangeTable } from './change-table.tsx'
import { MarkForm } from './mark-form.tsx'
import { SentNotices } from './sent-notices.tsx'

export interface ChangesPageProps {
  region: Region
  /** Null: nothing was approved yet. */
  version: Version | null
  changes: readonly ListedChange[]
  notices: readonly Sent[]
  /** Only changes of this mark. */
  shown: Mark | null
  /** The change whose form is open. */
  open: ListedChange | null
  mayChange: boolean
  typed: Typed | null
  errors: readonly FieldError[]
}

export function ChangesPage(props: ChangesPageProps) {
  const { region, version, changes, notices, shown, mayChange, errors } = props
  const { locale } = useUi()
  const t = changeMessages(locale)
  const v = versionMessages(locale)
  if (!version)
    return (
      <Workspace title={t.title} section="changes">
        <PageHead title={t.title} />
        <EmptyState
          level={2}
          title={t.noVersion}
          text={mayChange ? t.noVersionText : t.noVersionReader}
          action={<ButtonLink href={versionsPath(region.slug)}>{t.toVersions}</ButtonLink>}
        />
      </Workspace>
    )
  const rows = shown === null ? changes : changes.filter(({ mark }) => mark === shown)
  return (
    <Workspace title={t.title} section="changes">
      <PageHead
        title={t.title}
        below={t.lead(v.approved(version.number, formats(locale).date(version.approvedOn)))}
        actions={<ButtonLink href={versionsPath(region.slug)}>{t.versions}</ButtonLink>}
      >
        {changes.length > 0 && <Marks region={region.slug} changes={changes} shown={shown} />}
      </PageHead>
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Standing {...props} />
        {props.open && mayChange && <MarkForm {...props} change={props.open} />}
        {changes.length === 0 && <EmptyState level={2} title={t.none} text={t.noneText} />}
        {changes.length > 0 && rows.length === 0 && <p class="muted">{t.nothingHere}</p>}
        {rows.length > 0 && (
          <Card flush>
            <ChangeTable
              label={t.title}
              region={region}
              changes={rows}
              mark={(change) => <MarkCell region={region} change={change} mayChange={mayChange} />}
            />
          </Card>
        )}
        {changes.length > 0 && <Muted small>{t.source}</Muted>}
        {notices.length > 0 && <SentNotices region={region.slug} notices={notices} />}
      </Stack>
    </Workspace>
  )
}

function Marks({ region, changes, shown }: { region: string } & Pick<ChangesPageProps, 'changes' | 'shown'>) {
  const { locale } = useUi()
  const t = changeMessages(locale)
  const words = kindMessages(locale).marks
  const count = (mark: Mark): number => changes.filter((change) => change.mark === mark).length
  return (
    <ViewSwitch
      label={t.mark}
      views={[
        { href: changesPath(region), text: `${t.all} (${changes.length})`, current: shown === null },
        ...marks.map((mark) => ({
          href: `${changesPath(region)}?merk=${mark}`,
          text: `${words[mark]} (${count(mark)})`,
          current: shown === mark,
        })),
      ]}
    />
  )
}

function Standing({ region, changes, mayChange }: ChangesPageProps) {
  const t = changeMessages(useUi().locale)
  const open = toReport(changes).length
  if (open > 0)
    return (
      <Notice
        tone="caution"
        title={t.open(open)}
        action={
          mayChange && (
            <ButtonLink kind="primary" href={draftPath(region.slug)}>
              {t.makeNotice}
            </ButtonLink>
          )
        }
      >
        {mayChange ? t.openText : t.openReader}
      </Notice>
    )
  return changes.some(({ mark }) => mark === 'report') ? <Notice tone="positive">{t.allReported}</Notice> : null
}

const tones: Readonly<Record<Mark, Tone>> = { report: 'caution', nextReport: 'info', none: 'info' }

function MarkCell({ region, change, mayChange }: { region: Region; change: ListedChange; mayChange: boolean }) {
  const { locale } = useUi()
  const t = changeMessages(locale)
  const f = formats(locale)
  const words = kindMessages(locale).marks
  const [given] = change.given
  return (
    <Stack gap="s">
      <div class="row row-tight">
        <span class="nowrap">
          <Tag tone={change.reportedOn ? 'positive' : tones[change.mark]}>{words[change.mark]}</Tag>
        </span>
        {change.version !== null && <span class="small muted">{t.fromVersion(change.version)}</span>}
      </div>
      {change.reportedOn && (
        <p class="small">
          <WholeDates text={t.reportedOn(f.date(change.reportedOn))} />
        </p>
      )}
      {given && (
        <p class="small muted">
          {t.byHand(words[given.mark], given.by ?? t.somebody, f.date(dateIn(region.timeZone, given.at)))}:{' '}
          {given.reason}
        </p>
      )}
      {mayChange && (
        <a class="small" href={openChangePath(region.slug, fingerprint([change.key, change.content]))}>
          {t.edit}
          <span class="visually-hidden">: {change.about.name}</span>
        </a>
      )}
    </Stack>
  )
}
