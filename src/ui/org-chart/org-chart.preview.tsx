import type { Preview } from '../preview.ts'
import { OrgChart, type OrgNode } from './org-chart.tsx'

const node = (id: string, kind: string, name: string, chair: string | null, ...below: OrgNode[]): OrgNode => ({
  id,
  kind,
  name,
  href: `#${id}`,
  lines: chair ? [{ text: `Voorzitter: ${chair}` }] : [{ text: 'Geen voorzitter', gap: true }],
  below,
})

export const previews: Preview[] = [
  {
    name: 'Drie lagen',
    render: () => (
      <OrgChart
        label="Wie rapporteert aan wie"
        nodes={[
          node(
            'stuur',
            'Stuurgroep',
            'Stuurgroep Techniek in Emmen',
            'Hendrik Pol',
            node(
              'project',
              'Projectgroep',
              'Projectgroep',
              'Marieke Veldhuis',
              node('instroom', 'Werkgroep', 'Werkgroep instroom', 'Sanne Oosterhof'),
              node('docenten', 'Werkgroep', 'Werkgroep docenten', null),
            ),
            node('penvoerder', 'Penvoerder', 'Onderwijsstichting De Veenlanden', 'Hendrik Pol'),
            node('begeleiding', 'Begeleidingscommissie', 'Begeleidingscommissie', 'Amira el Idrissi'),
          ),
        ]}
      />
    ),
  },
  {
    name: 'Eén orgaan',
    render: () => (
      <OrgChart label="Wie rapporteert aan wie" nodes={[node('stuur', 'Stuurgroep', 'Stuurgroep', null)]} />
    ),
  },
]
