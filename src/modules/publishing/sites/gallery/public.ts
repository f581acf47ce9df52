import { pictureWidths } from '../../items/rules.ts'
import { sitePicturePath } from '../paths.ts'
import type { SitePicture } from '../rules.ts'

/** A picture as a gallery shows it: in the widths that are drawn of one as wide as this. */
export function galleryPicture({ hash, alt, caption, width, height }: SitePicture) {
  const narrower = pictureWidths.filter((each) => each <= width)
  const widths = narrower.length ? narrower : [width]
  const at = (each: number, type: string): string => sitePicturePath(hash, `${each}.${type}`)
  const set = (type: string): string => widths.map((each) => `${at(each, type)} ${each}w`).join(', ')
  return {
    src: at(widths.find((each) => each >= 960) ?? widths.at(-1) ?? width, 'webp'),
    srcset: set('webp'),
    sources: [{ type: 'image/avif', srcset: set('avif') }],
    ...{ alt, caption, width, height },
  }
}
