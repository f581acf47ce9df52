// What the sites of two other regions tell in the demo.
import type { InventedItem } from './items.ts'

const islands = { province: ['Caribisch Nederland'] }

export const itemsOfOthers: readonly InventedItem[] = [
  {
    site: 'zwolle',
    kind: 'regionNews',
    writer: 'kees',
    title: 'Eerste klas leert werken met een cobot',
    lead: 'Een cobot is een robot waar je veilig naast kunt staan. In Zwolle leren leerlingen er vanaf dit jaar mee programmeren.',
    body: `De cobot tilt, schroeft en controleert. Leerlingen schrijven zelf het programma: eerst met blokken op een scherm, daarna in woorden.

Het keuzevak **robotica** telt nu 64 leerlingen, van drie scholen. De lessen zijn op dinsdag in het praktijklokaal aan de Ceintuurbaan.`,
    about: {
      theme: ['keuzevakken'],
      profile: ['PIE', 'MVI'],
      world: ['hightech', 'media'],
      school: ['vmbo'],
      province: ['Overijssel'],
    },
    publishedAgo: 9,
    picture: { drawing: 'robot', alt: 'Tekening: een robotarm boven een werktafel' },
  },
  {
    site: 'zwolle',
    kind: 'video',
    writer: 'kees',
    title: 'Gastles: hoe blijft een windmolen staan?',
    lead: 'Een constructeur legt in twaalf minuten uit waarom een mast van 120 meter beweegt en toch niet omvalt.',
    fields: {
      address: 'https://vimeo.com/123456789',
      duration: '12 minuten',
      speaker: 'Constructeur bij een bouwer van windmolens',
      lessonMaterial: `## Voor de les

Laat leerlingen raden: hoeveel beweegt de top bij storm?

## Na de les

1. Bouw met twintig rietjes en plakband een mast van een meter.
2. Zet er een ventilator naast.
3. Meet hoeveel de top beweegt, en maak hem stijver.`,
    },
    about: {
      theme: ['intake', 'connection'],
      world: ['energy'],
      school: ['vmbo', 'havo', 'vwo'],
      province: ['Overijssel'],
    },
    publishedAgo: 33,
    reviewIn: 300,
    picture: { drawing: 'turbine', alt: 'Tekening: drie windmolens op een dijk' },
  },
  {
    site: 'zwolle',
    kind: 'faq',
    writer: 'kees',
    title: 'Mag een leerling met een lasapparaat van de school thuis oefenen?',
    lead: 'Nee. Lassen mag alleen onder toezicht van een docent die daarvoor is opgeleid.',
    body: 'Thuis is er geen afzuiging en geen toezicht. Wel kan een leerling de virtuele lasser boeken, elke woensdagmiddag in het techlab.',
    fields: { category: 'Veilig werken', answeredWith: 'de preventiemedewerker van het schoolbestuur' },
    about: { theme: ['facilities'], profile: ['PIE'] },
    publishedAgo: 75,
    reviewIn: 90,
  },
  {
    site: 'bes-eilanden',
    kind: 'regionNews',
    writer: 'shanon',
    language: 'en',
    title: 'Pupils of three islands race boats on sunlight',
    lead: 'Nine teams from Bonaire, Saba and St. Eustatius built a solar boat. The fastest crossed the bay in four minutes.',
    body: `Every team got the same panel, the same motor and one metre of freedom: the hull was theirs to design.

## What they learned

- A lighter boat is not always a faster boat.
- Salt water finds every hole.
- Someone has to be in charge of the tape.

The boats stay at the school of each island. Next year mbo students will teach the wiring.`,
    about: { theme: ['intake'], world: ['energy', 'design'], school: ['vmbo'], ...islands },
    publishedAgo: 6,
    picture: { drawing: 'boat', alt: 'Drawing: a small boat with a solar panel on calm water' },
  },
  {
    site: 'bes-eilanden',
    kind: 'example',
    writer: 'shanon',
    language: 'en',
    title: 'One workshop teacher for three islands, online and in person',
    lead: 'A small island cannot hire a teacher for eight pupils. Three islands together can.',
    fields: {
      challenge: 'Each island has six to ten pupils who choose technology. No school could fill the post alone.',
      approach:
        'One teacher lives on Bonaire and travels: one week in each month on Saba, one on St. Eustatius. In the other weeks a local assistant runs the workshop, with the teacher on a screen.',
      result: 'All three schools now offer the profile. Lessons that had to be cancelled fell from 31 to 4 in a year.',
      tips: '- Buy the same tools three times: then every explanation works everywhere.\n- Give the assistant a day of training in each visit.',
      costs: 'Travel costs US$ 14,200 a year, less than a third of a second post.',
    },
    about: { theme: ['teachers', 'organisation'], school: ['vmbo'], ...islands },
    publishedAgo: 48,
    reviewIn: 200,
  },
  {
    site: 'zwolle',
    kind: 'regionNews',
    writer: 'kees',
    title: 'Veertig robots, drie tafels en één winnaar',
    lead: 'Op de regionale finale in Zwolle bouwden groep 7 en 8 een week lang aan een robot die afval sorteert.',
    body: `De opdracht kwam van een afvalbedrijf uit de buurt. Het team dat won, loste het probleem op met een lepel en een elastiek.

De robotsets zijn geleend van het techlab. Vanaf januari kunnen andere scholen ze boeken.`,
    about: { theme: ['intake'], school: ['po'], world: ['hightech'], province: ['Overijssel'] },
    publishedAgo: 21,
    picture: { drawing: 'hall', alt: 'Tekening: stands in een grote hal' },
  },
  {
    site: 'bes-eilanden',
    kind: 'regionNews',
    writer: 'shanon',
    language: 'en',
    title: 'New workbenches arrive on Saba by ferry',
    lead: 'Six benches, two vices and a pallet of wood: the workshop on Saba is ready for the first lesson.',
    body: `The benches were built by mbo students on Bonaire, as part of their exam. They come apart into pieces that fit on the ferry.

The first project is a shade roof for the school garden.`,
    about: { theme: ['facilities'], world: ['living'], school: ['vmbo'], ...islands },
    publishedAgo: 20,
    picture: { drawing: 'bench', alt: 'Drawing: a workbench with wood and a saw' },
  },
]
