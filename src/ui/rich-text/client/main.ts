import { RichTextEditor } from './editor.ts'

customElements.define('rich-text-editor', RichTextEditor)
