// What the demo shows of collections and of what readers do: a toolkit of the nation, a path and a list of Emmen.
import { sql } from 'kysely'
import { only, type Tx } from '../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { slugOf } from '../items/rules.ts'
import { collectionMessages } from './messages.ts'
import type { CollectionForm } from './rules.ts'

interface ToldEntry {
  /** Of an item that is public somewhere. */
  readonly title: string
  readonly parts?: readonly number[]
  readonly minutes?: number
  readonly note?: string
}

interface ToldCollection {
  /** Slug; null for the nation. */
  readonly site: string | null
  readonly form: CollectionForm
  readonly title: string
  readonly lead: string
  readonly parts: readonly string[]
  readonly publishedAgo: number | null
  readonly entries: readonly ToldEntry[]
}

const guest = 'Een uur per week met een gastdocent: zo houdt u het vol'
const hybrid = 'Hybride docenten: half in het bedrijf, half voor de klas'
const assistants = 'Instructeurs en technisch onderwijsassistenten: wie mag wat?'
const stage = 'Docentenstage: drie dagen meelopen in een bedrijf'
const planner = 'Roosterhulp: past een gastdocent in uw week?'

const collections: readonly ToldCollection[] = [
  {
    site: null,
    form: 'circles',
    title: 'Docententoolkit',
    lead: 'Genoeg goede docenten voor techniek: hoe vindt u ze, hoe blijven ze leren, en hoe zet u ze slim in? Bij elk onderwerp staat wat de wet zegt, hoe anderen het doen en wat helpt.',
    parts: collectionMessages('nl').circles,
    publishedAgo: 38,
    entries: [
      { title: hybrid, parts: [1, 3], note: 'Twee dagen voor de klas, drie dagen in het bedrijf.' },
      { title: guest, parts: [1], note: 'Waarom gastdocenten afhaken, en hoe u dat voorkomt.' },
      { title: 'Zij-instromers vasthouden in het eerste jaar', parts: [1, 2] },
      { title: stage, parts: [2], note: 'De regio regelt de plekken, de docent brengt een opdracht mee terug.' },
      { title: 'Samen scholen: één aanbod voor alle techniekdocenten in de regio', parts: [2, 3] },
      { title: assistants, parts: [1, 2, 3] },
      { title: 'Eén vakdocent voor drie scholen', parts: [3] },
      { title: planner, parts: [3] },
      { title: 'Docenten leren lassen met een bril op', parts: [2], note: 'Zo deed regio Emmen het.' },
    ],
  },
  {
    site: 'emmen',
    form: 'path',
    title: 'Van bedrijf naar klas in vijf stappen',
    lead: 'Voor wie voor het eerst een vakman of vakvrouw de klas in haalt. In een middag weet u hoe het moet.',
    parts: [],
    publishedAgo: 20,
    entries: [
      { title: 'Voor bedrijven: zo doet u mee', minutes: 10, note: 'Lees eerst wat een bedrijf van ons hoort.' },
      { title: guest, minutes: 15, note: 'Vier afspraken die u vooraf maakt.' },
      { title: assistants, minutes: 15, note: 'Wie is er verantwoordelijk als er een gast voor de klas staat?' },
      { title: planner, minutes: 25, note: 'Vul uw eigen week in.' },
      {
        title: 'Ontwerp een pauzeplek die tegen een stootje kan',
        minutes: 40,
        note: 'Een opdracht waar een bedrijf goed bij past. Kies er samen een klas bij.',
      },
    ],
  },
  {
    site: 'emmen',
    form: 'list',
    title: 'Voor wie nieuw is in het team',
    lead: 'Wat u in uw eerste week wilt lezen over de regio, de bedrijven en het geld.',
    parts: ['Wie wij zijn', 'Hoe het werkt'],
    publishedAgo: 9,
    entries: [
      { title: 'Twaalf scholen delen één lasrobot', parts: [1] },
      { title: 'Veenrand Machinebouw: elk jaar veertig leerlingen op de vloer', parts: [1] },
      { title: 'Rekenhulp: wat kost een techlab per leerling?', parts: [2] },
      { title: 'Telt vervoer van leerlingen mee als bijdrage van een bedrijf?', parts: [2] },
      { title: stage, parts: [2] },
    ],
  },
  {
    site: 'emmen',
    form: 'list',
    title: 'Girls’ Day: wat werkt',
    lead: 'In de maak voor april.',
    parts: [],
    publishedAgo: null,
    entries: [{ title: '2.640 kinderen en ouders bij Techniek Tastbaar' }],
  },
]

export async function makeCollections(tx: Tx, today: IsoDate): Promise<void> {
  for (const collection of collections) await makeCollection(tx, collection, today)
  await makeReaders(tx, today)
}

async function makeCollection(tx: Tx, told: ToldCollection, today: IsoDate): Promise<void> {
  const { site, form, title, lead, parts, publishedAgo, entries } = told
  const shown = publishedAgo === null ? null : `${addDays(today, -publishedAgo)}T09:00:00Z`
  const { id } = await sql<{ id: number }>`
    insert into collections (site_region_id, slug, form, title, lead, parts, published_at)
    values ((select id from regions where slug = ${site}), ${slugOf(title)}, ${form}, ${title}, ${lead},
      ${[...parts]}::text[], ${shown}) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  for (const [index, entry] of entries.entries()) {
    const { rows } = await sql`
      insert into collection_items (collection_id, item_id, position, parts, note, minutes)
      select ${id}, id, ${index + 1}, ${[...(entry.parts ?? [])]}::int[], ${entry.note ?? ''}, ${entry.minutes ?? null}
      from items where slug = ${slugOf(entry.title)} and public_version_id is not null returning item_id`.execute(tx)
    if (rows.length !== 1) throw new Error(`the demo has no article «${entry.title}»`)
  }
}

/** Votes, uses and one question that still waits. */
async function makeReaders(tx: Tx, today: IsoDate): Promise<void> {
  const day = addDays(today, -6)
  for (const [title, yes, no] of [
    [guest, 41, 6],
    [hybrid, 23, 2],
    ['Twaalf scholen delen één lasrobot', 9, 1],
  ] as const)
    await sql`
      insert into item_votes (item_id, useful, words, day)
      select id, n <= ${yes}, case when n = 1 then ${'Precies wat ik zocht. Een voorbeeld van de overeenkomst zou helpen.'} else '' end, ${day}
      from items, generate_series(1, ${yes + no}::int) n where slug = ${slugOf(title)}`.execute(tx)
  await sql`
    insert into item_uses (item_id, region_id, said_at)
    select i.id, r.id, ${`${day}T10:00:00Z`} from items i, regions r
    where i.slug = ${slugOf(guest)} and r.slug in ('emmen', 'zwolle', 'bes-eilanden')`.execute(tx)
  await sql`
    insert into item_uses (item_id, organisation_id, said_at)
    select i.id, o.id, ${`${day}T10:00:00Z`}
    from items i, (select m.organisation_id as id from region_members m join organisations o on o.id = m.organisation_id
      join regions r on r.id = m.region_id where r.slug = 'emmen' and o.kind = 'school' order by o.name limit 3) o
    where i.slug = ${slugOf(guest)}`.execute(tx)
  const words = 'Krijgt een gastdocent een vergoeding, en mag die uit de subsidie? Ons bedrijf vraagt ernaar.'
  await sql`
    with item as (
      insert into items (kind, slug, language, came_by, created_at, changed_at)
      values ('faq', 'krijgt-een-gastdocent-een-vergoeding', 'nl', 'form', ${`${day}T12:00:00Z`}, ${`${day}T12:00:00Z`}) returning id
    ), version as (
      insert into item_versions (item_id, number, title, body, saved_at)
      select id, 1, 'Krijgt een gastdocent een vergoeding, en mag die uit de subsidie?', '{"type":"doc","content":[]}'::jsonb,
        ${`${day}T12:00:00Z`} from item
    )
    insert into reader_questions (item_id, about_id, words, email, locale, asked_at, confirmed_at)
    select item.id, (select id from items where slug = ${slugOf(guest)}), ${words}, 'vraag@school.example', 'nl',
      ${`${day}T12:00:00Z`}, ${`${day}T12:05:00Z`} from item`.execute(tx)
}
