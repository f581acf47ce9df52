import type { Preview } from '../preview.ts'
import { Row, Stack } from '../layout/layout.tsx'
import { Link, MoreLink } from '../link/link.tsx'
import { Button, ButtonLink } from './button.tsx'

export const previews: Preview[] = [
  {
    name: 'Alle soorten',
    render: () => (
      <Row>
        <Button kind="primary">Bewaar activiteit</Button>
        <Button icon="printer">Afdrukken</Button>
        <Button kind="danger" icon="ban">
          Annuleer activiteit
        </Button>
        <Button kind="quiet">Bewaar als concept</Button>
        <Button small>Klein</Button>
        <ButtonLink href="#nieuw" icon="plus">
          Nieuwe activiteit
        </ButtonLink>
      </Row>
    ),
  },
  {
    name: 'Kan nog niet',
    render: () => (
      <Row>
        <Button unavailable={{ reasonId: 'waarom-niet' }}>Lever in</Button>
        <span class="help" id="waarom-niet">
          Kan nog niet: twee delen zijn leeg.
        </span>
      </Row>
    ),
  },
  {
    name: 'Over de hele breedte',
    render: () => (
      <Stack>
        <Button kind="primary" icon="check" block large>
          Ja, dit klopt
        </Button>
        <ButtonLink href="#anders" block>
          Nee, het was anders
        </ButtonLink>
      </Stack>
    ),
  },
  {
    name: 'Links',
    render: () => (
      <p>
        Een <Link href="#l">gewone link</Link> is onderstreept. Een <MoreLink href="#m">link naar meer</MoreLink> staat
        alleen.
      </p>
    ),
  },
]
