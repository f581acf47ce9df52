import type { Typed } from '../../../../../platform/http/route.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { duplicateMessages } from '../../../duplicates/messages.ts'
import type { Likely } from '../../../duplicates/queries.ts'
import { membershipPath } from '../../../paths.ts'
import type { Region } from '../../../rules.ts'

export interface TakePartInsteadProps {
  region: Region
  organisation: Likely
  /** The role and period that the reader chose for the new one. */
  typed: Typed
}

/** It is this one that the reader means: then that one takes part, in the role and period that were typed. */
export function TakePartInstead({ region, organisation, typed }: TakePartInsteadProps) {
  const t = duplicateMessages(useUi().locale)
  return (
    <Form action={membershipPath(region.slug, organisation.id)} layout="plain">
      {['role', 'from', 'until'].map((name) => (
        <Hidden key={name} name={name} value={typed[name] ?? ''} />
      ))}
      <Button small>
        {t.thisOne}
        <span class="visually-hidden">: {organisation.name}</span>
      </Button>
    </Form>
  )
}
