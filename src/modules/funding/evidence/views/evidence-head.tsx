import { useUi } from '../../../../ui/context.tsx'
import { PageHead } from '../../../../ui/layout/layout.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import { evidenceMessages } from '../messages.ts'
import { accountantsPath, evidenceFilesPath, missingEvidencePath } from '../paths.ts'

export type EvidencePart = 'missing' | 'files' | 'accountant'

const paths = { missing: missingEvidencePath, files: evidenceFilesPath, accountant: accountantsPath }

/** Title of the evidence of a region. */
export function EvidenceHead() {
  const t = evidenceMessages(useUi().locale)
  return <PageHead title={t.title} below={t.lead} />
}

/** The parts of the evidence; who may give an accountant access sees that part too. */
export function EvidenceParts({ region, part, leads }: { region: string; part: EvidencePart; leads: boolean }) {
  const t = evidenceMessages(useUi().locale)
  const parts = (['missing', 'files', 'accountant'] as const).filter((each) => leads || each !== 'accountant')
  return (
    <div>
      <ViewSwitch
        label={t.parts}
        views={parts.map((each) => ({ href: paths[each](region), text: t[each], current: each === part }))}
      />
    </div>
  )
}
