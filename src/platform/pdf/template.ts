// How every PDF looks: A4, Atkinson Hyperlegible Next, deep rail blue with one stroke of signal yellow. This text is the
// only typst code that is ever compiled; it reads the document from `/document.json`.
export const template = String.raw`
#let doc = json("/document.json")
#let dutch = doc.language == "nl"

#let ink = rgb("#15324b")
#let muted = rgb("#4a5d6e")
#let link-ink = rgb("#0b5a8f")
#let signal = rgb("#ffc627")
#let signal-ground = rgb("#fff3cf")
#let quiet-ground = rgb("#f0f5f9")
#let hairline = rgb("#c3d5e3")
#let measure-width = 132mm
#let side = 22mm

#set document(
  title: doc.title,
  author: doc.author,
  date: datetime(year: doc.year, month: doc.month, day: doc.day),
  description: if doc.subtitle == "" { none } else { doc.subtitle },
)
#set text(
  font: "Atkinson Hyperlegible Next",
  size: 10.5pt,
  fill: ink,
  lang: doc.language,
  hyphenate: false,
  number-type: "lining",
)
#set par(leading: 0.74em, spacing: 1.25em, justify: false, linebreaks: "optimized")

// Ragged text needs no hyphens; only a word that may not fit is split.
#let hyphenated-if-long(letters, body) = {
  let long = body.split(regex("[\s-]")).any(word => word.len() > letters)
  text(hyphenate: long, body)
}

// ---------- page: running header, foot with the page number ----------

#let running-header = context {
  if counter(page).get().first() > 1 {
    set text(size: 8.5pt, fill: muted)
    grid(
      columns: (2fr, 1fr),
      column-gutter: 8mm,
      align: (left + bottom, right + bottom),
      text(weight: "semibold", fill: ink, doc.title),
      doc.author,
    )
    v(-0.5em)
    line(length: 100%, stroke: 0.6pt + hairline)
  }
}

#let page-foot = context {
  set text(size: 8.5pt, fill: muted)
  let here-page = counter(page).get().first()
  let last-page = counter(page).final().first()
  grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    align: (left + top, right + top),
    doc.footer,
    text(number-width: "tabular")[#here-page #(if dutch { "van" } else { "of" }) #last-page],
  )
}

#set page(
  paper: "a4",
  margin: (left: side, right: side, top: 27mm, bottom: 25mm),
  header: running-header,
  header-ascent: 7mm,
  footer: page-foot,
  footer-descent: 9mm,
)

// ---------- headings, text, links ----------

#set heading(numbering: none, outlined: true, bookmarked: true)
#show heading: set text(weight: "bold")
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 1): set block(above: 2.1em, below: 0.95em)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.95em)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 1.7em, below: 0.95em)
#show heading.where(level: 4): set text(size: 10.5pt, weight: "semibold", fill: muted)
#show heading.where(level: 4): set block(above: 1.5em, below: 0.95em)
#show link: set text(fill: link-ink)
#show link: underline.with(offset: 0.16em, stroke: 0.5pt)

#let rich(runs) = for run in runs {
  let piece = hyphenated-if-long(40, run.text)
  if run.emphasis { piece = emph(piece) }
  if run.strong { piece = strong(piece) }
  if run.href != "" { piece = link(run.href, piece) }
  piece
}
#let prose(body) = block(width: measure-width, body)

// ---------- the opening of the document ----------

#show title: set text(size: 25pt, weight: "bold", fill: white)
#show title: set par(leading: 0.42em)
#show title: set block(above: 0pt, below: 0pt)

#let masthead = block(
  width: 100%,
  fill: ink,
  outset: (left: side, right: side, top: 27mm),
  inset: (bottom: 11mm, right: 18mm),
  below: 0pt,
  {
    title(hyphenated-if-long(24, doc.title))
    if doc.subtitle != "" {
      block(above: 1.5em, below: 0pt, par(text(size: 12pt, fill: rgb("#e2ebf2"), doc.subtitle)))
    }
    block(above: 1.5em, below: 0pt, par(text(size: 9.5pt, fill: rgb("#c6d6e4"), [#doc.author · #doc.dateText])))
  },
)

#let rail = pdf.artifact(block(width: 100%, height: 0pt, above: 0pt, below: 0pt, {
  place(left + horizon, dx: -side, rect(width: 100% + 2 * side, height: 1.3mm, fill: signal, stroke: none))
  for at in (0%, 33%, 100%) {
    place(left + horizon, dx: at - 2mm, circle(radius: 2mm, fill: ink, stroke: 1mm + signal))
  }
}))

// ---------- blocks ----------

#let figure-tiles(figures) = {
  let across = calc.min(figures.len(), if figures.len() == 4 { 4 } else { 3 })
  let tile-width = (166mm - (across - 1) * 4mm) / across - 7mm
  let longest = calc.max(1, ..figures.map(figure => figure.value.clusters().len()))
  let value-size = calc.max(11pt, calc.min(18pt, tile-width / (longest * 0.58)))
  set par(leading: 0.5em, spacing: 0.6em)
  // The ground and the line belong to the grid's cells, so that tiles in a row are equally high.
  grid(
    columns: (1fr,) * across,
    column-gutter: 4mm,
    row-gutter: 4mm,
    inset: (x: 3.5mm, y: 3.5mm),
    fill: (x, y) => if y * across + x < figures.len() { quiet-ground },
    stroke: (x, y) => if y * across + x < figures.len() { (top: 1.6pt + ink) },
    ..figures.map(figure => {
      par(text(size: value-size, weight: "bold", figure.value))
      par(text(size: 9.5pt, hyphenated-if-long(14, figure.label)))
      if figure.source != "" { par(text(size: 8pt, fill: muted, figure.source)) }
    }),
  )
}

#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => block(width: 100%, sticky: true, {
  set align(left)
  set text(size: 9.5pt)
  text(weight: "semibold", it.body)
})

#let data-table(block-data) = {
  let columns = block-data.columns
  let count = columns.len()
  show table: set text(size: block-data.size * 1pt, number-width: "tabular", hyphenate: block-data.hyphenate)
  show table: set par(leading: 0.55em, spacing: 0.7em)
  let foot = if block-data.totals.len() > 0 {
    (table.footer(repeat: false, ..block-data.totals.map(cell => table.cell(
      stroke: (top: 0.9pt + ink),
      text(weight: "bold", cell),
    ))),)
  } else { () }
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: figure.caption(position: top, block-data.caption),
    table(
      columns: block-data.widths.map(width => width * 1fr),
      align: (x, y) => (if columns.at(x).numeric { right } else { left }) + (if y == 0 { bottom } else { top }),
      inset: (x: 0.6em, y: 0.55em),
      fill: (x, y) => if y == 0 { quiet-ground },
      stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + hairline }),
      table.header(repeat: true, ..columns.map(column => text(weight: "semibold", column.head))),
      ..block-data.cells,
      ..foot,
    ),
  )
}

#let picture(block-data) = {
  let drawing = image(bytes(block-data.svg), format: "svg", alt: block-data.alternative)
  if block-data.caption == "" { return block(above: 1.5em, below: 1.5em, drawing) }
  block(above: 1.5em, below: 1.5em, breakable: false, {
    drawing
    block(above: 0.8em, par(text(size: 9pt, fill: muted, block-data.caption)))
  })
}

#let photo(block-data) = {
  let shown = if block-data.file == "" {
    prose(par(emph(block-data.alternative)))
  } else {
    image(
      block-data.file,
      format: block-data.format,
      width: block-data.width * 1mm,
      alt: block-data.alternative,
    )
  }
  block(above: 1.5em, below: 1.5em, breakable: false, {
    shown
    if block-data.caption != "" {
      block(above: 0.8em, width: measure-width, par(text(size: 9pt, fill: muted, block-data.caption)))
    }
  })
}

// typst sets terms bold: a weight taken off again inside keeps the bold runs of the description. A term of several
// lines begins beside its description, instead of ending there.
#let term-box(term) = context {
  let content = box(width: 46mm, inset: (right: 4mm), strong(
    delta: -300,
    text(fill: muted, hyphenated-if-long(20, term)),
  ))
  box(baseline: measure(content).height - measure(box[X]).height, content)
}

#let draw(item) = {
  if item.kind == "heading" {
    heading(level: item.level, hyphenated-if-long(40, item.text))
  } else if item.kind == "paragraph" {
    prose(par(rich(item.text)))
  } else if item.kind == "list" {
    set list(marker: text(fill: link-ink, "•"), indent: 0.2em, body-indent: 0.7em, spacing: 0.9em)
    set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.9em)
    prose(if item.ordered { enum(..item.items.map(rich)) } else { list(..item.items.map(rich)) })
  } else if item.kind == "facts" {
    set terms(hanging-indent: 46mm, separator: [], spacing: 0.95em)
    block(above: 1.3em, below: 1.3em, terms(..item.facts.map(fact => terms.item(
      term-box(fact.term),
      rich(fact.description),
    ))))
  } else if item.kind == "figures" {
    block(above: 1.4em, below: 1.6em, width: 100%, figure-tiles(item.figures))
  } else if item.kind == "table" {
    let drawn = block(above: 1.6em, below: 1.8em, width: 100%, data-table(item))
    if item.lying {
      page(flipped: true, {
        for heading in item.headings { draw(heading) }
        drawn
      })
    } else { drawn }
  } else if item.kind == "image" {
    picture(item)
  } else if item.kind == "photo" {
    photo(item)
  } else if item.kind == "notice" {
    block(
      above: 1.4em,
      below: 1.5em,
      width: 100%,
      fill: signal-ground,
      stroke: (left: 3pt + signal),
      inset: (left: 5mm, right: 5mm, y: 4mm),
      {
        if item.title != "" { par(text(weight: "bold", item.title)) }
        par(rich(item.text))
      },
    )
  } else if item.kind == "pageBreak" {
    pagebreak(weak: true)
  }
}

#masthead
#rail
#v(9mm)
#for item in doc.blocks { draw(item) }
`

/** Where the template finds a photograph of the document. */
export const photoFile = (at: number): string => `/photo-${at}`
