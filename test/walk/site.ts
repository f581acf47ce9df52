import { pngOf } from '../pictures.ts'
import type { Visitor } from '../visitor.ts'

/** The site of a region and that of the nation, published once, with a picture. */
export async function makeSite(
  browser: Visitor,
  keeper: Visitor,
  region: string,
): Promise<Readonly<Record<string, string>>> {
  const site = `/werkplek/${region}/website`
  await keeper.post('/landelijk/website/publicatie', { seen: '0' })
  const film = (await browser.post(`${site}/blokken`, { kind: 'video' })).location
  const valueOf = async (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec((await browser.get(page)).text)![1]!
  const [version, seen] = [await valueOf(film, 'version'), (await valueOf(film, 'seen')).replaceAll('&quot;', '"')]
  await browser.post(film, { version, seen, video: 'https://youtu.be/dQw4w9WgXcQ' })
  await browser.post(`${site}/publicatie`, { seen: await valueOf(site, 'seen') })
  const gallery = (await browser.post(`${site}/blokken`, { kind: 'gallery' })).location
  const picture = { name: 'hek.png', content: pngOf(48, 32, region) }
  await browser.upload(`${gallery}/beelden`, { alt: 'Een hek' }, { picture })
  const { text } = await browser.get(gallery)
  return {
    ':block': '1',
    ':filmBlock': film.split('/').pop()!,
    ':menuEntry': '1',
    ':siteVersion': '1',
    ':legalPage': 'privacy',
    ':siteFile': /\/beelden\/(\d+)"/.exec(text)![1]!,
    ':sitePicture': /\/sitebeelden\/([0-9a-f]+)\//.exec(text)![1]!,
  }
}
