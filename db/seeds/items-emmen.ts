// What the site of Emmen tells in the demo.
import type { InventedItem } from './items.ts'

const drenthe = { province: ['Drenthe'] }

export const itemsOfEmmen: readonly InventedItem[] = [
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

De volgende editie is in maart. Bedrijven die mee willen doen, kunnen zich nu al melden.

[[Meld uw bedrijf aan]](mailto:techniek-tastbaar@voorbeeld.example)`,
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
    papers: [
      {
        name: 'werkblad-pauzeplek.pdf',
        words: 'Werkblad: van schets naar werktekening',
        purpose: 'worksheet',
        lines: [
          'Werkblad: een pauzeplek die tegen een stootje kan',
          '1. Wie gebruikt de plek, en wanneer?',
          '2. Teken drie ideeën. Schrijf bij elk wat er goed aan is.',
          '3. Kies er samen één. Waarom deze?',
          '4. Maak een werktekening: vooraanzicht, zijaanzicht, maten in millimeters.',
          '5. Hoeveel steigerhout heb je nodig? Reken met tien procent verlies.',
        ],
      },
      {
        name: 'beoordeling-pauzeplek.pdf',
        words: 'Beoordelingsformulier voor docent en opdrachtgever',
        purpose: 'answers',
        lines: [
          'Beoordeling: een pauzeplek die tegen een stootje kan',
          'Stevigheid: staat de bank recht, en blijft hij heel? (0 - 10)',
          'Afwerking: geschuurd, schroeven verzonken? (0 - 10)',
          'Samenwerken: wie deed wat, en klopt de planning? (0 - 10)',
          'Presentatie: wat ging anders, en wat leerde je daarvan? (0 - 10)',
        ],
      },
    ],
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

Leerlingen die uw vak kennen. En uw uren tellen mee als bijdrage aan het programma: u bevestigt ze met één klik.

![](cijfer:bedrijven)

[[Mail het programmabureau]](mailto:programmabureau@voorbeeld.example)`,
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
]
