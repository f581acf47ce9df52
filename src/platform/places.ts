// Room for so many at a time, and no more than a share of it for one of them: who is slow keeps nobody else out.

export interface Places {
  /** Null: it is full, or whoever asks has their share. What is returned gives the place back; twice is once. */
  readonly take: (who: string) => (() => void) | null
}

export function openPlaces(most: number, each = most): Places {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take: (who) => {
      const theirs = taken.get(who) ?? 0
      if (all >= most || theirs >= each) return null
      all++
      taken.set(who, theirs + 1)
      let isMine = true
      return () => {
        if (!isMine) return
        isMine = false
        all--
        const left = (taken.get(who) ?? 1) - 1
        if (left > 0) taken.set(who, left)
        else taken.delete(who)
      }
    },
  }
}
