// Live figures that a text can name. What they say is counted when somebody reads it.

/** As somebody without the editor types them. */
export const figureNames = ['scholen', 'bedrijven', 'gemeenten', 'activiteiten', 'berichten', 'regios'] as const
export type FigureName = (typeof figureNames)[number]

export const isFigure = (name: string): name is FigureName => (figureNames as readonly string[]).includes(name)
