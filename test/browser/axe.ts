import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { Inspector } from './inspector.ts'

interface Violation {
  readonly id: string
  readonly help: string
  readonly helpUrl: string
  readonly nodes: readonly {
    readonly target: readonly unknown[]
    readonly html: string
    readonly failureSummary?: string
  }[]
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Fails with every violation of WCAG 2.2 A and AA that axe finds, with rule, element and help.
 * @param context CSS selector of the part to look at; the whole page without it
 */
export async function expectAccessible(page: Page, context?: string): Promise<void> {
  const violations = await violationsOn(page, context)
  if (violations.length === 0) return
  const error = new Error(`${page.url()} is not accessible:\n\n${violations.map(described).join('\n\n')}`)
  // The stack points at the step of the journey, not in here.
  Error.captureStackTrace(error, expectAccessible)
  throw error
}

async function violationsOn(page: Page, context: string | undefined): Promise<Violation[]> {
  const part = context === undefined ? 'document' : JSON.stringify({ include: [[context]] })
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  const found = await Inspector.with(page, async (inspector) => {
    await inspector.value(`${timersWithoutScript}; ${source}; null`)
    return inspector.value(`axe.run(${part}, ${options}).then(({ violations }) => JSON.stringify(violations))`)
  })
  return JSON.parse(String(found)) as Violation[]
}

// Where a visitor has scripts switched off, timers never fire, not even in a world of our own, but messages do arrive.
// axe waits for short timers to go on and sets long ones to give up.
const timersWithoutScript = `if (!matchMedia('(scripting: enabled)').matches) {
  globalThis.setTimeout = (work, delay = 0, ...given) => {
    if (delay > 100) return 0
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { port1.close(); work(...given) }
    port2.postMessage(null)
    return 0
  }
}`

function described({ id, help, helpUrl, nodes }: Violation): string {
  const elements = nodes.map(({ target, html, failureSummary = '' }) => {
    const reasons = failureSummary
      .split('\n')
      .slice(1)
      .map((line) => `      ${line.trim()}`)
    return [`    ${target.join(' ')}   ${html.slice(0, 160)}`, ...reasons].join('\n')
  })
  return [`  ${id}: ${help}`, `  ${helpUrl}`, ...elements].join('\n')
}
