import { expect, it } from 'vitest'
import { pageNumbers } from '../page-numbers.ts'

it('shows the first, the last and the neighbours of the page at hand', () => {
  expect(pageNumbers(6, 13)).toEqual([1, null, 5, 6, 7, null, 13])
  expect(pageNumbers(1, 13)).toEqual([1, 2, 3, 4, null, 13])
  expect(pageNumbers(13, 13)).toEqual([1, null, 10, 11, 12, 13])
})

it('shows a page in place of a gap of one', () => {
  expect(pageNumbers(4, 13)).toEqual([1, 2, 3, 4, 5, null, 13])
  expect(pageNumbers(2, 3)).toEqual([1, 2, 3])
})
