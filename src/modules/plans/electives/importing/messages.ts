import { defineMessages } from '../../../../platform/i18n.ts'
import type { ElectiveField } from '../rules.ts'

const nl = {
  title: 'Lijst van keuzevakken importeren',
  lead: 'Uit een spreadsheet. Je ziet eerst wat er gebeurt. Wat niet in het bestand staat, blijft op de lijst.',
  file: 'Spreadsheet met keuzevakken',
  fileHelp:
    'XLSX of CSV, tot 10 MB, met de kolommen Code en Naam, en als je wilt Profielen, Status, Studielast en Syllabus. Er verandert nog niets.',
  choose: 'Kies een bestand',
  noHeads: 'In dit bestand staat geen rij met de koppen Code en Naam.',
  busy: {
    reading: 'Wij lezen het bestand. Dat duurt even.',
    taking: 'Wij nemen de rijen over. Alles gaat in één keer; dat duurt even.',
    undoing: 'Wij zetten de lijst terug. Dat duurt even.',
  },
  changes: 'Nieuw · gewijzigd',
  table: 'Verschil tussen het bestand en de landelijke lijst',
  take: (count: number) => (count === 1 ? 'Neem 1 rij over' : `Neem ${count} rijen over`),
  unchanged: (count: number) =>
    count === 1 ? '1 keuzevak is gelijk en staat hier niet.' : `${count} keuzevakken zijn gelijk en staan hier niet.`,
  refusedRows: (count: number) =>
    count === 1
      ? '1 rij doet niet mee. Verbeter die in je bestand en lees het opnieuw.'
      : `${count} rijen doen niet mee. Verbeter die in je bestand en lees het opnieuw.`,
  nothing: 'Er is niets om over te nemen: het bestand en de lijst zijn gelijk.',
  shown: (from: string, to: string, all: string) => `${from} tot en met ${to} van ${all} rijen`,
  reasons: {
    code: 'is geen vakcode: alleen letters, cijfers en streepjes.',
    name: 'moet een naam zijn van ten hoogste 200 tekens.',
    profiles: 'staat niet op de lijst van profielen.',
    state: 'is geen stand: actief, loopt af of vervallen.',
    studyHours: 'is geen aantal uren van 1 tot 2000.',
    syllabus: 'is geen adres dat begint met https://.',
  } satisfies Record<ElectiveField, string>,
  repeated: 'stond hierboven al; die rij telt.',
  empty: 'leeg',
  applied: (made: number, changed: number) => `Overgenomen: ${made} nieuw, ${changed} gewijzigd.`,
  toList: 'Bekijk de lijst',
  undoText: 'De landelijke lijst wordt weer zoals zij was voor deze import.',
  undone: 'De import is ongedaan gemaakt. De lijst is weer zoals zij was.',
  notApplied: 'Deze import was nog niet overgenomen.',
  workedOn: (names: string) =>
    `Na de import is gewerkt met: ${names}. Ongedaan maken zou dat werk weggooien, dus dat doen wij niet.`,
  listChanged: 'De lijst is intussen veranderd. Dit is het nieuwe verschil. Kijk het na en neem het dan over.',
}

export const electiveImportMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Import a list of electives',
    lead: 'From a spreadsheet. You see first what happens. What the file does not name stays on the list.',
    file: 'Spreadsheet with electives',
    fileHelp:
      'XLSX or CSV, up to 10 MB, with the columns Code and Name, and if you wish Profiles, State, Study load and Syllabus. Nothing changes yet.',
    choose: 'Choose a file',
    noHeads: 'This file has no row with the heads Code and Name.',
    busy: {
      reading: 'We are reading the file. That takes a moment.',
      taking: 'We are taking the rows over. It goes all at once; that takes a moment.',
      undoing: 'We are putting the list back. That takes a moment.',
    },
    changes: 'New · changed',
    table: 'Difference between the file and the national list',
    take: (count) => (count === 1 ? 'Take over 1 row' : `Take over ${count} rows`),
    unchanged: (count) =>
      count === 1 ? '1 elective is the same and is not shown.' : `${count} electives are the same and are not shown.`,
    refusedRows: (count) =>
      count === 1
        ? '1 row is left out. Mend it in your file and read it again.'
        : `${count} rows are left out. Mend them in your file and read it again.`,
    nothing: 'There is nothing to take over: the file and the list are the same.',
    shown: (from, to, all) => `${from} to ${to} of ${all} rows`,
    reasons: {
      code: 'is no subject code: only letters, digits and dashes.',
      name: 'must be a name of at most 200 characters.',
      profiles: 'is not on the list of profiles.',
      state: 'is no state: active, ending or ended.',
      studyHours: 'is no number of hours from 1 to 2000.',
      syllabus: 'is no address that begins with https://.',
    },
    repeated: 'stood above already; that row counts.',
    empty: 'empty',
    applied: (made, changed) => `Taken over: ${made} new, ${changed} changed.`,
    toList: 'Look at the list',
    undoText: 'The national list becomes what it was before this import.',
    undone: 'The import is undone. The list is as it was.',
    notApplied: 'This import was not taken over yet.',
    workedOn: (names) =>
      `Work was done after the import on: ${names}. Undoing would throw that work away, so we do not.`,
    listChanged: 'The list changed meanwhile. This is the new difference. Check it, then take it over.',
  },
})
