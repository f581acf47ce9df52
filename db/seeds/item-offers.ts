// What the sites of the demo offer to each other, and what they say of it.
import type { CastKey } from './cast.ts'

export interface InventedOffer {
  /** Title of the item, on the site of the region; null: the national site. */
  readonly item: string
  readonly site: string | null
  readonly to: string | null
  readonly state: 'offered' | 'accepted' | 'declined' | 'changeAsked' | 'takenDown' | 'withdrawn'
  readonly by: CastKey
  readonly words?: string
  /** Days before the day of the demo. */
  readonly offeredAgo: number
  readonly answer?: { readonly by: CastKey; readonly ago: number; readonly reason?: string; readonly unseen?: true }
}

export const inventedOffers: readonly InventedOffer[] = [
  {
    ...{ item: 'Twaalf scholen delen één lasrobot', site: 'emmen', to: null, state: 'accepted' },
    ...{ by: 'marieke', words: 'Andere regio’s vragen ons vaak hoe wij dit regelen.', offeredAgo: 11 },
    answer: { by: 'lotte', ago: 9 },
  },
  {
    ...{ item: 'Twaalf scholen delen één lasrobot', site: 'emmen', to: 'zwolle', state: 'changeAsked' },
    ...{ by: 'marieke', words: 'Jullie zoeken ook een manier om apparaten te delen.', offeredAgo: 8 },
    answer: {
      ...{ by: 'kees', ago: 2, unseen: true },
      reason: 'Zet erbij wat een school zelf per jaar kwijt is. Daar vragen onze schoolleiders als eerste naar.',
    },
  },
  {
    ...{ item: '2.640 kinderen en ouders bij Techniek Tastbaar', site: 'emmen', to: null, state: 'offered' },
    ...{ by: 'marieke', words: 'De grootste editie tot nu toe, met leerlingen die zelf uitleg geven.', offeredAgo: 2 },
  },
  {
    ...{ item: '2.640 kinderen en ouders bij Techniek Tastbaar', site: 'emmen', to: 'zwolle', state: 'declined' },
    ...{ by: 'marieke', offeredAgo: 2 },
    answer: {
      ...{ by: 'kees', ago: 1, unseen: true },
      reason: 'Mooi verslag. Bij ons begint de eigen techniekweek, en dan lopen de twee door elkaar.',
    },
  },
  {
    ...{ item: 'Ontwerp een pauzeplek die tegen een stootje kan', site: 'emmen', to: 'zwolle', state: 'takenDown' },
    ...{ by: 'joost', offeredAgo: 25 },
    answer: { by: 'kees', ago: 12, reason: 'Onze docenten maakten een eigen opdracht, met hout in plaats van staal.' },
  },
  {
    ...{ item: 'Docenten leren lassen met een bril op', site: 'emmen', to: 'zwolle', state: 'withdrawn' },
    ...{ by: 'joost', offeredAgo: 13 },
  },
  {
    ...{ item: 'Eerste klas leert werken met een cobot', site: 'zwolle', to: 'emmen', state: 'offered' },
    ...{ by: 'kees', words: 'Het bedrijf staat precies op de grens van onze regio’s.', offeredAgo: 4 },
  },
  {
    ...{ item: 'Gastles: hoe blijft een windmolen staan?', site: 'zwolle', to: 'emmen', state: 'accepted' },
    ...{ by: 'kees', offeredAgo: 30 },
    answer: { by: 'marieke', ago: 28 },
  },
  {
    ...{ item: 'Gastles: hoe blijft een windmolen staan?', site: 'zwolle', to: null, state: 'accepted' },
    ...{ by: 'kees', words: 'Elke school kan hem afspelen, ook zonder bezoek van een bedrijf.', offeredAgo: 30 },
    answer: { by: 'lotte', ago: 27 },
  },
  {
    ...{ item: 'Pupils of three islands race boats on sunlight', site: 'bes-eilanden', to: null, state: 'offered' },
    ...{ by: 'shanon', words: 'The pictures work in any language.', offeredAgo: 5 },
  },
  {
    ...{ item: 'Tien nieuwe keuzevakken goedgekeurd', site: null, to: 'emmen', state: 'offered' },
    ...{ by: 'lotte', words: 'Twee van de tien komen van scholen bij jullie.', offeredAgo: 3 },
  },
  {
    ...{ item: 'Tien nieuwe keuzevakken goedgekeurd', site: null, to: 'zwolle', state: 'accepted' },
    ...{ by: 'lotte', offeredAgo: 3 },
    answer: { by: 'kees', ago: 3 },
  },
]
