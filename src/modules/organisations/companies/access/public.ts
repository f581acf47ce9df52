// Who imports companies: who leads a region for the region, who keeps the register for the nation.
import type { Access } from '../../../../platform/http/access.ts'
import { mayKeepRegister, mayLead } from '../../policy.ts'
import { regionFor } from '../../queries.ts'
import type { Region } from '../../rules.ts'
import { importOf, type CompanyImport } from '../queries.ts'

export interface InPlace {
  /** Null: the register of the nation. */
  readonly region: Region | null
}

export interface InImport extends InPlace {
  readonly given: CompanyImport
}

export const slugOf = ({ region }: InPlace): string | null => region?.slug ?? null

/** Of a region for those who lead it. */
export const importInRegion: Access<InPlace> = {
  name: 'importCompanies',
  needsPerson: true,
  find: async (db, actor, params) => {
    const region = await regionFor(db, actor, params['region'] ?? '')
    return region && { region }
  },
  may: (actor, { region }) => region !== null && mayLead(actor, region),
}

/** Of the nation for those who keep the register; for anybody else it is not there. */
export const importInNation: Access<InPlace> = {
  name: 'keepRegister',
  needsPerson: true,
  find: async (_db, actor) => (mayKeepRegister(actor) ? { region: null } : null),
  may: mayKeepRegister,
}

export const inImport = (place: Access<InPlace>): Access<InImport> => ({
  ...place,
  find: async (db, actor, params) => {
    const found = await place.find(db, actor, params)
    const given = found && (await importOf(db, found.region, Number(params['companyImport'])))
    return found && given ? { ...found, given } : null
  },
})
