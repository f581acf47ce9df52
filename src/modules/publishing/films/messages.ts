import { defineMessages } from '../../../platform/i18n.ts'

interface Texts {
  readonly action: (at: string) => string
  readonly note: (at: string) => string
  readonly back: string
  readonly lead: (at: string) => string
  readonly there: (at: string) => string
}

export const filmMessages = defineMessages<Texts>({
  nl: {
    action: (at) => `Bekijk de video van ${at}`,
    note: (at) => `Pas als u klikt, laden wij iets van ${at}. Dat kan cookies plaatsen; deze site doet dat niet.`,
    back: 'Terug',
    lead: (at) => `Deze video staat bij ${at}.`,
    there: (at) => `Bekijk hem op ${at} zelf`,
  },
  en: {
    action: (at) => `Watch the video of ${at}`,
    note: (at) => `Only when you click do we load anything of ${at}. It may set cookies; this site does not.`,
    back: 'Back',
    lead: (at) => `This video is kept by ${at}.`,
    there: (at) => `Watch it at ${at} itself`,
  },
})
