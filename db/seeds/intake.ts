// What people sent in to the sites of the demo, and nobody decided about yet. Names and firms are invented.
import type { InventedPicture } from './items.ts'

export interface InventedMessage {
  /** Slug of the region; null: the national site. */
  readonly site: string | null
  readonly cameBy: 'mail' | 'form'
  readonly reason: 'unknownSender' | 'unproven' | 'automatic'
  /** Hours before the moment of the demo. */
  readonly hoursAgo: number
  readonly name: string
  readonly email: string
  readonly organisation?: string
  readonly title: string
  /** In the notation of texts. */
  readonly body?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly pictures: readonly InventedPicture[]
  /** Those who are seen in the pictures agreed, says who sent them. */
  readonly agreed?: boolean
  readonly leftOut?: readonly { readonly name: string; readonly why: 'kind' | 'tooLarge' | 'small' }[]
}

export const inventedMessages: readonly InventedMessage[] = [
  {
    site: 'emmen',
    cameBy: 'mail',
    reason: 'unknownSender',
    hoursAgo: 20,
    name: 'Gerda Wessels',
    email: 'gerda@smederij-wessels.example',
    title: 'Open werkplaats op zaterdag: 140 bezoekers',
    body: `Zaterdag stond onze smederij open. Er kwamen 140 mensen kijken, en wel veertig kinderen maakten een haak om mee te nemen.

Twee leerlingen van het Vakcollege gaven uitleg bij het vuur. Zij deden dat beter dan ik.

Wij doen het in het najaar nog eens. Misschien iets voor jullie site? De foto mag je gebruiken.`,
    pictures: ['bench'],
    leftOut: [{ name: 'logo-smederij.png', why: 'small' }],
  },
  {
    site: 'emmen',
    cameBy: 'form',
    reason: 'unknownSender',
    hoursAgo: 52,
    name: 'Jeroen Tiemens',
    email: 'j.tiemens@hondsrugschool.example',
    organisation: 'Hondsrugschool, Klazienaveen',
    title: 'Kleuters bouwen een brug die het houdt',
    fields: {
      challenge: 'Techniek begint bij ons pas in groep 7. Wij wilden weten of het ook eerder kan.',
      approach: `Vier weken lang bouwden groep 1 en 2 elke dinsdag een half uur. Een opa die timmerman was, hielp mee.

- Week 1: wat is sterk? Papier vouwen en stapelen.
- Week 2 en 3: bouwen met latjes en klei.
- Week 4: de proef, met een emmer zand.`,
      result:
        'Alle zes bruggen hielden vijf kilo. De kinderen praten er nog over. Volgend jaar doen wij het in alle groepen.',
    },
    pictures: ['boat'],
    agreed: true,
  },
  {
    site: 'emmen',
    cameBy: 'mail',
    reason: 'unproven',
    hoursAgo: 5,
    name: 'Sanne Oosterhof',
    email: 'sanne@voorbeeld.example',
    title: 'Nieuwe datum voor de bedrijvendag',
    body: 'Kan iemand op de site zetten dat de bedrijvendag een week later is? Ik mail vanaf mijn telefoon.',
    pictures: [],
  },
  {
    site: null,
    cameBy: 'form',
    reason: 'unknownSender',
    hoursAgo: 30,
    name: 'Ilse van Dorp',
    email: 'ilse@installatiebedrijf-vandorp.example',
    organisation: 'Installatiebedrijf Van Dorp',
    title: 'Elke vrijdag twee leerlingen in de bus',
    fields: {
      challenge: 'Wij zochten monteurs. Leerlingen wisten niet wat een monteur de hele dag doet.',
      approach:
        'Sinds september rijden er elke vrijdag twee leerlingen van drie scholen mee. De monteur krijgt er een uur voor.',
      result: 'Van de veertig leerlingen hebben er zeven een bijbaan bij ons, en vier kozen voor installatietechniek.',
    },
    pictures: ['robot'],
    agreed: true,
  },
  {
    site: null,
    cameBy: 'mail',
    reason: 'automatic',
    hoursAgo: 44,
    name: 'Nieuwsbrief Techniekpact',
    email: 'nieuws@techniekbrief.example',
    title: 'Nieuwsbrief nummer 41',
    body: 'In dit nummer: de week van de techniek, twee nieuwe lectoren en een prijs voor een lasrobot.',
    pictures: [],
  },
]
