type SectionId = number | ':section'

export const visionPath = (region: string): string => `/werkplek/${region}/plan/visie`
export const visionStartPath = (region: string): string => `${visionPath(region)}/begin`
export const visionPdfPath = (region: string): string => `${visionPath(region)}/visie.pdf`

export const sectionsPath = (region: string): string => `${visionPath(region)}/paragrafen`
export const sectionPath = (region: string, section: SectionId): string => `${sectionsPath(region)}/${section}`
export const editSectionPath = (region: string, section: SectionId): string =>
  `${sectionPath(region, section)}/wijzigen`
export const sectionChangePath = (region: string, section: SectionId): string =>
  `${sectionPath(region, section)}/wijziging`
export const draftPath = (region: string, section: SectionId): string => `${sectionPath(region, section)}/concept`
export const draftRemovalPath = (region: string, section: SectionId): string =>
  `${draftPath(region, section)}/verwijdering`
export const sectionMovePath = (region: string, section: SectionId): string => `${sectionPath(region, section)}/plaats`
export const sectionRemovalPath = (region: string, section: SectionId): string =>
  `${sectionPath(region, section)}/verwijdering`
export const sectionReturnPath = (region: string, section: SectionId): string =>
  `${sectionPath(region, section)}/herstel`
export const sectionPicturePath = (region: string, section: SectionId): string =>
  `${sectionPath(region, section)}/afbeelding`
export const sectionTextPath = (region: string, section: SectionId, text: number | ':sectionText'): string =>
  `${sectionPath(region, section)}/teksten/${text}`
export const textReturnPath = (region: string, section: SectionId, text: number | ':sectionText'): string =>
  `${sectionTextPath(region, section, text)}/terugzetting`

export const picturesPath = (region: string): string => `${visionPath(region)}/afbeeldingen`
export const picturePath = (region: string, picture: number | ':picture' | '{id}'): string =>
  `${picturesPath(region)}/${picture}`

export const approvePath = (region: string): string => `${visionPath(region)}/vaststellen`
export const approvalPath = (region: string): string => `${visionPath(region)}/vaststelling`
export const visionVersionPath = (region: string, version: number | ':visionVersion'): string =>
  `${visionPath(region)}/versies/${version}`
export const visionDifferencePath = (region: string): string => `${visionPath(region)}/verschil`

type CommentId = number | ':comment'
export const commentsPath = (region: string, section: SectionId): string =>
  `${sectionPath(region, section)}/opmerkingen`
const commentPath = (region: string, comment: CommentId): string => `${visionPath(region)}/opmerkingen/${comment}`
export const answerPath = (region: string, comment: CommentId): string => `${commentPath(region, comment)}/antwoord`
export const settlementPath = (region: string, comment: CommentId): string =>
  `${commentPath(region, comment)}/afhandeling`
export const reopeningPath = (region: string, comment: CommentId): string =>
  `${commentPath(region, comment)}/heropening`

export const readersPath = (region: string): string => `${visionPath(region)}/meelezers`
export const readerWithdrawalPath = (region: string, reader: number | ':reader'): string =>
  `${readersPath(region)}/${reader}/intrekking`

/** The personal link of a partner. */
export const readAlongPath = (token: string): string => `/meelezen/${token}`
export const readerCommentsPath = (token: string): string => `${readAlongPath(token)}/opmerkingen`
export const readerPicturePath = (token: string, picture: number | ':picture'): string =>
  `${readAlongPath(token)}/afbeeldingen/${picture}`
