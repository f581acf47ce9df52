import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../axe.ts'
import { findChromium } from '../chromium.ts'
import { newVisitor, noSidewaysScroll, openBrowser, screenshot, tabTo, type VisitorWishes } from '../journey.ts'

const pages: Record<string, string> = {
  '/goed': `<h1>Goed</h1><p><a href="#a">Eerste</a> <a href="#b">Tweede</a></p>
    <form><label for="n">Naam</label> <input id="n"> <button type="button">Bewaar   dit</button></form>
    <rail-map></rail-map><script src="/script.js"></script>`,
  '/zonder-naam': '<h1>Fout</h1><main-part><img src="/punt.png"></main-part><p class="deel">Goed deel</p>',
  '/inline': '<h1>Inline</h1><script>document.title = "mag niet"</script>',
  '/stijl': '<h1>Stijl</h1><p style="color: red">Rood</p>',
  '/kapot': '<h1>Kapot</h1><script src="/kapot.js"></script>',
  '/breed': '<h1>Breed</h1><div class="breed">te breed</div><div class="rol"><div class="breed">mag</div></div>',
  '/rol':
    '<h1>Rol</h1><div class="rol" tabindex="0" role="region" aria-label="Tabel"><div class="breed">mag</div></div>',
  '/uit':
    '<h1>Uit</h1><p id="p">zonder script</p><noscript><p>Werkt ook zo</p></noscript><script src="/script.js"></script>',
}
const files: Record<string, readonly [type: string, body: string]> = {
  '/script.js': [
    'text/javascript',
    `document.querySelector('#p')?.append(' niet meer')
    customElements.define('rail-map', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Naar <a href="#s">station in de schaduw</a>.</p>' }
    })`,
  ],
  '/kapot.js': ['text/javascript', 'null.kapot()'],
  '/stijl.css': ['text/css', '.breed { width: 900px } .rol { overflow-x: auto }'],
  '/favicon.ico': ['image/x-icon', ''],
  '/punt.png': ['image/png', ''],
}

let server: Server
let browser: Browser
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    const body = pages[path]
    const [type, content] = files[path] ?? [
      'text/html; charset=utf-8',
      body ? drawn(body) : drawn('<h1>Niet gevonden</h1>'),
    ]
    response.writeHead(files[path] || body ? 200 : 404, {
      'content-type': type,
      'content-security-policy': "default-src 'self'; base-uri 'none'",
    })
    response.end(content)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

function drawn(body: string): string {
  return `<!doctype html><html lang="nl"><head><title>Proef</title><link rel="stylesheet" href="/stijl.css"></head>
    <body><main>${body}</main></body></html>`
}

async function visit(path: string, wishes: Partial<VisitorWishes> = {}) {
  const visitor = await newVisitor(browser, { width: 1280, ...wishes })
  await visitor.page.goto(address + path)
  return visitor
}

test('a good page is accessible, clean and narrow enough', async () => {
  const { page, leave } = await visit('/goed', { width: 360, colourScheme: 'dark', locale: 'en' })
  await expectAccessible(page)
  await noSidewaysScroll(page)
  expect(page.viewportSize()?.width).toBe(360)
  expect(existsSync(await screenshot(page, 'harness: good page'))).toBe(true)
  await leave()
})

test('axe names the rule, the element and the help of a violation', async () => {
  const { page, leave } = await visit('/zonder-naam')
  await expect(expectAccessible(page)).rejects.toThrow(/image-alt[\s\S]*dequeuniversity[\s\S]*<img src="\/punt.png">/)
  await expectAccessible(page, '.deel')
  await leave()
})

test('axe looks without the page noticing', async () => {
  const { page, leave } = await visit('/goed')
  await expectAccessible(page)
  expect(await page.evaluate('typeof axe')).toBe('undefined')
  await leave()
})

test('axe works on a page without script, and leaves it so', async () => {
  const { page, leave } = await visit('/uit', { javaScript: false })
  await expectAccessible(page)
  expect(await page.textContent('#p')).toBe('zonder script')
  await page.reload()
  expect(await page.textContent('#p')).toBe('zonder script')
  expect(await page.isVisible('noscript p')).toBe(true)
  await leave()
})

test.each([
  ['/inline', /inline script violates .* Content Security Policy/i],
  ['/stijl', /inline style violates .* Content Security Policy/i],
  ['/kapot', /script failed: .*null/],
])('a visit to %s does not end well', async (path, problem) => {
  const { leave, problems } = await visit(path)
  await expect.poll(problems).not.toEqual([])
  await expect(leave()).rejects.toThrow(problem)
})

test('a page that is not there is no problem by itself, a file that is missing is', async () => {
  const { page, leave, problems } = await visit('/weg')
  expect(problems()).toEqual([])
  await page.evaluate(`new Promise((done) => {
    const image = document.body.appendChild(new Image())
    image.onerror = image.onload = done
    image.src = '/weg.png'
  })`)
  await expect.poll(problems).toHaveLength(1)
  await expect(leave()).rejects.toThrow(/404.*weg\.png/)
})

test('the keyboard reaches elements by what a screen reader calls them', async () => {
  const { page, leave } = await visit('/goed')
  await tabTo(page, 'Tweede')
  await tabTo(page, 'Naam')
  await page.keyboard.type('Marieke')
  expect(await page.inputValue('#n')).toBe('Marieke')
  await tabTo(page, 'Bewaar dit')
  await tabTo(page, /schaduw$/)
  await leave()
})

test('the keyboard tells where it went when it cannot reach something', async () => {
  const { page, leave } = await visit('/goed')
  await expect(tabTo(page, 'Derde', 3)).rejects.toThrow(/Eerste\s+Tweede\s+Naam/)
  await leave()
})

test('what sticks out of a phone is named', async () => {
  const { page, leave } = await visit('/breed')
  await expect(noSidewaysScroll(page)).rejects.toThrow(/at 320 pixels:\s+page: 9\d\d\s+<div class="breed">te breed/)
  await page.goto(`${address}/rol`)
  await noSidewaysScroll(page)
  await leave()
})

test('a browser that does not exist is said to be missing', async () => {
  await expect(findChromium({ CHROME_PATH: '/nowhere/chromium' })).rejects.toThrow('CHROME_PATH names a file')
  await expect(findChromium({ SPOORBOEK_BROWSER: 'installed', PATH: '/nowhere' })).rejects.toThrow('Install Chromium')
})
