// The pages on which a site is made.
import { defineMessages } from '../../../platform/i18n.ts'
import type { SheetComplaints } from './blocks/public.ts'
import type { BlockKind } from './rules.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly nationLead: string
  readonly preview: string
  readonly publish: string
  readonly published: string
  readonly publishMeanwhile: string
  readonly state: Readonly<Record<'starting' | 'same' | 'changed', string>>
  readonly stateText: {
    readonly starting: string
    readonly same: (when: string, who: string) => string
    readonly changed: (when: string) => string
  }
  readonly visit: string
  readonly somebody: string
  readonly blocks: string
  readonly blocksHelp: string
  readonly blockTexts: Readonly<Record<BlockKind, string>>
  readonly hiddenTag: string
  readonly up: string
  readonly down: string
  readonly hide: string
  readonly show: string
  readonly edit: string
  readonly remove: string
  readonly grip: string
  readonly of: (verb: string, name: string) => string
  readonly moved: string
  readonly hidden: string
  readonly shown: string
  readonly removed: string
  readonly add: string
  readonly addBlock: string
  readonly addHelp: string
  readonly added: string
  readonly chooseKind: string
  readonly full: string
  readonly more: string
  readonly settings: string
  readonly settingsLead: string
  readonly menu: string
  readonly legal: string
  readonly logo: string
  readonly versions: string
  readonly versionsHelp: string
  readonly version: (number: number) => string
  readonly restore: string
  readonly restored: string
  readonly now: string
  readonly save: string
  readonly saved: string
  readonly back: string
  readonly meanwhile: string
  readonly meanwhileBoth: (other: string) => string
  readonly nothing: string
  readonly host: string
  readonly hostLead: string
  readonly hostHelp: (server: string) => string
  readonly hostSave: string
  readonly hostSaved: (host: string) => string
  readonly hostGone: string
  readonly hostRefused: Readonly<Record<'unreadable' | 'taken' | 'ours', string>>
  readonly complaints: SheetComplaints
}

export const siteMessages = defineMessages<Texts>({
  nl: {
    title: 'Website',
    lead: 'De homepage van de regio, in blokken. Bezoekers zien een wijziging pas als je publiceert.',
    nationLead: 'De landelijke homepage, in blokken. Bezoekers zien een wijziging pas als je publiceert.',
    preview: 'Bekijk voorbeeld',
    publish: 'Publiceer',
    published: 'Gepubliceerd: iedereen ziet nu deze site.',
    publishMeanwhile: 'Iemand anders heeft ondertussen iets gewijzigd. Bekijk het en publiceer dan opnieuw.',
    state: { starting: 'Nog niet gepubliceerd', same: 'Gepubliceerd', changed: 'Wijzigingen nog niet zichtbaar' },
    stateText: {
      starting: 'Bezoekers zien de beginopzet: wat wij al van de regio weten. Pas hem aan en publiceer als hij klopt.',
      same: (when, who) => `Bezoekers zien wat hieronder staat. Gepubliceerd op ${when} door ${who}.`,
      changed: (when) => `Bezoekers zien nog de versie van ${when}. Bekijk het voorbeeld en publiceer als het klopt.`,
    },
    visit: 'Naar de site',
    somebody: 'iemand die hier niet meer werkt',
    blocks: 'Blokken van de homepage',
    blocksHelp: 'Sleep een blok naar zijn plaats, of gebruik de pijlen. Wat je leeg laat, vullen wij zelf in.',
    blockTexts: {
      hero: 'De kop van de site: waar de regio voor staat, met een of twee knoppen.',
      finder: 'De kop van de site, met het zoekveld voor een regio en de kaart.',
      railMap: 'Doelen als lijnen en activiteiten als stations. Zonder bedragen; bezoekers zien ook wat nog komt.',
      news: 'Het nieuwste van deze site. Is er nog niets, dan slaan wij het blok over.',
      stories: 'Voorbeelden, opdrachten, gastlessen of vragen: het nieuwste van één soort.',
      agenda: 'Activiteiten die komen of lopen, voor zover je ze met alle regio’s deelt.',
      figures: 'Getallen met hun bron: geteld door ons, of van jezelf.',
      regions: 'Alle regio’s, per provincie.',
      schools: 'De scholen en mbo-instellingen die meedoen, met hun plaats.',
      partners: 'De bedrijven die meedoen, en als je wilt ook andere partners.',
      team: 'Wie bezoekers kunnen bereiken. Je kiest zelf wie erop staat.',
      newsletter: 'Een knop naar het aanmeldformulier van je nieuwsbrief.',
      text: 'Een eigen tekst, met tussenkoppen, lijsten en links.',
      gallery: 'Foto’s met hun beschrijving.',
      video: 'Een kaart die naar een video op YouTube of Vimeo leidt. Zonder cookies tot iemand klikt.',
    },
    hiddenTag: 'Verborgen',
    up: 'Omhoog',
    down: 'Omlaag',
    hide: 'Verberg',
    show: 'Toon',
    edit: 'Wijzig',
    remove: 'Verwijder',
    grip: 'Sleep',
    of: (verb, name) => `${verb}: ${name}`,
    moved: 'Het blok staat op zijn nieuwe plaats.',
    hidden: 'Het blok is verborgen; wat erin staat, blijft bewaard.',
    shown: 'Het blok is weer te zien.',
    removed: 'Het blok is verwijderd. Een versie die je eerder publiceerde, heeft het nog.',
    add: 'Voeg een blok toe',
    addBlock: 'Voeg toe',
    addHelp: 'Het komt onderaan; daarna kun je het invullen en verplaatsen.',
    added: 'Het blok staat onderaan de homepage.',
    chooseKind: 'Kies wat je wilt toevoegen',
    full: 'Er staat al zo’n blok, of de pagina is vol.',
    more: 'Rond de homepage',
    settings: 'Naam, contact en sociale media',
    settingsLead: 'Dit staat boven en onder elke pagina, en op de vaste pagina’s.',
    menu: 'Menu',
    legal: 'Vaste pagina’s',
    logo: 'Logo en kleur',
    versions: 'Eerdere versies',
    versionsHelp: 'Zet je een versie terug, dan zien bezoekers die pas als je opnieuw publiceert.',
    version: (number) => `Versie ${number}`,
    restore: 'Zet terug',
    restored: 'De versie staat klaar. Bekijk het voorbeeld en publiceer.',
    now: 'nu te zien',
    save: 'Bewaar',
    saved: 'Bewaard. Bezoekers zien het als je publiceert.',
    back: 'Terug',
    meanwhile: 'Iemand anders heeft dit ondertussen gewijzigd. Wat alleen de ander wijzigde, hebben wij overgenomen.',
    meanwhileBoth: (other) => `De ander maakte hiervan: “${other}”. Bewaar opnieuw om jouw tekst te houden`,
    nothing: 'niets',
    host: 'Eigen webadres',
    hostLead: 'De site is altijd te vinden op het adres hier. Heeft de regio een eigen domeinnaam, dan kan dat ook.',
    hostHelp: (server) =>
      `Bijvoorbeeld techniek.voorbeeld.nl. Laat wie de domeinnaam beheert er een CNAME naar ${server} voor maken. Leeg: geen eigen adres.`,
    hostSave: 'Bewaar het adres',
    hostSaved: (host) => `De site antwoordt nu ook op ${host}, zodra dat adres naar deze server wijst.`,
    hostGone: 'De site heeft geen eigen webadres meer.',
    hostRefused: {
      unreadable: 'Typ een domeinnaam zonder pad, zoals techniek.voorbeeld.nl',
      taken: 'Dit adres is al van een andere site',
      ours: 'Dit is het adres van Spoorboek zelf; kies een eigen domeinnaam',
    },
    complaints: {
      required: 'Vul dit in',
      tooLong: (max) => `Maak het korter: ten hoogste ${max} tekens`,
      address: 'Typ een adres dat begint met https://, / of #, zoals #scholen',
      web: 'Typ een adres dat begint met https://',
      video: 'Plak het adres van een video op YouTube of Vimeo',
      email: 'Typ een e-mailadres, zoals info@voorbeeld.nl',
      date: 'Typ een datum, zoals 31-12-2026',
      choice: 'Kies een van de mogelijkheden',
    },
  },
  en: {
    title: 'Website',
    lead: 'The home page of the region, in blocks. Visitors see a change only once you publish it.',
    nationLead: 'The national home page, in blocks. Visitors see a change only once you publish it.',
    preview: 'See a preview',
    publish: 'Publish',
    published: 'Published: everybody sees this site now.',
    publishMeanwhile: 'Somebody else changed something meanwhile. Look at it, and then publish again.',
    state: { starting: 'Not published yet', same: 'Published', changed: 'Changes not visible yet' },
    stateText: {
      starting:
        'Visitors see the starting set: what we know of the region. Make it yours and publish it when it is right.',
      same: (when, who) => `Visitors see what stands below. Published on ${when} by ${who}.`,
      changed: (when) => `Visitors still see the version of ${when}. Look at the preview and publish when it is right.`,
    },
    visit: 'To the site',
    somebody: 'somebody who works here no longer',
    blocks: 'Blocks of the home page',
    blocksHelp: 'Drag a block to its place, or use the arrows. What you leave empty, we fill in.',
    blockTexts: {
      hero: 'The head of the site: what the region stands for, with one or two buttons.',
      finder: 'The head of the site, with the search for a region and the map.',
      railMap: 'Goals as lines and activities as stations. No amounts; visitors also see what is still to come.',
      news: 'The newest of this site. While there is nothing, we skip the block.',
      stories: 'Examples, assignments, guest lessons or questions: the newest of one kind.',
      agenda: 'Activities that are coming or running, as far as you share them with all regions.',
      figures: 'Figures with their source: counted by us, or your own.',
      regions: 'All regions, by province.',
      schools: 'The schools and mbo institutions that take part, with their towns.',
      partners: 'The companies that take part, and other partners if you like.',
      team: 'Whom visitors can reach. You choose who is on it.',
      newsletter: 'A button to the sign-up form of your newsletter.',
      text: 'A text of your own, with headings, lists and links.',
      gallery: 'Pictures with their description.',
      video: 'A card that leads to a video on YouTube or Vimeo. No cookies until somebody clicks.',
    },
    hiddenTag: 'Hidden',
    up: 'Up',
    down: 'Down',
    hide: 'Hide',
    show: 'Show',
    edit: 'Change',
    remove: 'Remove',
    grip: 'Drag',
    of: (verb, name) => `${verb}: ${name}`,
    moved: 'The block is at its new place.',
    hidden: 'The block is hidden; what is in it is kept.',
    shown: 'The block can be seen again.',
    removed: 'The block was removed. A version that you published earlier still has it.',
    add: 'Add a block',
    addBlock: 'Add',
    addHelp: 'It comes at the end; then you can fill it in and move it.',
    added: 'The block stands at the end of the home page.',
    chooseKind: 'Choose what to add',
    full: 'There is such a block already, or the page is full.',
    more: 'Around the home page',
    settings: 'Name, contact and social media',
    settingsLead: 'This stands above and below every page, and on the standing pages.',
    menu: 'Menu',
    legal: 'Standing pages',
    logo: 'Logo and colour',
    versions: 'Earlier versions',
    versionsHelp: 'When you bring back a version, visitors see it only once you publish again.',
    version: (number) => `Version ${number}`,
    restore: 'Bring back',
    restored: 'The version is ready. Look at the preview and publish it.',
    now: 'seen now',
    save: 'Save',
    saved: 'Saved. Visitors see it once you publish.',
    back: 'Back',
    meanwhile: 'Somebody else changed this meanwhile. What only they changed, we took over.',
    meanwhileBoth: (other) => `They made of this: “${other}”. Save again to keep your text`,
    nothing: 'nothing',
    host: 'Web address of its own',
    hostLead: 'The site can always be found at its address here. When the region has a domain name, that works too.',
    hostHelp: (server) =>
      `Such as technology.example.nl. Ask whoever keeps the domain name for a CNAME to ${server}. Empty: no address of its own.`,
    hostSave: 'Save the address',
    hostSaved: (host) => `The site now answers to ${host} as well, once that address points to this server.`,
    hostGone: 'The site has no web address of its own any more.',
    hostRefused: {
      unreadable: 'Type a domain name without a path, such as technology.example.nl',
      taken: 'This address belongs to another site',
      ours: 'This is the address of Spoorboek itself; choose a domain name of your own',
    },
    complaints: {
      required: 'Fill this in',
      tooLong: (max) => `Make it shorter: at most ${max} characters`,
      address: 'Type an address that begins with https://, / or #, such as #scholen',
      web: 'Type an address that begins with https://',
      video: 'Paste the address of a video on YouTube or Vimeo',
      email: 'Type an e-mail address, such as info@example.nl',
      date: 'Type a date, such as 31-12-2026',
      choice: 'Choose one of these',
    },
  },
})
