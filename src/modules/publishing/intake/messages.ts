import { defineMessages } from '../../../platform/i18n.ts'
import type { LeftOutReason } from './reading/public.ts'
import type { IntakeState, WaitReason } from './rules.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly addressTitle: string
  readonly address: string
  readonly noAddress: string
  readonly form: string
  readonly waitingTitle: string
  readonly nothing: string
  readonly nothingText: string
  readonly decidedTitle: string
  readonly columns: Readonly<Record<'title' | 'sender' | 'by' | 'when' | 'why' | 'became' | 'decided', string>>
  readonly by: Readonly<Record<'mail' | 'form', string>>
  readonly states: Readonly<Record<IntakeState, string>>
  readonly reasons: Readonly<Record<WaitReason, string>>
  readonly reasonTexts: Readonly<Record<WaitReason, string>>
  readonly forgotten: string
  readonly somebody: string
  readonly withFiles: (pictures: number, papers: number) => string
  readonly decidedBy: (name: string, when: string) => string
  readonly sender: string
  readonly organisation: string
  readonly received: string
  readonly cameBy: string
  readonly textTitle: string
  readonly noText: string
  readonly picturesTitle: string
  readonly agreed: string
  readonly notAsked: string
  readonly papersTitle: string
  readonly papersText: string
  readonly leftOutTitle: string
  readonly leftOut: Readonly<Record<LeftOutReason, string>>
  readonly original: string
  readonly originalText: string
  readonly decideTitle: string
  readonly accept: string
  readonly acceptText: string
  readonly kind: string
  readonly trust: string
  readonly trustHelp: string
  readonly accepted: string
  readonly refuse: string
  readonly refuseText: string
  readonly tell: string
  readonly words: string
  readonly wordsHelp: string
  readonly wordsMissing: string
  readonly wordsLong: string
  readonly refused: string
  readonly notNow: string
  readonly openItem: string
  readonly trustedTitle: string
  readonly trustedText: string
  readonly trustedBy: (name: string, day: string) => string
  readonly distrust: string
  readonly distrusted: string
  readonly picture: (number: number) => string
}

export const intakeMessages = defineMessages<Texts>({
  nl: {
    title: 'Binnengekomen',
    lead: 'Wat anderen mailden of op de site invulden. Jij beslist of het een concept wordt; niets komt vanzelf op de site.',
    addressTitle: 'Laat anderen insturen',
    address: 'Mail met foto’s en bestanden komt binnen op',
    noAddress: 'Voor mail is hier nog geen adres ingesteld. Vraag het de beheerder.',
    form: 'Het formulier op de site',
    waitingTitle: 'Wacht op jou',
    nothing: 'Er wacht niets',
    nothingText:
      'Wie hier een rol heeft en mailt, ziet het bericht meteen als concept bij Berichten. Wat van anderen komt, zie je hier.',
    decidedTitle: 'Eerder',
    columns: {
      title: 'Titel',
      sender: 'Van',
      by: 'Hoe',
      when: 'Ontvangen',
      why: 'Waarom het wacht',
      became: 'Wat ervan werd',
      decided: 'Besloten door',
    },
    by: { mail: 'mail', form: 'formulier' },
    states: {
      received: 'Wordt gelezen',
      unconfirmed: 'Nog niet bevestigd',
      waiting: 'Wacht',
      draft: 'Werd een concept',
      refused: 'Niet overgenomen',
    },
    reasons: {
      unknownSender: 'Onbekende afzender',
      unproven: 'Afzender niet bewezen',
      automatic: 'Automatisch bericht',
      unreadable: 'Niet te lezen',
    },
    reasonTexts: {
      unknownSender: 'Wij kennen dit adres niet. Kijk of het bericht is wat het lijkt.',
      unproven:
        'Het adres is van een bekende, maar niets bewijst dat die het ook stuurde. Twijfel je? Bel even, voordat je het overneemt.',
      automatic: 'Een programma of mailinglijst stuurde dit. Niemand krijgt er antwoord op.',
      unreadable: 'Dit bericht konden wij niet lezen. Het origineel is bewaard.',
    },
    forgotten: 'Niet meer bewaard',
    somebody: 'Onbekend',
    withFiles: (pictures, papers) =>
      [
        pictures ? (pictures === 1 ? '1 foto' : `${pictures} foto’s`) : '',
        papers ? (papers === 1 ? '1 bestand' : `${papers} bestanden`) : '',
      ]
        .filter(Boolean)
        .join(', '),
    decidedBy: (name, when) => `${name}, ${when}`,
    sender: 'Afzender',
    organisation: 'Organisatie',
    received: 'Ontvangen',
    cameBy: 'Gekomen per',
    textTitle: 'Wat er staat',
    noText: 'Dit bericht heeft geen tekst.',
    picturesTitle: 'Foto’s',
    agreed: 'De afzender zegt dat wie herkenbaar in beeld is, het goed vindt.',
    notAsked: 'Vraag de afzender of wie herkenbaar in beeld is, het goed vindt.',
    papersTitle: 'Bestanden',
    papersText: 'Open alleen wat je verwacht.',
    leftOutTitle: 'Niet bewaard',
    leftOut: {
      kind: 'dit soort bestand nemen wij niet aan',
      tooLarge: 'groter dan 10 MB',
      tooMany: 'te veel bestanden in één bericht',
      small: 'te klein voor een artikel',
      tooManyPixels: 'meer dan 60 miljoen pixels',
    },
    original: 'Het hele bericht',
    originalText: 'Zoals het kwam, als .eml. Open het in een mailprogramma.',
    decideTitle: 'Wat doe je ermee?',
    accept: 'Maak er een concept van',
    acceptText: 'De afzender krijgt een brief. Daarna maak je het af bij Berichten.',
    kind: 'Soort bericht',
    trust: 'Vertrouw dit adres voortaan',
    trustHelp: 'Wat ervan komt, wordt dan meteen een concept. Het komt nooit vanzelf op de site.',
    accepted: 'Het is nu een concept. Maak het hier af.',
    refuse: 'Neem niet over',
    refuseText: 'Het bericht blijft nog even bewaard en wordt dan weggegooid.',
    tell: 'Schrijf de afzender waarom',
    words: 'Wat schrijf je?',
    wordsHelp: 'De brief begint met een groet en een dankwoord; een antwoord komt bij jou.',
    wordsMissing: 'Schrijf waarom, of haal het vinkje weg.',
    wordsLong: 'Houd het bij 4.000 tekens.',
    refused: 'Het bericht is niet overgenomen.',
    notNow: 'Iemand besliste ondertussen over dit bericht.',
    openItem: 'Open het concept',
    trustedTitle: 'Vertrouwde afzenders',
    trustedText: 'Berichten van deze adressen worden meteen een concept.',
    trustedBy: (name, day) => `${name}, ${day}`,
    distrust: 'Vertrouw niet meer',
    distrusted: 'Berichten van dit adres wachten voortaan weer op jou.',
    picture: (number) => `Foto ${number} bij dit bericht`,
  },
  en: {
    title: 'Came in',
    lead: 'What others mailed or filled in on the site. You decide whether it becomes a draft; nothing gets on the site by itself.',
    addressTitle: 'Let others send in',
    address: 'Mail with photos and files comes in at',
    noAddress: 'No address for mail is set here yet. Ask the administrator.',
    form: 'The form on the site',
    waitingTitle: 'Waits for you',
    nothing: 'Nothing waits',
    nothingText:
      'Who has a role here and mails, sees the message as a draft among the articles at once. What comes from others, you see here.',
    decidedTitle: 'Before',
    columns: {
      title: 'Title',
      sender: 'From',
      by: 'How',
      when: 'Received',
      why: 'Why it waits',
      became: 'What became of it',
      decided: 'Decided by',
    },
    by: { mail: 'mail', form: 'form' },
    states: {
      received: 'Being read',
      unconfirmed: 'Not confirmed yet',
      waiting: 'Waits',
      draft: 'Became a draft',
      refused: 'Not taken over',
    },
    reasons: {
      unknownSender: 'Unknown sender',
      unproven: 'Sender not proven',
      automatic: 'Automatic message',
      unreadable: 'Cannot be read',
    },
    reasonTexts: {
      unknownSender: 'We do not know this address. See whether the message is what it seems to be.',
      unproven:
        'The address is of somebody we know, but nothing proves that they sent it. In doubt? Call them before you take it over.',
      automatic: 'A program or mailing list sent this. Nobody gets an answer to it.',
      unreadable: 'We could not read this message. The original is kept.',
    },
    forgotten: 'No longer kept',
    somebody: 'Unknown',
    withFiles: (pictures, papers) =>
      [
        pictures ? (pictures === 1 ? '1 photo' : `${pictures} photos`) : '',
        papers ? (papers === 1 ? '1 file' : `${papers} files`) : '',
      ]
        .filter(Boolean)
        .join(', '),
    decidedBy: (name, when) => `${name}, ${when}`,
    sender: 'Sender',
    organisation: 'Organisation',
    received: 'Received',
    cameBy: 'Came by',
    textTitle: 'What it says',
    noText: 'This message has no text.',
    picturesTitle: 'Photos',
    agreed: 'The sender says that those who can be recognised agreed.',
    notAsked: 'Ask the sender whether those who can be recognised agreed.',
    papersTitle: 'Files',
    papersText: 'Open only what you expect.',
    leftOutTitle: 'Not kept',
    leftOut: {
      kind: 'we do not take this kind of file',
      tooLarge: 'larger than 10 MB',
      tooMany: 'too many files in one message',
      small: 'too small for an article',
      tooManyPixels: 'more than 60 million pixels',
    },
    original: 'The whole message',
    originalText: 'As it came, as .eml. Open it in a mail program.',
    decideTitle: 'What do you do with it?',
    accept: 'Make it a draft',
    acceptText: 'The sender gets a letter. Then you finish it among the articles.',
    kind: 'Kind of article',
    trust: 'Trust this address from now on',
    trustHelp: 'What comes from it then becomes a draft at once. It never gets on the site by itself.',
    accepted: 'It is a draft now. Finish it here.',
    refuse: 'Do not take it over',
    refuseText: 'The message is kept for a while and then thrown away.',
    tell: 'Write the sender why',
    words: 'What do you write?',
    wordsHelp: 'The letter begins with a greeting and a thank you; an answer comes to you.',
    wordsMissing: 'Write why, or untick the box.',
    wordsLong: 'Keep it to 4,000 characters.',
    refused: 'The message was not taken over.',
    notNow: 'Somebody decided about this message meanwhile.',
    openItem: 'Open the draft',
    trustedTitle: 'Trusted senders',
    trustedText: 'Messages of these addresses become a draft at once.',
    trustedBy: (name, day) => `${name}, ${day}`,
    distrust: 'No longer trust',
    distrusted: 'Messages of this address wait for you again.',
    picture: (number) => `Photo ${number} of this message`,
  },
})
