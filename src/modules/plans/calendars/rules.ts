// Activities as an iCalendar file (RFC 5545). They are days without a clock, so every event lasts whole days and no time
// zone can move it.
import { addDays, type IsoDate } from '../../../platform/time.ts'

export interface CalendarEvent {
  readonly id: number
  readonly summary: string
  readonly description: string
  readonly place: string | null
  /** Where it stands in Spoorboek. */
  readonly url: string
  readonly categories: readonly string[]
  /** First and last day, both included. */
  readonly from: IsoDate
  readonly until: IsoDate
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** Raised by every change. */
  readonly version: number
  readonly changedAt: Date
}

/** A whole calendar. The same events give the same bytes, so that a program that has them need not fetch them again. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Spoorboek//Plan//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const { id, summary, description, place, url, categories, from, until, status, version, changedAt } = event
  const changed = changedAt.toISOString().replace(/[-:]|\.\d+/g, '')
  return [
    'BEGIN:VEVENT',
    `UID:activiteit-${id}@spoorboek`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${version - 1}`,
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    // The end of a period of days is the day after it.
    `DTEND;VALUE=DATE:${addDays(until, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${url}`,
    ...(categories.length ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
    `STATUS:${status}`,
    // Nobody is occupied all day by an activity of months.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

const longest = 75

/** No line is longer than 75 octets; what follows begins with a space. A letter of several octets is not cut in two. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > longest) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += size
  }
  return text
}
