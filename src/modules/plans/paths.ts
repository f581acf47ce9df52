export const planPath = (region: string): string => `/werkplek/${region}/plan`
export const railMapPath = (region: string): string => `/werkplek/${region}/plan/lijnenkaart`
export const monthPath = (region: string): string => `/werkplek/${region}/plan/maand`
export const timelinePath = (region: string): string => `/werkplek/${region}/plan/tijdlijn`

/** The forms that the plan is shown in, as saved views name them. */
const forms = { tabel: planPath, maand: monthPath, tijdlijn: timelinePath, kaart: railMapPath }
export const planFormPath = (region: string, form: keyof typeof forms): string => forms[form](region)

type ViewId = number | ':view'
export const savedViewsPath = (region: string): string => `/werkplek/${region}/plan/weergaven`
export const savedViewPath = (region: string, view: ViewId): string => `${savedViewsPath(region)}/${view}`
export const savedViewChangePath = (region: string, view: ViewId): string => `${savedViewPath(region, view)}/wijziging`
export const savedViewRemovalPath = (region: string, view: ViewId): string =>
  `${savedViewPath(region, view)}/verwijdering`
export const savedViewOpeningPath = (region: string, view: ViewId): string => `${savedViewPath(region, view)}/opening`
export const savedViewOpeningEndPath = (region: string, view: ViewId): string =>
  `${savedViewOpeningPath(region, view)}/einde`

export const goalsPath = (region: string): string => `/werkplek/${region}/plan/doelen`
export const newGoalPath = (region: string): string => `${goalsPath(region)}/nieuw`

type GoalId = number | ':goal'
export const goalPath = (region: string, goal: GoalId): string => `${goalsPath(region)}/${goal}`
export const editGoalPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/wijzigen`
export const goalChangePath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/wijziging`
export const goalMovePath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/plaats`
export const dropGoalPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/vervallen`
export const goalDropPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/verval`
export const goalReturnPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/herstel`
export const measurementsPath = (region: string, goal: GoalId): string => `${goalPath(region, goal)}/metingen`
export const measurementRemovalPath = (region: string, goal: GoalId, id: number | ':measurement'): string =>
  `${measurementsPath(region, goal)}/${id}/verwijdering`

export const programmeLinesPath = (region: string): string => `/werkplek/${region}/plan/programmalijnen`
export const programmeLineChangePath = (region: string): string => `${programmeLinesPath(region)}/wijziging`
export const programmeLineRemovalPath = (region: string): string => `${programmeLinesPath(region)}/verwijdering`
export const planExportPath = (region: string, format: 'xlsx' | 'csv'): string =>
  `/werkplek/${region}/plan/dienstregeling.${format}`
export const activityPath = (region: string, activity: number | ':activity'): string =>
  `/werkplek/${region}/activiteiten/${activity}`
export const activitiesPath = (region: string): string => `/werkplek/${region}/activiteiten`
export const newActivityPath = (region: string): string => `/werkplek/${region}/activiteiten/nieuw`

type ActivityId = number | ':activity'
export const editActivityPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/wijzigen`
export const activityChangePath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/wijziging`

export const moveActivityPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/verschuiven`
export const activityMovePath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/verschuiving`

/** Each step of an activity has a page that asks, and an address that does it. */
const steps = {
  cancel: ['annuleren', 'annulering'],
  finish: ['afronden', 'afronding'],
  resume: ['hervatten', 'hervatting'],
} as const
type Step = keyof typeof steps
export const stepPath = (region: string, activity: ActivityId, step: Step): string =>
  `${activityPath(region, activity)}/${steps[step][0]}`
export const stepDonePath = (region: string, activity: ActivityId, step: Step): string =>
  `${activityPath(region, activity)}/${steps[step][1]}`

export const attachmentsPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/bijlagen`
export const attachmentPath = (region: string, activity: ActivityId, file: number | ':attachment'): string =>
  `${attachmentsPath(region, activity)}/${file}`
export const attachmentRemovalPath = (region: string, activity: ActivityId, file: number | ':attachment'): string =>
  `${attachmentPath(region, activity, file)}/verwijdering`

export const budgetPath = (region: string): string => `/werkplek/${region}/plan/begroting`
export const grantPath = (region: string): string => `${budgetPath(region)}/subsidie`
export const budgetLinesPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/begroting`
export const budgetLinePath = (region: string, activity: ActivityId, line: number | ':line'): string =>
  `${budgetLinesPath(region, activity)}/${line}`
export const budgetLineRemovalPath = (region: string, activity: ActivityId, line: number | ':line'): string =>
  `${budgetLinePath(region, activity, line)}/verwijdering`

export const importsPath = (region: string): string => `/werkplek/${region}/plan/import`
export const importPath = (region: string, id: number | ':import'): string => `/werkplek/${region}/plan/import/${id}`
export const importColumnsPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/kolommen`
export const importColumnsForgetPath = (region: string, id: number | ':import'): string =>
  `${importColumnsPath(region, id)}/vergeten`
export const importApplyPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/overname`
export const importUndoPath = (region: string, id: number | ':import'): string =>
  `/werkplek/${region}/plan/import/${id}/herstel`

export const pathwaysPath = (region: string): string => `/werkplek/${region}/leerroutes`
export const newPathwayPath = (region: string): string => `${pathwaysPath(region)}/nieuw`
type PathwayId = number | ':pathway'
export const pathwayPath = (region: string, id: PathwayId): string => `${pathwaysPath(region)}/${id}`
export const editPathwayPath = (region: string, id: PathwayId): string => `${pathwayPath(region, id)}/wijzigen`
export const pathwayChangePath = (region: string, id: PathwayId): string => `${pathwayPath(region, id)}/wijziging`
export const pathwayStopPath = (region: string, id: PathwayId): string => `${pathwayPath(region, id)}/stop`
export const pathwayReturnPath = (region: string, id: PathwayId): string => `${pathwayPath(region, id)}/herstel`
export const pathwayActivitiesPath = (region: string, id: PathwayId): string =>
  `${pathwayPath(region, id)}/activiteiten`
export const pathwayActivityRemovalPath = (region: string, id: PathwayId): string =>
  `${pathwayActivitiesPath(region, id)}/verwijdering`
export const agreementsPath = (region: string, id: PathwayId): string => `${pathwayPath(region, id)}/afspraken`
export const agreementPath = (region: string, id: PathwayId, agreement: number | ':agreement'): string =>
  `${agreementsPath(region, id)}/${agreement}`

/** What a region asks of an mbo. */
export const mboRequestsPath = (region: string): string => `/werkplek/${region}/mbo-verzoeken`
export const newMboRequestPath = (region: string): string => `${mboRequestsPath(region)}/nieuw`
type RequestId = number | ':request'
export const mboRequestPath = (region: string, id: RequestId): string => `${mboRequestsPath(region)}/${id}`
export const requestVerbPath = (region: string, id: RequestId, verb: 'akkoord' | 'intrekking' | 'afronding'): string =>
  `${mboRequestPath(region, id)}/${verb}`

/** Elective subjects: the national list, and those that a region has to do with. */
export const electivesPath = '/keuzevakken'
export const newElectivePath = '/keuzevakken/nieuw'
export const electiveImportsPath = '/keuzevakken/import'
type ElectiveImportId = number | ':electiveImport'
export const electiveImportPath = (id: ElectiveImportId): string => `${electiveImportsPath}/${id}`
export const electiveImportApplyPath = (id: ElectiveImportId): string => `${electiveImportPath(id)}/overname`
export const electiveImportUndoPath = (id: ElectiveImportId): string => `${electiveImportPath(id)}/herstel`
export const editElectivePath = (id: number | ':national'): string => `/keuzevakken/${id}/wijzigen`
export const electiveChangePath = (id: number | ':national'): string => `/keuzevakken/${id}/wijziging`
export const regionElectivesPath = (region: string): string => `/werkplek/${region}/keuzevakken`
export const newRegionElectivePath = (region: string): string => `${regionElectivesPath(region)}/nieuw`
type ElectiveId = number | ':elective'
export const regionElectivePath = (region: string, id: ElectiveId): string => `${regionElectivesPath(region)}/${id}`
export const editRegionElectivePath = (region: string, id: ElectiveId): string =>
  `${regionElectivePath(region, id)}/wijzigen`
export const regionElectiveChangePath = (region: string, id: ElectiveId): string =>
  `${regionElectivePath(region, id)}/wijziging`
export const electiveOffersPath = (region: string, id: ElectiveId): string => `${regionElectivePath(region, id)}/aanbod`
export const electiveOfferPath = (region: string, id: ElectiveId, offer: number | ':electiveOffer'): string =>
  `${electiveOffersPath(region, id)}/${offer}`
export const procedurePath = (region: string, id: ElectiveId): string => `${regionElectivePath(region, id)}/procedure`
export const procedureStepPath = (region: string, id: ElectiveId, step: string): string =>
  `${procedurePath(region, id)}/${step}`
export const stepFilesPath = (region: string, id: ElectiveId, step: string): string =>
  `${procedureStepPath(region, id, step)}/bestanden`
export const procedureFilePath = (region: string, id: ElectiveId, file: number | ':document'): string =>
  `${regionElectivePath(region, id)}/bestanden/${file}`
export const procedureFileRemovalPath = (region: string, id: ElectiveId, file: number | ':document'): string =>
  `${procedureFilePath(region, id, file)}/verwijdering`

/** Who runs what in a region. */
export const governancePath = (region: string): string => `/werkplek/${region}/organogram`
export const newBodyPath = (region: string): string => `${governancePath(region)}/nieuw`
type BodyId = number | ':body'
export const bodyPath = (region: string, id: BodyId): string => `${governancePath(region)}/${id}`
export const editBodyPath = (region: string, id: BodyId): string => `${bodyPath(region, id)}/wijzigen`
export const bodyChangePath = (region: string, id: BodyId): string => `${bodyPath(region, id)}/wijziging`
export const bodyRemovalPath = (region: string, id: BodyId): string => `${bodyPath(region, id)}/opheffing`
export const seatsPath = (region: string, id: BodyId): string => `${bodyPath(region, id)}/mensen`
export const seatPath = (region: string, id: BodyId, seat: number | ':seat'): string =>
  `${seatsPath(region, id)}/${seat}`
export const chargesPath = (region: string, id: BodyId): string => `${bodyPath(region, id)}/opdracht`

/** The desk of an mbo: what all regions ask of it. */
export const mboDesksPath = '/mbo'
export const mboDeskPath = (mbo: number | ':mbo'): string => `${mboDesksPath}/${mbo}`
export const mboCalendarPath = (mbo: number | ':mbo'): string => `${mboDeskPath(mbo)}/agenda`
export const mboAgreementsPath = (mbo: number | ':mbo'): string => `${mboDeskPath(mbo)}/afspraken`
export const deskAgreementPath = (mbo: number | ':mbo', id: number | ':agreement'): string =>
  `${mboAgreementsPath(mbo)}/${id}`
export const deskRequestPath = (mbo: number | ':mbo', id: RequestId): string => `${mboDeskPath(mbo)}/verzoeken/${id}`
export const deskAnswerPath = (mbo: number | ':mbo', id: RequestId): string => `${deskRequestPath(mbo, id)}/antwoord`
export const deskDonePath = (mbo: number | ':mbo', id: RequestId): string => `${deskRequestPath(mbo, id)}/afronding`

/** Together with other regions: what they share with us, what we share, requests, and what resembles ours. */
export const togetherPath = (region: string): string => `/werkplek/${region}/samen`
export const ownSharingPath = (region: string): string => `${togetherPath(region)}/van-ons`
export const sharingRequestsPath = (region: string): string => `${togetherPath(region)}/verzoeken`
export const overlapsPath = (region: string): string => `${togetherPath(region)}/overlap`
export const audiencesPath = (region: string): string => `${togetherPath(region)}/zichtbaarheid`
export const planAudiencePath = (region: string): string => `${audiencesPath(region)}/plan`
export const sharedPlanPath = (region: string, owner: string): string => `${togetherPath(region)}/regios/${owner}`

export const sharedVisionPath = (region: string, owner: string): string => `${sharedPlanPath(region, owner)}/visie`
export const sharedVisionPicturePath = (region: string, owner: string, picture: number | ':visionPicture'): string =>
  `${sharedVisionPath(region, owner)}/afbeeldingen/${picture}`

type SharedId = number | ':shared'
export const sharedActivityPath = (region: string, shared: SharedId): string =>
  `${togetherPath(region)}/activiteiten/${shared}`
export const seatRequestPath = (region: string, shared: SharedId): string =>
  `${sharedActivityPath(region, shared)}/aanvraag`
export const joiningPath = (region: string, shared: SharedId): string =>
  `${sharedActivityPath(region, shared)}/deelname`
export const seatWithdrawalPath = (region: string, shared: SharedId): string =>
  `${sharedActivityPath(region, shared)}/intrekking`

export const activityTogetherPath = (region: string, activity: ActivityId): string =>
  `${activityPath(region, activity)}/samen`
export const activityAudiencePath = (region: string, activity: ActivityId): string =>
  `${activityTogetherPath(region, activity)}/zichtbaarheid`
export const seatOfferPath = (region: string, activity: ActivityId): string =>
  `${activityTogetherPath(region, activity)}/plaatsen`
export const seatOfferClosingPath = (region: string, activity: ActivityId): string =>
  `${seatOfferPath(region, activity)}/sluiting`
export const sharesPath = (region: string, activity: ActivityId): string =>
  `${activityTogetherPath(region, activity)}/verdeling`
export const proposalsPath = (region: string, activity: ActivityId): string =>
  `${activityTogetherPath(region, activity)}/voorstellen`

const seatAnswers = { accept: 'aanname', decline: 'afwijzing' } as const
export const seatAnswerPath = (
  region: string,
  activity: ActivityId,
  request: number | ':seatRequest',
  answer: keyof typeof seatAnswers,
): string => `${activityTogetherPath(region, activity)}/aanvragen/${request}/${seatAnswers[answer]}`

const proposalAnswers = { agree: 'instemming', decline: 'afwijzing', withdraw: 'intrekking' } as const
export const proposalAnswerPath = (
  region: string,
  proposal: number | ':proposal',
  answer: keyof typeof proposalAnswers,
): string => `${sharingRequestsPath(region)}/voorstellen/${proposal}/${proposalAnswers[answer]}`

/** Approved versions, and what changed since; their own addresses stand in `versions/paths` and `changes/paths`. */
export const versionsPath = (region: string): string => `/werkplek/${region}/plan/versies`
export const changesPath = (region: string): string => `/werkplek/${region}/plan/wijzigingen`

/** Addresses for calendar programs; the secret stands in them, so that the program needs no account. */
export const calendarsPath = '/account/agenda'
export const calendarRenewalPath = '/account/agenda/vernieuwing'
export const ownFeedPath = (token: string): string => `/agenda/${token}/mijn-activiteiten.ics`
export const regionFeedPath = (token: string, region: string): string => `/agenda/${token}/regio/${region}.ics`
export const themeFeedPath = (token: string, theme: string): string => `/agenda/${token}/thema/${theme}.ics`

/** The plans of many regions beside each other. */
export const nationalPlanPath = '/landelijk/dienstregeling'
export const nationalTimelinePath = '/landelijk/dienstregeling/tijdlijn'
export const nationalExportPath = (format: 'xlsx' | 'csv'): string => `/landelijk/dienstregeling.${format}`

/** What holds for all regions, and what all of them budget. */
export const ratesPath = '/landelijk/tarieven'
export const exchangeRatesPath = `${ratesPath}/koersen`
export const noticeAddressPath = `${ratesPath}/meldadres`
export const nationalBudgetPath = '/landelijk/begrotingen'
