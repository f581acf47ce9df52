// Three ways to work a page: with the mouse, with the keyboard alone, and with a thumb on a phone. All find things by
// the words that a reader sees or hears.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { tabTo } from '../browser/journey.ts'
import type { PlannerFile } from './planners.ts'

export interface Hands {
  /** Follows a link to another page. */
  follow(name: string | RegExp): Promise<void>
  /** Presses a button that brings another page. */
  press(name: string | RegExp): Promise<void>
  fill(label: string, text: string): Promise<void>
  choose(label: string, option: string): Promise<void>
  tick(label: string): Promise<void>
  attach(label: string, file: PlannerFile): Promise<void>
  /** Follows a link that gives a file. */
  save(name: string | RegExp): Promise<Buffer>
  /** Opens a page from the menu of the workspace. */
  menu(name: string): Promise<void>
}

type Press = 'click' | 'tap'

export const mouse = (page: Page): Hands => pointer(page, 'click')
export const thumb = (page: Page): Hands => pointer(page, 'tap')

function pointer(page: Page, press: Press): Hands {
  const named = (role: 'link' | 'button', name: string | RegExp) =>
    page.getByRole(role, { name, exact: true }).filter({ visible: true }).first()
  const field = (label: string) => page.getByLabel(starting(label)).filter({ visible: true }).first()
  return {
    follow: (name) => arriving(page, () => named('link', name)[press]()),
    press: (name) => arriving(page, () => named('button', name)[press]()),
    fill: (label, text) => field(label).fill(text),
    choose: async (label, option) => void (await field(label).selectOption({ label: option })),
    tick: (label) => field(label)[press](),
    attach: (label, file) => field(label).setInputFiles(file),
    save: (name) => saved(page, () => named('link', name)[press]()),
    menu: async (name) => {
      const opener = page.getByRole('button', { name: 'Menu', exact: true })
      if (await opener.isVisible()) await opener[press]()
      await arriving(page, () =>
        page
          .getByRole('navigation')
          .getByRole('link', { name: starting(name) })
          .first()
          [press](),
      )
    },
  }
}

/** Touches nothing but the keyboard: what cannot be reached or does not show its name fails the journey. */
export function keyboard(page: Page): Hands {
  // Listening all the time, as a dialogue that nobody waits for at the moment of the key is lost.
  page.on('filechooser', () => undefined)
  // A screen reader says no more than one kind of space.
  const reach = (name: string | RegExp) => tabTo(page, typeof name === 'string' ? name.replace(/\s+/g, ' ') : name, 150)
  const enter = async (name: string | RegExp) => {
    await reach(name)
    await arriving(page, () => page.keyboard.press('Enter'))
  }
  return {
    follow: enter,
    press: enter,
    fill: async (label, text) => {
      await reach(starting(label))
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    choose: async (label, option) => {
      await reach(starting(label))
      await page.keyboard.press('Home')
      for (let step = 0; step < 40 && (await chosen(page)) !== option; step++) await page.keyboard.press('ArrowDown')
      if ((await chosen(page)) !== option) throw new Error(`${label} has no option ${option}`)
    },
    tick: async (label) => {
      await reach(starting(label))
      await page.keyboard.press('Space')
    },
    attach: async (label, file) => {
      await reach(starting(label))
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
      await chooser.setFiles(file)
    },
    save: async (name) => {
      await reach(name)
      return saved(page, () => page.keyboard.press('Enter'))
    },
    menu: (name) => enter(starting(name)),
  }
}

/** A label may end in "(hoeft niet)", a menu item in how many wait. */
const starting = (text: string): RegExp => new RegExp(`^${escaped(text)}(?:$| \\(|:| \\d)`)
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

async function arriving(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
}

async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return readFile(await download.path())
}

const chosen = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.selectedOptions?.[0]?.text ?? ""')
