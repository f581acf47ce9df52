import { describe, expect, it } from 'vitest'
import { canonicalOf, menuOf } from '../frame/rules.ts'
import { addable, hostOf, isAddress, moved } from '../rules.ts'
import { startingContents } from '../starting/messages.ts'

const region = { slug: 'emmen', name: 'Emmen', languages: ['nl'] as const }
const contents = startingContents(region)
const site = { region, host: null, ownHost: false, contents }

describe('a site', () => {
  it('begins with blocks that show nothing of the plan until the region says so', () => {
    const hidden = contents.blocks.filter((block) => block.hidden).map(({ kind }) => kind)
    expect(hidden).toEqual(['railMap', 'agenda'])
    expect(startingContents(region)).toEqual(contents)
    expect(contents.blocks.find(({ kind }) => kind === 'text')?.fields['title']).toBe('Doet u mee?')
    const english = startingContents({ name: 'BES-eilanden', languages: ['en', 'nl'] })
    expect(english.blocks.find(({ kind }) => kind === 'text')?.fields['title']).toBe('Will you join in?')
  })

  it('offers a block once where it can stand once, and those of its own place', () => {
    expect(addable(contents, false)).toEqual(['stories', 'figures', 'newsletter', 'text', 'gallery', 'video'])
    expect(addable(startingContents(null), true)).toEqual(['stories', 'figures', 'text', 'gallery', 'video'])
    expect(addable({ ...contents, blocks: [] }, false)).not.toContain('finder')
    expect(addable({ ...contents, blocks: [] }, true)).not.toContain('railMap')
  })

  it('moves a block up, down and to a place, and never out of the list', () => {
    const three = [{ id: 1 }, { id: 2 }, { id: 3 }]
    const order = (id: number, to: 'up' | 'down' | number) => moved(three, id, to).map((each) => each.id)
    expect(order(2, 'up')).toEqual([2, 1, 3])
    expect(order(1, 'up')).toEqual([1, 2, 3])
    expect(order(2, 'down')).toEqual([1, 3, 2])
    expect(order(1, 2)).toEqual([2, 3, 1])
    expect(order(3, 99)).toEqual([1, 2, 3])
    expect(order(9, 0)).toEqual([1, 2, 3])
  })

  it('leaves out of its menu what leads to a block that is hidden', () => {
    expect(menuOf(site, '').map(({ href }) => href)).toEqual(['/regio/emmen#scholen', '/regio/emmen#bedrijven'])
    const without = { ...contents, blocks: contents.blocks.map((block) => ({ ...block, hidden: true })) }
    expect(menuOf({ ...site, contents: without }, '')).toEqual([])
  })

  it('is known by one address', () => {
    expect(canonicalOf(site, 'https://s.nl', '/regio/emmen')).toBe('https://s.nl/regio/emmen')
    const own = { ...site, host: 'techniek.example.nl' }
    expect(canonicalOf(own, 'https://s.nl', '/regio/emmen')).toBe('https://techniek.example.nl/')
    expect(canonicalOf({ ...own, ownHost: true }, 'https://s.nl', '/')).toBe('https://techniek.example.nl/')
    expect(canonicalOf(own, 'https://s.nl', '/regio/emmen/privacy')).toBe('https://techniek.example.nl/privacy')
    expect(canonicalOf(own, 'https://s.nl', '/regio/emmen/artikel/x')).toBe('https://s.nl/regio/emmen/artikel/x')
  })

  it('leads nowhere that runs a program', () => {
    for (const good of [
      '#scholen',
      '/kaart',
      '/regio/emmen/artikel/x?a=1',
      'https://a.nl',
      'http://a.nl/b',
      'mailto:a@b.nl',
    ])
      expect(isAddress(good), good).toBe(true)
    for (const bad of ['javascript:alert(1)', '//a.nl', '/\\a.nl', 'data:text/html,x', 'https://', '# x', 'a.nl', ''])
      expect(isAddress(bad), bad).toBe(false)
  })

  it('answers to a domain name and to nothing that only looks like one', () => {
    expect(hostOf(' https://Techniek.Example.nl/ ')).toBe('techniek.example.nl')
    for (const odd of ['localhost', '127.0.0.1', 'a.nl/pad', 'a.nl:80', '-a.nl', 'a..nl', 'a b.nl', ''])
      expect(hostOf(odd), odd).toBeNull()
  })
})
