import { describe, expect, it } from 'vitest'
import { canonicalOf, menuOf, onOwnHost, wholePath } from '../frame/rules.ts'
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
    expect(menuOf(site).map(({ href }) => href)).toEqual(['/regio/emmen#scholen', '/regio/emmen#bedrijven'])
    const without = { ...contents, blocks: contents.blocks.map((block) => ({ ...block, hidden: true })) }
    expect(menuOf({ ...site, contents: without })).toEqual([])
  })

  it('is known by one address', () => {
    expect(canonicalOf(site, 'https://s.nl', '/regio/emmen')).toBe('https://s.nl/regio/emmen')
    const own = { ...site, host: 'techniek.example.nl' }
    const canonical = (path: string): string => canonicalOf(own, 'https://s.nl', path)
    expect(canonical('/regio/emmen')).toBe('https://techniek.example.nl/')
    expect(canonical('/regio/emmen/privacy')).toBe('https://techniek.example.nl/privacy')
    expect(canonical('/regio/emmen/artikel/x')).toBe('https://techniek.example.nl/artikel/x')
    expect(canonical('/regio/emmen-oost')).toBe('https://s.nl/regio/emmen-oost')
    expect(canonical('/artikel/x')).toBe('https://s.nl/artikel/x')
  })

  it('is asked for by its own host without its beginning', () => {
    const own = { ...site, host: 'techniek.example.nl', ownHost: true }
    expect(wholePath(own, '/')).toBe('/regio/emmen')
    expect(wholePath(own, '/artikel/x')).toBe('/regio/emmen/artikel/x')
    expect(wholePath(own, '/regio/emmen/artikel/x')).toBe('/regio/emmen/artikel/x')
    expect(wholePath(site, '/kaart')).toBe('/kaart')
    const sent = (attribute: string): string => onOwnHost(`<a ${attribute}>`, own, 'https://s.nl').slice(3, -1)
    expect(sent('href="/regio/emmen"')).toBe('href="/"')
    expect(sent('href="/regio/emmen#nieuws"')).toBe('href="/#nieuws"')
    expect(sent('href="/regio/emmen/berichten?soort=faq"')).toBe('href="/berichten?soort=faq"')
    expect(sent('action="/regio/emmen/zoeken"')).toBe('action="/zoeken"')
    expect(sent('href="/regio/emmen-oost"')).toBe('href="https://s.nl/regio/emmen-oost"')
    expect(sent('href="/artikel/x"')).toBe('href="https://s.nl/artikel/x"')
    for (const same of [
      'href="#inhoud"',
      'href="//a.nl"',
      'href="https://a.nl/b"',
      'href="/assets/a.css"',
      'src="/beelden/1"',
    ])
      expect(sent(same)).toBe(same)
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
