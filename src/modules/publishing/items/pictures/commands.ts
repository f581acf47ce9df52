import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { fileById, keepFile, pathOf } from '../../../../platform/files/files.ts'
import type { Picture } from '../../../../platform/files/pictures.ts'
import { redraw, seenSize, type DrawnForm } from '../../../../platform/files/redraw.ts'
import { addJob } from '../../../../platform/jobs/jobs.ts'
import { cutArea, cutHeight, cutOf, pictureWidths } from '../rules.ts'

/** Keeps a picture, for texts of this item only. */
export async function keepPicture(
  tx: Tx,
  actor: Person,
  item: number,
  { directory, name, picture }: { directory: string; name: string; picture: Picture },
): Promise<number> {
  const { content, mediaType, width, height } = picture
  const file = await keepFile(tx, directory, { name, content, mediaType, uploadedBy: actor.id })
  await sql`
    insert into item_pictures (item_id, file_id, width, height) values (${item}, ${file.id}, ${width}, ${height})
    on conflict do nothing`.execute(tx)
  return file.id
}

/** Draws the forms of a picture that texts show; see the jobs. */
export const drawPictures = 'draw-pictures'

/** Has the forms of these drawn; what is drawn already is not drawn again. */
export async function drawLater(tx: Tx, files: Iterable<number>): Promise<void> {
  for (const file of new Set(files)) await addJob(tx, drawPictures, { file }, { key: `${drawPictures} ${file}` })
}

interface Cut {
  readonly x: number
  readonly y: number
}

/**
 * Draws what versions show of a picture and was not drawn yet: whole, and cut around each point, in every width that it
 * is wide enough for. Drawing takes seconds and happens outside of a transaction; a second time finds nothing to do.
 */
export async function drawForms(db: Database, directory: string, fileId: number): Promise<number> {
  const file = await fileById(db, fileId)
  const { rows: cuts } = await sql<Cut>`
    select distinct focus_x as x, focus_y as y from item_versions where picture_id = ${fileId}
      and not exists (select from picture_forms f where f.file_id = picture_id and f.cut = 'x' || focus_x || 'y' || focus_y)`.execute(
    db,
  )
  const { rows: whole } =
    await sql`select from picture_forms where file_id = ${fileId} and cut = 'whole' limit 1`.execute(db)
  if (!file || (!cuts.length && whole.length)) return 0
  const content = await readFile(pathOf(directory, file.sha256))
  const size = await seenSize(content)
  let forms = 0
  for (const cut of [...(whole.length ? [] : [null]), ...cuts]) {
    const area = cut && cutArea(size, cut)
    const widths = pictureWidths.filter((width) => width <= (area ?? size).width)
    for (const width of widths.length ? widths : [(area ?? size).width]) {
      const drawn = await redraw(content, { width, area, height: cut && cutHeight(width) })
      await transaction(db, (tx) => keepForms(tx, directory, file, cut ? cutOf(cut) : 'whole', drawn))
      forms += drawn.length
    }
  }
  return forms
}

async function keepForms(
  tx: Tx,
  directory: string,
  file: { id: number; name: string },
  cut: string,
  drawn: readonly DrawnForm[],
): Promise<void> {
  for (const { mediaType, width, height, content } of drawn) {
    const kept = await keepFile(tx, directory, { name: file.name, content, mediaType, uploadedBy: null })
    await sql`
      insert into picture_forms (file_id, cut, width, height, media_type, drawn_file_id)
      values (${file.id}, ${cut}, ${width}, ${height}, ${mediaType}, ${kept.id})
      on conflict do nothing`.execute(tx)
  }
}
