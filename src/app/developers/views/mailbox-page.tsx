import { FocusPage } from '../../../ui/page/focus-page.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Stack } from '../../../ui/layout/layout.tsx'
import type { KeptLetter } from '../../../platform/mail/outbox.ts'

/** The letters of a machine without a mail server, newest first; their links work. */
export function MailboxPage({ letters }: { letters: readonly KeptLetter[] }) {
  return (
    <FocusPage
      brand={{ name: 'Spoorboek', href: '/' }}
      title="Brievenbus – Spoorboek"
      heading="Brievenbus"
      lead="Op deze machine gaan brieven niet de deur uit. Hier kun je ze lezen."
    >
      {letters.length === 0 && <p class="muted">Nog geen brieven.</p>}
      {letters.map((letter) => (
        <article class="card" key={letter.id} id={`brief-${letter.id}`}>
          <Stack gap="s">
            <h2 class="look-h3">{letter.subject}</h2>
            <p class="small muted">
              aan {letter.recipient} · {letter.sent_at ? 'bezorgd' : 'onderweg'}
            </p>
            {letter.text_body.split('\n\n').map((paragraph, index) => (
              <p key={index} class="letter-text">
                {withLinks(paragraph)}
              </p>
            ))}
            {letter.attached.length > 0 && (
              <p class="small">
                <Icon name="paperclip" /> {letter.attached.join(', ')}
              </p>
            )}
          </Stack>
        </article>
      ))}
    </FocusPage>
  )
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((piece, index) =>
    index % 2 ? (
      <a href={piece} key={index}>
        {piece}
      </a>
    ) : (
      piece
    ),
  )
}
