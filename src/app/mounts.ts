// Everything that Spoorboek is made of, in one list: what a module offers is mounted here or is not there.
import type { Database } from '../platform/database/database.ts'
import { deliverAnnouncement, deliveryJob, type Reaction } from '../platform/announcements/announcements.ts'
import type { Route } from '../platform/http/route.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { letterJob, openTransport, sendLetter } from '../platform/mail/outbox.ts'
import type { Settings } from '../platform/settings.ts'
import { systemClock } from '../platform/time.ts'
import type { Authentication } from '../platform/identity/authentication.ts'
import {
  forgetEvidence,
  forgetEvidenceJob,
  fundingReminderJob,
  fundingReminders,
  planFundingReminders,
  reactions as fundingReactions,
} from '../modules/funding/jobs.ts'
import { routes as fundingRoutes } from '../modules/funding/routes.tsx'
import { fetchJob, fetchSchoolLists, planFetch, type Fetching } from '../modules/organisations/public.ts'
import { routes as organisationRoutes } from '../modules/organisations/routes.tsx'
import { newsletterJobs, planIdleSubscribers } from '../modules/newsletters/jobs.ts'
import { routes as newsletterRoutes } from '../modules/newsletters/routes.tsx'
import { planNextRound, planReminders, reminderJob, type Reminding } from '../modules/plans/public.ts'
import { reactions as planReactions } from '../modules/plans/jobs.ts'
import { routes as planRoutes } from '../modules/plans/routes.tsx'
import {
  intakeJobs,
  itemJobs,
  planForgetting,
  planReviews,
  reactions as publishingReactions,
  reviewJobs,
} from '../modules/publishing/jobs.ts'
import { routes as publishingRoutes } from '../modules/publishing/routes.tsx'
import { routes as reportRoutes } from '../modules/reports/routes.tsx'
import { apiRoutes } from './api/routes.ts'
import { accountRoutes } from './account/routes.tsx'
import { developerRoutes } from './developers/routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import { operationRoutes } from './operations/routes.ts'
import { rightsRoutes } from './rights/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { storyRoutes } from './stories/routes.tsx'
import { todayRoutes } from './today/routes.tsx'

export function allRoutes(settings: Settings, authentication: Authentication): readonly Route[] {
  return [
    ...homeRoutes,
    ...apiRoutes,
    ...accountRoutes(authentication),
    ...todayRoutes,
    ...storyRoutes,
    ...searchRoutes,
    ...organisationRoutes,
    ...planRoutes,
    ...publishingRoutes,
    ...newsletterRoutes,
    ...fundingRoutes,
    ...reportRoutes,
    ...rightsRoutes,
    ...operationRoutes(settings),
    ...(settings.mode === 'production' ? [] : developerRoutes(authentication)),
  ]
}

export const allReactions: readonly Reaction[] = [...planReactions, ...fundingReactions, ...publishingReactions]

export function allJobs(settings: Settings, baseUrl: () => string): Jobs {
  return {
    [sendLetter]: letterJob(openTransport(settings), settings.mailFrom),
    [deliverAnnouncement]: deliveryJob(allReactions, baseUrl),
    [fetchSchoolLists]: fetchJob(fetchingOf(settings, baseUrl)),
    [planReminders]: reminderJob(remindingOf(baseUrl)),
    [fundingReminders]: fundingReminderJob(remindingOf(baseUrl)),
    [forgetEvidence]: forgetEvidenceJob(settings.filesDirectory),
    ...newsletterJobs({ clock: systemClock }),
    ...itemJobs({ clock: systemClock, filesDirectory: settings.filesDirectory, baseUrl }),
    ...reviewJobs({ clock: systemClock, baseUrl }),
    ...intakeJobs({ clock: systemClock, filesDirectory: settings.filesDirectory, intake: settings.intake, baseUrl }),
  }
}

/** Work that comes back by itself, planned when the server starts. */
export async function planJobs(db: Database, settings: Settings, baseUrl: () => string): Promise<void> {
  await planFetch(db, fetchingOf(settings, baseUrl))
  await planNextRound(db, remindingOf(baseUrl))
  await planFundingReminders(db, remindingOf(baseUrl))
  await planForgetting(db, systemClock)
  await planReviews(db, systemClock)
  await planIdleSubscribers(db, systemClock)
}

const remindingOf = (baseUrl: () => string): Reminding => ({ clock: systemClock, baseUrl })

const fetchingOf = ({ schoolLists, filesDirectory }: Settings, baseUrl: () => string): Fetching => ({
  addresses: schoolLists,
  filesDirectory,
  clock: systemClock,
  baseUrl,
})
