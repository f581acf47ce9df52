import { defineMessages } from '../../../../platform/i18n.ts'

/** What letters between regions tell of. */
export interface Told {
  /** The other region, by name. */
  readonly region: string
  readonly activity: string
  /** «12 leerlingen». */
  readonly count?: string
  /** The activity of the reader that it resembles. */
  readonly own?: string
  /** The new period. */
  readonly when?: string
}

interface Letter {
  readonly subject: (told: Told) => string
  readonly line: (told: Told) => string
  readonly action: string
}

export type News =
  | 'asked'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'moved'
  | 'cancelled'
  | 'resumed'
  | 'shares'
  | 'proposed'
  | 'agreed'
  | 'notAgreed'
  | 'proposalWithdrawn'

interface Texts {
  readonly greeting: (name: string) => string
  readonly words: (region: string) => string
  readonly signed: string
  readonly reason: string
  readonly news: Readonly<Record<News, Letter>>
}

export const letterMessages = defineMessages<Texts>({
  nl: {
    greeting: (name) => `Beste ${name},`,
    words: (region) => `Regio ${region} schrijft:`,
    signed: 'Spoorboek',
    reason: 'Je krijgt deze mail omdat je de leiding hebt van een regio die met een andere regio samenwerkt.',
    news: {
      asked: {
        subject: ({ region, activity }) => `${region} wil meedoen met ${activity}`,
        line: ({ region, activity, count = '' }) =>
          `Regio ${region} vraagt plaats voor ${count} bij jullie activiteit ‘${activity}’. Jullie beslissen of dat kan.`,
        action: 'Bekijk de aanvraag',
      },
      accepted: {
        subject: ({ activity }) => `Jullie doen mee met ${activity}`,
        line: ({ region, activity, count = '' }) =>
          `Regio ${region} geeft jullie plaats voor ${count} bij ‘${activity}’. De activiteit staat als overstap in jullie plan.`,
        action: 'Bekijk de activiteit',
      },
      declined: {
        subject: ({ activity }) => `Meedoen met ${activity} kan niet`,
        line: ({ region, activity }) => `Regio ${region} kan jullie geen plaats geven bij ‘${activity}’.`,
        action: 'Bekijk de activiteit',
      },
      withdrawn: {
        subject: ({ region, activity }) => `${region} doet niet mee met ${activity}`,
        line: ({ region, activity, count = '' }) =>
          `Regio ${region} trekt de aanvraag voor ${count} bij ‘${activity}’ in. Plaatsen die zij hadden, zijn weer vrij.`,
        action: 'Bekijk wie er meedoet',
      },
      moved: {
        subject: ({ activity }) => `${activity} is gewijzigd`,
        line: ({ region, activity, when = '' }) =>
          `Regio ${region} wijzigde ‘${activity}’, waar jullie aan meedoen of plaats bij vroegen. Het is nu: ${when}.`,
        action: 'Bekijk de activiteit',
      },
      cancelled: {
        subject: ({ activity }) => `${activity} gaat niet door`,
        line: ({ region, activity }) =>
          `Regio ${region} heeft ‘${activity}’ geannuleerd, waar jullie aan meedoen of plaats bij vroegen.`,
        action: 'Bekijk de activiteit',
      },
      resumed: {
        subject: ({ activity }) => `${activity} gaat toch door`,
        line: ({ region, activity, when = '' }) => `Regio ${region} laat ‘${activity}’ toch doorgaan: ${when}.`,
        action: 'Bekijk de activiteit',
      },
      shares: {
        subject: ({ activity }) => `De verdeling van ${activity} is gewijzigd`,
        line: ({ region, activity }) =>
          `Regio ${region} heeft vastgelegd welk deel van de kosten en de bijdragen van ‘${activity}’ elke regio draagt.`,
        action: 'Bekijk de verdeling',
      },
      proposed: {
        subject: ({ region, activity }) => `${region} wil ${activity} samen doen`,
        line: ({ region, activity, own = '' }) =>
          `Regio ${region} stelt voor om hun activiteit ‘${activity}’ en jullie activiteit ‘${own}’ samen te doen.`,
        action: 'Bekijk het voorstel',
      },
      agreed: {
        subject: ({ region, activity }) => `${region} doet ${activity} graag samen`,
        line: ({ region, activity, own = '' }) =>
          `Regio ${region} zegt ja: ‘${activity}’ en jullie activiteit ‘${own}’ doen jullie samen.`,
        action: 'Bekijk het voorstel',
      },
      notAgreed: {
        subject: ({ region, activity }) => `${region} doet ${activity} niet samen`,
        line: ({ region, activity, own = '' }) =>
          `Regio ${region} zegt nee tegen het voorstel om ‘${activity}’ en jullie activiteit ‘${own}’ samen te doen.`,
        action: 'Bekijk het voorstel',
      },
      proposalWithdrawn: {
        subject: ({ region, activity }) => `${region} trekt het voorstel over ${activity} in`,
        line: ({ region, activity, own = '' }) =>
          `Regio ${region} doet ‘${activity}’ en jullie activiteit ‘${own}’ toch niet samen.`,
        action: 'Bekijk de verzoeken',
      },
    },
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    words: (region) => `Region ${region} writes:`,
    signed: 'Spoorboek',
    reason: 'You get this mail because you lead a region that works together with another region.',
    news: {
      asked: {
        subject: ({ region, activity }) => `${region} would like to join ${activity}`,
        line: ({ region, activity, count = '' }) =>
          `Region ${region} asks for room for ${count} in your activity ‘${activity}’. You decide whether that is possible.`,
        action: 'See the request',
      },
      accepted: {
        subject: ({ activity }) => `You take part in ${activity}`,
        line: ({ region, activity, count = '' }) =>
          `Region ${region} gives you room for ${count} in ‘${activity}’. The activity stands in your plan as an interchange.`,
        action: 'See the activity',
      },
      declined: {
        subject: ({ activity }) => `There is no room for you in ${activity}`,
        line: ({ region, activity }) => `Region ${region} cannot give you room in ‘${activity}’.`,
        action: 'See the activity',
      },
      withdrawn: {
        subject: ({ region, activity }) => `${region} does not join ${activity}`,
        line: ({ region, activity, count = '' }) =>
          `Region ${region} withdraws its request for ${count} in ‘${activity}’. Seats that it had are free again.`,
        action: 'See who takes part',
      },
      moved: {
        subject: ({ activity }) => `${activity} has changed`,
        line: ({ region, activity, when = '' }) =>
          `Region ${region} changed ‘${activity}’, which you take part in or asked seats of. It is now: ${when}.`,
        action: 'See the activity',
      },
      cancelled: {
        subject: ({ activity }) => `${activity} is cancelled`,
        line: ({ region, activity }) =>
          `Region ${region} cancelled ‘${activity}’, which you take part in or asked seats of.`,
        action: 'See the activity',
      },
      resumed: {
        subject: ({ activity }) => `${activity} takes place after all`,
        line: ({ region, activity, when = '' }) => `Region ${region} lets ‘${activity}’ go on after all: ${when}.`,
        action: 'See the activity',
      },
      shares: {
        subject: ({ activity }) => `The shares in ${activity} have changed`,
        line: ({ region, activity }) =>
          `Region ${region} has set which part of the costs and contributions of ‘${activity}’ each region takes on.`,
        action: 'See the shares',
      },
      proposed: {
        subject: ({ region, activity }) => `${region} would like to do ${activity} together`,
        line: ({ region, activity, own = '' }) =>
          `Region ${region} proposes to do their activity ‘${activity}’ and your activity ‘${own}’ together.`,
        action: 'See the proposal',
      },
      agreed: {
        subject: ({ region, activity }) => `${region} likes to do ${activity} together`,
        line: ({ region, activity, own = '' }) =>
          `Region ${region} says yes: you do ‘${activity}’ and your activity ‘${own}’ together.`,
        action: 'See the proposal',
      },
      notAgreed: {
        subject: ({ region, activity }) => `${region} does not do ${activity} together`,
        line: ({ region, activity, own = '' }) =>
          `Region ${region} says no to doing ‘${activity}’ and your activity ‘${own}’ together.`,
        action: 'See the proposal',
      },
      proposalWithdrawn: {
        subject: ({ region, activity }) => `${region} withdraws its proposal about ${activity}`,
        line: ({ region, activity, own = '' }) =>
          `Region ${region} will not do ‘${activity}’ and your activity ‘${own}’ together after all.`,
        action: 'See the requests',
      },
    },
  },
})
