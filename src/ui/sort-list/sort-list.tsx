import { type ComponentChildren, h } from 'preact'
import { useUi } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'

export interface SortItem {
  key: string | number
  title: ComponentChildren
  /** Small line below it. */
  note?: ComponentChildren
  /** Stands there, but nobody sees it. */
  quiet?: boolean | undefined
  /** Gets the number of the place where it is dropped, as `to`. */
  moveAction: string
  actions: ComponentChildren
}

/** A list that is put in order by dragging, and by the buttons that every item brings. */
export function SortList({ items, grip }: { items: readonly SortItem[]; grip: string }) {
  const { csrfToken } = useUi()
  return h(
    'sort-list',
    {},
    <ol class="sort-list" role="list">
      {items.map(({ key, title, note, quiet, moveAction, actions }) => (
        <li key={key} class={quiet ? 'is-quiet' : undefined}>
          <form action={moveAction} method="post" data-place class="sort-place">
            {csrfToken !== null && <input type="hidden" name="_csrf" value={csrfToken} />}
            <input type="hidden" name="to" value="" />
            <span class="sort-grip" data-grip title={grip}>
              <Icon name="grip-vertical" />
            </span>
          </form>
          <p class="strong sort-title">{title}</p>
          <div class="row row-tight sort-actions">{actions}</div>
          {note && <p class="small muted sort-note">{note}</p>}
        </li>
      ))}
    </ol>,
  )
}
