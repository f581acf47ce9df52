import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import type { Picture } from '../../../../platform/files/pictures.ts'
import type { Region } from '../../../organisations/public.ts'
import { drawLater } from '../../items/pictures/commands.ts'
import { lockSite, writeDraft } from '../commands.ts'
import { mostPictures, type SitePicture } from '../rules.ts'

/** Adds a picture with its words at the end of a gallery; the same picture again is the one that is there. */
export async function addPicture(
  tx: Tx,
  actor: Person,
  place: Region | null,
  block: number,
  given: {
    readonly directory: string
    readonly name: string
    readonly picture: Picture
    readonly alt: string
    readonly caption: string
  },
): Promise<Outcome<object, 'tooMany'>> {
  const site = await lockSite(tx, place)
  const gallery = site.draft.blocks.find(({ id, kind }) => id === block && kind === 'gallery')
  if (!gallery) throw new NotFound()
  if (gallery.pictures.length >= mostPictures) return refuse('tooMany')
  const { content, mediaType, width, height } = given.picture
  const file = await keepFile(tx, given.directory, { name: given.name, content, mediaType, uploadedBy: actor.id })
  const hash = file.sha256.slice(0, 32)
  if (gallery.pictures.some((picture) => picture.hash === hash)) return { ok: true }
  await sql`insert into site_pictures (site_id, file_id) values (${site.id}, ${file.id})`.execute(tx)
  await drawLater(tx, [file.id])
  const { alt, caption } = given
  const added: SitePicture = { file: file.id, hash, alt, caption, width, height }
  const blocks = site.draft.blocks.map((each) =>
    each === gallery ? { ...each, pictures: [...each.pictures, added] } : each,
  )
  await writeDraft(tx, actor, place, site, { ...site.draft, blocks }, 'site.pictureAdded', { block, file: file.id })
  return { ok: true }
}

/** Takes a picture out of a gallery; versions that were published keep it. */
export async function removePicture(
  tx: Tx,
  actor: Person,
  place: Region | null,
  block: number,
  file: number,
): Promise<void> {
  const site = await lockSite(tx, place)
  const blocks = site.draft.blocks.map((each) =>
    each.id === block ? { ...each, pictures: each.pictures.filter((picture) => picture.file !== file) } : each,
  )
  await writeDraft(tx, actor, place, site, { ...site.draft, blocks }, 'site.pictureRemoved', { block, file })
}
