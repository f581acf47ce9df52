// What the demo shows of visions: a few regions with an approved version, a working one and remarks.
import { sql } from 'kysely'
import { emailOf } from '../../../../db/seeds/cast.ts'
import { inventedVisions, type InventedSection, type InventedVision } from '../../../../db/seeds/visions.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { fromNotation } from '../../../platform/rich-text/from-notation.ts'

const savedAt = '2025-01-15T09:00:00Z'
const changedAt = '2026-02-24T13:20:00Z'
const saidAt = '2026-03-05T10:40:00Z'

type People = ReadonlyMap<string, { readonly id: string; readonly name: string }>

export async function makeVisions(tx: Tx): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from people where email like '%@voorbeeld.example'`.execute(tx)
  const people: People = new Map(rows.map((person) => [person.email, person]))
  for (const vision of inventedVisions) await makeVision(tx, vision, people)
}

async function makeVision(tx: Tx, invented: InventedVision, people: People): Promise<void> {
  const { id } = await sql<{ id: number }>`
    insert into visions (region_id, period, created_at)
    select id, '2025-2028', ${savedAt} from regions where slug = ${invented.region} returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  const writer = people.get(emailOf(invented.writer))
  const approved: number[] = []
  const sections = new Map<InventedSection['kind'], number>()
  for (const [at, section] of invented.sections.entries()) {
    const made = await sql<{ id: number }>`
      insert into vision_sections (vision_id, kind, position) values (${id}, ${section.kind}, ${at + 1}) returning id`
      .execute(tx)
      .then(({ rows }) => only(rows))
    sections.set(section.kind, made.id)
    const texts = [
      ['', savedAt],
      [section.before ?? section.text, savedAt],
      ...(section.before ? [[section.text, changedAt]] : []),
    ]
    for (const [number, [text = '', on]] of texts.entries()) {
      const kept = await sql<{ id: number }>`
        insert into vision_texts (section_id, number, title, body, saved_by, saved_at)
        values (${made.id}, ${number + 1}, ${section.title}, ${JSON.stringify(fromNotation(text))}::jsonb,
          ${writer?.id ?? null}, ${on}) returning id`
        .execute(tx)
        .then(({ rows }) => only(rows))
      if (number === 1) approved.push(kept.id)
    }
  }
  const { name, on } = invented.approved
  await sql`
    insert into vision_versions (vision_id, number, name, approved_on, approved_by, approved_by_name, text_ids, created_at)
    values (${id}, 1, ${name}, ${on}, ${writer?.id ?? null}, ${writer?.name ?? ''}, ${approved}::bigint[], ${savedAt})`.execute(
    tx,
  )
  await makeRemarks(tx, invented, sections, people)
}

async function makeRemarks(
  tx: Tx,
  { remarks, writer }: InventedVision,
  sections: ReadonlyMap<InventedSection['kind'], number>,
  people: People,
): Promise<void> {
  const settledBy = people.get(emailOf(writer))?.name ?? null
  const say = (section: number, by: string, words: string, answers: number | null, settled: boolean) => {
    const author = people.get(emailOf(by))
    return sql<{ id: number }>`
      insert into vision_comments (section_id, answers, person_id, author_name, words, number, said_at, resolved_at,
        resolved_by, told_at)
      values (${section}, ${answers}, ${author?.id ?? null}, ${author?.name ?? by}, ${words},
        (select max(number) from vision_texts where section_id = ${section}), ${saidAt},
        ${settled ? saidAt : null}, ${settled ? settledBy : null}, ${saidAt}) returning id`
      .execute(tx)
      .then(({ rows }) => only(rows))
  }
  for (const { section, by, words, answer, settled } of remarks) {
    const place = sections.get(section)
    if (place === undefined) continue
    const { id } = await say(place, by, words, null, settled)
    if (answer) await say(place, answer.by, answer.words, id, false)
  }
}
