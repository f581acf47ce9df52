// Once a day those who lead a region hear what was said of its vision. The round of reminders calls this.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { leadersOf, regionById } from '../../../organisations/public.ts'
import { sectionTitle } from '../guides/messages.ts'
import { visionPath } from '../paths.ts'
import type { SectionKind } from '../rules.ts'
import { tellingMessages } from './messages.ts'

interface Untold {
  readonly regionId: number
  readonly kind: SectionKind | null
  readonly title: string | null
  readonly personId: string | null
  readonly name: string
}

/** Writes a letter to each leader about what others said, and marks it as told. @returns the number of letters. */
export async function tellOfComments(
  tx: Tx,
  { today, baseUrl }: { readonly today: IsoDate; readonly baseUrl: string },
): Promise<number> {
  const { rows } = await sql<Untold>`
    with told as (
      update vision_comments set told_at = now() where told_at is null returning id, section_id, person_id, author_name
    )
    select v.region_id as "regionId", s.kind, told.person_id as "personId", told.author_name as name,
      (select t.title from vision_texts t where t.section_id = s.id order by t.number desc limit 1) as title
    from told join vision_sections s on s.id = told.section_id join visions v on v.id = s.vision_id
    order by s.position, told.id`.execute(tx)
  let letters = 0
  for (const regionId of new Set(rows.map((row) => row.regionId))) {
    const region = await regionById(tx, regionId)
    if (!region) continue
    for (const leader of await leadersOf(tx, regionId, today)) {
      const news = rows.filter((row) => row.regionId === regionId && row.personId !== leader.id)
      if (!news.length) continue
      const t = tellingMessages(leader.locale)
      const titles = [...new Set(news.map((row) => sectionTitle(leader.locale, row)))]
      const namesIn = (title: string): string =>
        [...new Set(news.filter((row) => sectionTitle(leader.locale, row) === title).map(({ name }) => name))].join(
          ', ',
        )
      await post(tx, {
        to: leader.email,
        locale: leader.locale,
        subject: t.subject(news.length, region.name),
        greeting: t.greeting(leader.name),
        lines: [t.lead, ...titles.map((title) => t.line(title, namesIn(title)))],
        action: { label: t.action, href: baseUrl + visionPath(region.slug) },
        signedBy: 'Spoorboek',
        reason: t.reason(region.name),
      })
      letters++
    }
  }
  return letters
}
