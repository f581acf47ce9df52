interface Numbered {
  readonly id: number
}

/** Sections of two versions beside each other, in the order of the later one; what it has no more comes last. */
export function pairedSections<Section extends Numbered>(
  before: readonly Section[],
  after: readonly Section[],
): { readonly old: Section | null; readonly now: Section | null }[] {
  const gone = before.filter(({ id }) => !after.some((section) => section.id === id))
  return [
    ...after.map((now) => ({ old: before.find(({ id }) => id === now.id) ?? null, now })),
    ...gone.map((old) => ({ old, now: null })),
  ]
}
