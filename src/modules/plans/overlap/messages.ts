import type { Locale } from '../../../platform/actor.ts'
import { defineMessages, formats } from '../../../platform/i18n.ts'
import { most, type Likeness } from './rules.ts'

const list = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`

export const overlapMessages = defineMessages({
  nl: {
    lead: 'Activiteiten van andere regio’s die op die van jullie lijken, en waarom. Alleen wat met jullie gedeeld is en nog komt.',
    count: (count: number) =>
      count === 1
        ? '1 activiteit van jullie lijkt op iets van een ander'
        : `${count} activiteiten van jullie lijken op iets van een ander`,
    none: 'Niets lijkt op jullie plan',
    noneText: 'Zodra andere regio’s meer delen, vinden wij hier wat op jullie activiteiten lijkt.',
    resembles: 'Lijkt op',
    nothingLike: 'Geen gedeelde activiteit van een andere regio lijkt hierop.',
    why: 'Waarom',
    score: (points: number) => `${points} van 100`,
    activity: 'Activiteit',
    region: 'Regio',
    period: 'Periode',
    act: 'Samen doen',
    reasons: {
      words: (words: readonly string[]) => `beide over ${list(words, 'en')}`,
      description: 'zelfde resultaat verwacht',
      theme: 'zelfde thema',
      target: 'zelfde doelgroep',
      sameMonth: 'zelfde maand',
      samePeriod: 'tegelijk',
      nearly: 'kort na elkaar',
      kilometres: (km: string) => `${km} km`,
      near: 'in dezelfde plaats',
      sameProvince: 'zelfde provincie',
    },
    parts: {
      words: 'woorden',
      description: 'resultaat',
      theme: 'thema',
      target: 'doelgroep',
      period: 'periode',
      distance: 'afstand',
    },
    propose: (region: string) => `Stel ${region} voor om dit samen te doen`,
    proposeShort: 'Stel voor om dit samen te doen',
    proposed: (region: string) => `Het voorstel is verstuurd aan regio ${region}.`,
    refusals: {
      cancelled: 'Een van de twee activiteiten is geannuleerd.',
      ended: 'De andere regio bestaat niet meer.',
      answered: 'Dit voorstel is ondertussen al beantwoord of ingetrokken.',
      other: 'Kies een activiteit van een andere regio.',
    },
    states: {
      waiting: 'wacht op antwoord',
      agreed: 'samen',
      declined: 'afgewezen',
      withdrawn: 'ingetrokken',
    },
    proposals: 'Samen doen',
    noProposals: 'Nog geen voorstellen. Bij Overlap zie je met wie je iets samen kunt doen.',
    byUs: (region: string) => `Door ons voorgesteld aan regio ${region}`,
    byThem: (region: string) => `Voorgesteld door regio ${region}`,
    ours: 'Van ons',
    theirs: 'Van de ander',
    words: 'Antwoord',
    agree: 'Ja, samen',
    decline: 'Nee',
    withdraw: 'Trek in',
    done: {
      agree: 'Jullie doen dit samen. De andere regio krijgt een mail.',
      decline: 'Het voorstel is afgewezen. De andere regio krijgt een mail.',
      withdraw: 'Het voorstel is ingetrokken. De andere regio krijgt een mail.',
    },
    seatsIn: 'Plaatsen gevraagd bij ons',
    seatsOut: 'Plaatsen die wij vroegen',
    noSeatsIn: 'Niemand vroeg nog plaatsen bij jullie.',
    noSeatsOut: 'Jullie vroegen nog nergens plaatsen aan.',
    seats: 'Plaatsen',
    state: 'Stand',
    someoneWrites: (region: string) => `Regio ${region} schrijft`,
  },
  en: {
    lead: 'Activities of other regions that are like yours, and why. Only what is shared with you and still to come.',
    count: (count: number) =>
      count === 1 ? '1 activity of yours is like another’s' : `${count} activities of yours are like another’s`,
    none: 'Nothing is like your plan',
    noneText: 'Once other regions share more, we find here what is like your activities.',
    resembles: 'Is like',
    nothingLike: 'No shared activity of another region is like this.',
    why: 'Why',
    score: (points: number) => `${points} of 100`,
    activity: 'Activity',
    region: 'Region',
    period: 'Period',
    act: 'Do it together',
    reasons: {
      words: (words: readonly string[]) => `both about ${list(words, 'and')}`,
      description: 'same result expected',
      theme: 'same theme',
      target: 'same target group',
      sameMonth: 'same month',
      samePeriod: 'at the same time',
      nearly: 'shortly after each other',
      kilometres: (km: string) => `${km} km`,
      near: 'in the same place',
      sameProvince: 'same province',
    },
    parts: {
      words: 'words',
      description: 'result',
      theme: 'theme',
      target: 'target group',
      period: 'period',
      distance: 'distance',
    },
    propose: (region: string) => `Propose to ${region} to do this together`,
    proposeShort: 'Propose to do this together',
    proposed: (region: string) => `The proposal is sent to region ${region}.`,
    refusals: {
      cancelled: 'One of the two activities is cancelled.',
      ended: 'The other region does not exist any more.',
      answered: 'Meanwhile this proposal was answered or withdrawn.',
      other: 'Choose an activity of another region.',
    },
    states: {
      waiting: 'waits for an answer',
      agreed: 'together',
      declined: 'declined',
      withdrawn: 'withdrawn',
    },
    proposals: 'Doing it together',
    noProposals: 'No proposals yet. Overlap shows with whom you could do something together.',
    byUs: (region: string) => `Proposed by us to region ${region}`,
    byThem: (region: string) => `Proposed by region ${region}`,
    ours: 'Ours',
    theirs: 'Theirs',
    words: 'Answer',
    agree: 'Yes, together',
    decline: 'No',
    withdraw: 'Withdraw',
    done: {
      agree: 'You do this together. The other region gets a mail.',
      decline: 'The proposal is declined. The other region gets a mail.',
      withdraw: 'The proposal is withdrawn. The other region gets a mail.',
    },
    seatsIn: 'Seats asked of us',
    seatsOut: 'Seats that we asked for',
    noSeatsIn: 'Nobody has asked you for seats yet.',
    noSeatsOut: 'You have not asked for seats anywhere yet.',
    seats: 'Seats',
    state: 'State',
    someoneWrites: (region: string) => `Region ${region} writes`,
  },
})

/** Why two activities are alike: «beide over drones, zelfde thema, zelfde maand, 18 km». */
export function whyText(locale: Locale, { words, points, period, kilometres, sameProvince }: Likeness): string {
  const t = overlapMessages(locale).reasons
  const where =
    kilometres === null
      ? sameProvince
        ? [t.sameProvince]
        : []
      : [kilometres < 1 ? t.near : t.kilometres(formats(locale).number(kilometres))]
  return [
    t.words(words),
    ...(points.theme > 0 ? [t.theme] : []),
    ...(points.target > 0 ? [t.target] : []),
    ...(period ? [t[period]] : []),
    ...(points.description > 0 ? [t.description] : []),
    ...where,
  ].join(', ')
}

/** The parts of a score: «woorden 30/45, thema 15/15». */
export function partsText(locale: Locale, { points }: Likeness): string {
  const t = overlapMessages(locale).parts
  return (Object.keys(most) as (keyof typeof most)[])
    .map((part) => `${t[part]} ${points[part]}/${most[part]}`)
    .join(' · ')
}
