// What the national site of the demo tells.
import type { InventedItem } from './items.ts'

export const itemsOfNation: readonly InventedItem[] = [
  {
    site: null,
    kind: 'news',
    writer: 'lotte',
    title: 'Tien nieuwe keuzevakken goedgekeurd',
    lead: 'Van koeltechniek tot robotica: regio’s kunnen ze vanaf augustus aanbieden. Dit moet u regelen.',
    body: `De nieuwe keuzevakken zijn gemaakt door scholen en bedrijven samen. Ze staan vanaf nu in de landelijke lijst.

## Wat u moet doen

1. Kies in uw regio welke scholen het vak geven.
2. Meld dat vóór 1 juni in Mijn DUO.
3. Zet het vak in uw plan, met de kosten voor materiaal.

![](cijfer:regios)

Heeft u hulp nodig? Uw ondersteuner denkt mee.

[[Open Mijn DUO]](https://duo.nl/zakelijk/)`,
    about: { theme: ['keuzevakken'], school: ['vmbo'] },
    publishedAgo: 4,
  },
  {
    site: null,
    kind: 'guide',
    writer: 'lotte',
    title: 'Een uur per week met een gastdocent: zo houdt u het vol',
    lead: 'Gastdocenten beginnen enthousiast en haken vaak na een half jaar af. Deze handreiking laat zien wat helpt.',
    body: `## 1. Begin klein

Eén uur per week is genoeg. Meer uren lijken een goed idee en zijn de eerste reden om te stoppen.

## 2. Zet er iemand naast

De docent houdt de klas, de gastdocent vertelt. Spreek dat hardop af, ook met de klas.

## 3. Maak een rooster voor tien weken

Een gastdocent moet dat aan een baas kunnen laten zien. Stuur het rooster dus ook naar het bedrijf.

## 4. Vraag na drie weken hoe het gaat

Bel, mail niet. Wat nu nog klein is, kost straks een gastdocent.`,
    papers: [
      {
        name: 'rooster-gastdocent.pdf',
        words: 'Voorbeeld van een rooster voor tien weken',
        purpose: 'teacher',
        lines: [
          'Rooster voor een gastdocent: tien weken, een uur per week',
          'Week 1: kennismaken, en vragen van de klas',
          'Week 2 en 3: meedoen met een les van de docent',
          'Week 4 tot en met 8: eigen opdracht, docent ernaast',
          'Week 9: bezoek aan het bedrijf',
          'Week 10: presentaties, en hoe nu verder?',
        ],
      },
    ],
    fields: { audience: 'Schoolleiders, roostermakers en projectleiders' },
    about: { theme: ['teachers'], school: ['vmbo', 'pro', 'mbo'] },
    publishedAgo: 18,
    reviewIn: 330,
  },
  {
    site: null,
    kind: 'tool',
    writer: 'lotte',
    title: 'Rekenhulp: wat kost een techlab per leerling?',
    lead: 'Vul in hoeveel klassen er komen en wat u huurt. U ziet meteen wat een halve dag kost, en wat er verandert als een lab voller zit.',
    body: `De rekenhulp is een blad met drie tabbladen: lokaal, mensen en materiaal. De bedragen die er al in staan, zijn gemiddelden van 22 labs.

Gebruik de uitkomst in uw begroting, met de aannames erbij.`,
    fields: {
      address: 'https://rekenhulp.voorbeeld.example/techlab',
      audience: 'Programmaleiders en penvoerders',
      costs: 'gratis',
    },
    about: { theme: ['planning', 'facilities'] },
    publishedAgo: 55,
    reviewIn: 120,
  },
  {
    site: null,
    kind: 'faq',
    writer: 'lotte',
    title: 'Telt vervoer van leerlingen mee als bijdrage van een bedrijf?',
    lead: 'Ja, als het bedrijf het vervoer betaalt of zelf rijdt, en dat bevestigt.',
    body: 'Noteer de bijdrage bij de activiteit, met de dag en het aantal leerlingen. Het bedrijf krijgt een link en bevestigt het bedrag. Betaalt het project het vervoer zelf? Dan zijn het kosten, en geen bijdrage.',
    fields: { category: 'Cofinanciering', answeredWith: 'OCW en DUS-I', validFrom: '2025-01-01' },
    about: { theme: ['planning'] },
    publishedAgo: 90,
    reviewIn: 45,
  },
  {
    site: null,
    kind: 'questions',
    writer: 'lotte',
    title: 'Vragen na STO LIVE over stages',
    lead: 'Ruim tweehonderd mensen keken mee. Dit zijn de vragen die het vaakst kwamen, met de antwoorden.',
    body: `### Hoe voorkomen wij dat alle scholen tegelijk stageplekken zoeken?

Drie regio’s verdelen het jaar in vier blokken. Elke school krijgt er twee. Bedrijven weten dan wanneer er iemand komt.

### Wie is verzekerd als het misgaat?

De school, zolang er een stageovereenkomst is. Een voorbeeld staat bij de hulpmiddelen.

### Mag een stage ook bij een opleidingsbedrijf?

Ja. Juist voor jonge leerlingen is dat een rustige plek om te beginnen.`,
    fields: { meeting: 'STO LIVE: stages die kloppen', heldOn: '2026-01-28' },
    about: { theme: ['connection'], school: ['vmbo', 'mbo'] },
    publishedAgo: 50,
    reviewIn: 250,
  },
  {
    site: null,
    kind: 'person',
    writer: 'lotte',
    title: 'Uw ondersteuner: Amira el Idrissi',
    lead: 'Amira helpt regio’s in het noorden en oosten bij het maken van plannen en bij het gesprek met bedrijven.',
    body: `«Ik was twaalf jaar programmaleider. Ik weet dus hoe het is om een begroting te maken op een vrijdagmiddag.»

Zij komt het liefst langs, en kijkt dan mee in uw plan. Vragen over overlap met een andere regio? Zij kent ze allemaal.`,
    fields: {
      function: 'Ondersteuner',
      expertise: 'Cofinanciering\nSamenwerken met het mbo\nKrimp en kleine scholen',
      email: 'amira@voorbeeld.example',
    },
    about: { theme: ['planning', 'organisation'] },
    publishedAgo: 120,
    reviewIn: 60,
  },
  {
    site: null,
    kind: 'news',
    writer: 'lotte',
    title: 'Verslag over 2026: zo pakt u het aan',
    lead: 'De ronde opent in januari. In vier stappen van losse bonnen naar een verslag dat klopt.',
    body: `1. Kijk welke bijdragen nog niet bevestigd zijn, en stuur de bedrijven een herinnering.
2. Sluit het vierde kwartaal af.
3. Lees de waarschuwingen na. Wat klopt, zet u weg met een reden.
4. Open het verslag. De cijfers staan er al.

Uw ondersteuner kijkt graag mee, ook als het nog niet af is.`,
    about: { theme: ['planning'] },
    publishedAgo: 8,
  },
  {
    site: null,
    kind: 'news',
    writer: 'lotte',
    title: 'Landelijke dag op 10 juni: kies nu uw thema',
    lead: 'Er zijn tien werksessies, van keuzevakken tot krimp. De drie die het meest gekozen worden, gaan twee keer.',
    body: `De dag begint om twaalf uur met een lunch en eindigt om vijf uur met de prijsvraag. Meenemen mag: een collega van school en iemand van een bedrijf.

Aanmelden kan vanaf 1 april.`,
    about: { theme: ['organisation'] },
    publishedAgo: 14,
    picture: { drawing: 'hall', alt: 'Tekening: twee stands met een kraam in een grote hal' },
  },
]
