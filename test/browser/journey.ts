// What a journey needs: a browser, visitors in it, their keyboard, and a watch on everything that goes wrong unseen.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { projectRoot } from '../../src/platform/settings.ts'
import { findChromium, singleProcess, type FoundChromium } from './chromium.ts'
import { Inspector } from './inspector.ts'
import { watchProblems } from './problems.ts'

export interface VisitorWishes {
  /** 1280 is a desk, 360 a phone. */
  readonly width: 1280 | 360
  readonly locale?: 'nl' | 'en'
  readonly colourScheme?: 'light' | 'dark'
  readonly javaScript?: boolean
}

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Broken scripts, violations of the Content-Security-Policy and missing files, up to now. */
  readonly problems: () => string[]
  /** Ends the visit. @throws Error that lists the problems, when there were any */
  readonly leave: () => Promise<void>
}

const languages = { nl: 'nl-NL', en: 'en-GB' }
// In one process the browser ends with its first closed context: there visitors stay until the browser closes.
const fragile = new WeakSet<Browser>()

/** Starts the browser of this machine, see `findChromium`. Close it when done. */
export async function openBrowser(found?: FoundChromium): Promise<Browser> {
  const { executablePath, env, ways } = found ?? (await findChromium())
  let reason: unknown
  for (const args of ways) {
    try {
      const browser = await chromium.launch({ executablePath, env, args: [...args], headless: true })
      if (args.includes(singleProcess)) fragile.add(browser)
      await tryOut(browser)
      return browser
    } catch (error) {
      reason = error
    }
  }
  throw reason
}

/** A visitor with cookies and settings of its own, who finds moving things as unpleasant as a test does. */
export async function newVisitor(browser: Browser, wishes: VisitorWishes): Promise<Visitor> {
  const { width, locale = 'nl', colourScheme = 'light', javaScript = true } = wishes
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 800 },
    hasTouch: width === 360,
    locale: languages[locale],
    timezoneId: 'Europe/Amsterdam',
    colorScheme: colourScheme,
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
  })
  const problems = watchProblems(context)
  const page = await context.newPage()
  return {
    page,
    context,
    problems,
    leave: async () => {
      const seen = problems()
      await (fragile.has(browser) ? page.goto('about:blank') : context.close())
      if (seen.length) throw new Error(`The visit was not clean:\n${seen.map((each) => `  ${each}`).join('\n')}`)
    },
  }
}

/**
 * Presses Tab until the focused element has this accessible name, as a screen reader would say it.
 * @throws Error that lists what had the focus, when it is not reached within `presses`
 */
export async function tabTo(page: Page, name: string | RegExp, presses = 60): Promise<void> {
  const isNamed = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text))
  const mayBe = (text: string): boolean => (typeof name === 'string' ? text.includes(name) : name.test(text))
  const focused: string[] = []
  const reached = await Inspector.with(page, async (inspector) => {
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('Tab')
      // What a screen reader says takes longer to find out than the key to press: only where it may be the name.
      const texts = (await inspector.value(wordsOfFocused)) as string[]
      if (texts.some(mayBe) && isNamed((await inspector.spoken(focusedExpression)).name)) return true
      focused.push(texts[0] ?? 'nothing')
    }
    return false
  })
  if (reached) return
  const error = new Error(
    `Tab did not reach ${String(name)} on ${page.url()}. Focus went to:\n  ${focused.join('\n  ')}`,
  )
  Error.captureStackTrace(error, tabTo)
  throw error
}

/** Role and name of what has the focus; both empty when nothing has. */
export async function focusedElement(page: Page): Promise<{ role: string; name: string }> {
  return Inspector.with(page, (inspector) => inspector.spoken(focusedExpression))
}

const focusedExpression = `(() => {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused === document.body ? null : focused
})()`

/** Every text that the name of what has the focus may come from, written with and without spaces between its parts. */
const wordsOfFocused = `(() => {
  const focused = ${focusedExpression}
  if (!focused) return []
  const named = (focused.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
  const partsOf = (element) => {
    const [parts, walker] = [[], document.createTreeWalker(element, NodeFilter.SHOW_TEXT)]
    while (walker.nextNode()) parts.push(walker.currentNode.data)
    return parts
  }
  const elements = [...named, ...(focused.labels ?? []), focused].filter(Boolean).map(partsOf)
  const said = ['aria-label', 'title', 'value', 'placeholder'].map((name) => focused.getAttribute(name) ?? '')
  return [...elements.flatMap((parts) => [parts.join(' '), parts.join('')]), ...said]
    .map((text) => text.replace(/\\s+/g, ' ').trim())
    .filter(Boolean)
})()`

/** Fails when the page is wider than the window, naming what sticks out. The window gets its own size back. */
export async function noSidewaysScroll(page: Page, widths: readonly number[] = [320, 360]): Promise<void> {
  const before = page.viewportSize()
  try {
    for (const width of widths) {
      await page.setViewportSize({ width, height: before?.height ?? 740 })
      const wide = (await Inspector.with(page, (inspector) => inspector.value(sidewaysExpression))) as string[]
      if (wide.length) throw new Error(`${page.url()} scrolls sideways at ${width} pixels:\n  ${wide.join('\n  ')}`)
    }
  } finally {
    if (before) await page.setViewportSize(before)
  }
}

// A part that scrolls by itself, such as a wide table, may hold wide things.
const sidewaysExpression = `(() => {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const scrollsItself = (element) => {
    for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
      if (at !== document.body && getComputedStyle(at).overflowX !== 'visible') return true
    }
    return false
  }
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrollsItself(element),
  )
  return ['page: ' + root.scrollWidth, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
})()`

/** Keeps a picture of the whole page in `var/screenshots`. Gives its file. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(projectRoot(), 'var', 'screenshots')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}

// Some machines start the program but not its helpers: only a page shows that.
async function tryOut(browser: Browser): Promise<void> {
  try {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto('data:text/html,<title>ready</title>')
    if (!fragile.has(browser)) await context.close()
  } catch (error) {
    await browser.close()
    throw error
  }
}
