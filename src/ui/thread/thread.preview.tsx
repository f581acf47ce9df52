import { Button } from '../button/button.tsx'
import { Form } from '../form/form.tsx'
import type { Preview } from '../preview.ts'
import { Thread } from './thread.tsx'

const first = {
  id: 1,
  name: 'Amira el Idrissi',
  role: 'Ondersteuner',
  when: '12-03-2026 10:40',
  words: 'Waar komt het getal van 240 vacatures vandaan?\nIk vind het niet terug bij het UWV.',
}
const answer = {
  id: 2,
  name: 'Marieke Veldhuis',
  role: 'Programmaleider',
  when: '12-03-2026 13:05',
  words: 'Uit de peiling onder leden.',
}

export const previews: Preview[] = [
  {
    name: 'Een opmerking met een antwoord',
    render: () => (
      <Thread {...first} answers={[answer]} settled={null} note="Over een eerdere tekst">
        <Form action="#afgehandeld" layout="plain">
          <Button small icon="check">
            Afgehandeld
          </Button>
        </Form>
      </Thread>
    ),
  },
  {
    name: 'Een opmerking die is afgehandeld',
    render: () => <Thread {...first} id={3} answers={[]} settled="Afgehandeld door Marieke Veldhuis, 13-03-2026" />,
  },
]
