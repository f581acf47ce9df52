import { defineMessages } from '../../../../platform/i18n.ts'
import type { Standing, Step } from './rules.ts'

interface StepTexts {
  readonly name: string
  readonly who: string
}

const nl = {
  title: 'Procedure voor een nieuw keuzevak',
  lead: 'Van de medezeggenschapsraad tot de vakcode. De wettelijke termijnen rekent Spoorboek uit.',
  start: 'Start de procedure',
  startText: 'Wil je dit vak landelijk laten erkennen? Kies voor welke 1 oktober je de aanvraag doet.',
  year: 'Aanvraag vóór 1 oktober',
  aim: 'Kies dit jaar',
  aimed: (year: number) => `De termijnen gaan uit van 1 oktober ${year}.`,
  goal: (year: number, last: string) => `Aanvraag vóór 1 oktober ${year}: uiterlijk ${last}`,
  latest: (day: string) =>
    `Uiterste dag voor het voornemen: ${day}. Dan is er ook advies vóór 1 oktober als de commissie alle zes weken neemt.`,
  unreachable: (year: number) => `1 oktober ${year} is niet meer zeker`,
  unreachableText: (next: number) =>
    `Het advies van de commissie kan zes weken duren en komt dan te laat. Bel de commissie, of kies 1 oktober ${next}.`,
  step: 'Stap',
  who: 'Wie ziet erop toe?',
  nobody: 'Niemand',
  due: 'Uiterlijk',
  standing: 'Stand',
  doneOn: 'Gedaan op',
  note: 'Opmerking',
  documents: 'Documenten',
  addFile: 'Voeg een document toe',
  fileHelp: 'PDF, foto, Word, Excel of OpenDocument, tot 10 MB.',
  removeFile: (name: string) => `Haal ${name} weg`,
  fileAdded: 'Het document is toegevoegd.',
  fileRemoved: 'Het document is weggehaald.',
  noteStep: 'Noteer deze stap',
  save: 'Bewaar de stap',
  saved: 'De stap is genoteerd.',
  steps: {
    council: { name: 'Medezeggenschapsraad ingelicht', who: 'school' },
    developed: { name: 'Ontwikkeld met partners uit de regio', who: 'school en bedrijven' },
    intention: { name: 'Voornemen ingediend via Mijn DUO', who: 'bevoegd gezag' },
    advice: { name: 'Advies van de commissie', who: 'SBB, SLO en SPV, binnen zes weken' },
    application: { name: 'Aanvraag ingediend', who: 'bevoegd gezag, vóór 1 oktober' },
    decision: { name: 'Besluit', who: 'minister, binnen dertien weken' },
    code: { name: 'Vakcode in de landelijke lijst', who: 'DUO' },
  } satisfies Record<Step, StepTexts>,
  standings: {
    done: 'gedaan',
    doneLate: 'te laat gedaan',
    late: 'te laat',
    soon: 'bijna',
    now: 'nu aan de beurt',
    waits: 'later',
  } satisfies Record<Standing, string>,
  daysLeft: (days: number) => (days === 0 ? 'vandaag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`),
  daysLate: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  uploads: {
    missing: 'Kies een bestand',
    empty: 'Dit bestand is leeg',
    tooLarge: 'Dit bestand is groter dan 10 MB',
    kind: 'Dit soort bestand nemen wij niet aan. Kies een PDF, foto, Word- of Excelbestand',
  },
  complaints: {
    notInTeam: 'Kies iemand uit het team van je regio',
    future: 'Deze dag moet nog komen. Noteer de stap als ze gedaan is',
  },
  letter: {
    subject: (name: string) => `Termijn voor keuzevak ${name}`,
    greeting: (name: string) => `Dag ${name},`,
    lead: (name: string) => `Voor het nieuwe keuzevak ${name} komt een termijn dichtbij.`,
    line: (step: string, day: string, left: string) => `${step}: uiterlijk ${day} (${left}).`,
    open: 'Bekijk de procedure',
    reason:
      'Je krijgt deze brief omdat je op deze stap toeziet of de regio leidt. Wij schrijven 14 en 3 dagen van tevoren.',
  },
}

export const procedureMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Procedure for a new elective',
    lead: 'From the participation council to the subject code. Spoorboek works out the legal terms.',
    start: 'Start the procedure',
    startText: 'Do you want this subject recognised nationally? Choose for which 1 October you apply.',
    year: 'Application before 1 October',
    aim: 'Choose this year',
    aimed: (year) => `The terms go by 1 October ${year}.`,
    goal: (year, last) => `Application before 1 October ${year}: ${last} at the latest`,
    latest: (day) =>
      `Last day for the notice of intent: ${day}. Then the advice also comes before 1 October when the committee takes all six weeks.`,
    unreachable: (year) => `1 October ${year} is no longer certain`,
    unreachableText: (next) =>
      `The advice of the committee may take six weeks and then comes too late. Call the committee, or choose 1 October ${next}.`,
    step: 'Step',
    who: 'Who sees to it?',
    nobody: 'Nobody',
    due: 'By',
    standing: 'State',
    doneOn: 'Done on',
    note: 'Remark',
    documents: 'Documents',
    addFile: 'Add a document',
    fileHelp: 'PDF, photo, Word, Excel or OpenDocument, up to 10 MB.',
    removeFile: (name) => `Remove ${name}`,
    fileAdded: 'The document is added.',
    fileRemoved: 'The document is removed.',
    noteStep: 'Note this step',
    save: 'Save the step',
    saved: 'The step is noted.',
    steps: {
      council: { name: 'Participation council told', who: 'school' },
      developed: { name: 'Developed with partners of the region', who: 'school and companies' },
      intention: { name: 'Notice of intent sent by Mijn DUO', who: 'competent authority' },
      advice: { name: 'Advice of the committee', who: 'SBB, SLO and SPV, within six weeks' },
      application: { name: 'Application sent', who: 'competent authority, before 1 October' },
      decision: { name: 'Decision', who: 'minister, within thirteen weeks' },
      code: { name: 'Subject code in the national list', who: 'DUO' },
    },
    standings: {
      done: 'done',
      doneLate: 'done late',
      late: 'late',
      soon: 'soon',
      now: 'to do now',
      waits: 'later',
    },
    daysLeft: (days) => (days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`),
    daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    uploads: {
      missing: 'Choose a file',
      empty: 'This file is empty',
      tooLarge: 'This file is larger than 10 MB',
      kind: 'We do not take this kind of file. Choose a PDF, photo, Word or Excel file',
    },
    complaints: {
      notInTeam: 'Choose somebody of the team of your region',
      future: 'This day is still to come. Note the step when it is done',
    },
    letter: {
      subject: (name) => `Term for elective ${name}`,
      greeting: (name) => `Dear ${name},`,
      lead: (name) => `For the new elective ${name} a term comes near.`,
      line: (step, day, left) => `${step}: by ${day} (${left}).`,
      open: 'Look at the procedure',
      reason: 'You get this letter because you see to this step or lead the region. We write 14 and 3 days ahead.',
    },
  },
})
