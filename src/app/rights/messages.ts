import { defineMessages } from '../../platform/i18n.ts'
import type { RightGroup, RightKey } from './rights.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly right: string
  readonly role: string
  readonly allRoles: string
  readonly filter: string
  readonly yours: string
  readonly yes: string
  readonly no: string
  readonly without: string
  readonly withoutText: string
  readonly groups: Readonly<Record<RightGroup, string>>
  readonly rights: Readonly<Record<RightKey, string>>
}

export const rightsMessages = defineMessages<Texts>({
  nl: {
    title: 'Wie mag wat?',
    lead: 'Deze tabel komt uit de regels zelf: wat hier staat, is wat Spoorboek doet.',
    right: 'Mag',
    role: 'Rol',
    allRoles: 'Alle rollen',
    filter: 'Kies een rol',
    yours: 'jouw rol',
    yes: 'ja',
    no: 'nee',
    without: 'Rollen die in de werkplek van een regio nog niets openen',
    withoutText: 'Zij krijgen brieven en links van ons, of werken op andere bladzijden.',
    groups: { region: 'De regio', plan: 'Het plan', money: 'Het geld', reports: 'De rapportage', nation: 'Landelijk' },
    rights: {
      enter: 'De werkplek van de regio openen',
      lead: 'De regio leiden: uitnodigen, rollen beheren, de leiding overdragen',
      giveTeamRole: 'Rollen van het team geven en beëindigen, van programmaleider tot coördinator op school',
      giveOtherRole: 'Rollen van buiten geven en beëindigen: ondersteuner, accountant, beoordelaar, redacteur',
      changeMember: 'Gegevens van bedrijven en andere deelnemers wijzigen',
      dressRegion: 'Het logo van de regio kiezen',
      keepSite: 'De website van de regio maken en publiceren',
      writeItems: 'Berichten voor de website schrijven, en laten nakijken',
      publishItems: 'Berichten van de website nakijken, publiceren en intrekken',
      offerItems: 'Berichten aan andere sites aanbieden, en die van andere sites overnemen',
      keepNationalSite: 'De landelijke website maken en publiceren',
      publishNationalItems: 'Berichten van de landelijke website schrijven, publiceren en van regio’s overnemen',
      viewPlan: 'Het plan zien',
      changePlan: 'Doelen en activiteiten toevoegen, een planner importeren en een import ongedaan maken',
      approveVision: 'De regiovisie vaststellen',
      commentOnVision: 'Opmerkingen bij de regiovisie schrijven',
      changeActivity: 'Een activiteit wijzigen, annuleren en afronden; een projectleider de eigen',
      workOnActivity: 'Noteren wat er op een activiteit gebeurde',
      share: 'Het plan delen met andere regio’s, plaatsen aanbieden en aanvragen, en verzoeken beantwoorden',
      keepView: 'Een weergave van het plan wijzigen die een ander met het team deelt',
      answerForMbo: 'Zien wat regio’s aan de eigen mbo-instelling vragen, en antwoorden',
      viewSpending: 'De besteding naast de begroting zien',
      viewFunding: 'Kosten, bijdragen en de cofinanciering zien',
      record: 'Bijdragen en kosten noteren, en een bedrijf vragen te bevestigen',
      withdraw: 'Een bijdrage of een verzoek intrekken, en een boeking corrigeren',
      check: 'Controleren wat bedrijven tekenden',
      keepBooks: 'Kosten uit de boekhouding inlezen, en ontvangen subsidie noteren',
      closePeriod: 'Een kwartaal van het grootboek afsluiten',
      writeHours: 'Eigen uren schrijven en indienen',
      judgeHours: 'Uren van anderen goedkeuren of terugsturen; nooit de eigen uren',
      setNorm: 'De norm van de cofinanciering instellen',
      viewReports: 'De rapportage zien en downloaden',
      compareRegions: 'De plannen van regio’s naast elkaar zien; van andere regio’s alleen wat zij delen',
      keepRegister: 'Het register bijhouden en scholen importeren',
      keepRates: 'Tarieven en koersen bijhouden, en de begrotingen en financiën van alle regio’s zien',
      viewPeople: 'Alle mensen met een rol zien',
      keepPeople: 'Rollen bij organisaties en landelijke rollen geven en beëindigen',
    },
  },
  en: {
    title: 'Who may do what?',
    lead: 'This table comes from the rules themselves: what stands here is what Spoorboek does.',
    right: 'May',
    role: 'Role',
    allRoles: 'All roles',
    filter: 'Choose a role',
    yours: 'your role',
    yes: 'yes',
    no: 'no',
    without: 'Roles that open nothing in the workspace of a region yet',
    withoutText: 'They get letters and links from us, or work on other pages.',
    groups: { region: 'The region', plan: 'The plan', money: 'The money', reports: 'The report', nation: 'National' },
    rights: {
      enter: 'Open the workspace of the region',
      lead: 'Lead the region: invite, manage roles, hand over the lead',
      giveTeamRole: 'Give and end roles of the team, from programme leader to school coordinator',
      giveOtherRole: 'Give and end roles from outside: supporter, accountant, assessor, editor',
      changeMember: 'Change the details of companies and other members',
      dressRegion: 'Choose the logo of the region',
      keepSite: 'Make and publish the website of the region',
      writeItems: 'Write articles for the website, and have them reviewed',
      publishItems: 'Review, publish and withdraw articles of the website',
      offerItems: 'Offer articles to other sites, and take over those of other sites',
      keepNationalSite: 'Make and publish the national website',
      publishNationalItems: 'Write and publish articles of the national website, and take over those of regions',
      viewPlan: 'See the plan',
      changePlan: 'Add goals and activities, import a planner and undo an import',
      approveVision: 'Approve the regional vision',
      commentOnVision: 'Write comments on the regional vision',
      changeActivity: 'Change, cancel and finish an activity; a project leader only their own',
      workOnActivity: 'Record what took place on an activity',
      share: 'Share the plan with other regions, offer and ask for seats, and answer requests',
      keepView: 'Change a view of the plan that somebody else shares with the team',
      answerForMbo: 'See what regions ask of the own mbo institution, and answer',
      viewSpending: 'See the spending beside the budget',
      viewFunding: 'See costs, contributions and the co-financing',
      record: 'Record contributions and costs, and ask a company to confirm',
      withdraw: 'Withdraw a contribution or a request, and correct an entry',
      check: 'Check what companies signed',
      keepBooks: 'Read costs in from the bookkeeping, and record subsidy received',
      closePeriod: 'Close a quarter of the ledger',
      writeHours: 'Write and hand in own hours',
      judgeHours: 'Approve or send back hours of others; never one’s own',
      setNorm: 'Set the norm of the co-financing',
      viewReports: 'See and download the report',
      compareRegions: 'See the plans of regions beside each other; of other regions only what they share',
      keepRegister: 'Keep the register and import schools',
      keepRates: 'Keep rates and currencies, and see the budgets of all regions',
      viewPeople: 'See everybody with a role',
      keepPeople: 'Give and end roles at organisations and national roles',
    },
  },
})
