// All parts with their states, in the order of the gallery.
import { previews as areaMaps } from './area-map/area-map.preview.tsx'
import { previews as articles } from './article/article.preview.tsx'
import { previews as bulkBars } from './bulk-bar/bulk-bar.preview.tsx'
import { previews as buttons } from './button/button.preview.tsx'
import { previews as cards } from './card/card.preview.tsx'
import { previews as comboboxes } from './combobox/combobox.preview.tsx'
import { previews as confirmations } from './confirm/confirm.preview.tsx'
import { previews as contents } from './contents/contents.preview.tsx'
import { previews as tables } from './data-table/data-table.preview.tsx'
import { previews as dayBars } from './day-bars/day-bars.preview.tsx'
import { previews as fileLists } from './file-list/file-list.preview.tsx'
import { previews as fields } from './form-field/form-field.preview.tsx'
import { previews as downloads } from './downloads/downloads.preview.tsx'
import { previews as galleries } from './gallery/gallery.preview.tsx'
import { previews as hours } from './hours-grid/hours-grid.preview.tsx'
import { previews as imports } from './import-preview/import-preview.preview.tsx'
import { previews as months } from './month/month.preview.tsx'
import { previews as news } from './news/news.preview.tsx'
import { previews as gauges } from './norm-gauge/norm-gauge.preview.tsx'
import { previews as courses } from './norm-course/norm-course.preview.tsx'
import { previews as notices } from './notice/notice.preview.tsx'
import { previews as orgCharts } from './org-chart/org-chart.preview.tsx'
import { previews as pages } from './page/page.preview.tsx'
import type { Preview } from './preview.ts'
import { previews as circles } from './circles/circles.preview.tsx'
import { previews as afterArticles } from './after-article/after-article.preview.tsx'
import { previews as progress } from './progress/progress.preview.tsx'
import { previews as provinces } from './province-map/province-map.preview.tsx'
import { previews as railMaps } from './rail-map/rail-map.preview.tsx'
import { previews as reports } from './report/report.preview.tsx'
import { previews as results } from './results/results.preview.tsx'
import { previews as richTexts } from './rich-text/rich-text.preview.tsx'
import { previews as signatures } from './signature/signature.preview.tsx'
import { previews as spendings } from './spending-bar/spending-bar.preview.tsx'
import { previews as shares } from './share/share.preview.tsx'
import { previews as sortLists } from './sort-list/sort-list.preview.tsx'
import { previews as stepLists } from './step-list/step-list.preview.tsx'
import { previews as states } from './state/state.preview.tsx'
import { previews as tabs } from './tabs/tabs.preview.tsx'
import { previews as timelines } from './timeline/timeline.preview.tsx'
import { previews as threads } from './thread/thread.preview.tsx'
import { previews as timetables } from './timetable/timetable.preview.tsx'
import { previews as charts } from './value-chart/value-chart.preview.tsx'

export interface PartPreviews {
  /** Last part of the address: `/_ui/:id`. */
  id: string
  title: string
  previews: readonly Preview[]
}

export const parts: readonly PartPreviews[] = [
  { id: 'knoppen', title: 'Knoppen en links', previews: buttons },
  { id: 'lijnen', title: 'Lijnen, standen en etiketten', previews: states },
  { id: 'formulier', title: 'Formulier', previews: fields },
  { id: 'volgorde', title: 'Lijst op volgorde', previews: sortLists },
  { id: 'delen', title: 'Doorgeven', previews: shares },
  { id: 'bestanden-meenemen', title: 'Bestanden om mee te nemen', previews: downloads },
  { id: 'beelden', title: 'Beelden en video', previews: galleries },
  { id: 'bestanden', title: 'Bestanden met hun vingerafdruk', previews: fileLists },
  { id: 'uren', title: 'Uren van een week', previews: hours },
  { id: 'artikel', title: 'Artikel', previews: articles },
  { id: 'gevonden', title: 'Gevonden', previews: results },
  { id: 'cirkels', title: 'Drie cirkels', previews: circles },
  { id: 'stappen', title: 'Stappen en leerpaden', previews: stepLists },
  { id: 'na-het-artikel', title: 'Onder een artikel', previews: afterArticles },
  { id: 'opgemaakte-tekst', title: 'Opgemaakte tekst', previews: richTexts },
  { id: 'inhoud', title: 'Inhoud van een bladzijde', previews: contents },
  { id: 'opmerkingen', title: 'Opmerkingen', previews: threads },
  { id: 'suggesties', title: 'Veld met suggesties', previews: comboboxes },
  { id: 'handtekening', title: 'Handtekening', previews: signatures },
  { id: 'meldingen', title: 'Meldingen', previews: notices },
  { id: 'tabbladen', title: 'Tabbladen, weergave en bladeren', previews: tabs },
  { id: 'tabel', title: 'Tabel', previews: tables },
  { id: 'samen', title: 'Balk voor wat is aangevinkt', previews: bulkBars },
  { id: 'dienstregeling', title: 'Dienstregeling', previews: timetables },
  { id: 'tijdlijn', title: 'Tijdlijn', previews: timelines },
  { id: 'maand', title: 'Maand', previews: months },
  { id: 'importeren', title: 'Importeren', previews: imports },
  { id: 'voortgang', title: 'Voortgang', previews: progress },
  { id: 'kaarten', title: 'Kaarten, taken en cijfers', previews: cards },
  { id: 'meter', title: 'Meter van de norm', previews: gauges },
  { id: 'verloop', title: 'De norm door de tijd', previews: courses },
  { id: 'besteding', title: 'Balk van de besteding', previews: spendings },
  { id: 'waarden', title: 'Waarden over de tijd', previews: charts },
  { id: 'per-dag', title: 'Hoeveel per dag', previews: dayBars },
  { id: 'lijnenkaart', title: 'Lijnenkaart', previews: railMaps },
  { id: 'provincies', title: 'Kaart van provincies', previews: provinces },
  { id: 'gebieden', title: 'Kaart van gebieden', previews: areaMaps },
  { id: 'nieuws', title: 'Nieuws, agenda en mensen', previews: news },
  { id: 'verslag', title: 'Delen van een verslag', previews: reports },
  { id: 'organogram', title: 'Organogram', previews: orgCharts },
  { id: 'vragen', title: 'Vragen voor het doen', previews: confirmations },
  { id: 'bladzijden', title: 'Bladzijden', previews: pages },
]
