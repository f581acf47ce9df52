export const homePath = '/'
export const regionSitePath = (region: string): string => `/regio/${region}`
/** `logo` changes with the picture: see `Region.logo`. */
export const regionLogoPath = (region: string, logo: string): string => `/regio/${region}/logo/${logo}`
export const regionLogo = ({ slug, logo }: { slug: string; logo: string | null }): string | undefined =>
  logo === null ? undefined : regionLogoPath(slug, logo)
export const provincePath = (province: string): string => `/#${province}`
export const workplacePath = '/werkplek'
export const workspacePath = (region: string): string => `/werkplek/${region}`
export const teamPath = (region: string): string => `/werkplek/${region}/team`
export const invitationsPath = (region: string): string => `/werkplek/${region}/team/uitnodigingen`
export const teamMemberPath = (region: string, member: string): string => `/werkplek/${region}/team/mensen/${member}`
export const memberRolesPath = (region: string, member: string): string => `${teamMemberPath(region, member)}/rollen`
export const memberInvitationPath = (region: string, member: string): string =>
  `${teamMemberPath(region, member)}/uitnodiging`
export const memberWithdrawalPath = (region: string, member: string): string =>
  `${teamMemberPath(region, member)}/uitnodiging/intrekking`
export const heldRolePath = (region: string, held: number | string): string => `/werkplek/${region}/team/rollen/${held}`
export const heldRolePeriodPath = (region: string, held: number | string): string =>
  `${heldRolePath(region, held)}/periode`
export const heldRoleEndPath = (region: string, held: number | string): string => `${heldRolePath(region, held)}/einde`
export const heldRoleWithdrawalPath = (region: string, held: number | string): string =>
  `${heldRolePath(region, held)}/intrekking`
export const handOverPath = (region: string): string => `/werkplek/${region}/team/overdracht`
export const handOverPreviewPath = (region: string): string => `/werkplek/${region}/team/overdracht/gevolgen`
export const rightsPath = (region: string): string => `/werkplek/${region}/team/rechten`
export const membersPath = (region: string): string => `/werkplek/${region}/deelnemers`
export const registerPath = '/register'
export const registerExportPath = (format: 'xlsx' | 'csv'): string => `/register/organisaties.${format}`
export const organisationPath = (organisation: number | string): string => `/register/${organisation}`
export const suggestionsPath = '/register/suggesties'
export const togetherInRegionPath = '/register/deelname'
export const networksPath = '/register/netwerken'
export const networkMemberSearchPath = (network: number | string): string =>
  `/register/netwerken/${network}/deelnemers/zoeken`
export const networkMemberPath = (network: number | string, organisation: number | string): string =>
  `/register/netwerken/${network}/deelnemers/${organisation}`
export const networkMembershipPath = (network: number | string, organisation: number | string): string =>
  `${networkMemberPath(network, organisation)}/deelname`
export const networkMembershipEndPath = (network: number | string, organisation: number | string): string =>
  `${networkMemberPath(network, organisation)}/einde`
export const schoolImportsPath = '/register/import'
export const schoolImportPath = (given: number | string): string => `/register/import/${given}`
export const schoolImportApplyPath = (given: number | string): string => `/register/import/${given}/overname`
export const schoolImportUndoPath = (given: number | string): string => `/register/import/${given}/herstel`
/** Spreadsheets with companies of a region, or of the nation. */
export const companyImportsPath = (region: string | null): string =>
  region === null ? '/register/bedrijven' : `/werkplek/${region}/bedrijven/import`
export const companyImportPath = (region: string | null, given: number | string): string =>
  `${companyImportsPath(region)}/${given}`
export const companyColumnsPath = (region: string | null, given: number | string): string =>
  `${companyImportPath(region, given)}/kolommen`
export const companyDecisionsPath = (region: string | null, given: number | string): string =>
  `${companyImportPath(region, given)}/keuzes`
export const companyValuesPath = (region: string | null, given: number | string): string =>
  `${companyImportPath(region, given)}/waarden`
export const companyApplyPath = (region: string | null, given: number | string): string =>
  `${companyImportPath(region, given)}/overname`
export const companyUndoPath = (region: string | null, given: number | string): string =>
  `${companyImportPath(region, given)}/herstel`
export const newOrganisationPath = '/register/nieuw'
export const newOrganisationsPath = '/register/organisaties'
export const editOrganisationPath = (organisation: number | string): string => `/register/${organisation}/wijzigen`
export const organisationChangePath = (organisation: number | string): string => `/register/${organisation}/wijziging`
export const mergeSearchPath = (organisation: number | string): string => `/register/${organisation}/samenvoegen`
export const comparePath = (stays: number | string, goes: number | string): string =>
  `/register/${stays}/samenvoegen/${goes}`
export const mergePath = (stays: number | string, goes: number | string): string =>
  `/register/${stays}/samenvoeging/${goes}`
export const mergedPath = (merge: number | string): string => `/register/samenvoegingen/${merge}`
export const mergeUndoPath = (merge: number | string): string => `/register/samenvoegingen/${merge}/herstel`
export const memberSearchPath = (region: string): string => `/werkplek/${region}/deelnemers/zoeken`
export const newMemberPath = (region: string): string => `/werkplek/${region}/deelnemers/nieuw`
export const newMembersPath = (region: string): string => `/werkplek/${region}/deelnemers/organisaties`
export const memberPath = (region: string, organisation: number | string): string =>
  `/werkplek/${region}/deelnemers/${organisation}`
export const membershipPath = (region: string, organisation: number | string): string =>
  `/werkplek/${region}/deelnemers/${organisation}/deelname`
export const membershipEndPath = (region: string, organisation: number | string): string =>
  `/werkplek/${region}/deelnemers/${organisation}/einde`
export const togetherPath = (region: string): string => `/werkplek/${region}/deelnemers/samen`
export const togetherEndPath = (region: string): string => `/werkplek/${region}/deelnemers/samen/einde`
export const peoplePath = '/mensen'
export const newPersonPath = '/mensen/uitnodigen'
export const peopleInvitationsPath = '/mensen/uitnodigingen'
export const personPath = (person: string): string => `/mensen/${person}`
export const personRolesPath = (person: string): string => `/mensen/${person}/rollen`
export const personInvitationPath = (person: string): string => `/mensen/${person}/uitnodiging`
export const placedRolePath = (role: number | string): string => `/mensen/rollen/${role}`
export const placedRolePeriodPath = (role: number | string): string => `/mensen/rollen/${role}/periode`
export const placedRoleEndPath = (role: number | string): string => `/mensen/rollen/${role}/einde`
export const placedRoleWithdrawalPath = (role: number | string): string => `/mensen/rollen/${role}/intrekking`
export const regionsRegisterPath = '/register/regios'
export const newRegionPath = '/register/regios/nieuw'
export const regionEntryPath = (region: string): string => `/register/regios/${region}`
export const editRegionPath = (region: string): string => `/register/regios/${region}/wijzigen`
export const editLogoPath = (region: string): string => `/register/regios/${region}/logo`
export const logoRemovalPath = (region: string): string => `/register/regios/${region}/logo/verwijdering`
export const mergeRegionPath = (region: string): string => `/register/regios/${region}/samenvoeging`
export const splitRegionPath = (region: string): string => `/register/regios/${region}/splitsing`
