// Looks at a page from a world of its own: the page's scripts do not see it, its Content-Security-Policy does not stop
// it, and it works on a page whose scripts are switched off.
import type { CDPSession, Page } from 'playwright-core'

export class Inspector {
  private constructor(
    private readonly session: CDPSession,
    private readonly world: number,
  ) {}

  static async with<Found>(page: Page, look: (inspector: Inspector) => Promise<Found>): Promise<Found> {
    const session = await page.context().newCDPSession(page)
    try {
      const { frameTree } = await session.send('Page.getFrameTree')
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'journey',
      })
      return await look(new Inspector(session, executionContextId))
    } finally {
      await session.detach()
    }
  }

  /** The value of an expression, awaited when it is a promise. @throws Error with what the expression threw */
  async value(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.world,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Role and accessible name of an element, as a screen reader hears them. */
  async spoken(expression: string): Promise<{ role: string; name: string }> {
    const { result } = await this.session.send('Runtime.evaluate', { expression, contextId: this.world })
    if (!result.objectId) return { role: '', name: '' }
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    return { role: asText(nodes[0]?.role?.value), name: asText(nodes[0]?.name?.value) }
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
