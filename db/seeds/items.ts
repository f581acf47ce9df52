// What the sites of the demo tell, in the notation that people type without the editor. Figures and firms are invented,
// and no pupil has a name.
import type { CastKey } from './cast.ts'

export type InventedPicture = 'robot' | 'hall' | 'turbine' | 'boat' | 'bench'

export interface InventedItem {
  /** Slug of the region; null: the national site. */
  readonly site: string | null
  readonly kind: string
  readonly writer: CastKey
  readonly language?: 'en'
  readonly title: string
  readonly lead: string
  readonly body?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, readonly string[]>>
  /** Days before the day of the demo; null: not public. */
  readonly publishedAgo: number | null
  readonly state?: 'review' | 'draft'
  /** Days until somebody looks at it again; below nought it is late. */
  readonly reviewIn?: number
  readonly picture?: { readonly drawing: InventedPicture; readonly alt: string }
  readonly remark?: { readonly by: CastKey; readonly words: string }
}

const drenthe = { province: ['Drenthe'] }
const islands = { province: ['Caribisch Nederland'] }

export const inventedItems: readonly InventedItem[] = [
  {
    site: 'emmen',
    kind: 'regionNews',
    writer: 'sanne',
    title: '2.640 kinderen en ouders bij Techniek Tastbaar',
    lead: 'Een week lang lassen, bouwen en programmeren. Zeventien bedrijven stonden in de hal, en de langste rij stond bij de verfrobot.',
    body: `Op maandagochtend stonden de eerste bussen om half negen op het plein. Groep 7 en 8 kwamen overdag, ouders mochten vanaf drie uur mee.

## Drie dingen die werkten

- Elke klas kreeg een **vaste begeleider** van een bedrijf, van de eerste tot de laatste stand.
- Bij elke stand viel iets te maken dat mee naar huis mocht.
- Vmbo-leerlingen van het Vakcollege gaven zelf uitleg. Zij kregen daar vooraf twee lessen voor.

## Wat er beter kan

Na elf uur was het te vol bij de virtuele lasser. Volgend jaar komen er twee, en een lijst om op in te schrijven.

> «Ik dacht dat techniek vies werk was. Nu wil ik een robot verven.»

De volgende editie is in maart. Bedrijven die mee willen doen, kunnen zich nu al melden.`,
    fields: {},
    about: { theme: ['intake'], school: ['po', 'vmbo'], world: ['design', 'hightech'], ...drenthe },
    publishedAgo: 3,
    picture: { drawing: 'hall', alt: 'Tekening: twee stands met een kraam in een grote hal' },
  },
  {
    site: 'emmen',
    kind: 'example',
    writer: 'marieke',
    title: 'Twaalf scholen delen één lasrobot',
    lead: 'Een lasrobot van € 38.000 is voor één school te duur. Op een aanhanger is hij van iedereen, en hij staat zelden stil.',
    fields: {
      challenge:
        'Het examen PIE vraagt dat leerlingen met een robot werken. Twaalf scholen in onze regio hadden er geen, en geen van hen kon er een kopen.',
      approach: `Wij kochten één robot samen met een bedrijf in landbouwmachines. Het bedrijf zorgt voor onderhoud en geeft de eerste les.

1. De robot staat op een aanhanger met alles erbij: tafel, schermen, kabels.
2. Een school boekt hem voor twee weken.
3. De conciërge van de volgende school haalt hem op vrijdag op.`,
      result:
        'In het eerste jaar gebruikten elf van de twaalf scholen de robot. Samen gaven zij 212 lessen. Twee leerlingen kozen daarna voor de opleiding mechatronica.',
      tips: `- Spreek vooraf af wie de sleutel heeft.
- Zet een filmpje van vijf minuten bij de robot. Dat scheelt een hoop telefoontjes.
- Plan één week per kwartaal leeg, voor onderhoud.`,
      costs:
        'Aanschaf € 38.000, aanhanger € 6.500, onderhoud ongeveer € 2.400 per jaar. Het bedrijf betaalt de helft van het onderhoud.',
      contact: 'Marieke Veldhuis, programmaleider, marieke@voorbeeld.example',
    },
    about: {
      theme: ['facilities', 'connection'],
      profile: ['PIE'],
      school: ['vmbo'],
      world: ['hightech'],
      line: ['Samen delen'],
      ...drenthe,
    },
    publishedAgo: 12,
    reviewIn: 540,
    picture: { drawing: 'robot', alt: 'Tekening: een robotarm last twee delen aan elkaar' },
  },
  {
    site: 'emmen',
    kind: 'assignment',
    writer: 'tess',
    title: 'Ontwerp een pauzeplek die tegen een stootje kan',
    lead: 'Leerlingen ontwerpen en bouwen een bank voor hun eigen schoolplein. Een bouwbedrijf uit de buurt is de opdrachtgever.',
    fields: {
      level: 'lower',
      duration: '6 lessen van 50 minuten',
      material:
        'Steigerhout\nSchroeven en hoekijzers\nAccuboormachines, één per drie leerlingen\nSchuurpapier\nWerkhandschoenen en brillen',
      steps: `1. Bekijk het plein. Waar zit nu niemand, en waarom?
2. Schets drie ideeën en kies er samen één.
3. Maak een werktekening met maten.
4. Laat de opdrachtgever kijken en pas je plan aan.
5. Bouw de bank.
6. Presenteer: wat ging er anders dan je dacht?`,
      assessment:
        'De opdrachtgever kijkt naar stevigheid, afwerking en originaliteit. De docent kijkt naar samenwerken en plannen. Een ontwerp dat niet lukte maar goed is uitgelegd, krijgt gewoon een voldoende.',
    },
    about: { theme: ['intake'], profile: ['BWI', 'D&P'], school: ['vmbo', 'pro'], world: ['living', 'design'] },
    publishedAgo: 26,
    reviewIn: 400,
    picture: { drawing: 'bench', alt: 'Tekening: een werkbank met een zaag en planken' },
  },
  {
    site: 'emmen',
    kind: 'page',
    writer: 'joost',
    title: 'Voor bedrijven: zo doet u mee',
    lead: 'Een gastles van een uur, een rondleiding voor een klas of een machine die u niet meer gebruikt: alles helpt.',
    body: `## Wat u kunt doen

| Bijdrage | Tijd | Voor wie |
| --- | --- | --- |
| Gastles | 1 tot 2 uur | klas 1 tot en met 4 |
| Bedrijfsbezoek | een halve dag | groep 7 en 8, klas 2 |
| Stageplek | 1 tot 10 dagen | klas 3 en 4 |
| Materiaal of machine | eenmalig | praktijklokaal |

## Wat wij regelen

Vervoer, begeleiding en verzekering. U vertelt wanneer het u uitkomt. Wij zoeken er een klas bij en sturen u vooraf vijf vragen die leerlingen hebben.

## Wat het oplevert

Leerlingen die uw vak kennen. En uw uren tellen mee als bijdrage aan het programma: u bevestigt ze met één klik.`,
    about: { theme: ['connection'] },
    publishedAgo: 60,
    reviewIn: -10,
  },
  {
    site: 'emmen',
    kind: 'organisation',
    writer: 'joost',
    title: 'Veenrand Machinebouw: elk jaar veertig leerlingen op de vloer',
    lead: 'Sinds 2021 heeft dit bedrijf een eigen leshoek, tussen de draaibanken.',
    body: `«In het begin vroegen wij ons af wie er zou komen,» zegt de bedrijfsleider. «Nu is de leshoek elke donderdag vol.»

Leerlingen maken een onderdeel dat echt gebruikt wordt. Hun naam staat er niet op, hun schoolnummer wel. Zo zien zij later waar het in zit.`,
    fields: {
      offers: '- Gastlessen over draaien en frezen\n- Stages voor klas 3 en 4\n- Een leshoek voor twaalf leerlingen',
      contact: 'Vraag naar de leshoek, via het programmabureau.',
    },
    about: { theme: ['connection'], world: ['design'], profile: ['PIE'], ...drenthe },
    publishedAgo: 40,
  },
  {
    site: 'emmen',
    kind: 'regionNews',
    writer: 'sanne',
    title: 'Het dak zit op het tiny house',
    lead: 'Klas 4 bouwde acht maanden aan een huis van 28 vierkante meter. In mei gaat het op transport.',
    body: `De installatie doen leerlingen samen met een leerbedrijf. De elektra wordt gekeurd door een echte keurmeester.

Wie het huis koopt, blijft nog even geheim. Wel bekend: met de opbrengst begint het volgende huis.`,
    about: { theme: ['keuzevakken'], profile: ['BWI'], world: ['living'], ...drenthe },
    publishedAgo: null,
    state: 'review',
    remark: { by: 'marieke', words: 'Mooi! Kun je er nog bij zetten welk bedrijf de elektra keurt?' },
  },
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

Heeft u hulp nodig? Uw ondersteuner denkt mee.`,
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
    site: 'emmen',
    kind: 'regionNews',
    writer: 'joost',
    title: 'Docenten leren lassen met een bril op',
    lead: 'Veertien docenten oefenden een dag lang op de virtuele lasser. Donderdag stonden zij weer voor de klas, met een ander verhaal.',
    body: `De middag begon met een wedstrijd: wie legt de rechtste naad? De winnaar geeft normaal gesproken economie.

Daarna maakten de docenten in tweetallen een les. Die lessen staan nu in de kast van het techlab, en iedereen mag ze gebruiken.`,
    about: { theme: ['teachers'], profile: ['PIE', 'D&P'], school: ['vmbo'], ...drenthe },
    publishedAgo: 15,
    picture: { drawing: 'robot', alt: 'Tekening: een robotarm boven een werktafel' },
  },
  {
    site: 'emmen',
    kind: 'regionNews',
    writer: 'sanne',
    title: 'Techlab op wielen rijdt langs zes dorpen',
    lead: 'Wie niet naar het techlab kan komen, krijgt het techlab op het plein. De bus staat steeds twee dagen op één plek.',
    body: `In de bus passen twaalf leerlingen tegelijk. Er is een lasercutter, een soldeertafel en een hoek om te programmeren.

De dorpsschool regelt stroom en koffie. Wij regelen de rest.`,
    about: { theme: ['intake', 'facilities'], school: ['po'], world: ['hightech'], ...drenthe },
    publishedAgo: 29,
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
