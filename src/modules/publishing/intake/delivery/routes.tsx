import { everyone } from '../../../../platform/http/access.ts'
import { json, receive, type Route } from '../../../../platform/http/route.ts'
import { deliveryPath } from '../paths.ts'
import { takeDelivery, type DeliveryRefusal } from './commands.ts'

const statuses: Readonly<Record<DeliveryRefusal, number>> = {
  off: 404,
  signature: 403,
  unknown: 404,
  tooLarge: 413,
  tooMany: 429,
}

export const deliveryRoutes: readonly Route[] = [
  receive(deliveryPath, { access: everyone, mediaType: 'message/rfc822', limit: 120 }, async (ask) => {
    const { db, settings, headers, raw, clock } = ask
    if (!raw?.length) return json({ error: 'message' }, 422)
    const header = (name: string): string => (headers.get(name) ?? '').trim().toLowerCase().slice(0, 320)
    const given = {
      from: header('x-envelope-from'),
      to: header('x-envelope-to'),
      at: header('x-timestamp'),
      signature: header('x-signature'),
      raw,
    }
    const taken = await takeDelivery(db, settings.intake, settings.filesDirectory, given, clock.now())
    return taken.ok
      ? json({ kept: true, new: taken.isNew }, 202)
      : json({ error: taken.reason }, statuses[taken.reason])
  }),
]
