import { on, type Reaction } from '../../../platform/announcements/announcements.ts'
import { itemPublished } from '../items/course/commands.ts'
import { answerAskers } from './commands.ts'

export const questionReactions: readonly Reaction[] = [on(itemPublished, 'publishing.answer-askers', answerAskers)]
