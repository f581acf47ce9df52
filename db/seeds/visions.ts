// The visions of the demo, in the notation that people type without the editor. Figures are invented.
import type { CastKey } from './cast.ts'

export interface InventedVision {
  /** Slug of the region. */
  readonly region: string
  readonly writer: CastKey
  /** The version that was approved first; its texts are those of `before` where there is one. */
  readonly approved: { readonly name: string; readonly on: string }
  readonly sections: readonly InventedSection[]
  readonly remarks: readonly InventedRemark[]
}

export interface InventedSection {
  readonly kind: 'labourMarket' | 'development' | 'coverage' | 'quality' | 'sustainability' | null
  readonly title: string | null
  /** What it said when the vision was approved; null: the same as now. */
  readonly before: string | null
  readonly text: string
}

export interface InventedRemark {
  readonly section: InventedSection['kind']
  readonly by: CastKey
  readonly words: string
  readonly answer: { readonly by: CastKey; readonly words: string } | null
  readonly settled: boolean
}

const emmen: InventedVision = {
  region: 'emmen',
  writer: 'marieke',
  approved: { name: 'Visie bij de aanvraag', on: '2025-01-20' },
  sections: [
    {
      kind: 'labourMarket',
      title: null,
      before:
        '## Wat bedrijven nodig hebben\n\nIn Zuidoost-Drenthe staan ongeveer **210 vacatures** in de techniek open. De meeste zijn voor monteurs.',
      text: [
        '## Wat bedrijven nodig hebben',
        'In Zuidoost-Drenthe staan ongeveer **240 vacatures** in de techniek open. De meeste zijn voor monteurs elektro en koeltechniek. Over vijf jaar gaat een op de vijf vaklieden met pensioen.',
        '| Beroep | Vacatures 2024 | Vacatures 2026 |\n| Monteur elektro | 68 | 84 |\n| Lasser | 41 | 39 |\n| Procesoperator | 57 | 71 |\n| Timmerman | 44 | 46 |',
        'De cijfers komen uit de peiling onder 46 bedrijven van de regio. Elk jaar in februari herhalen wij die.',
        '## Wat bedrijven vragen',
        '- leerlingen die een opdracht kunnen afmaken\n- begeleiding die op tijd laat weten wie er komt\n- één aanspreekpunt voor alle scholen',
        '> Wij leiden graag iemand op. Maar dan moet hij wel eens binnen zijn geweest.',
      ].join('\n\n'),
    },
    {
      kind: 'development',
      title: null,
      before: null,
      text: [
        'Van de leerlingen in het derde jaar kiest **22 %** een technisch profiel. Vijf jaar geleden was dat 27 %. De daling zit vooral bij scholen die geen eigen werkplaats hebben.',
        '1. In groep 7 en 8 doet elke school mee aan *Techniek Tastbaar*.\n2. In klas 1 en 2 werkt elke leerling acht lessen in een werkplaats.\n3. In klas 3 en 4 loopt elke leerling in een technisch profiel twee keer mee bij een bedrijf.',
        'Meisjes kiezen nog weinig voor techniek: 9 % in 2025. In 2028 willen wij op 15 % staan.',
      ].join('\n\n'),
    },
    {
      kind: 'coverage',
      title: null,
      before: 'PIE en BWI zijn te volgen in Emmen en Coevorden.',
      text: [
        'PIE en BWI zijn te volgen in Emmen en Coevorden. M&T alleen in Emmen. Vanuit Klazienaveen en Schoonebeek reist een leerling 35 tot 50 minuten.',
        'De scholen verdelen daarom de keuzevakken: elke school biedt er drie aan die de andere niet heeft. Een busje brengt leerlingen op dinsdag en donderdag naar de andere werkplaats.',
      ].join('\n\n'),
    },
    {
      kind: 'quality',
      title: null,
      before: null,
      text: [
        'Goed techniekonderwijs in deze regio heeft drie kenmerken: een echte opdracht, een vakman die meekijkt en een machine van nu.',
        '- Elke docent loopt één week per jaar mee bij een bedrijf.\n- De machines in de werkplaatsen zijn hooguit tien jaar oud.\n- Leerlingen beoordelen elke gastles met drie vragen.',
      ].join('\n\n'),
    },
    {
      kind: 'sustainability',
      title: null,
      before: null,
      text: 'Wat na 2028 blijft: de gedeelde werkplaats, het netwerk van gastdocenten en de verdeling van keuzevakken. De besturen zetten daarvoor vanaf 2027 elk jaar 1,5 % van hun begroting opzij. De bedrijven stellen instructeurs beschikbaar.',
    },
    {
      kind: null,
      title: 'Samenwerken over de grens',
      before: null,
      text: 'Een op de tien bedrijven in de regio werkt ook in Duitsland. Met de *Berufsbildende Schulen* in Meppen wisselen wij in 2027 voor het eerst leerlingen uit, in de installatietechniek.',
    },
  ],
  remarks: [
    {
      section: 'labourMarket',
      by: 'amira',
      words: 'Waar komt het getal van 240 vacatures vandaan? Ik vind het niet terug bij het UWV.',
      answer: { by: 'marieke', words: 'Uit onze eigen peiling. Ik heb de bron eronder gezet.' },
      settled: true,
    },
    {
      section: 'sustainability',
      by: 'amira',
      words: 'Sterk dat de besturen geld opzijzetten. Staat het ook in een besluit? Dan zou ik daarnaar verwijzen.',
      answer: null,
      settled: false,
    },
    {
      section: 'coverage',
      by: 'tess',
      words: 'Het busje rijdt vanaf september ook op woensdag.',
      answer: null,
      settled: false,
    },
  ],
}

const zwolle: InventedVision = {
  region: 'zwolle',
  writer: 'kees',
  approved: { name: 'Visie 2025–2028', on: '2025-02-10' },
  sections: [
    {
      kind: 'labourMarket',
      title: null,
      before: null,
      text: 'Rond Zwolle groeit de vraag naar vakmensen in de energietransitie het hardst: warmtepompen, netverzwaring en isolatie. De bouw en de maakindustrie blijven de grootste werkgevers. Samen zoeken zij elk jaar **640 nieuwe mensen** met een diploma op mbo-niveau 2 tot en met 4.',
    },
    {
      kind: 'development',
      title: null,
      before: null,
      text: '| Schooljaar | Technisch profiel | Door naar technisch mbo |\n| 2022–2023 | 26 % | 71 % |\n| 2023–2024 | 25 % | 73 % |\n| 2024–2025 | 25 % | 74 % |\n\nWie kiest, blijft. De winst zit in de keuze: daarom beginnen wij in de onderbouw.',
    },
    {
      kind: 'coverage',
      title: null,
      before: null,
      text: 'In Zwolle, Kampen, Hattem en Raalte is PIE te volgen. Mobiliteit en transport staat op één plek, met een rooster waar vijf scholen uit putten.',
    },
    {
      kind: 'quality',
      title: null,
      before: null,
      text: 'Docenten werken in vakgroepen over de scholen heen. Elke vakgroep heeft een bedrijf dat twee keer per jaar meekijkt met de opdrachten.',
    },
    {
      kind: 'sustainability',
      title: null,
      before: null,
      text: 'De vakgroepen en het gezamenlijke rooster kosten weinig en blijven. Voor de machines loopt een fonds waarin bedrijven en besturen elk de helft leggen.',
    },
  ],
  remarks: [],
}

const islands: InventedVision = {
  region: 'bes-eilanden',
  writer: 'shanon',
  approved: { name: 'Vision with the application', on: '2025-02-03' },
  sections: [
    {
      kind: 'labourMarket',
      title: null,
      before: null,
      text: 'The islands need people who can keep things running: cooling, water, solar power and boats. Most companies have fewer than ten employees, so they look for somebody who can do more than one trade.',
    },
    {
      kind: 'development',
      title: null,
      before: null,
      text: 'On Bonaire **31 pupils** chose a technical profile this year, on Statia 6 and on Saba 4. Many of them go on to work at once; together with the schools for vocational education we want half of them to earn a certificate first.',
    },
    {
      kind: 'coverage',
      title: null,
      before: null,
      text: 'Each island has a workshop of its own. A teacher of cooling technology travels between the islands, two weeks at a time.',
    },
    {
      kind: 'quality',
      title: null,
      before: null,
      text: '- Tasks come from companies on the island.\n- Machines are those that are used here, and there are spare parts for them.\n- Every teacher works a week a year in a company.',
    },
    {
      kind: 'sustainability',
      title: null,
      before: null,
      text: 'The utility companies carry the travelling teacher from 2028. Schools keep the workshops in their own budget.',
    },
  ],
  remarks: [],
}

export const inventedVisions: readonly InventedVision[] = [emmen, zwolle, islands]
