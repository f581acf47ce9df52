import { defineMessages } from '../../../../platform/i18n.ts'

export const importPageMessages = defineMessages({
  nl: {
    title: 'Planner importeren',
    lead: 'Lezen, verschil tonen, overnemen in één keer. Nooit half.',
    file: 'Planner uit een spreadsheet',
    fileHelp: 'XLSX of CSV, tot 10 MB. Er verandert nog niets: je ziet eerst wat er gebeurt.',
    choose: 'Kies een bestand',
    reading: 'Wij lezen het bestand. Dat duurt even.',
    taking: 'Wij nemen de rijen over. Alles gaat in één keer; dat duurt even.',
    undoing: 'Wij zetten het plan terug. Dat duurt even.',
    columnsTitle: 'Welke kolom is wat?',
    columnsLead: 'Wij herkenden de kolommen. Verbeter wat niet klopt.',
    taught: 'Deze koppen kwamen eerder langs. Wij lezen ze zoals je regio toen koos.',
    forget: 'Vergeet die keuze',
    forgotten: 'De keuze is vergeten. Wij lezen de koppen weer zoals wij ze herkennen.',
    correctColumns: 'Kolommen nakijken',
    activity: 'Activiteit',
    take: (count: number) => (count === 1 ? 'Neem 1 rij over' : `Neem ${count} rijen over`),
    nothing: 'Er is niets om over te nemen: het bestand en het plan zijn gelijk.',
    gone: (count: number) =>
      count === 1
        ? '1 activiteit staat wel in het plan, maar niet in het bestand'
        : `${count} activiteiten staan wel in het plan, maar niet in het bestand`,
    goneAny: (count: number) =>
      count === 1
        ? '1 rij staat wel in het plan, maar niet in het bestand'
        : `${count} rijen staan wel in het plan, maar niet in het bestand`,
    goneText: 'Die blijven in het plan staan zoals ze zijn.',
    what: 'Onderdeel',
    differenceOf: (sheet: string) => `Verschil op het blad ${sheet}`,
    skipped: (sheets: string) => `Niet gelezen: ${sheets}. Wij kennen deze bladen niet.`,
    noteAt: (row: number, column: string | null) => (column ? `Rij ${row}, ${column}` : `Rij ${row}`),
    totals: 'Totalen van het bestand',
    costs: 'Kosten',
    contributions: 'Bijdragen',
    unchangedHidden: (count: number) =>
      count === 1 ? '1 rij is gelijk en staat hier niet.' : `${count} rijen zijn gelijk en staan hier niet.`,
    applied: (count: number) =>
      count === 1 ? '1 rij is overgenomen in het plan.' : `${count} rijen zijn overgenomen in het plan.`,
    doneCounts: (made: number, changed: number) => `${made} nieuw, ${changed} gewijzigd.`,
    toPlan: 'Bekijk het plan',
    undoText: 'Het plan wordt weer zoals het was voor deze import.',
    undone: 'De import is ongedaan gemaakt. Het plan is weer zoals het was.',
    undoRefused: {
      notApplied: 'Deze import was nog niet overgenomen.',
      workedOn:
        'Er is na de import met deze activiteiten gewerkt. Ongedaan maken zou dat werk weggooien, dus dat doen wij niet.',
    },
    planChanged: 'Het plan is intussen veranderd. Dit is het nieuwe verschil. Kijk het na en neem het dan over.',
    refusedRows: (count: number) =>
      count === 1
        ? '1 rij doet niet mee. Verbeter die in je bestand en lees het opnieuw.'
        : `${count} rijen doen niet mee. Verbeter die in je bestand en lees het opnieuw.`,
  },
  en: {
    title: 'Import a planner',
    lead: 'Read, show the difference, take over at once. Never by half.',
    file: 'Planner from a spreadsheet',
    fileHelp: 'XLSX or CSV, up to 10 MB. Nothing changes yet: you see first what happens.',
    choose: 'Choose a file',
    reading: 'We are reading the file. That takes a moment.',
    taking: 'We are taking the rows over. It goes all at once; that takes a moment.',
    undoing: 'We are putting the plan back. That takes a moment.',
    columnsTitle: 'Which column is what?',
    columnsLead: 'We recognised the columns. Correct what is wrong.',
    taught: 'These heads came by before. We read them as your region chose then.',
    forget: 'Forget that choice',
    forgotten: 'The choice is forgotten. We read the heads as we recognise them again.',
    correctColumns: 'Check the columns',
    activity: 'Activity',
    take: (count: number) => (count === 1 ? 'Take over 1 row' : `Take over ${count} rows`),
    nothing: 'There is nothing to take over: the file and the plan are the same.',
    gone: (count: number) =>
      count === 1
        ? '1 activity stands in the plan but not in the file'
        : `${count} activities stand in the plan but not in the file`,
    goneAny: (count: number) =>
      count === 1
        ? '1 row stands in the plan but not in the file'
        : `${count} rows stand in the plan but not in the file`,
    goneText: 'They stay in the plan as they are.',
    what: 'Part',
    differenceOf: (sheet: string) => `Difference on the sheet ${sheet}`,
    skipped: (sheets: string) => `Not read: ${sheets}. We do not know these sheets.`,
    noteAt: (row: number, column: string | null) => (column ? `Row ${row}, ${column}` : `Row ${row}`),
    totals: 'Totals of the file',
    costs: 'Costs',
    contributions: 'Contributions',
    unchangedHidden: (count: number) =>
      count === 1 ? '1 row is the same and is not shown.' : `${count} rows are the same and are not shown.`,
    applied: (count: number) =>
      count === 1 ? '1 row is taken over into the plan.' : `${count} rows are taken over into the plan.`,
    doneCounts: (made: number, changed: number) => `${made} new, ${changed} changed.`,
    toPlan: 'Look at the plan',
    undoText: 'The plan becomes what it was before this import.',
    undone: 'The import is undone. The plan is as it was.',
    undoRefused: {
      notApplied: 'This import was not taken over yet.',
      workedOn: 'Work was done on these activities after the import. Undoing would throw that work away, so we do not.',
    },
    planChanged: 'The plan changed meanwhile. This is the new difference. Check it, then take it over.',
    refusedRows: (count: number) =>
      count === 1
        ? '1 row is left out. Mend it in your file and read it again.'
        : `${count} rows are left out. Mend them in your file and read it again.`,
  },
})
