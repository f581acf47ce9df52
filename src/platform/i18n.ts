// Every text on screen lives in a `messages.ts`, in Dutch and English, with the same keys and arguments.
import type { Locale } from './actor.ts'
import type { Currency, Money } from './money.ts'
import type { IsoDate } from './time.ts'

/** `Text` fixes the keys from the Dutch side; English must match them, arguments included. */
export function defineMessages<Text extends object>(texts: { nl: Text; en: NoInfer<Text> }): (locale: Locale) => Text {
  return (locale) => texts[locale]
}

const symbol: Record<Currency, string> = { EUR: '€', USD: 'US$' }
const tag: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' }
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const known = cache.get(key)
  if (known) return known as Format
  const made = make()
  cache.set(key, made)
  return made
}

function number(locale: Locale, minimum: number, maximum: number): Intl.NumberFormat {
  return kept(
    `n${locale}${minimum}${maximum}`,
    () => new Intl.NumberFormat(tag[locale], { minimumFractionDigits: minimum, maximumFractionDigits: maximum }),
  )
}

function date(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    `d${locale}${name}${options.timeZone ?? ''}`,
    () => new Intl.DateTimeFormat(tag[locale], { timeZone: 'UTC', ...options }),
  )
}

const atMidnight = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)

/** Formats for one reader. A non-breaking space keeps a sign with its number. */
export interface Formats {
  /** `1.740,00`: for table cells, where the head names the currency. */
  amount(cents: number): string
  /** `€ 1.740,00`. */
  money(value: Money): string
  /** `€ 1.740`: for figures where cents distract. */
  wholeMoney(value: Money): string
  number(value: number): string
  /** `9,1 %` from a fraction of 0.091. What is below a norm is never rounded up to it: 0.0998 of 0.1 is `9,9 %`. */
  percent(fraction: number, norm?: number): string
  /** `16-03-2026`. */
  date(day: IsoDate): string
  /** `16 maart 2026`. */
  longDate(day: IsoDate): string
  /** `maandag 16 maart 2026`. */
  fullDate(day: IsoDate): string
  /** `mrt 2026`. */
  month(day: IsoDate): string
  /** `16-03-2026 14:05` in the time zone of the region. */
  moment(at: Date, timeZone: string): string
}

const made = new Map<Locale, Formats>()

export function formats(locale: Locale): Formats {
  const known = made.get(locale)
  if (known) return known
  const fresh = makeFormats(locale)
  made.set(locale, fresh)
  return fresh
}

function makeFormats(locale: Locale): Formats {
  const amount = (cents: number): string => minus(number(locale, 2, 2).format(cents / 100))
  return {
    amount,
    money: (value) => `${symbol[value.currency]}\u00a0${amount(value.cents)}`,
    wholeMoney: (value) => `${symbol[value.currency]}\u00a0${minus(number(locale, 0, 0).format(value.cents / 100))}`,
    number: (value) => minus(number(locale, 0, 2).format(value)),
    percent: (fraction, norm = fraction) => {
      const tenths = Math.round(norm * 1000)
      const shown = fraction < norm && Math.round(fraction * 1000) >= tenths ? (tenths - 1) / 10 : fraction * 100
      return `${minus(number(locale, 0, 1).format(shown))}\u00a0%`
    },
    date: (day) => `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`,
    longDate: (day) => date(locale, 'long', { day: 'numeric', month: 'long', year: 'numeric' }).format(atMidnight(day)),
    fullDate: (day) =>
      date(locale, 'full', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(atMidnight(day)),
    month: (day) => date(locale, 'month', { month: 'short', year: 'numeric' }).format(atMidnight(day)),
    moment: (at, timeZone) =>
      date(locale, 'moment', {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      })
        .format(at)
        .replaceAll('/', '-')
        .replace(',', ''),
  }
}

const minus = (text: string): string => text.replace(/^-/, '\u2212')
