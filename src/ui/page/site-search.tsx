import { h } from 'preact'
import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'

export interface SiteSearchProps {
  /** The page that shows what was found. */
  action: string
  /** Answers what is being typed; see `Combobox`. */
  source: string
  /** "Zoek op deze site". */
  label: string
}

/** The search field in the header of a public page; on a small screen a link to the page that has one. */
export function SiteSearch({ action, source, label }: SiteSearchProps) {
  const { search, suggestions: t } = useTexts()
  const texts = { 'data-label': t.label, 'data-none': t.none, 'data-one': t.one, 'data-many': t.many }
  const input = (
    <input
      id="site-zoeken"
      name="q"
      type="search"
      aria-label={label}
      placeholder={search}
      autocomplete="off"
      maxlength={200}
      data-search-key
    />
  )
  return (
    <>
      <form class="search site-search" role="search" action={action}>
        <Icon name="search" />
        {h('combo-box', { class: 'combobox', 'data-source': source, ...texts }, input)}
      </form>
      <a class="site-search-link" href={action}>
        <Icon name="search" />
        <span class="visually-hidden">{search}</span>
      </a>
    </>
  )
}
