// Who may see what came in: those who publish. It names people outside, so no more of us than decide about it.
import type { Access } from '../../../../platform/http/access.ts'
import { publishItems, type Desk } from '../../items/desk/public.ts'
import { intakeMessage, type IntakeFile, type IntakeMessage } from '../queries.ts'

export interface OnMessage extends Desk {
  readonly message: IntakeMessage
}

export const judgeIntake = publishItems

export const judgeMessage: Access<OnMessage> = {
  ...publishItems,
  find: async (db, actor, params) => {
    const desk = await publishItems.find(db, actor, params)
    const message = desk && (await intakeMessage(db, desk.siteId, Number(params['intake'])))
    return message && { ...desk, message }
  },
}

/** One of the files that came along. */
export const judgeFile: Access<OnMessage & { readonly file: IntakeFile }> = {
  ...publishItems,
  find: async (db, actor, params) => {
    const scope = await judgeMessage.find(db, actor, params)
    const file = scope?.message.files.find(({ id }) => id === Number(params['intakeFile']))
    return scope && file ? { ...scope, file } : null
  },
}
