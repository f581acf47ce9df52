import { defineMessages } from '../../../../platform/i18n.ts'
import type { Answer, OfferState } from './rules.ts'

interface Texts {
  readonly title: string
  readonly nationTitle: string
  readonly lead: string
  readonly region: (name: string) => string
  readonly nation: string
  readonly states: Readonly<Record<OfferState, string>>
  /** On the page of an item. */
  readonly offerTitle: string
  readonly offerText: string
  readonly offerTo: string
  readonly toNation: string
  readonly toAll: (count: number) => string
  readonly toRegion: string
  readonly toNationRegion: string
  readonly toRegionHelp: string
  readonly words: string
  readonly wordsHelp: string
  readonly offer: string
  readonly offered: (count: number) => string
  readonly nothingNew: string
  readonly offerMore: string
  readonly withdraw: string
  readonly withdrawText: string
  readonly withdrawn: string
  readonly counts: (count: number) => string
  readonly said: (site: string) => string
  readonly refused: Readonly<
    Record<'notPublic' | 'nobody' | 'newWords' | 'gone' | 'answered' | 'changedMeanwhile', string>
  >
  readonly unknownRegion: (name: string) => string
  readonly tooLong: string
  /** The list. */
  readonly received: string
  readonly sent: string
  readonly noneReceived: string
  readonly noneReceivedText: string
  readonly noneSent: string
  readonly columns: { readonly title: string; readonly from: string; readonly to: string; readonly state: string }
  readonly since: (when: string) => string
  readonly answeredOn: (when: string, who: string) => string
  readonly notPublicThere: string
  readonly seen: string
  readonly seenDone: string
  readonly newAnswer: string
  /** One offer. */
  readonly answerTitle: string
  readonly answerTitleDone: string
  readonly offeredBy: (site: string, when: string) => string
  readonly theirWords: (site: string) => string
  readonly lastTime: string
  readonly changed: string
  readonly changedText: string
  readonly asCard: string
  readonly asCardText: string
  readonly article: string
  readonly articleText: string
  readonly seeThere: string
  readonly verbs: Readonly<Record<Answer, string>>
  readonly explained: Readonly<Record<Answer, string>>
  readonly done: Readonly<Record<Answer, string>>
  readonly why: Readonly<Record<Answer, string>>
  readonly reason: string
  readonly asks: (site: string) => string
  readonly toOffers: string
}

export const offerMessages = defineMessages<Texts>({
  nl: {
    title: 'Aangeboden',
    nationTitle: 'Aangeboden aan de landelijke site',
    lead: 'Berichten van andere sites die ook bij jullie kunnen staan. Ze blijven van de site die ze schreef: een verbetering daar zie je hier vanzelf.',
    region: (name) => `Regio ${name}`,
    nation: 'De landelijke site',
    states: {
      offered: 'Wacht op antwoord',
      accepted: 'Overgenomen',
      declined: 'Niet overgenomen',
      changeAsked: 'Wijziging gevraagd',
      takenDown: 'Niet meer overgenomen',
      withdrawn: 'Ingetrokken',
    },
    offerTitle: 'Ook op andere sites',
    offerText: 'Een andere site kan dit bericht overnemen. Het blijft van jullie: wat je verbetert, verandert overal.',
    offerTo: 'Bied aan bij',
    toNation: 'De landelijke site',
    toAll: (count) => `Alle ${count} regio’s`,
    toRegion: 'Nog een regio',
    toNationRegion: 'Eén regio',
    toRegionHelp: 'Begin met de naam, en kies uit de lijst.',
    words: 'Waarom past het daar?',
    wordsHelp: 'Wie het leest, ziet deze woorden bij het bericht.',
    offer: 'Bied aan',
    offered: (count) => (count === 1 ? 'Aangeboden aan 1 site.' : `Aangeboden aan ${count} sites.`),
    nothingNew: 'Daar was het al aangeboden.',
    offerMore: 'Bied het aan bij een andere site',
    withdraw: 'Trek in',
    withdrawText: 'Het verdwijnt daar meteen. Aanbieden kan later opnieuw.',
    withdrawn: 'Het aanbod is ingetrokken.',
    counts: (count) => `Toon alle ${count}`,
    said: (site) => `${site} schrijft:`,
    refused: {
      notPublic: 'Publiceer het bericht eerst.',
      nobody: 'Kies een site waar je het aanbiedt.',
      newWords: 'Deze site nam het eerder niet over. Schrijf wat er nu anders is.',
      gone: 'Dit aanbod is ondertussen ingetrokken.',
      answered: 'Dat kan nu niet: iemand antwoordde ondertussen.',
      changedMeanwhile: 'Het bericht is ondertussen gewijzigd. Lees het nog eens.',
    },
    unknownRegion: (name) => `Wij kennen geen regio ‘${name}’. Kies een naam uit de lijst.`,
    tooLong: 'Houd het bij 2.000 tekens.',
    received: 'Aan ons aangeboden',
    sent: 'Door ons aangeboden',
    noneReceived: 'Er is jullie nog niets aangeboden',
    noneReceivedText: 'Biedt een andere site een bericht aan, dan zie je het hier en krijg je een mail.',
    noneSent: 'Jullie boden nog niets aan. Dat doe je op de bladzijde van een gepubliceerd bericht.',
    columns: { title: 'Bericht', from: 'Van', to: 'Aan', state: 'Stand' },
    since: (when) => `sinds ${when}`,
    answeredOn: (when, who) => `${who}, ${when}`,
    notPublicThere: 'Staat nu niet op de eigen site, en dus ook hier niet.',
    seen: 'Gezien',
    seenDone: 'Je weet het nu.',
    newAnswer: 'Nieuw antwoord',
    answerTitle: 'Neem je het over?',
    answerTitleDone: 'Jullie antwoord',
    offeredBy: (site, when) => `${site}, aangeboden op ${when}`,
    theirWords: (site) => `${site} schrijft erbij:`,
    lastTime: 'De vorige keer antwoordden jullie:',
    changed: 'Wat er sindsdien veranderde',
    changedText: 'Dit is anders dan toen jullie antwoordden.',
    asCard: 'Zo staat het in jullie lijst',
    asCardText: 'Met de naam van de site die het schreef. Wie klikt, leest het daar.',
    article: 'Zo lezen bezoekers het',
    articleText: 'Dit is wat er nu openbaar is.',
    seeThere: 'Bekijk op de eigen site',
    verbs: {
      accept: 'Neem over',
      askChange: 'Vraag een wijziging',
      decline: 'Neem niet over',
      takeDown: 'Haal van onze site',
    },
    explained: {
      accept: 'Het staat daarna meteen tussen jullie berichten.',
      askChange: 'De schrijver ziet je vraag naast de tekst. Na de wijziging komt het bericht hier terug.',
      decline: 'De schrijver krijgt je reden.',
      takeDown: 'Het verdwijnt meteen uit jullie lijst. De schrijver krijgt je reden.',
    },
    done: {
      accept: 'Overgenomen. Het staat nu tussen jullie berichten.',
      askChange: 'Je vraag staat naast de tekst. De schrijver krijgt bericht.',
      decline: 'Niet overgenomen. De schrijver krijgt bericht.',
      takeDown: 'Het staat niet meer op jullie site.',
    },
    why: {
      accept: '',
      askChange: 'Wat moet er anders?',
      decline: 'Waarom niet?',
      takeDown: 'Waarom haal je het weg?',
    },
    reason: 'Schrijf het erbij, zodat de schrijver weet waarom.',
    asks: (site) => `${site} vraagt een wijziging`,
    toOffers: 'Naar het aanbod',
  },
  en: {
    title: 'Offered',
    nationTitle: 'Offered to the national site',
    lead: 'Articles of other sites that may stand on yours as well. They remain with the site that wrote them: a correction there shows here by itself.',
    region: (name) => `Region ${name}`,
    nation: 'The national site',
    states: {
      offered: 'Waits for an answer',
      accepted: 'Taken over',
      declined: 'Not taken over',
      changeAsked: 'Change asked for',
      takenDown: 'No longer taken over',
      withdrawn: 'Taken back',
    },
    offerTitle: 'On other sites as well',
    offerText: 'Another site may take this article over. It remains yours: what you correct changes everywhere.',
    offerTo: 'Offer to',
    toNation: 'The national site',
    toAll: (count) => `All ${count} regions`,
    toRegion: 'Another region',
    toNationRegion: 'One region',
    toRegionHelp: 'Begin with the name, and choose from the list.',
    words: 'Why does it fit there?',
    wordsHelp: 'Who reads it sees these words with the article.',
    offer: 'Offer',
    offered: (count) => (count === 1 ? 'Offered to 1 site.' : `Offered to ${count} sites.`),
    nothingNew: 'It was offered there already.',
    offerMore: 'Offer it to another site',
    withdraw: 'Take back',
    withdrawText: 'It disappears there at once. You can offer it again later.',
    withdrawn: 'The offer is taken back.',
    counts: (count) => `Show all ${count}`,
    said: (site) => `${site} writes:`,
    refused: {
      notPublic: 'Publish the article first.',
      nobody: 'Choose a site to offer it to.',
      newWords: 'This site did not take it before. Write what is different now.',
      gone: 'This offer was taken back meanwhile.',
      answered: 'That cannot be done now: somebody answered meanwhile.',
      changedMeanwhile: 'The article was changed meanwhile. Read it once more.',
    },
    unknownRegion: (name) => `We know no region ‘${name}’. Choose a name from the list.`,
    tooLong: 'Keep it to 2,000 characters.',
    received: 'Offered to us',
    sent: 'Offered by us',
    noneReceived: 'Nothing has been offered to you yet',
    noneReceivedText: 'When another site offers an article, you see it here and get a mail.',
    noneSent: 'You have not offered anything yet. You do that on the page of a published article.',
    columns: { title: 'Article', from: 'From', to: 'To', state: 'State' },
    since: (when) => `since ${when}`,
    answeredOn: (when, who) => `${who}, ${when}`,
    notPublicThere: 'Not on its own site at the moment, so not here either.',
    seen: 'Seen',
    seenDone: 'You know it now.',
    newAnswer: 'New answer',
    answerTitle: 'Do you take it over?',
    answerTitleDone: 'Your answer',
    offeredBy: (site, when) => `${site}, offered on ${when}`,
    theirWords: (site) => `${site} writes with it:`,
    lastTime: 'Last time you answered:',
    changed: 'What changed since',
    changedText: 'This is different from when you answered.',
    asCard: 'This is how it stands in your list',
    asCardText: 'With the name of the site that wrote it. Who clicks reads it there.',
    article: 'This is how visitors read it',
    articleText: 'This is what is public now.',
    seeThere: 'See it on its own site',
    verbs: {
      accept: 'Take over',
      askChange: 'Ask for a change',
      decline: 'Do not take over',
      takeDown: 'Take off our site',
    },
    explained: {
      accept: 'After that it stands among your articles at once.',
      askChange: 'The writer sees your question beside the text. After the change the article comes back here.',
      decline: 'The writer gets your reason.',
      takeDown: 'It disappears from your list at once. The writer gets your reason.',
    },
    done: {
      accept: 'Taken over. It stands among your articles now.',
      askChange: 'Your question stands beside the text. The writer will hear of it.',
      decline: 'Not taken over. The writer will hear of it.',
      takeDown: 'It is no longer on your site.',
    },
    why: {
      accept: '',
      askChange: 'What should be different?',
      decline: 'Why not?',
      takeDown: 'Why do you take it down?',
    },
    reason: 'Write it here, so that the writer knows why.',
    asks: (site) => `${site} asks for a change`,
    toOffers: 'To the offers',
  },
})

/** What a site is called in the workspace. */
export function siteText(locale: 'nl' | 'en', site: { readonly name: string } | null): string {
  const t = offerMessages(locale)
  return site ? t.region(site.name) : t.nation
}
