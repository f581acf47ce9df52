import { describe, expect, it } from 'vitest'
import { checklist, keyOf, readKey, type Asked } from '../rules.ts'
import { pathInZip, sums, within } from '../zip/rules.ts'

const asked: Asked[] = [
  { entryKind: 'invoice', kind: 'payment' },
  { entryKind: 'invoice', kind: 'invoice' },
  { entryKind: 'money', kind: 'payment' },
  { entryKind: 'hours', kind: 'statement' },
]

describe('the checklist of a document', () => {
  it('asks for each kind once, in the order that they come about, against what is there', () => {
    expect(checklist(['invoice'], asked, { files: ['invoice', 'other'], itself: [] })).toEqual([
      { kind: 'invoice', state: 'there' },
      { kind: 'payment', state: 'missing' },
    ])
    expect(checklist(['hours', 'money'], asked, { files: [], itself: ['statement'] })).toEqual([
      { kind: 'payment', state: 'missing' },
      { kind: 'statement', state: 'itself' },
    ])
    expect(checklist(['location'], asked, { files: ['other'], itself: [] })).toEqual([])
  })

  it('names a piece in an address and reads it back, and nothing else', () => {
    const key = { side: 'cost', id: 12, kind: 'invoice' } as const
    expect(readKey(keyOf(key))).toEqual(key)
    for (const text of ['kosten-12-geheim', 'kosten--invoice', 'kosten-1e3-invoice', 'x-1-invoice', ''])
      expect(readKey(text), text).toBeNull()
  })
})

describe('names in the ZIP', () => {
  it('stay in their folder, whatever somebody called a file', () => {
    expect(pathInZip('2026-K1', 'getekende verklaring', 'kosten-12', 7, '../../etc/passwd')).toBe(
      '2026-K1/getekende-verklaring/kosten-12-7-.._.._etc_passwd',
    )
    expect(pathInZip('..', '', 'kosten-1', 1, 'a\u0000b.pdf')).toBe('_/_/kosten-1-1-a_b.pdf')
    expect(sums([{ sha256: 'ab', path: 'index.csv' }])).toBe('ab  index.csv\n')
  })

  it('covers no day outside what somebody may read', () => {
    const days = { from: '2026-01-01', until: '2026-12-31' }
    expect(within(days, null)).toEqual(days)
    expect(within(days, { from: '2026-04-01', until: '2026-06-30' })).toEqual({
      from: '2026-04-01',
      until: '2026-06-30',
    })
  })
})
