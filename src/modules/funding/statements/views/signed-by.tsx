import { useUi } from '../../../../ui/context.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Row } from '../../../../ui/layout/layout.tsx'
import { DrawnSignature } from '../../../../ui/signature/signature-field.tsx'
import { paperPath, statementPath } from '../../paths.ts'
import { statementMessages } from '../messages.ts'
import type { Statement } from '../queries.ts'
import { pathOf } from '../rules.ts'

/** How a contribution was signed, for the region: the drawing, the paper, and the statement to keep. */
export function SignedBy({
  region,
  contribution,
  statement,
}: {
  region: { slug: string }
  contribution: { id: number }
  statement: Statement
}) {
  const t = statementMessages(useUi().locale)
  const { name, role, method, drawing, fileId, uploadedBy } = statement
  return (
    <>
      <p>
        {t.signedBy(name, role, t.method[method])} {uploadedBy && t.uploadedBy(uploadedBy)}
      </p>
      {drawing && <DrawnSignature path={pathOf(drawing)} label={t.pdf.drawing(name)} />}
      <Row>
        <ButtonLink small icon="file-type-pdf" href={statementPath(region.slug, contribution.id)}>
          {t.download}
        </ButtonLink>
        {fileId !== null && (
          <ButtonLink small icon="paperclip" href={paperPath(region.slug, contribution.id)}>
            {t.paperFile}
          </ButtonLink>
        )}
      </Row>
    </>
  )
}
