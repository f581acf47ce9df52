import { defineMessages } from '../../../../platform/i18n.ts'
import type { ActivityState } from '../../rules.ts'
import type { Step } from './rules.ts'
import type { StepComplaints } from './schema.ts'

interface Texts {
  readonly open: Readonly<Record<Step, string>>
  /** What resuming means for an idea and for what was finished. */
  readonly resume: (from: ActivityState) => string
  readonly title: Readonly<Record<Step, (title: string) => string>>
  readonly lead: Readonly<Record<Step, string>>
  readonly submit: Readonly<Record<Step, string>>
  readonly on: Readonly<Record<Step, string>>
  readonly reason: Readonly<Record<Step, string>>
  readonly done: Readonly<Record<Step, string>>
  readonly complaints: StepComplaints
}

export const stepMessages = defineMessages<Texts>({
  nl: {
    open: { cancel: 'Annuleer', finish: 'Rond af', resume: 'Hervat' },
    resume: (from) => (from === 'idea' ? 'Maak gepland' : from === 'done' ? 'Toch niet gereed' : 'Hervat'),
    title: {
      cancel: (title) => `${title} annuleren?`,
      finish: (title) => `${title} afronden?`,
      resume: (title) => `${title} weer in de planning?`,
    },
    lead: {
      cancel:
        'De activiteit blijft in het plan staan, met de reden. De bijdragen die ervoor gepland waren, tellen als risico.',
      finish: 'De voortgang van de doelen loopt meteen mee. Vul bij Wijzig in wat het werd.',
      resume: 'De status volgt dan weer uit de periode.',
    },
    submit: { cancel: 'Annuleer activiteit', finish: 'Rond af', resume: 'Zet terug' },
    on: { cancel: 'Op welke dag besloten?', finish: 'Op welke dag gereed?', resume: '' },
    reason: { cancel: 'Waarom gaat het niet door?', finish: 'Opmerking', resume: 'Waarom?' },
    done: {
      cancel: 'De activiteit is geannuleerd.',
      finish: 'De activiteit is gereed.',
      resume: 'De status volgt weer uit de periode.',
    },
    complaints: {
      reason: 'Vul in waarom het niet doorgaat',
      tooLong: (max) => `Maak er ten hoogste ${max} tekens van`,
      date: (typed) => (typed ? `‘${typed}’ is geen datum. Typ de dag als 31-12-2026` : 'Vul een dag in'),
    },
  },
  en: {
    open: { cancel: 'Cancel', finish: 'Finish', resume: 'Resume' },
    resume: (from) => (from === 'idea' ? 'Make it planned' : from === 'done' ? 'Not done after all' : 'Resume'),
    title: {
      cancel: (title) => `Cancel ${title}?`,
      finish: (title) => `Finish ${title}?`,
      resume: (title) => `Plan ${title} again?`,
    },
    lead: {
      cancel: 'The activity stays in the plan, with the reason. Contributions planned for it count as at risk.',
      finish: 'The progress of the goals moves at once. Fill in what it became under Edit.',
      resume: 'The state then follows from the period again.',
    },
    submit: { cancel: 'Cancel activity', finish: 'Finish', resume: 'Put back' },
    on: { cancel: 'On which day was it decided?', finish: 'On which day was it done?', resume: '' },
    reason: { cancel: 'Why does it not go on?', finish: 'Remark', resume: 'Why?' },
    done: {
      cancel: 'The activity is cancelled.',
      finish: 'The activity is done.',
      resume: 'The state follows from the period again.',
    },
    complaints: {
      reason: 'Fill in why it does not go on',
      tooLong: (max) => `Make it at most ${max} characters`,
      date: (typed) => (typed ? `‘${typed}’ is no date. Type the day as 31-12-2026` : 'Fill in a day'),
    },
  },
})
