import type { Actor } from '../../../../platform/actor.ts'
import { mbosOf } from './rules.ts'

/** Seeing and answering what regions ask of an mbo: for whom the nation made its contact. It opens no plan. */
export const mayAnswerForMbo = (actor: Actor, mboId: number): boolean => mbosOf(actor).includes(mboId)
