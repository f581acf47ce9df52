import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import type { SafeHtml } from '../../../../../platform/rich-text/html.ts'
import type { Kind } from '../../../items/kinds/rules.ts'
import type { OnMessage } from '../public.ts'

export interface MessagePageProps {
  scope: OnMessage
  body: SafeHtml | null
  texts: readonly { name: string; html: SafeHtml }[]
  kinds: readonly Kind[]
  usual: Kind
  timeZone: string
  typed: Typed
  errors: readonly FieldError[]
}
