import type { Locale } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { filesById, paperTypes } from '../../../platform/files/files.ts'
import { keptFile } from '../../../platform/files/send-file.ts'
import { keepUpload } from '../../../platform/files/uploads.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
  file,
  get,
  page,
  type Ask,
  type FieldError,
  type FileReply,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { letterLocale } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { fundingMessages } from '../messages.ts'
import { checkPath, paperPath, regionBlankFormPath, statementPath } from '../paths.ts'
import { mayViewFunding } from '../policy.ts'
import { inContribution } from '../public.ts'
import type { InContribution } from '../queries.ts'
import { signingWith, type Signing } from './commands.ts'
import { statementMessages } from './messages.ts'
import { blankPdf, statementPdf } from './paper/public.ts'
import { askedOf, sha256, type ToSign } from './public.ts'
import { statementOf, statementsBy, type Statement } from './queries.ts'
import type { Signed } from './rules.ts'
import { CheckPage } from './views/check-page.tsx'

/** A statement to keep. */
export async function statementFile(statement: Statement, baseUrl: string): Promise<FileReply> {
  const { locale, number } = JSON.parse(statement.words) as Signed
  const pdf = await statementPdf([statement], baseUrl)
  return file(pdf, 'application/pdf', statementMessages(locale).pdf.fileName(number))
}

/** The form to sign on paper. */
export async function blankForm(
  locale: Locale,
  {
    contribution,
    ...on
  }: Omit<ToSign, 'lines' | 'contribution'> & { contribution: ToSign['contribution'] & Pick<ToSign, 'lines'> },
  day: IsoDate,
): Promise<FileReply> {
  const asked = askedOf(locale, { ...on, contribution, lines: contribution.lines })
  return file(await blankPdf(asked, day), 'application/pdf', statementMessages(locale).pdf.blankFileName(asked.number))
}

type Paper =
  | { readonly ok: true; readonly signing: (tx: Tx, uploadedBy: string | null) => Promise<Signing> }
  | { readonly ok: false; readonly typed: Typed; readonly errors: readonly FieldError[] }

/** A form that was signed on paper, looked at before anything is written. */
export async function readPaper(
  ask: Pick<
    Ask<object, unknown, { paperName: string; paperRole: string }>,
    'form' | 'files' | 'locale' | 'settings' | 'clock'
  >,
): Promise<Paper> {
  const { form, files, locale, settings, clock } = ask
  const texts = { ...fundingMessages(locale).uploads, kind: statementMessages(locale).paperKind }
  const upload = await keepUpload(files['file'], texts, { required: true, welcome: paperTypes })
  if (!form.ok || !upload.ok)
    return {
      ok: false,
      typed: form.typed,
      errors: [...(upload.ok ? [] : upload.errors), ...(form.ok ? [] : form.errors)],
    }
  const { paperName: name, paperRole: role } = form.value
  return {
    ok: true,
    signing: async (tx, uploadedBy) => {
      const [kept] = await filesById(tx, await upload.store(tx, settings.filesDirectory, uploadedBy))
      const paper = kept ? { fileId: kept.id, sha256: kept.sha256 } : null
      return signingWith({ name, role, method: 'form', drawing: null, paper, uploadedBy, locale, at: clock.now() })
    },
  }
}

const whoeverHasTheStatement: Access<{ readonly statement: Statement }> = {
  name: 'whoeverHasTheStatement',
  needsPerson: false,
  find: async (db, _actor, params) => {
    const hash = params['hash'] ?? ''
    const [statement] = /^[0-9a-f]{64}$/.test(hash) ? await statementsBy(db, { sha256: hash }) : []
    return statement ? { statement } : null
  },
  may: () => true,
}

const viewContribution = inContribution('viewContribution', mayViewFunding)

/** What was answered before statements were made has none. */
const inStatement = (wanted: (statement: Statement) => boolean): Access<InContribution & { statement: Statement }> => ({
  ...viewContribution,
  find: async (db, actor, params) => {
    const found = await viewContribution.find(db, actor, params)
    const statement = found && (await statementOf(db, found.contribution.id))
    return statement && wanted(statement) ? { ...found, statement } : null
  },
})
const [R, C] = [':region', ':contribution'] as const

export const statementRoutes: readonly Route[] = [
  get(statementPath(R, C), { access: inStatement(() => true) }, async ({ scope, baseUrl }) =>
    statementFile(scope.statement, baseUrl),
  ),
  get(paperPath(R, C), { access: inStatement(({ fileId }) => fileId !== null) }, async ({ db, scope, settings }) =>
    keptFile(db, settings.filesDirectory, scope.statement.fileId),
  ),
  get(regionBlankFormPath(R, C), { access: viewContribution }, async ({ db, scope, today }) => {
    const titles = await activityTitles(db, [scope.contribution.activityId])
    const activity = titles.get(scope.contribution.activityId) ?? ''
    return blankForm(letterLocale(scope.region), { ...scope, activity }, today)
  }),
  // Who holds the PDF may see whether it is what we recorded; the hash of it cannot be guessed.
  get(checkPath(':hash'), { access: whoeverHasTheStatement, limit: 30 }, async ({ scope: { statement } }) =>
    page(
      <CheckPage signed={JSON.parse(statement.words) as Signed} whole={sha256(statement.words) === statement.sha256} />,
    ),
  ),
]
