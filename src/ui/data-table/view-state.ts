// The address bar holds the view of a table: sorting, filters and page, so that it can be kept and shared.

export interface ViewState {
  sort: string | null
  direction: 'up' | 'down'
  /** Only filters that hold something. */
  filters: Readonly<Record<string, string>>
  page: number
}

export interface ViewRules {
  /** Keys of columns that may be sorted on. */
  sorts: readonly string[]
  filters: readonly string[]
  /** When the address says nothing; `-kosten` sorts downward. */
  defaultSort?: string | undefined
}

const sortKey = 'sorteer'
const pageKey = 'pagina'

/** Reads a parsed query (`request.query`) or a query string; what it does not know, it leaves out. */
export function readViewState(query: unknown, rules: ViewRules): ViewState {
  const values = valuesOf(query)
  const asked = values.get(sortKey) ?? ''
  const known = rules.sorts.includes(asked.replace(/^-/, ''))
  const sorting = known ? asked : (rules.defaultSort ?? '')
  const filters: Record<string, string> = {}
  for (const name of rules.filters) {
    const value = values.get(name)?.trim()
    if (value) filters[name] = value
  }
  return {
    sort: sorting.replace(/^-/, '') || null,
    direction: sorting.startsWith('-') ? 'down' : 'up',
    filters,
    page: pageOf(values.get(pageKey)),
  }
}

/** The query string of a view, without `?`; what is as usual stays out, so one view has one address. */
export function writeViewState(state: ViewState, rules: ViewRules): string {
  const query = new URLSearchParams()
  for (const name of rules.filters) {
    const value = state.filters[name]
    if (value) query.set(name, value)
  }
  const sorting = state.sort ? (state.direction === 'down' ? `-${state.sort}` : state.sort) : ''
  if (sorting && sorting !== (rules.defaultSort ?? '')) query.set(sortKey, sorting)
  if (state.page > 1) query.set(pageKey, String(state.page))
  return query.toString()
}

/** Address of the same view with something changed; a change of filter or order starts at page 1 again. */
export function viewHref(path: string, state: ViewState, rules: ViewRules, change: Partial<ViewState> = {}): string {
  const query = writeViewState({ ...state, page: 1, ...change }, rules)
  return query ? `${path}?${query}` : path
}

export interface ColumnSort {
  href: string
  /** How the table is sorted on this column now; null when it is not. */
  direction: 'up' | 'down' | null
}

/** What the head of a column needs; a second press turns the order round. */
export function columnSort(path: string, state: ViewState, rules: ViewRules, key: string): ColumnSort {
  const now = state.sort === key ? state.direction : null
  return { href: viewHref(path, state, rules, { sort: key, direction: now === 'up' ? 'down' : 'up' }), direction: now }
}

/** The same view without one filter. */
export function withoutFilter(path: string, state: ViewState, rules: ViewRules, name: string): string {
  const filters = Object.fromEntries(Object.entries(state.filters).filter(([key]) => key !== name))
  return viewHref(path, state, rules, { filters })
}

function valuesOf(query: unknown): Map<string, string> {
  if (typeof query === 'string') return new Map(new URLSearchParams(query))
  const values = new Map<string, string>()
  if (typeof query !== 'object' || query === null) return values
  for (const [key, value] of Object.entries(query)) {
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first === 'string') values.set(key, first)
  }
  return values
}

function pageOf(text: string | undefined): number {
  const page = Number(text)
  return Number.isSafeInteger(page) && page > 1 ? page : 1
}
