/** Joins the names that hold: `classNames('tag', tone && \`tag-${tone}\`)`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
