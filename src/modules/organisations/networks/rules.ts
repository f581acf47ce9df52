// Who takes part in a network from when until when: one role of an organisation on a day.
import type { NetworkRole } from '../rules.ts'

export const networkRoles = ['coordinator', 'member'] as const satisfies readonly NetworkRole[]
