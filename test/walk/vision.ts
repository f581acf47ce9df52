import { pngOf } from '../pictures.ts'
import type { Visitor } from '../visitor.ts'
import type { World } from '../world.ts'

const last = (path: string): string => path.split('/').pop()!

/** A vision with a text, a picture, an approved version, a comment and a reader. */
export async function makeVision(
  browser: Visitor,
  world: Pick<World, 'letters'>,
  region: string,
): Promise<Readonly<Record<string, string>>> {
  const vision = `/werkplek/${region}/plan/visie`
  await browser.post(`${vision}/begin`)
  const section = /\/paragrafen\/(\d+)/.exec((await browser.get(vision)).text)![1]!
  const at = `${vision}/paragrafen/${section}`
  const placed = await browser.upload(
    `${at}/afbeelding`,
    { alt: 'Kaart' },
    { picture: { name: 'k.png', content: pngOf(9, 9) } },
  )
  const shown = await browser.follow(placed)
  const approved = await browser.post(`${vision}/vaststelling`, { name: 'Visie', on: '20-03-2026', seen: '0' })
  const said = await browser.post(`${at}/opmerkingen`, { words: 'Mooi' })
  await browser.post(`${vision}/meelezers`, { name: 'Ina', email: `ina-${region}@b.example`, until: '30-04-2026' })
  const link = /\/meelezen\/(\S+)/.exec((await world.letters())[0]!.text_body)![1]!
  const readers = (await browser.get(`${vision}/meelezers`)).text
  return {
    ':section': section,
    ':sectionText': '1',
    ':picture': /bestand:(\d+)/.exec(shown.text)![1]!,
    ':visionVersion': last(approved.location),
    ':comment': /opmerking-(\d+)$/.exec(said.location)![1]!,
    ':reader': /meelezers\/(\d+)\//.exec(readers)![1]!,
    '/meelezen/:token': link,
  }
}
