// The small forms of the editor for what stands between the words: a button, a film, a live figure, a file. Each input says
// by `data-part` which attribute it is, and by `data-missing` what to say when it is empty.
import type { ComponentChildren } from 'preact'
import { useUi } from '../context.tsx'
import { richTextTexts } from './messages.ts'

/** What may stand between the words, beside pictures. */
export interface TextObjects {
  /** The live figures, by the name that they have in the notation. */
  figures?: readonly { name: string; label: string }[] | undefined
  /** Where a file goes: answers `{ id }` or `{ error }`. */
  upload?: { to: string; accept: string } | undefined
}

/** What is typed for one object of a text. */
export function ObjectPanels({ id, objects }: { id: string; objects: TextObjects }) {
  const t = richTextTexts(useUi().locale)
  const { figures, upload } = objects
  return (
    <>
      <Panel name="action" title={t.action.title} main={t.action.insert}>
        <Input id={id} panel="action" part="words" label={t.action.words} missing={t.action.wordsMissing} max={80} />
        <Input id={id} panel="action" part="href" label={t.action.href} missing={t.action.hrefMissing} web />
      </Panel>
      <Panel name="video" title={t.video.title} main={t.video.insert}>
        <Input
          id={id}
          panel="video"
          part="href"
          label={t.video.href}
          help={t.video.help}
          missing={t.video.hrefMissing}
          match="^https://([a-z0-9-]+[.])*(youtube(-nocookie)?[.]com|youtu[.]be|vimeo[.]com)/"
          web
        />
        <Input id={id} panel="video" part="title" label={t.video.name} missing={t.video.nameMissing} max={300} />
      </Panel>
      {figures && figures.length > 0 && (
        <Panel name="figure" title={t.figure.title} main={t.figure.insert}>
          <div class="field">
            <label for={`${id}-figure-name`}>{t.figure.name}</label>
            <p class="help" id={`${id}-figure-help`}>
              {t.figure.help}
            </p>
            <select
              class="select"
              id={`${id}-figure-name`}
              data-part="name"
              data-missing={t.figure.nameMissing}
              aria-describedby={`${id}-figure-help`}
            >
              {figures.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </Panel>
      )}
      {upload && (
        <Panel
          name="attachment"
          title={t.attachment.title}
          main={t.attachment.insert}
          upload={{ to: upload.to, failed: t.attachment.failed, busy: t.attachment.busy }}
        >
          <div class="field" data-part="file-field">
            <label for={`${id}-attachment-file`}>{t.attachment.file}</label>
            <p class="help" id={`${id}-attachment-help`}>
              {t.attachment.help}
            </p>
            <input
              type="file"
              id={`${id}-attachment-file`}
              data-part="file"
              data-missing={t.attachment.fileMissing}
              accept={upload.accept}
              aria-describedby={`${id}-attachment-help`}
            />
          </div>
          <Input
            id={id}
            panel="attachment"
            part="words"
            label={t.attachment.words}
            missing={t.attachment.wordsMissing}
            max={300}
          />
        </Panel>
      )}
    </>
  )
}

interface PanelProps {
  name: string
  title: string
  main: string
  upload?: { to: string; failed: string; busy: string }
  children: ComponentChildren
}

function Panel({ name, title, main, upload, children }: PanelProps) {
  const { change } = richTextTexts(useUi().locale)
  return (
    <div
      class="editor-panel"
      data-panel={name}
      data-change={change}
      data-upload={upload?.to}
      data-failed={upload?.failed}
      data-busy={upload?.busy}
      role="group"
      aria-label={title}
      hidden
    >
      {children}
      <p class="error" role="alert" data-part="complaint" />
      <PanelButtons main={main} />
    </div>
  )
}

interface InputProps {
  id: string
  panel: string
  part: string
  label: string
  missing: string
  help?: string
  max?: number
  /** What it has to look like. */
  match?: string
  web?: boolean
}

function Input({ id, panel, part, label, missing, help, max, match, web }: InputProps) {
  const own = `${id}-${panel}-${part}`
  return (
    <div class="field">
      <label for={own}>{label}</label>
      {help && (
        <p class="help" id={`${own}-help`}>
          {help}
        </p>
      )}
      <input
        class="input"
        id={own}
        data-part={part}
        data-missing={missing}
        data-match={match}
        maxlength={max}
        autocomplete="off"
        aria-describedby={help && `${own}-help`}
        {...(web && { inputmode: 'url' as const, spellcheck: false })}
      />
    </div>
  )
}

export function PanelButtons({ main, remove }: { main: string; remove?: string }) {
  const { close } = richTextTexts(useUi().locale)
  return (
    <div class="row row-tight">
      <button type="button" class="button button-small" data-part="main">
        {main}
      </button>
      {remove && (
        <button type="button" class="button button-small" data-part="remove">
          {remove}
        </button>
      )}
      <button type="button" class="button button-small button-quiet" data-part="close">
        {close}
      </button>
    </div>
  )
}
