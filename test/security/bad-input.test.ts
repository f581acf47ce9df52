// Ten thousand inputs that nobody should type: no form may throw, answer with a fault, or write by half.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { askLinkForm, invitationForm, languageForm, passwordForm, signInForm } from '../../src/app/account/schema.ts'
import { fundingMessages } from '../../src/modules/funding/messages.ts'
import { largestLineCents, totalOf, type Line } from '../../src/modules/funding/rules.ts'
import {
  contributionForm,
  correctionForm,
  costForm,
  declineForm,
  requestForm,
} from '../../src/modules/funding/schema.ts'
import { listQuery } from '../../src/modules/funding/listing/schema.ts'
import { paperForm, signatureForm } from '../../src/modules/funding/statements/schema.ts'
import { peopleMessages } from '../../src/modules/organisations/people/messages.ts'
import { inviteForm } from '../../src/modules/organisations/people/schema.ts'
import { budgetMessages } from '../../src/modules/plans/budget/messages.ts'
import { budgetLineForm, grantForm } from '../../src/modules/plans/budget/schema.ts'
import { goalMessages } from '../../src/modules/plans/goals/messages.ts'
import { goalFields } from '../../src/modules/plans/goals/rules.ts'
import { dropForm, goalForm, measurementForm } from '../../src/modules/plans/goals/schema.ts'
import { problemText } from '../../src/modules/plans/import/problems/messages.ts'
import { detailFields } from '../../src/modules/plans/keeping/details/rules.ts'
import { keepingMessages } from '../../src/modules/plans/keeping/messages.ts'
import { changeActivityForm, newActivityForm } from '../../src/modules/plans/keeping/schema.ts'
import { stepMessages } from '../../src/modules/plans/keeping/steps/messages.ts'
import { stepForm } from '../../src/modules/plans/keeping/steps/schema.ts'
import { applyForm, mappingForm } from '../../src/modules/plans/import/schema.ts'
import type { Problem } from '../../src/modules/plans/import/rules.ts'
import { timetableQuery } from '../../src/modules/plans/timetable/schema.ts'
import { parseForm } from '../../src/platform/http/form.ts'
import { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { askedContribution, bare, count, goodContribution, makeActivity } from '../walk/story.ts'

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 400 }) },
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202eexe.fdp',
    "'; drop table people; --",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '__proto__',
    'NaN',
    'Infinity',
    '-0',
    '1e309',
    '9'.repeat(400),
    '0,005',
    '1.000.000.000.000,00',
    '31-12-9999',
    '01-01-0001',
    '29-02-2026',
    '😀'.repeat(200),
    'a@b.nl\r\nBcc: c@d.nl',
    '=1+1',
    '%00%ff',
    '\ufeff',
  ),
  fc.double().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
)

const messages = fundingMessages('nl').complaints
const activityComplaints = {
  ...keepingMessages('nl').complaints,
  when: (problem: Problem) => problemText('nl', problem),
}
const forms: Record<string, { schema: z.ZodType; fields: string[] }> = {
  contribution: { schema: contributionForm(messages), fields: [...Object.keys(goodContribution), 'next'] },
  request: { schema: requestForm(messages), fields: ['contactName', 'contactEmail'] },
  confirmation: { schema: signatureForm(messages), fields: ['name', 'role', 'drawing', 'seen'] },
  paper: { schema: paperForm(messages), fields: ['paperName', 'paperRole'] },
  correction: {
    schema: correctionForm(messages),
    fields: [
      'name',
      'role',
      'drawing',
      'seen',
      'remark',
      'hours',
      'rate',
      'otherKind',
      'otherDescription',
      'otherAmount',
    ],
  },
  decline: { schema: declineForm(messages), fields: ['name', 'reason'] },
  cost: { schema: costForm(messages, ['material']), fields: ['description', 'on', 'quantity', 'price', 'kind'] },
  invite: {
    schema: inviteForm(peopleMessages('nl').complaints),
    fields: ['name', 'email', 'role', 'locale', 'from', 'until', 'concerns'],
  },
  signIn: { schema: signInForm('nl'), fields: ['email', 'password', 'terug'] },
  link: { schema: askLinkForm('nl'), fields: ['email'] },
  password: { schema: passwordForm('nl'), fields: ['password'] },
  invitation: { schema: invitationForm('nl'), fields: ['password'] },
  language: { schema: languageForm(), fields: ['locale'] },
  activity: {
    schema: newActivityForm(activityComplaints, ['PIE']),
    fields: [...detailFields, 'members', 'idea', 'copiedFrom'],
  },
  activityChange: {
    schema: changeActivityForm(activityComplaints, ['PIE']),
    fields: [...detailFields, 'reason', 'seen', 'seenChange'],
  },
  step: { schema: stepForm(stepMessages('nl').complaints, 'cancel'), fields: ['on', 'reason'] },
  goal: { schema: goalForm(goalMessages('nl').complaints, true), fields: [...goalFields, 'version', 'seen'] },
  drop: { schema: dropForm(goalMessages('nl').complaints), fields: ['reason', 'on', 'to'] },
  measurement: { schema: measurementForm(goalMessages('nl').complaints), fields: ['on', 'value', 'source'] },
  budgetLine: {
    schema: budgetLineForm(budgetMessages('nl').complaints),
    fields: ['description', 'kind', 'year', 'quantity', 'unit', 'price', 'partner', 'inKind', 'was'],
  },
  grant: { schema: grantForm(budgetMessages('nl').complaints), fields: ['grant'] },
  columns: { schema: mappingForm(), fields: ['column-0', 'column-1', 'column-999', 'column--1'] },
  apply: { schema: applyForm(), fields: ['seen'] },
}

/** Mostly good values with some bad ones among them: those come furthest. */
const typedInto = (fields: string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(
      ...fields.map((field) => fc.option(text, { nil: goodContribution[field] ?? '', freq: 3 })),
      fc.subarray(fields),
    )
    .map((drawn) => {
      const kept = drawn[fields.length] as string[]
      const typed = fields.map((field, index) => [field, drawn[index] as string] as const)
      return Object.fromEntries(typed.filter(([field]) => kept.includes(field) || field in goodContribution))
    })

describe('reading ten thousand bad forms', () => {
  it.each(Object.entries(forms))('%s: a value, or a complaint in words at a field', (_name, { schema, fields }) => {
    fc.assert(
      fc.property(typedInto(fields), (typed) => {
        const form = parseForm(schema, typed)
        expect(form.typed).toBe(typed)
        if (form.ok) return
        expect(form.errors.length).toBeGreaterThan(0)
        for (const { text: complaint } of form.errors) {
          expect(complaint).not.toBe('')
          if (schema !== forms['language']!.schema && schema !== forms['apply']!.schema)
            expect(complaint, 'in the reader’s own language').not.toMatch(/^(Invalid|Too (big|small)|Expected)/)
        }
      }),
      { numRuns: 750 },
    )
  })

  it('lets no line through that a sum could not hold', () => {
    const amount = fc.oneof(fc.nat().map(String), fc.constantFrom('100.000.000', '99.999.999,99', '0,01'))
    const hours = fc.oneof(fc.constantFrom('9999999,99', '0,01', '1'), fc.nat({ max: 9_999_999 }).map(String))
    fc.assert(
      fc.property(hours, amount, amount, (quantity, rate, otherAmount) => {
        const typed = { ...goodContribution, hours: quantity, rate, otherAmount }
        const form = parseForm(contributionForm(messages), typed)
        if (!form.ok) return
        const { lines } = form.value as { lines: Line[] }
        for (const line of lines) expect(totalOf([line])).toBeLessThanOrEqual(largestLineCents)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['timetable', timetableQuery],
    ['list', listQuery],
  ])('a query of the %s is always read', (_name, schema) => {
    const query = fc.dictionary(
      fc.constantFrom('q', 'doel', 'stand', 'sorteer', '__proto__'),
      fc.oneof(text, fc.array(text)),
    )
    fc.assert(
      fc.property(query, (given) => schema.safeParse(given).success),
      { numRuns: 500 },
    )
  })
})

describe('sending bad forms', () => {
  let world: World
  const written = [
    'contributions',
    'costs',
    'organisations',
    'contacts',
    'people',
    'planner_imports',
    'goals',
    'budget_lines',
    'activity_changes',
    'accounts',
  ] as const
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
  })
  afterAll(() => world.close())

  const rowsNow = async (): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(written.map(async (table) => [table, await count(world, table)] as const)))

  async function sendAll(browser: Visitor, url: string, fields: string[], runs: number): Promise<void> {
    await fc.assert(
      fc.asyncProperty(typedInto(fields), async (typed) => {
        const before = await rowsNow()
        const answer = await browser.post(url, typed)
        expect([200, 303, 403, 404, 410, 422]).toContain(answer.status)
        if (answer.status !== 303) expect(await rowsNow()).toEqual(before)
        if (answer.status === 422)
          expect(bare(answer.text)).not.toMatch(/<script(?! src)|Too (big|small)|Invalid input/)
      }),
      { numRuns: runs, endOnFailure: true },
    )
  }

  it('a contribution and costs', async () => {
    const leader = await world.as('marieke')
    const base = `/werkplek/emmen/activiteiten/${await makeActivity(world)}`
    await sendAll(leader, `${base}/bijdragen`, forms['contribution']!.fields, 60)
    await sendAll(leader, `${base}/kosten`, forms['cost']!.fields, 60)
    for (const page of [
      '/werkplek/emmen/bijdragen',
      '/werkplek/emmen/vandaag',
      `${base}/kosten-en-bijdragen`,
      '/werkplek/emmen/rapportage/voortgang-2026',
    ])
      expect((await leader.get(page)).status, `${page} afterwards`).toBe(200)
  })

  it('the answer of a company', async () => {
    const leader = await world.as('marieke')
    const { link } = await askedContribution(world, leader, await makeActivity(world))
    const company = world.visitor()
    await sendAll(company, `${link}/afwijzing`, ['reason'], 30)
    await sendAll(company, `${link}/correctie`, forms['correction']!.fields, 40)
    await sendAll(company, `${link}/bevestiging`, forms['confirmation']!.fields, 40)
  })

  it('a goal, an activity and a budget line', async () => {
    const leader = await world.as('marieke')
    const activity = `/werkplek/emmen/activiteiten/${await makeActivity(world)}`
    await sendAll(leader, '/werkplek/emmen/plan/doelen', forms['goal']!.fields, 30)
    await sendAll(leader, `${activity}/wijziging`, forms['activityChange']!.fields, 40)
    await sendAll(leader, `${activity}/begroting`, forms['budgetLine']!.fields, 40)
    for (const page of [
      activity,
      '/werkplek/emmen/plan',
      '/werkplek/emmen/plan/doelen',
      '/werkplek/emmen/plan/begroting',
    ])
      expect((await leader.get(page)).status, `${page} afterwards`).toBe(200)
  })

  it('an invitation, a request, a language and an import', async () => {
    const leader = await world.as('marieke')
    const { page } = await askedContribution(world, leader, await makeActivity(world))
    await sendAll(leader, '/werkplek/emmen/team/uitnodigingen', forms['invite']!.fields, 40)
    await sendAll(leader, `${page}/verzoek`, forms['request']!.fields, 40)
    await sendAll(leader, '/account/taal', forms['language']!.fields, 15)
    await sendAll(leader, '/werkplek/emmen/plan/import/1/kolommen', forms['columns']!.fields, 15)
  })

  it('signing in', async () => {
    await sendAll(world.visitor(), '/inloggen', ['email', 'terug'], 40)
    await sendAll(world.visitor(), '/inloggen/link', ['email'], 40)
  })
})
