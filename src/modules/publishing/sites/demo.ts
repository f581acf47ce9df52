// What the demo shows of sites: the nation and three regions made theirs; all others show the starting set.
import { sql } from 'kysely'
import { emailOf, type CastKey } from '../../../../db/seeds/cast.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { blockFields, filled, personField, settingFields } from './blocks/rules.ts'
import type { BlockKind, SiteContents } from './rules.ts'
import { richOf, startingContents } from './starting/messages.ts'

interface ToldBlock {
  readonly kind: BlockKind
  readonly fields?: Readonly<Record<string, string>>
  readonly people?: Readonly<Partial<Record<CastKey, 'name' | 'mail'>>>
}

interface ToldSite {
  /** Slug; null for the nation. */
  readonly region: string | null
  readonly by: CastKey
  readonly settings: Readonly<Record<string, string>>
  readonly blocks: readonly ToldBlock[]
  readonly menu: readonly { readonly to: string; readonly text?: string }[]
}

const counted = { schools: 'on', companies: 'on', activities: 'on' }

const sites: readonly ToldSite[] = [
  {
    region: null,
    by: 'lotte',
    settings: {
      organisation: 'Programmateam Sterk Techniekonderwijs',
      contactName: 'het programmateam',
      email: 'vraag@sterktechniek.example',
      phone: '030 555 01 40',
      postal: 'Programmateam Sterk Techniekonderwijs\nPostbus 1400\n3500 AA Utrecht',
      linkedin: 'https://www.linkedin.example/sterktechniekonderwijs',
    },
    blocks: [
      { kind: 'finder' },
      { kind: 'news', fields: { count: '6' } },
      {
        kind: 'figures',
        fields: {
          title: 'Samen bereikt',
          value1: '54 %',
          label1: 'van de basisscholen deed mee',
          source1: '78 regio’s, schooljaar 2024–2025',
          value2: '74 %',
          label2: 'van de middelbare scholen deed mee',
          source2: '78 regio’s, schooljaar 2024–2025',
          value3: '5.310',
          label3: 'bedrijven, elk één keer geteld',
          source3: '78 regio’s, 1 oktober 2025',
        },
      },
      {
        kind: 'text',
        fields: {
          title: 'Zo werkt een regio',
          text: richOf([
            'Vmbo-scholen, een mbo-instelling, bedrijven en gemeenten maken samen één plan voor vier jaar. Daarin staat wat leerlingen gaan doen, wie meehelpt en wat het kost.',
            'Bedrijven dragen ten minste een tiende bij, in geld, uren of materiaal. Wat zij deden, bevestigen zij zelf.',
          ]),
        },
      },
      { kind: 'regions' },
      { kind: 'newsletter' },
    ],
    menu: [{ to: '#nieuws' }, { to: '#regios' }, { to: '/kaart' }, { to: '/contact', text: 'Contact' }],
  },
  {
    region: 'emmen',
    by: 'marieke',
    settings: {
      tagline: 'Scholen en bedrijven in Zuidoost-Drenthe',
      organisation: 'Stichting Onderwijs Zuidoost-Drenthe',
      contactName: 'bureau Techniek in Emmen',
      email: 'info@techniekinemmen.example',
      phone: '0591 555 120',
      postal: 'Bureau Techniek in Emmen\nVeenlaan 12\n7811 AB Emmen',
      linkedin: 'https://www.linkedin.example/techniekinemmen',
      instagram: 'https://www.instagram.example/techniekinemmen',
    },
    blocks: [
      {
        kind: 'hero',
        fields: {
          title: 'Samen op één spoor naar sterke techniek',
          action1: 'Doe mee als bedrijf',
          address1: '#tekst-6',
          action2: 'Vraag iets als school',
          address2: '/regio/emmen/contact',
        },
      },
      { kind: 'railMap' },
      { kind: 'news' },
      { kind: 'agenda' },
      {
        kind: 'figures',
        fields: {
          ...counted,
          value1: '27,4 %',
          label1: 'van de leerlingen in vmbo-bovenbouw kiest een technisch profiel; in 2024 was dat 25,1 %',
          source1: 'DUO, 1 oktober 2025',
          value2: '31 van 48',
          label2: 'basisscholen kwamen dit schooljaar in een techlab',
          source2: 'Techniek in Emmen, 1 november 2026',
        },
      },
      {
        kind: 'text',
        fields: {
          title: 'Een klas op bezoek, een les in de klas',
          text: richOf([
            'Met één gastles of één bedrijfsbezoek per jaar helpt u al. U bepaalt zelf wat u doet en wanneer; wij zoeken er een klas bij en regelen het vervoer.',
            'Ook een machine die u niet meer gebruikt, een middag in de werkplaats of een plek om te leren is welkom. Bel of mail het bureau, dan komen wij langs.',
          ]),
        },
      },
      { kind: 'schools' },
      { kind: 'partners' },
      { kind: 'newsletter' },
      { kind: 'team', people: { marieke: 'mail', joost: 'name' } },
    ],
    menu: [
      { to: '#nieuws' },
      { to: '#tekst-6', text: 'Voor bedrijven' },
      { to: '#scholen' },
      { to: '#bedrijven' },
      { to: '#team' },
      { to: '/regio/emmen/contact', text: 'Contact' },
    ],
  },
  {
    region: 'zwolle',
    by: 'kees',
    settings: {
      tagline: 'Maken, meten en programmeren rond de IJssel',
      organisation: 'Stichting Voortgezet Onderwijs IJsseloevers',
      contactName: 'bureau Techniek rond Zwolle',
      email: 'bureau@techniekrondzwolle.example',
      postal: 'Bureau Techniek rond Zwolle\nHanzeplein 3\n8017 JD Zwolle',
    },
    blocks: [
      {
        kind: 'hero',
        fields: {
          title: 'Techniek leer je waar het gebeurt',
          lead: 'In techlabs, bij bedrijven en op school: op de kaart ziet u wat wij tot en met 2028 doen, en hoe ver wij zijn.',
          action1: 'Bekijk de agenda',
          address1: '#agenda',
        },
      },
      { kind: 'railMap' },
      { kind: 'agenda' },
      { kind: 'news' },
      { kind: 'figures', fields: counted },
      { kind: 'partners', fields: { who: 'all', title: 'Wie meebouwen' } },
      { kind: 'schools' },
      { kind: 'newsletter' },
      { kind: 'team', people: { kees: 'mail' } },
    ],
    menu: [
      { to: '#plan', text: 'Ons plan' },
      { to: '#agenda' },
      { to: '#nieuws' },
      { to: '#scholen' },
      { to: '#team' },
    ],
  },
  {
    region: 'bes-eilanden',
    by: 'shanon',
    settings: {
      tagline: 'Bonaire, Sint Eustatius and Saba',
      organisation: 'Caribbean Technical Education Foundation',
      contactName: 'the island office',
      email: 'office@islandtech.example',
      postal: 'Kaya Korona 7\nKralendijk, Bonaire',
    },
    blocks: [
      {
        kind: 'hero',
        fields: {
          title: 'Three islands, one workshop',
          lead: 'Schools and companies on Bonaire, Sint Eustatius and Saba teach technology together: in water, energy, boats and buildings.',
          action1: 'Join in as a company',
          address1: '#tekst-5',
        },
      },
      { kind: 'railMap' },
      { kind: 'news' },
      { kind: 'figures', fields: counted },
      {
        kind: 'text',
        fields: {
          title: 'What your company can do',
          text: richOf([
            'Let a class see how drinking water is made, how a boat is repaired or how a solar park works. Half a day a year makes a difference on an island.',
            'Pupils who know your company stay. Mail the island office and we plan the visit around your work.',
          ]),
        },
      },
      { kind: 'schools' },
      { kind: 'partners' },
      { kind: 'team', people: { shanon: 'mail' } },
    ],
    menu: [{ to: '#plan', text: 'Our plan' }, { to: '#scholen' }, { to: '#bedrijven' }, { to: '#team' }],
  },
]

/** Makes them as they would stand on a day. */
export async function makeSites(tx: Tx, today: IsoDate): Promise<void> {
  const [regions, people] = await Promise.all([
    sql<{ id: number; slug: string; name: string; languages: Locale[] }>`
      select id, slug, name, languages from regions where slug = any(${sites.flatMap(({ region }) => region ?? [])})`.execute(
      tx,
    ),
    sql<{ id: string; email: string }>`select id, email from people`.execute(tx),
  ])
  const personOf = (key: string): string | undefined => people.rows.find(({ email }) => email === emailOf(key))?.id
  for (const told of sites) {
    const region = regions.rows.find(({ slug }) => slug === told.region)
    if (told.region !== null && !region) continue
    const contents = JSON.stringify(contentsOf(told, startingContents(region ?? null), personOf))
    await sql`
      with site as (insert into sites (region_id, draft) values (${region?.id ?? null}, ${contents}::jsonb) returning id)
      insert into site_versions (site_id, number, contents, published_by, published_at)
      select id, 1, ${contents}::jsonb, ${personOf(told.by) ?? null}, ${`${today}T08:30:00Z`} from site`.execute(tx)
  }
}

function contentsOf(
  { settings, blocks, menu }: ToldSite,
  start: SiteContents,
  personOf: (key: string) => string | undefined,
): SiteContents {
  return {
    ...start,
    settings: { version: 1, fields: filled(settingFields, settings) },
    blocks: blocks.map(({ kind, fields = {}, people = {} }, index) => {
      const named = Object.entries(people).flatMap(([key, shows]): [string, string][] => {
        const id = personOf(key)
        return id ? [[personField(id).name, shows]] : []
      })
      return {
        id: index + 1,
        kind,
        hidden: false,
        version: 1,
        fields: { ...filled(blockFields[kind], fields), ...(Object.fromEntries(named) as Record<string, string>) },
        pictures: [],
      }
    }),
    menu: menu.map(({ to, text = '' }, index) => ({ id: blocks.length + index + 1, to, text })),
    nextId: blocks.length + menu.length + 1,
  }
}
