import { useUi } from '../../../../../ui/context.tsx'
import { Icon } from '../../../../../ui/icon/icon.tsx'
import { planFormPath, savedViewsPath } from '../../../paths.ts'
import { addressOf, isFiltered, type FormName } from '../../rules.ts'
import type { TimetableQuery } from '../../schema.ts'
import { savedMessages } from '../messages.ts'
import type { SavedView } from '../queries.ts'

export const savedViewHref = (region: string, { form, query, id }: Pick<SavedView, 'form' | 'query' | 'id'>): string =>
  `${planFormPath(region, form)}?${query ? `${query}&` : ''}weergave=${id}`

/** The saved views in a row, and the way to save what is shown now. */
export function SavedViews({
  region,
  form,
  view,
  saved,
}: {
  region: string
  form: FormName
  view: TimetableQuery
  saved: readonly SavedView[]
}) {
  const t = savedMessages(useUi().locale)
  const address = addressOf({ ...view, weergave: null })
  const save = `${savedViewsPath(region)}?${new URLSearchParams({ vorm: form }).toString()}${address && `&${address}`}`
  return (
    <nav class="saved-views" aria-label={t.row}>
      <ul role="list">
        {saved.length > 0 && (
          <li>
            <a
              class="tag tag-link"
              href={`${planFormPath(region, form)}?alles=ja`}
              aria-current={view.weergave === null && !isFiltered(view) ? 'page' : undefined}
            >
              {t.all}
            </a>
          </li>
        )}
        {saved.map((each) => (
          <li key={each.id}>
            <a
              class="tag tag-link"
              href={savedViewHref(region, each)}
              aria-current={view.weergave === each.id ? 'page' : undefined}
            >
              {each.name}
              {each.shared && <span class="muted"> · {t.team}</span>}
            </a>
          </li>
        ))}
        <li>
          <a class="saved-views-save" href={save}>
            <Icon name="bookmark" />
            {t.save}
          </a>
        </li>
        {saved.length > 0 && (
          <li>
            <a class="saved-views-save" href={savedViewsPath(region)}>
              {t.manage}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
