const dates = /(\d{2}-\d{2}-\d{4}(?:,? \d{1,2}[:.]\d{2})?)/

/** A sentence whose dates and times are not cut over two lines. */
export function WholeDates({ text }: { text: string }) {
  return (
    <span>
      {text.split(dates).map((piece, index) =>
        index % 2 ? (
          <span class="nowrap" key={index}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </span>
  )
}
