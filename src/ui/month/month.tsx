import { classNames } from '../class-names.ts'
import { useTexts, useUi } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import { type Line, LineBadge } from '../line-badge/line-badge.tsx'
import { type StationState, StationMark } from '../station-mark/station-mark.tsx'
import { type Day, type MonthItem, type Segment, type Week, monthLayout } from './month-layout.ts'
import { monthTexts } from './month-texts.ts'

export interface MonthEntry extends MonthItem {
  name: string
  href: string
  line: Line
  state: StationState
  /** Ready text: "16-03-2026 t/m 20-03-2026", or as vague as it is: "maart 2026". */
  when: string
}

export interface MonthProps {
  /** `2026-03`. */
  month: string
  /** "maart 2026". */
  title: string
  today: string
  entries: readonly MonthEntry[]
  /** The long name of a day: "maandag 16 maart 2026". */
  dayName: (date: string) => string
  previous: { href: string; text: string }
  next: { href: string; text: string }
  /** Null when this is the month of today. */
  todayHref: string | null
}

const lanes = 3

/** A calendar month; on a phone the same as a list by week. */
export function Month({ month, title, today, entries, dayName, previous, next, todayHref }: MonthProps) {
  const t = monthTexts(useUi().locale)
  const { weeks, vague, throughout } = monthLayout(month, entries, { today, lanes })
  return (
    <section class="month" aria-labelledby="maand">
      <div class="row row-apart month-head">
        <h2 id="maand" class="look-h2">
          {title}
        </h2>
        <nav class="month-steps" aria-label={t.steps}>
          <a class="button button-small" href={previous.href} rel="prev">
            <Icon name="chevron-left" />
            {previous.text}
          </a>
          {todayHref && (
            <a class="button button-small" href={todayHref}>
              {t.today}
            </a>
          )}
          <a class="button button-small" href={next.href} rel="next">
            {next.text}
            <Icon name="chevron-right" />
          </a>
        </nav>
      </div>
      <table class="month-grid" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" class="month-week">
              <abbr title={t.week}>{t.weekShort}</abbr>
            </th>
            {t.days.map((name) => (
              <th key={name} scope="col">
                <abbr title={name}>{name.slice(0, 2)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        {weeks.map((week) => (
          <WeekRows key={week.number} week={week} dayName={dayName} />
        ))}
      </table>
      <ol class="month-weeks" role="list">
        {weeks.map(({ number, begins, days }) => (
          <li key={number}>
            <h3 class="look-h4">
              {t.weekOf(number, shortDay(days[0]?.date), shortDay(days[6]?.date))}
              {days.some((each) => each.today) && <span class="month-now">{t.thisWeek}</span>}
            </h3>
            {begins.length ? <Entries entries={begins} /> : <p class="muted small">{t.nothing}</p>}
          </li>
        ))}
      </ol>
      <Beside id="maand-vaag" title={t.vague} entries={vague} />
      <Beside id="maand-lang" title={t.throughout} entries={throughout} />
    </section>
  )
}

const shortDay = (date = ''): string => `${Number(date.slice(8, 10))}-${Number(date.slice(5, 7))}`

function WeekRows({ week, dayName }: { week: Week<MonthEntry>; dayName: MonthProps['dayName'] }) {
  const t = monthTexts(useUi().locale)
  const more = week.days.some(({ hidden }) => hidden > 0)
  const rows = Math.max(week.lanes.length, 1)
  return (
    <tbody>
      <tr class="month-days">
        <th scope="rowgroup" class="month-week" rowspan={rows + (more ? 2 : 1)}>
          <span class="visually-hidden">{t.week} </span>
          {week.number}
        </th>
        {week.days.map((day) => (
          <td key={day.date} class={dayClass(day)} aria-current={day.today ? 'date' : undefined}>
            <time datetime={day.date}>
              <span aria-hidden="true">{Number(day.date.slice(8))}</span>
              <span class="visually-hidden">{dayName(day.date)}</span>
            </time>
          </td>
        ))}
      </tr>
      {Array.from({ length: rows }, (_, index) => (
        <Lane key={index} lane={week.lanes[index] ?? []} days={week.days} />
      ))}
      {more && (
        <tr class="month-more">
          {week.days.map((day) => (
            <td key={day.date} class={dayClass(day)}>
              {day.hidden > 0 && <More day={day} name={dayName(day.date)} />}
            </td>
          ))}
        </tr>
      )}
    </tbody>
  )
}

const dayClass = ({ inMonth, today }: Day<MonthEntry>): string | undefined =>
  classNames(!inMonth && 'is-outside', today && 'is-today') || undefined

/** The bars of one height, with the days between them empty. */
function Lane({ lane, days }: { lane: readonly Segment<MonthEntry>[]; days: readonly Day<MonthEntry>[] }) {
  const cells = days.flatMap((day, index) => {
    const segment = lane.find((each) => each.day === index)
    if (segment)
      return [
        <td key={day.date} colspan={segment.days} class={dayClass(day)}>
          <Bar {...segment} />
        </td>,
      ]
    const covered = lane.some((each) => each.day < index && each.day + each.days > index)
    return covered ? [] : [<td key={day.date} class={dayClass(day)} />]
  })
  return <tr class="month-lane">{cells}</tr>
}

function Bar({ item, before, after }: Segment<MonthEntry>) {
  const texts = useTexts()
  return (
    <a
      class={classNames(
        'month-bar',
        `line-${item.line.colour}`,
        before && 'is-before',
        after && 'is-after',
        item.state === 'cancelled' && 'is-cancelled',
      )}
      href={item.href}
      title={`${item.name}, ${item.when}`}
    >
      <StationMark shape={item.state} />
      <span class="month-letter" aria-hidden="true">
        {item.line.letter}
      </span>
      <span class="month-name">{item.name}</span>
      <span class="visually-hidden">
        , {texts.lineName(item.line.letter)}, {item.when}, {texts.state[item.state].toLowerCase()}
      </span>
    </a>
  )
}

/** What had no room on a day, and what had: opened by the browser itself. */
function More({ day, name }: { day: Day<MonthEntry>; name: string }) {
  const texts = useTexts()
  const t = monthTexts(useUi().locale)
  const id = `dag-${day.date}`
  return (
    <>
      <button class="month-open" type="button" popovertarget={id}>
        <span aria-hidden="true">+{day.hidden}</span>
        <span class="visually-hidden">{t.more(day.hidden, name)}</span>
      </button>
      <div class="month-popover" id={id} popover="auto" role="dialog" aria-label={name}>
        <div class="row row-apart">
          <strong>{name}</strong>
          <button class="button button-small" type="button" popovertarget={id} popovertargetaction="hide">
            <Icon name="x" />
            {texts.close}
          </button>
        </div>
        <Entries entries={day.items} />
      </div>
    </>
  )
}

function Beside({ id, title, entries }: { id: string; title: string; entries: readonly MonthEntry[] }) {
  const t = monthTexts(useUi().locale)
  if (!entries.length) return null
  const [shown, rest] = [entries.slice(0, 12), entries.slice(12)]
  return (
    <section class="month-beside" aria-labelledby={id}>
      <h3 id={id} class="look-h4">
        {title} <span class="muted">({entries.length})</span>
      </h3>
      <Entries entries={shown} />
      {rest.length > 0 && (
        <details class="disclosure">
          <summary>
            {t.others(rest.length)}
            <Icon name="chevron-down" class="chevron" />
          </summary>
          <Entries entries={rest} />
        </details>
      )}
    </section>
  )
}

function Entries({ entries }: { entries: readonly MonthEntry[] }) {
  const texts = useTexts()
  return (
    <ul class="month-list" role="list">
      {entries.map(({ key, name, href, line, state, when }) => (
        <li key={key} class={`line-${line.colour}`}>
          <LineBadge {...line} />
          <span>
            <a href={href}>{name}</a>
            <span class="sub">
              {when} · {texts.state[state].toLowerCase()}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
