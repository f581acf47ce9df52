import { defineMessages } from '../../../../platform/i18n.ts'
import type { Group } from '../schema.ts'

interface Texts {
  readonly import: string
  readonly title: string
  readonly lead: { readonly region: string; readonly nation: string }
  readonly file: string
  readonly fileHelp: string
  readonly busy: { readonly reading: string; readonly taking: string; readonly undoing: string }
  readonly choose: string
  readonly columnsTitle: string
  readonly columnsLead: string
  readonly changes: string
  readonly groupsLabel: string
  readonly groups: Readonly<Record<Group, string>>
  readonly nothingHere: Readonly<Record<Group, string>>
  readonly company: string
  readonly row: (row: number) => string
  readonly newCompany: string
  readonly newCompanyHelp: string
  readonly doubtfulText: string
  readonly save: string
  readonly allFirst: (count: string) => string
  readonly allNew: (count: string) => string
  readonly forget: string
  readonly bulkLabel: string
  readonly saved: string
  readonly decided: string
  readonly differsText: string
  readonly stays: string
  readonly empty: string
  readonly differs: (field: string, register: string, file: string) => string
  readonly whoseValue: (name: string) => string
  readonly keepsRegister: string
  readonly takesFile: string
  readonly allRegister: string
  readonly allFile: string
  readonly joins: string
  readonly contactAdded: (name: string) => string
  readonly from: string
  readonly fromHelp: string
  readonly badDate: (typed: string) => string
  readonly take: (count: string) => string
  readonly takeOne: string
  readonly chooseFirst: (count: string) => string
  readonly left: (count: string) => string
  readonly leftOne: string
  readonly correctColumns: string
  readonly nothing: string
  readonly refusedRows: string
  readonly shown: (from: string, to: string, all: string) => string
  readonly applied: string
  readonly doneCounts: (made: string, changed: string, members: string | null) => string
  readonly toMembers: string
  readonly toRegister: string
  readonly undoText: string
  readonly undone: string
  readonly notApplied: string
  readonly workedOn: (names: string) => string
  readonly registerChanged: string
  readonly undecided: string
  readonly decideOnScreen: (names: readonly string[]) => string
}

export const companyPageMessages = defineMessages<Texts>({
  nl: {
    import: 'Importeer bedrijven',
    title: 'Bedrijven importeren',
    lead: {
      region: 'Uit de spreadsheet die je nu al bijhoudt. De bedrijven komen in het register en doen mee in je regio.',
      nation: 'Uit een spreadsheet. De bedrijven komen in het landelijke register, nog zonder regio.',
    },
    file: 'Spreadsheet met bedrijven',
    fileHelp:
      'XLSX of CSV, tot 10 MB. Een rij is een bedrijf; alleen de naam is nodig. Er verandert nog niets: je ziet eerst wat er gebeurt.',
    busy: {
      reading: 'Wij lezen het bestand en zoeken de bedrijven op. Dat duurt even.',
      taking: 'Wij nemen de bedrijven over. Alles gaat in één keer; dat duurt even.',
      undoing: 'Wij zetten alles terug. Dat duurt even.',
    },
    choose: 'Kies een bestand',
    columnsTitle: 'Welke kolom is wat?',
    columnsLead: 'Wij herkenden de kolommen. Verbeter wat niet klopt: de volgende keer weten wij het.',
    changes: 'Nieuw · gewijzigd',
    groupsLabel: 'Delen van het verschil',
    groups: {
      misschien: 'Misschien dezelfde',
      bekend: 'Staat er al',
      nieuw: 'Nieuw',
      geweigerd: 'Geweigerd',
    },
    nothingHere: {
      misschien: 'Geen enkele rij lijkt op een bedrijf dat er al staat.',
      bekend: 'Van bedrijven die er al staan, verandert niets.',
      nieuw: 'Er komt geen nieuw bedrijf bij.',
      geweigerd: 'Alle rijen zijn goed.',
    },
    company: 'Bedrijf',
    row: (row) => `Rij ${row}`,
    newCompany: 'Een nieuw bedrijf',
    newCompanyHelp: 'Dit bedrijf staat nog niet in het register.',
    doubtfulText:
      'Elke organisatie staat één keer in het register. Kies bij elke rij welk bedrijf het is, of dat het een nieuw bedrijf is.',
    save: 'Bewaar deze keuzes',
    allFirst: (count) => `Alle andere (${count}): de eerste die genoemd wordt`,
    allNew: (count) => `Alle andere (${count}): nieuw bedrijf`,
    forget: 'Wis alle keuzes',
    bulkLabel: 'Voor alles wat nog niet gekozen is',
    saved: 'Je keuzes zijn bewaard.',
    decided: 'Alles is gekozen. Kijk het verschil na en neem het over.',
    differsText:
      'Wat in het register leeg is, vullen wij aan. Waar het register iets anders zegt, blijft het register: ook anderen houden het bij. Wil je toch wat in je bestand staat, kies dat dan bij de rij.',
    stays: 'Blijft',
    empty: 'leeg',
    differs: (field, register, file) => `${field}: ${register}, in je bestand “${file}”.`,
    whoseValue: (name) => `Wat geldt voor ${name}?`,
    keepsRegister: 'Het register blijft',
    takesFile: 'Neem mijn bestand over',
    allRegister: 'Overal blijft het register',
    allFile: 'Neem overal mijn bestand over',
    joins: 'gaat meedoen in de regio',
    contactAdded: (name) => `contactpersoon ${name} erbij`,
    from: 'Doen mee vanaf',
    fromHelp: 'Bijvoorbeeld 31-12-2026. Wie al meedoet, houdt zijn eigen begin.',
    badDate: (typed) => `‘${typed}’ is geen datum. Typ de dag als 31-12-2026`,
    take: (count) => `Neem ${count} rijen over`,
    takeOne: 'Neem 1 rij over',
    chooseFirst: (count) => `Neem over (nog ${count} te kiezen)`,
    left: (count) => `Bij ${count} rijen moet je nog kiezen of het een bedrijf is dat er al staat.`,
    leftOne: 'Bij 1 rij moet je nog kiezen of het een bedrijf is dat er al staat.',
    correctColumns: 'Kolommen nakijken',
    nothing: 'Er is niets om over te nemen: alle bedrijven staan er al zo.',
    refusedRows: 'Deze rijen doen niet mee. Verbeter ze in je bestand en lees het opnieuw: de rest verandert dan niet.',
    shown: (from, to, all) => `${from} tot en met ${to} van de ${all}.`,
    applied: 'De bedrijven zijn overgenomen.',
    doneCounts: (made, changed, members) =>
      `${made} nieuw in het register, ${changed} aangevuld of gewijzigd${members === null ? '' : `, ${members} erbij in de regio`}.`,
    toMembers: 'Bekijk wie er meedoen',
    toRegister: 'Bekijk het register',
    undoText: 'Het register en de deelnemers worden weer zoals ze waren voor deze import.',
    undone: 'De import is ongedaan gemaakt. Alles is weer zoals het was.',
    notApplied: 'Deze import was nog niet overgenomen.',
    workedOn: (names) =>
      `Met bedrijven uit deze import is intussen gewerkt${names && `: ${names}`}. Ongedaan maken zou dat werk weggooien, dus dat doen wij niet.`,
    registerChanged:
      'Het register is intussen veranderd. Dit is het nieuwe verschil. Kijk het na en neem het dan over.',
    undecided: 'Je hebt nog niet bij alle rijen gekozen. Er is niets overgenomen.',
    decideOnScreen: (names) =>
      `Misschien dezelfde als ${names.map((name) => `“${name}”`).join(' of ')}. Kies dat op het scherm.`,
  },
  en: {
    import: 'Import companies',
    title: 'Import companies',
    lead: {
      region:
        'From the spreadsheet that you keep already. The companies come into the register and take part in your region.',
      nation: 'From a spreadsheet. The companies come into the national register, without a region for now.',
    },
    file: 'Spreadsheet with companies',
    fileHelp:
      'XLSX or CSV, up to 10 MB. A row is a company; only the name is needed. Nothing changes yet: you see first what happens.',
    busy: {
      reading: 'We are reading the file and looking the companies up. That takes a moment.',
      taking: 'We are taking the companies over. It goes all at once; that takes a moment.',
      undoing: 'We are putting everything back. That takes a moment.',
    },
    choose: 'Choose a file',
    columnsTitle: 'Which column is what?',
    columnsLead: 'We recognised the columns. Correct what is wrong: we will know next time.',
    changes: 'New · changed',
    groupsLabel: 'Parts of the difference',
    groups: { misschien: 'Perhaps the same', bekend: 'Already there', nieuw: 'New', geweigerd: 'Refused' },
    nothingHere: {
      misschien: 'Not one row looks like a company that is there.',
      bekend: 'Nothing changes of companies that are there.',
      nieuw: 'No new company comes in.',
      geweigerd: 'All rows are good.',
    },
    company: 'Company',
    row: (row) => `Row ${row}`,
    newCompany: 'A new company',
    newCompanyHelp: 'This company is not in the register yet.',
    doubtfulText:
      'Each organisation is in the register once. Choose for each row which company it is, or that it is a new one.',
    save: 'Save these choices',
    allFirst: (count) => `All others (${count}): the first that is named`,
    allNew: (count) => `All others (${count}): a new company`,
    forget: 'Clear all choices',
    bulkLabel: 'For all that is not chosen yet',
    saved: 'Your choices are saved.',
    decided: 'Everything is chosen. Look at the difference and take it over.',
    differsText:
      'What is empty in the register, we fill in. Where the register says something else, the register stays: others keep it too. Do you want what your file says, then choose that at the row.',
    stays: 'Stays',
    empty: 'empty',
    differs: (field, register, file) => `${field}: ${register}, in your file “${file}”.`,
    whoseValue: (name) => `What holds for ${name}?`,
    keepsRegister: 'The register stays',
    takesFile: 'Take my file over',
    allRegister: 'The register stays everywhere',
    allFile: 'Take my file over everywhere',
    joins: 'will take part in the region',
    contactAdded: (name) => `contact person ${name} is added`,
    from: 'Take part from',
    fromHelp: 'Such as 31-12-2026. Who takes part already keeps its own beginning.',
    badDate: (typed) => `‘${typed}’ is no date. Type the day as 31-12-2026`,
    take: (count) => `Take over ${count} rows`,
    takeOne: 'Take over 1 row',
    chooseFirst: (count) => `Take over (${count} left to choose)`,
    left: (count) => `For ${count} rows you still have to choose whether it is a company that is there.`,
    leftOne: 'For 1 row you still have to choose whether it is a company that is there.',
    correctColumns: 'Check the columns',
    nothing: 'There is nothing to take over: all companies are there just so.',
    refusedRows:
      'These rows do not take part. Mend them in your file and read it again: the rest will not change then.',
    shown: (from, to, all) => `${from} to ${to} of the ${all}.`,
    applied: 'The companies were taken over.',
    doneCounts: (made, changed, members) =>
      `${made} new in the register, ${changed} completed or changed${members === null ? '' : `, ${members} new in the region`}.`,
    toMembers: 'See who takes part',
    toRegister: 'See the register',
    undoText: 'The register and the members will be as they were before this import.',
    undone: 'The import was undone. Everything is as it was.',
    notApplied: 'This import was not taken over yet.',
    workedOn: (names) =>
      `Somebody worked with companies of this import${names && `: ${names}`}. Undoing would throw that work away, so we do not.`,
    registerChanged: 'The register changed meanwhile. This is the new difference. Look at it and then take it over.',
    undecided: 'You have not chosen for all rows yet. Nothing was taken over.',
    decideOnScreen: (names) =>
      `Perhaps the same as ${names.map((name) => `“${name}”`).join(' or ')}. Decide that on screen.`,
  },
})
