import type { IsoDate } from '../../../../platform/time.ts'

/** Where a file stands in the ZIP: `2026-K1/factuur/kosten-12-7-hal.pdf`. The numbers keep two of one name apart. */
export function pathInZip(quarter: string, kind: string, document: string, number: number, name: string): string {
  return [quarter, kind, `${document}-${number}-${name}`].map(safePart).join('/')
}

/** Nothing that leads out of its folder, or that some system cannot call a file. */
export const safePart = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|]+/g, '_')
    .replace(/\s+/g, '-')
    .replace(/^\.+|\.+$/g, '')
    .slice(-120) || '_'

/** The lines that `sha256sum -c` reads. */
export const sums = (files: readonly { readonly sha256: string; readonly path: string }[]): string =>
  files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')

/** The days that were asked for, the first of them first; what makes no sense is what there is. */
export function daysBetweenOr(
  asked: { readonly from: IsoDate | null; readonly until: IsoDate | null },
  all: { readonly from: IsoDate; readonly until: IsoDate },
): { readonly from: IsoDate; readonly until: IsoDate } {
  const from = asked.from ?? all.from
  const until = asked.until ?? all.until
  return from <= until ? { from, until } : { from: until, until: from }
}

/** The part of the days that lies within bounds; outside of them there is none, and the first is after the last. */
export function within(
  days: { readonly from: IsoDate; readonly until: IsoDate },
  bounds: { readonly from: IsoDate; readonly until: IsoDate } | null,
): { readonly from: IsoDate; readonly until: IsoDate } {
  if (!bounds) return days
  return {
    from: days.from > bounds.from ? days.from : bounds.from,
    until: days.until < bounds.until ? days.until : bounds.until,
  }
}
