import { on, type Reaction } from '../../platform/announcements/announcements.ts'
import { sharedActivityChanged, tellGuests } from './sharing/telling/commands.ts'

export const reactions: readonly Reaction[] = [on(sharedActivityChanged, 'plans.tell-guests', tellGuests)]
