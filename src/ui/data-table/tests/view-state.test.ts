import { describe, expect, it } from 'vitest'
import { columnSort, readViewState, viewHref, withoutFilter, writeViewState } from '../view-state.ts'

const rules = { sorts: ['naam', 'kosten'], filters: ['q', 'doel'], defaultSort: 'naam' }

describe('the view in the address', () => {
  it('comes back as it was written', () => {
    const state = readViewState('doel=a&q=Girls%E2%80%99+Day&sorteer=-kosten&pagina=3', rules)
    expect(state).toEqual({ sort: 'kosten', direction: 'down', filters: { q: 'Girls’ Day', doel: 'a' }, page: 3 })
    expect(readViewState(writeViewState(state, rules), rules)).toEqual(state)
  })

  it('leaves out what is as usual, so that one view has one address', () => {
    expect(viewHref('/plan', readViewState('sorteer=naam&pagina=1&q=+', rules), rules)).toBe('/plan')
  })

  it('ignores what it does not know', () => {
    expect(readViewState({ sorteer: 'geheim', pagina: '-4', doel: ['a', 'b'], x: '1' }, rules)).toEqual({
      sort: 'naam',
      direction: 'up',
      filters: { doel: 'a' },
      page: 1,
    })
    expect(readViewState(null, rules).page).toBe(1)
  })

  it('turns the order of a column round, and starts at the first page', () => {
    const state = readViewState('sorteer=kosten&pagina=4', rules)
    expect(columnSort('/plan', state, rules, 'kosten')).toEqual({ href: '/plan?sorteer=-kosten', direction: 'up' })
    expect(columnSort('/plan', state, rules, 'naam')).toEqual({ href: '/plan', direction: null })
  })

  it('keeps the filters while leafing', () => {
    const state = readViewState('doel=a', rules)
    expect(viewHref('/plan', state, rules, { page: 2 })).toBe('/plan?doel=a&pagina=2')
    expect(withoutFilter('/plan', state, rules, 'doel')).toBe('/plan')
  })
})
