import { defineMessages } from '../../../../platform/i18n.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly api: string
  readonly apiText: string
  readonly document: string
  readonly addresses: string
  readonly what: string
  readonly address: string
  readonly sites: string
  readonly items: string
  readonly item: string
  readonly regions: string
  readonly organisations: string
  readonly municipalities: string
  readonly rules: string
  readonly ruleList: readonly string[]
  readonly other: string
  readonly feed: string
  readonly feedText: string
  readonly sitemap: string
  readonly sitemapText: string
  readonly lom: string
  readonly lomText: string
  readonly data: string
  readonly dataText: string
  readonly licence: string
  readonly licenceText: string
}

export const developerMessages = defineMessages<Texts>({
  nl: {
    title: 'Voor ontwikkelaars',
    lead: 'Wat op de sites staat, kunt u ook met een programma lezen. Zonder sleutel, en zonder het ons te vragen.',
    api: 'De API',
    apiText:
      'Alles komt als JSON. Het document dat elk adres beschrijft, is OpenAPI 3.1: uw gereedschap kan het lezen.',
    document: 'Open het OpenAPI-document',
    addresses: 'Adressen van de API',
    what: 'Wat u krijgt',
    address: 'Adres',
    sites: 'De landelijke site en die van elke regio',
    items: 'Berichten, met filters; de nieuwste eerst',
    item: 'Eén bericht, met tekst, beeld en bestanden',
    regions: 'Regio’s, met hun gemeenten',
    organisations: 'Scholen en organisaties die meedoen',
    municipalities: 'Gemeenten, en in welke regio zij liggen',
    rules: 'Afspraken',
    ruleList: [
      'Hooguit 120 vragen per minuut vanaf één adres.',
      'Bladeren gaat met next uit het antwoord: geef het mee als cursor.',
      'Elk antwoord heeft een ETag. Stuurt u die terug, dan krijgt u alleen wat veranderd is.',
      'Elke site mag de antwoorden lezen (CORS staat open).',
      'Bij elk bericht staat de licentie. Noem de bron, ook waar dat niet moet.',
    ],
    other: 'Andere vormen',
    feed: 'Atom',
    feedText: 'Van elke site de nieuwste berichten; met dezelfde filters als de lijst, zoals ?thema=intake.',
    sitemap: 'Sitemap',
    sitemapText: 'Alle openbare pagina’s, met de dag waarop zij veranderden.',
    lom: 'NL-LOM',
    lomText:
      'Lesmateriaal zoals Edurep het verzamelt: zet /lom.xml achter het adres van een video, opdracht, handreiking of hulpmiddel.',
    data: 'Schema.org',
    dataText:
      'Elke pagina van een bericht vertelt als JSON-LD wat zij is: nieuws, lesmateriaal, vraag en antwoord, organisatie.',
    licence: 'De programmatuur',
    licenceText: 'Spoorboek is open source, onder de EUPL 1.2.',
  },
  en: {
    title: 'For developers',
    lead: 'What stands on the sites can be read by a program as well. Without a key, and without asking us.',
    api: 'The API',
    apiText:
      'Everything comes as JSON. The document that describes each address is OpenAPI 3.1: your tools can read it.',
    document: 'Open the OpenAPI document',
    addresses: 'Addresses of the API',
    what: 'What you get',
    address: 'Address',
    sites: 'The national site and that of each region',
    items: 'Articles, with filters; the newest first',
    item: 'One article, with text, picture and files',
    regions: 'Regions, with their municipalities',
    organisations: 'Schools and organisations that take part',
    municipalities: 'Municipalities, and in which region they lie',
    rules: 'Agreements',
    ruleList: [
      'At most 120 requests a minute from one address.',
      'Paging goes by next of the answer: give it along as cursor.',
      'Each answer has an ETag. Send it back, and you get only what changed.',
      'Any site may read the answers (CORS is open).',
      'Each article names its licence. Name the source, also where you need not.',
    ],
    other: 'Other forms',
    feed: 'Atom',
    feedText: 'The newest articles of each site; with the filters of the list, such as ?thema=intake.',
    sitemap: 'Sitemap',
    sitemapText: 'All public pages, with the day on which they changed.',
    lom: 'NL-LOM',
    lomText:
      'Lesson material as Edurep collects it: put /lom.xml behind the address of a video, assignment, guide or tool.',
    data: 'Schema.org',
    dataText:
      'Each page of an article tells as JSON-LD what it is: news, lesson material, question and answer, organisation.',
    licence: 'The software',
    licenceText: 'Spoorboek is open source, under the EUPL 1.2.',
  },
})
