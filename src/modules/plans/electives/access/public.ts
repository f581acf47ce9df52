import type { Access, NoScope } from '../../../../platform/http/access.ts'
import { mayKeepRegister } from '../../../organisations/public.ts'

/** Keeping the national list. Others do not learn that it can be kept here. */
export const keepElectives: Access<NoScope> = {
  name: 'keepElectives',
  needsPerson: true,
  find: async (_db, actor) => (mayKeepRegister(actor) ? {} : null),
  may: mayKeepRegister,
}
