import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { CheckboxFields } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Hidden } from '../../../../ui/form/form.tsx'
import { Icon } from '../../../../ui/icon/icon.tsx'
import type { Region } from '../../../organisations/public.ts'
import { detailMessages } from '../../keeping/details/messages.ts'
import { schoolKinds, themes } from '../../keeping/details/rules.ts'
import { planMessages } from '../../messages.ts'
import { planFormPath } from '../../paths.ts'
import { timetableMessages } from '../messages.ts'
import { columns, isFiltered, usesMore, usualColumns, type Choices, type FormName } from '../rules.ts'
import type { TimetableQuery } from '../schema.ts'

const states = ['idea', 'planned', 'running', 'done', 'cancelled'] as const
const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

export interface PlanFiltersProps {
  region: Region
  view: TimetableQuery
  choices: Choices
  form: FormName
}

export function PlanFilters({ region, view, choices, form }: PlanFiltersProps) {
  const { locale } = useUi()
  const t = planMessages(locale)
  const words = timetableMessages(locale)
  const path = planFormPath(region.slug, form)
  return (
    <FilterBar
      action={path}
      label={t.filter}
      clearHref={isFiltered(view) ? `${path}?alles=ja` : undefined}
      more={{ open: usesMore(view), fields: <MoreFilters view={view} choices={choices} /> }}
      beside={form === 'tabel' && <Columns chosen={view.kolommen} />}
    >
      <TextField name="q" type="search" label={t.search} value={view.q} wide />
      <SelectField
        name="doel"
        label={t.goal}
        value={view.doel}
        empty={t.allGoals}
        options={choices.goals.map(({ letter, name }) => ({ value: letter, label: `${letter} · ${name}` }))}
      />
      <SelectField
        name="stand"
        label={t.state}
        value={view.stand}
        empty={t.allStates}
        options={states.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <SelectField
        name="jaar"
        label={words.year}
        value={view.jaar}
        empty={words.allYears}
        options={choices.years.map((value) => ({ value, label: value.replace('-', '–') }))}
      />
      {view.sorteer && <Hidden name="sorteer" value={view.sorteer} />}
      {form === 'maand' && view.maand && <Hidden name="maand" value={view.maand} />}
      {form === 'tijdlijn' && view.schaal && <Hidden name="schaal" value={view.schaal} />}
      {form === 'tijdlijn' && view.vanaf && <Hidden name="vanaf" value={view.vanaf} />}
      {form !== 'tabel' && view.kolommen.length > 0 && <Hidden name="kolommen" value={view.kolommen.join(',')} />}
    </FilterBar>
  )
}

function MoreFilters({ view, choices }: Pick<PlanFiltersProps, 'view' | 'choices'>) {
  const { locale } = useUi()
  const words = timetableMessages(locale)
  const details = detailMessages(locale)
  const shownDay = (date: string): string => (date ? formats(locale).date(date) : '')
  return (
    <>
      <SelectField
        name="lijn"
        label={words.programmeLine}
        value={view.lijn}
        empty={words.allLines}
        options={same(choices.lines)}
      />
      <SelectField
        name="thema"
        label={words.theme}
        value={view.thema}
        empty={words.allThemes}
        options={themes.map((value) => ({ value, label: details.themes[value] }))}
      />
      <SelectField
        name="onderwijs"
        label={words.education}
        value={view.onderwijs}
        empty={words.allEducation}
        options={schoolKinds.map((value) => ({ value, label: details.schoolKinds[value] }))}
      />
      <SelectField
        name="eigenaar"
        label={words.owner}
        value={view.eigenaar}
        empty={words.allOwners}
        options={same(choices.owners)}
      />
      <SelectField
        name="partner"
        label={words.partner}
        value={view.partner}
        empty={words.allPartners}
        options={same(choices.partners)}
      />
      <TextField
        name="van"
        label={words.from}
        value={shownDay(view.van)}
        inputmode="numeric"
        placeholder={words.dayHelp}
      />
      <TextField
        name="tot"
        label={words.until}
        value={shownDay(view.tot)}
        inputmode="numeric"
        placeholder={words.dayHelp}
      />
    </>
  )
}

function Columns({ chosen }: { chosen: TimetableQuery['kolommen'] }) {
  const t = timetableMessages(useUi().locale)
  const shown = chosen.length ? chosen : usualColumns
  return (
    <details>
      <summary>
        <Icon name="columns" />
        {t.columns(shown.length, columns.length)}
      </summary>
      <CheckboxFields
        name="kolommen"
        label={t.columnsLabel}
        inline
        values={shown}
        options={columns.map((value) => ({ value, label: t.columnNames[value] }))}
      />
    </details>
  )
}
