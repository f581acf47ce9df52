import { BulkBar } from './bulk-bar.ts'
import { busyForms } from './busy-forms.ts'
import { ComboBox } from './combo-box.ts'
import { DatePicker } from './date-picker.ts'
import { focusErrorSummary } from './error-summary.ts'
import { PrintButton } from './print-button.ts'
import { resultKeys } from './result-keys.ts'
import { searchKey } from './search-key.ts'
import { ShareButtons } from './share-buttons.ts'
import { SignaturePad } from './signature-pad.ts'
import { SortList } from './sort-list.ts'
import { TimelineDrag } from './timeline-drag.ts'

customElements.define('date-picker', DatePicker)
customElements.define('combo-box', ComboBox)
customElements.define('bulk-bar', BulkBar)
customElements.define('print-button', PrintButton)
customElements.define('share-buttons', ShareButtons)
customElements.define('signature-pad', SignaturePad)
customElements.define('timeline-drag', TimelineDrag)
customElements.define('sort-list', SortList)
focusErrorSummary()
busyForms()
searchKey()
resultKeys()
