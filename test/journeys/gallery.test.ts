// Every part of the design system with its states: readable by everybody, light on a desk and dark on a small phone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryPath, partPath, previewPath } from '../../src/app/developers/paths.ts'
import { parts } from '../../src/ui/previews.ts'
import type { Visitor } from '../browser/journey.ts'
import { expectAccessible } from '../browser/axe.ts'
import { noSidewaysScroll } from '../browser/journey.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let visitors: readonly Visitor[]
beforeAll(async () => {
  stage = await openStage()
  visitors = await Promise.all(
    ([1280, 360] as const).map((width) => stage.visitor({ width, colourScheme: width === 360 ? 'dark' : 'light' })),
  )
})
afterAll(async () => {
  for (const { leave } of visitors) await leave()
  await stage.close()
})

const addresses = [
  galleryPath,
  ...parts.flatMap(({ id, previews }) => [
    partPath(id),
    ...previews.flatMap(({ whole }, index) => (whole ? [previewPath(id, index)] : [])),
  ]),
]

describe.each(addresses)('%s', (path) => {
  test('is accessible, light and wide, dark and narrow', async () => {
    await Promise.all(visitors.map((visitor) => look(visitor, path)))
  })
})

async function look({ page }: Visitor, path: string): Promise<void> {
  const response = await page.goto(stage.at(path))
  expect(response?.status()).toBe(200)
  await noSidewaysScroll(page, [320])
  if (page.viewportSize()?.width === 360) await page.setViewportSize({ width: 320, height: 740 })
  await expectAccessible(page)
}
