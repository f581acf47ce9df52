import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import { pageNumbers } from './page-numbers.ts'

export interface PaginationProps {
  current: number
  last: number
  href: (page: number) => string
}

/** Draws nothing when there is one page. */
export function Pagination({ current, last, href }: PaginationProps) {
  const texts = useTexts()
  if (last < 2) return null
  return (
    <nav class="pagination" aria-label={texts.pages}>
      <ul role="list">
        {current > 1 && (
          <li>
            <a href={href(current - 1)} rel="prev">
              <Icon name="arrow-left" />
              <span class="visually-hidden">{texts.previous}</span>
            </a>
          </li>
        )}
        {pageNumbers(current, last).map((page, index) => (
          <li key={page ?? `gap-${index}`}>
            {page === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={href(page)} aria-label={texts.page(page)} aria-current={page === current ? 'page' : undefined}>
                {page}
              </a>
            )}
          </li>
        ))}
        {current < last && (
          <li>
            <a href={href(current + 1)} rel="next">
              <Icon name="arrow-right" />
              <span class="visually-hidden">{texts.next}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
