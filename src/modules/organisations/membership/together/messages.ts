import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import { organisationMessages } from '../../messages.ts'
import type { EndRefusal, StartRefusal } from '../rules.ts'
import type { DoneTogether } from './commands.ts'
import { mostTogether, type Wanted } from './rules.ts'
import type { TogetherVerb } from './schema.ts'

interface Texts {
  readonly bar: string
  readonly verbs: Readonly<Record<TogetherVerb, string>>
  readonly intoRegion: string
  readonly allShown: (count: string) => string
  readonly titles: Readonly<Record<TogetherVerb | 'region', (count: number) => string>>
  readonly noneChosen: string
  readonly tooMany: (most: string) => string
  readonly region: string
  readonly regionComplaint: string
  readonly chosen: string
  readonly now: string
  readonly becomes: string
  readonly notNow: string
  readonly since: (role: string, day: string) => string
  readonly same: string
  readonly ends: (day: string) => string
  readonly starts: (role: string, day: string) => string
  readonly more: (count: number) => string
  readonly refusedTitle: (refused: number, all: number) => string
  readonly refusedText: string
  readonly submit: Readonly<Record<TogetherVerb | 'region', (count: number) => string>>
  readonly look: string
  readonly back: string
  readonly shortfall: (needs: string) => string
  readonly refused: Readonly<Record<StartRefusal | EndRefusal | 'merged' | 'notThen', (day: string) => string>>
  readonly started: (count: number, role: string, day: string) => string
  readonly ended: (count: number, day: string) => string
  readonly stayed: (count: number) => string
  readonly nothingDone: string
}

const some = (count: number, one: string, many: string): string => (count === 1 ? one : `${String(count)} ${many}`)

export const togetherMessages = defineMessages<Texts>({
  nl: {
    bar: 'Met wat je aanvinkt',
    verbs: { rol: 'Geef een andere rol', einde: 'Beëindig de deelname', begin: 'Laat weer meedoen' },
    intoRegion: 'Laat meedoen in een regio',
    allShown: (count) => `Alle ${count} die het filter toont`,
    titles: {
      rol: (count) => `${some(count, 'Eén organisatie', 'organisaties')} een andere rol geven`,
      einde: (count) => `De deelname van ${some(count, 'één organisatie', 'organisaties')} beëindigen`,
      begin: (count) => `${some(count, 'Eén organisatie', 'organisaties')} weer laten meedoen`,
      region: (count) => `${some(count, 'Eén organisatie', 'organisaties')} laten meedoen in een regio`,
    },
    noneChosen: 'Vink eerst een of meer organisaties aan.',
    tooMany: (most) => `Dat zijn er meer dan ${most}. Filter verder of vink er minder aan.`,
    region: 'Regio',
    regionComplaint: 'Kies een regio',
    chosen: 'Gekozen organisaties',
    now: 'Nu',
    becomes: 'Wordt',
    notNow: 'doet niet mee',
    since: (role, day) => `${role} sinds ${day}`,
    same: 'blijft zo: is het al',
    ends: (day) => `stopt na ${day}`,
    starts: (role, day) => `${role} vanaf ${day}`,
    more: (count) => `En nog ${String(count)}.`,
    refusedTitle: (refused, all) =>
      refused === all
        ? 'Zo kan het bij geen van alle'
        : `Bij ${String(refused)} van de ${String(all)} kan het zo niet: die ${refused === 1 ? 'blijft zoals zij is' : 'blijven zoals ze zijn'}`,
    refusedText: 'Er is nog niets veranderd. Kies een andere rol of dag, of ga verder met de rest.',
    submit: {
      rol: (count) => `Geef ${some(count, 'één organisatie', 'organisaties')} deze rol`,
      einde: (count) => `Beëindig ${some(count, 'één deelname', 'deelnames')}`,
      begin: (count) => `Laat ${some(count, 'één organisatie', 'organisaties')} weer meedoen`,
      region: (count) => `Laat ${some(count, 'één organisatie', 'organisaties')} meedoen`,
    },
    look: 'Bekijk wat er verandert',
    back: 'Terug',
    shortfall: (needs) => `Daarna mist de regio: ${needs}.`,
    refused: {
      overlaps: (day) => `doet al mee vanaf ${day}`,
      leadNeedsNoEnd: () => 'een penvoerder heeft geen einde',
      leadNeeded: () => 'is penvoerder: geef eerst een andere organisatie die rol',
      laterLead: (day) => `vanaf ${day} is er een andere penvoerder`,
      beforeStart: (day) => `doet pas mee vanaf ${day}`,
      unknown: () => 'doet niet mee',
      notThen: () => 'doet op die dag niet mee',
      merged: () => 'is samengevoegd met een andere',
    },
    started: (count, role, day) => `${some(count, 'Eén organisatie', 'organisaties')}: ${role} vanaf ${day}.`,
    ended: (count, day) => `${some(count, 'Eén deelname stopt', 'deelnames stoppen')} na ${day}.`,
    stayed: (count) => (count === 1 ? 'Bij één was het al zo.' : `Bij ${String(count)} was het al zo.`),
    nothingDone: 'Er is niets veranderd.',
  },
  en: {
    bar: 'With what you tick',
    verbs: { rol: 'Give another role', einde: 'End the membership', begin: 'Let it take part again' },
    intoRegion: 'Let it take part in a region',
    allShown: (count) => `All ${count} that the filter shows`,
    titles: {
      rol: (count) => `Give ${some(count, 'one organisation', 'organisations')} another role`,
      einde: (count) => `End the membership of ${some(count, 'one organisation', 'organisations')}`,
      begin: (count) => `Let ${some(count, 'one organisation', 'organisations')} take part again`,
      region: (count) => `Let ${some(count, 'one organisation', 'organisations')} take part in a region`,
    },
    noneChosen: 'First tick one or more organisations.',
    tooMany: (most) => `Those are more than ${most}. Filter further or tick fewer.`,
    region: 'Region',
    regionComplaint: 'Choose a region',
    chosen: 'Chosen organisations',
    now: 'Now',
    becomes: 'Becomes',
    notNow: 'takes no part',
    since: (role, day) => `${role} since ${day}`,
    same: 'stays so: it is already',
    ends: (day) => `stops after ${day}`,
    starts: (role, day) => `${role} from ${day}`,
    more: (count) => `And ${String(count)} more.`,
    refusedTitle: (refused, all) =>
      refused === all
        ? 'None of them can'
        : `${String(refused)} of the ${String(all)} cannot: ${refused === 1 ? 'it stays as it is' : 'they stay as they are'}`,
    refusedText: 'Nothing has changed yet. Choose another role or day, or go on with the others.',
    submit: {
      rol: (count) => `Give ${some(count, 'one organisation', 'organisations')} this role`,
      einde: (count) => `End ${some(count, 'one membership', 'memberships')}`,
      begin: (count) => `Let ${some(count, 'one organisation', 'organisations')} take part again`,
      region: (count) => `Let ${some(count, 'one organisation', 'organisations')} take part`,
    },
    look: 'See what changes',
    back: 'Back',
    shortfall: (needs) => `After that the region misses: ${needs}.`,
    refused: {
      overlaps: (day) => `takes part from ${day} already`,
      leadNeedsNoEnd: () => 'a lead applicant has no end',
      leadNeeded: () => 'is lead applicant: give another organisation that role first',
      laterLead: (day) => `from ${day} there is another lead applicant`,
      beforeStart: (day) => `takes part from ${day} only`,
      unknown: () => 'takes no part',
      notThen: () => 'takes no part on that day',
      merged: () => 'was merged with another',
    },
    started: (count, role, day) => `${some(count, 'One organisation', 'organisations')}: ${role} from ${day}.`,
    ended: (count, day) => `${some(count, 'One membership stops', 'memberships stop')} after ${day}.`,
    stayed: (count) => (count === 1 ? 'One was so already.' : `${String(count)} were so already.`),
    nothingDone: 'Nothing has changed.',
  },
})

/** Why nothing can be done with so many; null when it can. */
export function wrongNumberText(locale: Locale, count: number): string | null {
  const t = togetherMessages(locale)
  if (count === 0) return t.noneChosen
  return count > mostTogether ? t.tooMany(formats(locale).number(mostTogether)) : null
}

/** What was done, said once. */
export function doneText(locale: Locale, { changed, same }: DoneTogether, wanted: Wanted): string {
  const [t, f] = [togetherMessages(locale), formats(locale)]
  const stayed = same > 0 ? t.stayed(same) : ''
  if (!changed) return stayed || t.nothingDone
  const done =
    wanted.verb === 'end'
      ? t.ended(changed, f.date(wanted.until))
      : t.started(changed, organisationMessages(locale).memberRoles[wanted.given.role], f.date(wanted.given.from))
  return [done, stayed].filter(Boolean).join(' ')
}
