import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { UiContext } from '../context.tsx'
import type { Locale } from '../messages.ts'
import { parts } from '../previews.ts'

const draw = (locale: Locale, element: ReturnType<(typeof parts)[number]['previews'][number]['render']>): string =>
  renderToString(
    <UiContext.Provider
      value={{
        locale,
        csrfToken: 'token',
        assets: { stylesheet: '/a.css', script: '/a.js', editor: '/b.js', accent: null },
        colourScheme: 'auto',
      }}
    >
      {element}
    </UiContext.Provider>,
  )

describe.each(parts.map((part) => [part.title, part] as const))('%s', (_, { previews }) => {
  it.each(previews.map((preview) => [preview.name, preview] as const))(
    '%s keeps the rules of the house',
    (_name, preview) => {
      const html = draw('nl', preview.render())
      expect(html).not.toMatch(/\sstyle=|\son\w+=|javascript:|<script(?! src)/)
      expect(html).not.toMatch(/undefined|\[object|NaN/)
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])
      expect(ids).toEqual([...new Set(ids)])
      for (const match of html.matchAll(/(?:aria-labelledby|aria-describedby|popovertarget|\sfor)="([^"]*)"/g)) {
        for (const id of match[1]!.split(' ')) expect(ids, `nothing is called ${id}`).toContain(id)
      }
      for (const form of html.match(/<form [^>]*method="post".*?<\/form>/gs) ?? [])
        expect(form).toContain('name="_csrf"')
    },
  )

  it.each(previews.map((preview) => [preview.name, preview] as const))('%s speaks English too', (_name, preview) => {
    expect(draw('en', preview.render())).not.toMatch(/Naar de inhoud|Sluit menu|Kruimelpad|Gepland<|Wis filters/)
  })
})
