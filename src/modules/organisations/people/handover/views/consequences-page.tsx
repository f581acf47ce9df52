import type { Locale } from '../../../../../platform/actor.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { addDays, type IsoDate } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../../messages.ts'
import { handOverPath, handOverPreviewPath } from '../../../paths.ts'
import type { Region } from '../../../rules.ts'
import { periodText } from '../../messages.ts'
import type { Holder } from '../../queries.ts'
import { roleState, type HeldRole } from '../../rules.ts'
import { handOverMessages } from '../messages.ts'
import { following } from '../rules.ts'
import { HandOverHead, type Leader } from './hand-over-page.tsx'

export interface ConsequencesPageProps {
  region: Region
  leaving: Leader
  /** Somebody of the team, or who gets an invitation. */
  successor: Holder | { name: string; email: string }
  lastDay: IsoDate
  note: string | null
  leaders: readonly Leader[]
  today: IsoDate
  /** The form as it was filled in. */
  typed: Readonly<Record<string, string>>
}

/** What the hand-over will do, before it does. */
export function ConsequencesPage(props: ConsequencesPageProps) {
  const { region, note, typed } = props
  const { locale } = useUi()
  const t = handOverMessages(locale)
  const kept = ['leaver', 'lastDay', 'successor', 'name', 'email', 'locale', 'note']
  return (
    <Workspace title={t.consequences} section="team">
      <HandOverHead region={region} step={1} />
      <Card id="gevolgen" title={t.consequences}>
        <Stack>
          <ul class="bullets">
            {consequencesOf(props, locale).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {note && (
            <>
              <p>
                <strong>{t.noteShown}:</strong>
              </p>
              <blockquote>
                {note.split(/\n{2,}/).map((part) => (
                  <p key={part}>{part}</p>
                ))}
              </blockquote>
            </>
          )}
          <Form action={handOverPath(region.slug)} layout="plain">
            {kept.map((name) => (
              <Hidden key={name} name={name} value={typed[name] ?? ''} />
            ))}
            <FormActions>
              <Button kind="primary">{t.confirm}</Button>
              <Button formaction={handOverPreviewPath(region.slug)} name="again" value="yes">
                {t.change}
              </Button>
            </FormActions>
          </Form>
        </Stack>
      </Card>
    </Workspace>
  )
}

function consequencesOf(
  { leaving, successor, lastDay, leaders, today }: ConsequencesPageProps,
  locale: Locale,
): string[] {
  const t = handOverMessages(locale)
  const f = formats(locale)
  const { member: leaver, held } = leaving
  const [last, first] = [f.longDate(lastDay), f.longDate(addDays(lastDay, 1))]
  const known = 'roles' in successor ? successor : null
  const own = known?.roles.filter(({ role }) => role === 'programmeLeader') ?? []
  const others = leaders.filter(
    ({ member, held: { id, until } }) =>
      id !== held.id && member.id !== known?.id && (until === null || until > lastDay),
  )
  const afterwards = keptRoles(leaver.roles, held, lastDay, locale)
  const besides = known ? keptRoles(known.roles, null, lastDay, locale) : ''
  return [
    t.ends(leaver.name, last),
    following(own, lastDay).kind === 'nothing' ? t.leadsAlready(successor.name) : t.begins(successor.name, first),
    t.letter(leaver.name),
    known?.joined ? t.letter(successor.name) : t.invited(successor.name, successor.email),
    afterwards ? t.keeps(leaver.name, afterwards) : t.loses(leaver.name, first),
    ...(besides ? [t.keeps(successor.name, besides)] : []),
    ...others.map(({ member, held: other }) => t.alsoLeads(member.name, periodText(locale, other, today))),
    t.owners(leaver.name),
    t.team,
  ]
}

/** The other roles of somebody that go on after a day, in words. */
function keptRoles(roles: readonly HeldRole[], without: HeldRole | null, lastDay: IsoDate, locale: Locale): string {
  const names = organisationMessages(locale).roles
  const kept = roles.filter(
    (each) =>
      each.id !== without?.id && each.role !== 'programmeLeader' && roleState(each, addDays(lastDay, 1)) === 'present',
  )
  return [...new Set(kept.map(({ role }) => names[role].toLowerCase()))].join(', ')
}
