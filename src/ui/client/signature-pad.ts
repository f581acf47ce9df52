type Point = readonly [number, number]

const mostPoints = 1500

/** Follows finger, pen or mouse and keeps the strokes as points in a hidden field. */
export class SignaturePad extends HTMLElement {
  private strokes: Point[][] = []
  private drawing: Point[] | null = null

  connectedCallback(): void {
    const { field } = this
    if (!field) return
    field.addEventListener('pointerdown', (event) => this.begin(event))
    field.addEventListener('pointermove', (event) => this.move(event))
    for (const end of ['pointerup', 'pointercancel'] as const)
      field.addEventListener(end, () => {
        this.drawing = null
        this.show()
      })
    this.querySelector('button')?.addEventListener('click', () => {
      this.strokes = []
      this.show()
    })
  }

  private get field(): SVGSVGElement | null {
    return this.querySelector('.signature-field')
  }

  private begin(event: PointerEvent): void {
    if (event.button !== 0) return
    event.preventDefault()
    this.field?.setPointerCapture(event.pointerId)
    this.drawing = [this.pointOf(event)]
    this.strokes.push(this.drawing)
  }

  private move(event: PointerEvent): void {
    const last = this.drawing?.at(-1)
    if (!this.drawing || !last || this.strokes.flat().length >= mostPoints) return
    const point = this.pointOf(event)
    // Points closer than this are the trembling of a hand.
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < 3) return
    this.drawing.push(point)
    this.show()
  }

  private pointOf(event: PointerEvent): Point {
    const box = this.field?.getBoundingClientRect() ?? new DOMRect()
    const within = (at: number, size: number, most: number) =>
      Math.max(0, Math.min(most, Math.round((at / (size || 1)) * most)))
    return [within(event.clientX - box.left, box.width, 600), within(event.clientY - box.top, box.height, 200)]
  }

  private show(): void {
    const lines = this.strokes.filter(({ length }) => length > 1)
    this.querySelector('.signature-strokes')?.setAttribute(
      'd',
      lines.map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join(' L')}`).join(' '),
    )
    const input = this.querySelector<HTMLInputElement>('input[type=hidden]')
    if (input) input.value = lines.map((stroke) => stroke.map((point) => point.join(',')).join(' ')).join(';')
    const status = this.querySelector<HTMLElement>('[role=status]')
    if (status && !this.drawing)
      status.textContent = (lines.length ? status.dataset['drawn'] : status.dataset['empty']) ?? ''
  }
}
