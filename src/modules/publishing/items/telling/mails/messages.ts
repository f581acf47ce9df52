import { defineMessages } from '../../../../../platform/i18n.ts'
import type { What } from '../rules.ts'

export interface Told {
  readonly title: string
  /** Who did it. */
  readonly by: string
  /** The other site: «regio Emmen», «de landelijke site». */
  readonly site: string
}

interface Texts {
  readonly greeting: (name: string) => string
  readonly region: (name: string) => string
  readonly nation: string
  readonly itself: string
  readonly subject: Readonly<Record<What, (told: Told) => string>>
  readonly many: (count: number) => string
  readonly line: Readonly<Record<What, (told: Told) => string>>
  readonly quoted: (words: string) => string
  readonly look: string
  readonly lookAll: string
  readonly reason: string
}

export const letterMessages = defineMessages<Texts>({
  nl: {
    greeting: (name) => `Beste ${name},`,
    region: (name) => `regio ${name}`,
    nation: 'de landelijke site',
    itself: 'Spoorboek',
    subject: {
      reviewAsked: ({ title }) => `Om na te kijken: ${title}`,
      sentBack: ({ title }) => `Terug van nakijken: ${title}`,
      published: ({ title }) => `Gepubliceerd: ${title}`,
      offered: ({ title }) => `Aangeboden: ${title}`,
      offeredAgain: ({ title }) => `Aangepast en opnieuw aangeboden: ${title}`,
      offerWithdrawn: ({ title }) => `Niet meer aangeboden: ${title}`,
      accepted: ({ title }) => `Overgenomen: ${title}`,
      declined: ({ title }) => `Niet overgenomen: ${title}`,
      changeAsked: ({ title }) => `Een wijziging gevraagd: ${title}`,
      takenDown: ({ title }) => `Niet meer overgenomen: ${title}`,
    },
    many: (count) => `${count} berichten van de website`,
    line: {
      reviewAsked: ({ title, by }) => `${by} vraagt je om ‘${title}’ na te kijken.`,
      sentBack: ({ title, by }) => `${by} stuurde ‘${title}’ naar je terug.`,
      published: ({ title, by }) => `${by} publiceerde je tekst ‘${title}’. Iedereen kan hem lezen.`,
      offered: ({ title, site }) => `Het bericht ‘${title}’ van ${site} is jullie aangeboden.`,
      offeredAgain: ({ title, site }) => `Het bericht ‘${title}’ van ${site} is gewijzigd, zoals jullie vroegen.`,
      offerWithdrawn: ({ title, site }) =>
        `Het bericht ‘${title}’ van ${site} wordt niet meer aangeboden. Het staat niet meer op jullie site.`,
      accepted: ({ title, site }) => `‘${title}’ staat nu ook op de site: overgenomen door ${site}.`,
      declined: ({ title, site }) => `‘${title}’ is niet overgenomen door ${site}.`,
      changeAsked: ({ title, site }) => `Over ‘${title}’ kwam een vraag van ${site}: graag een wijziging.`,
      takenDown: ({ title, site }) => `‘${title}’ is weer weggehaald door ${site}.`,
    },
    quoted: (words) => `Erbij staat: “${words}”`,
    look: 'Bekijk het bericht',
    lookAll: 'Bekijk de berichten',
    reason: 'Je krijgt deze mail omdat je meewerkt aan een website op Spoorboek. Wij schrijven hoogstens elk kwartier.',
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    region: (name) => `region ${name}`,
    nation: 'the national site',
    itself: 'Spoorboek',
    subject: {
      reviewAsked: ({ title }) => `To review: ${title}`,
      sentBack: ({ title }) => `Back from review: ${title}`,
      published: ({ title }) => `Published: ${title}`,
      offered: ({ title }) => `Offered: ${title}`,
      offeredAgain: ({ title }) => `Changed and offered again: ${title}`,
      offerWithdrawn: ({ title }) => `No longer offered: ${title}`,
      accepted: ({ title }) => `Taken over: ${title}`,
      declined: ({ title }) => `Not taken over: ${title}`,
      changeAsked: ({ title }) => `A change is asked for: ${title}`,
      takenDown: ({ title }) => `No longer taken over: ${title}`,
    },
    many: (count) => `${count} articles of the website`,
    line: {
      reviewAsked: ({ title, by }) => `${by} asks you to review ‘${title}’.`,
      sentBack: ({ title, by }) => `${by} sent ‘${title}’ back to you.`,
      published: ({ title, by }) => `${by} published your text ‘${title}’. Everybody can read it.`,
      offered: ({ title, site }) => `The article ‘${title}’ of ${site} is offered to you.`,
      offeredAgain: ({ title, site }) => `The article ‘${title}’ of ${site} was changed, as you asked.`,
      offerWithdrawn: ({ title, site }) =>
        `The article ‘${title}’ of ${site} is no longer offered. It is no longer on your site.`,
      accepted: ({ title, site }) => `‘${title}’ now appears elsewhere as well: taken over by ${site}.`,
      declined: ({ title, site }) => `‘${title}’ was not taken over by ${site}.`,
      changeAsked: ({ title, site }) => `About ‘${title}’ there is a question from ${site}: they ask for a change.`,
      takenDown: ({ title, site }) => `‘${title}’ was taken down again by ${site}.`,
    },
    quoted: (words) => `With it: “${words}”`,
    look: 'Look at the article',
    lookAll: 'Look at the articles',
    reason: 'You get this mail because you work on a website in Spoorboek. We write every quarter of an hour at most.',
  },
})
