// The progress report of the made-up region Emmen, 2025: every kind of block in a natural place.
import type { PdfDocument } from '../document.ts'

const map = `<svg xmlns="http://www.w3.org/2000/svg" width="620" height="120" viewBox="0 0 620 120"
  font-family="Atkinson Hyperlegible Next" font-size="13" fill="#15324b">
  <path d="M20 40H600" stroke="#dc301c" stroke-width="6" fill="none"/>
  <path d="M20 84H360l44-44" stroke="#1f4fd8" stroke-width="6" fill="none"/>
  ${[
    [60, 40, 'Open bedrijvendag'],
    [220, 40, 'Bezoek klas 2'],
    [404, 40, 'Techniekweek'],
    [560, 40, 'Stages'],
  ]
    .map(
      ([x, y, name], at) => `<circle cx="${x}" cy="${y}" r="9" stroke="#15324b" stroke-width="3"
        fill="${at < 2 ? '#15324b' : '#fff'}"/><text x="${x}" y="20" text-anchor="middle">${name}</text>`,
    )
    .join('')}
  <circle cx="140" cy="84" r="9" stroke="#15324b" stroke-width="3" fill="#15324b"/>
  <text x="140" y="112" text-anchor="middle">Proefles</text>
</svg>`

const contributions = [
  ['Dekker Staalbouw', 'Gastlessen en 6 stageplaatsen', 'Uren', '312', '12.480,00'],
  ['Coöperatie Zonnedak Drenthe', 'Lasrobot voor het praktijklokaal, twee weken te leen', 'Natura', '', '4.250,00'],
  ['Installatiebedrijf Van der Velde & Zn.', 'Bezoek klas 2, begeleiding door vier monteurs', 'Uren', '48', '1.920,00'],
  ['Gemeente Emmen', 'Vervoer naar de techniekweek', 'Geld', '', '3.500,00'],
  ['Chemiepark Getec', 'Rondleidingen, keuzevak procestechniek', 'Uren', '70', '2.810,00'],
]

export const progressReport: PdfDocument = {
  title: 'Voortgangsverslag 2025',
  subtitle: 'Sterk techniekonderwijs in de regio Emmen, 1 januari tot en met 31 december 2025',
  language: 'nl',
  author: 'Regio Emmen',
  date: '2026-03-23',
  footer: 'Opgesteld met Spoorboek. Elk cijfer komt uit een registratie met bewijs.',
  blocks: [
    {
      kind: 'facts',
      facts: [
        { term: 'Penvoerder', description: 'Esdal College, Emmen' },
        { term: 'Programmaleider', description: [{ text: 'Marieke Boer', strong: true }, { text: ', vastgesteld' }] },
        { term: 'Partners', description: '9 scholen, 41 bedrijven, Drenthe College en de gemeente Emmen' },
        { term: 'Inleveren voor', description: '1 mei 2026' },
      ],
    },
    { kind: 'heading', level: 1, text: '1. Samenvatting' },
    {
      kind: 'figures',
      figures: [
        { value: '12 van 50', label: 'bedrijfsbezoeken', source: 'Stand 31-12-2025' },
        { value: '9 van 36', label: 'gastlessen', source: 'Stand 31-12-2025' },
        { value: '14 van 220', label: 'stages', source: 'Stand 31-12-2025' },
        { value: '€\u00a024.960', label: 'bijdragen getekend', source: '35 registraties, bewijs compleet' },
      ],
    },
    {
      kind: 'paragraph',
      text: 'De bezoeken van klas 2 lopen goed. In het najaar waren er 12, bij 8 bedrijven. Leerlingen geven ze gemiddeld een 7,9. Het vervoer blijft lastig: twee bezoeken gingen niet door omdat er geen bus was.',
    },
    {
      kind: 'paragraph',
      text: [
        { text: 'De stages komen langzaam op gang.', strong: true },
        {
          text: ' Bedrijven willen wel, maar krijgen alle vragen in dezelfde weken. Vanaf januari spreiden we de stages over het jaar. Op de ',
        },
        { text: 'regiosite', href: 'https://spoorboek.example/emmen' },
        { text: ' staat per week waar nog plaats is.' },
      ],
    },
    {
      kind: 'notice',
      title: 'Eén activiteit is geannuleerd',
      text: '‘Kleine opdrachten in het bedrijf’ gaat niet door. De uitleg staat in deel 4, Afwijkingen.',
    },
    { kind: 'heading', level: 1, text: '2. Stand per doel' },
    { kind: 'heading', level: 2, text: 'Sterke verbinding met bedrijven' },
    {
      kind: 'image',
      svg: map,
      alternative:
        'Spoorkaart van twee doelen. Op de lijn Bedrijven zijn de open bedrijvendag en het bezoek van klas 2 gedaan; de techniekweek en de stages komen nog. De lijn Instroom sluit aan bij de techniekweek.',
      caption: 'De activiteiten van 2025 in volgorde van tijd. Gevuld is gedaan.',
    },
    {
      kind: 'list',
      items: [
        'Het loket heeft 35 aanvragen behandeld, gemiddeld binnen 6 dagen.',
        'Drie bedrijven doen voor het eerst mee.',
        [{ text: 'Nieuw: ', strong: true }, { text: 'het keuzevak procestechniek, gegeven op het chemiepark.' }],
      ],
    },
    { kind: 'heading', level: 1, text: '3. Cofinanciering' },
    {
      kind: 'table',
      caption: 'Bijdragen van partners in 2025',
      columns: [
        { head: 'Partner' },
        { head: 'Bijdrage' },
        { head: 'Soort' },
        { head: 'Uren', numeric: true },
        { head: 'Bedrag in €', numeric: true },
      ],
      rows: contributions,
      totals: ['Totaal', '', '', '430', '24.960,00'],
    },
    {
      kind: 'table',
      caption: 'Kosten en begroting per doel, in euro',
      columns: [
        { head: 'Doel' },
        { head: 'Begroot', numeric: true },
        { head: 'Besteed', numeric: true },
        { head: 'Verschil', numeric: true },
      ],
      rows: [
        ['A Instroom', '120.000,00', '98.311,50', '−21.688,50'],
        ['B Bedrijven', '80.000,00', '81.204,00', '1.204,00'],
        ['C Aanbod', '145.500,00', '139.980,75', '−5.519,25'],
        ['D Routes', '60.000,00', '52.000,00', '−8.000,00'],
        ['E Docenten', '44.000,00', '44.000,00', '0,00'],
        ['F Organisatie', '38.500,00', '37.114,20', '−1.385,80'],
      ],
      totals: ['Totaal', '488.000,00', '452.610,45', '−35.389,55'],
    },
    { kind: 'heading', level: 1, text: '4. Afwijkingen' },
    { kind: 'heading', level: 2, text: 'Kleine opdrachten in het bedrijf' },
    {
      kind: 'paragraph',
      text: 'De opdrachten vroegen begeleiding op vaste uren, en die pasten niet in de roosters van drie scholen. Het geld is verschoven naar de techniekweek, in overleg met de stuurgroep.',
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        'De stuurgroep besloot op 14 oktober 2025 tot de verschuiving.',
        'DUS-I is op 20 oktober 2025 ingelicht.',
        'De begroting van 2026 is aangepast.',
      ],
    },
  ],
}
