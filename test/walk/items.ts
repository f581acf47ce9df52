import { pngOf } from '../pictures.ts'
import type { Visitor } from '../visitor.ts'

/** An item on the site of a region and one of the nation, both public, with a picture, a remark and two versions. */
export async function makeItems(
  leader: Visitor,
  national: Visitor,
  region: string,
): Promise<Readonly<Record<string, string>>> {
  const desk = `/werkplek/${region}/website/berichten`
  const here = await makeItem(leader, desk, 'guide')
  const there = await makeItem(national, '/landelijk/website/berichten', 'guide')
  const [toNation, toRegion] = [
    await offered(leader, `${desk}/${here}`, 'landelijk', national, '/landelijk/website/aangeboden'),
    await offered(national, `/landelijk/website/berichten/${there}`, region, leader, offersOf(region)),
  ]
  const file = new RegExp(`berichten/${here}/bestanden/(\\d+)"`).exec((await leader.get(`${desk}/${here}`)).text)![1]!
  const picture = /afbeeldingen\/(\d+)"/.exec((await leader.get(`${desk}/${here}`)).text)![1]!
  return {
    '/werkplek/:region/website/berichten/:item': here,
    '/landelijk/website/berichten/:item': there,
    [`${offersOf(':region')}/bericht/:offer`]: toRegion,
    '/landelijk/website/aangeboden/bericht/:offer': toNation,
    ':itemVersion': '1',
    ':itemId': here,
    ':cardVersion': '1',
    ':film': '1',
    ':deskFile': file,
    ':publicFile': file,
    ':fileName': worksheet.name,
    // The first of those that every database begins with.
    ':synonyms': '1',
    ':itemComment': '1',
    ':deskPicture': picture,
    ':publicPicture': picture,
    ':cut': 'whole',
    ':form': 'origineel',
    '/artikel/:slug': region === 'emmen' ? 'techniek-tastbaar' : 'techniek-tastbaar-2',
    '/regio/:region/artikel/:slug': 'techniek-tastbaar',
  }
}

const worksheet = { name: 'werkblad.pdf', content: '%PDF-1.7\n%%EOF' }
const body = 'Zeventien bedrijven.\n\n![Zo gaat het](video:https://youtu.be/dQw4w9WgXcQ)'

const offersOf = (region: string): string => `/werkplek/${region}/website/aangeboden`

/** Offers an item to another site. @returns the number of the offer, as that site finds it. */
async function offered(by: Visitor, item: string, to: string, taker: Visitor, list: string): Promise<string> {
  await by.post(`${item}/aanbod`, { to })
  return /\/bericht\/(\d+)"/.exec((await taker.get(list)).text)![1]!
}

async function makeItem(writer: Visitor, desk: string, kind: string): Promise<string> {
  await writer.post(`${desk}/afspraken`, { alone: 'yes' })
  const title = 'Techniek Tastbaar'
  const begun = await writer.post(`${desk}/nieuw`, { title, kind })
  const item = begun.location.replace('/wijzigen', '')
  await writer.post(`${item}/wijziging`, { number: '1', title, lead: 'Drie dagen.', body })
  await writer.upload(`${item}/beeld`, { alt: 'Hal' }, { picture: { name: 'hal.png', content: pngOf(400, 300) } })
  await writer.post(`${item}/opmerkingen`, { words: 'Mooi' })
  await writer.upload(`${item}/bijlagen`, { fileWords: 'Werkblad' }, { file: worksheet })
  await writer.post(`${item}/publicatie`, { number: '4' })
  return item.split('/').pop()!
}
