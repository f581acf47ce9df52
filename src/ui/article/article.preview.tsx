import { Facts } from '../facts/facts.tsx'
import type { Preview } from '../preview.ts'
import { Tags } from '../tag/tag.tsx'
import { Article, ArticleAside, ArticlePart } from './article.tsx'

export const previews: Preview[] = [
  {
    name: 'Artikel',
    render: () => (
      <Article
        above="Praktijkvoorbeeld · Techniek in Emmen"
        title="Twaalf scholen delen één lasrobot"
        dates="12 maart 2026"
        lead="Een robot van € 38.000 staat zelden stil sinds hij op een aanhanger staat."
        aside={
          <>
            <ArticleAside title="In het kort">
              <Facts facts={[{ term: 'Gebruik', value: 'CC BY 4.0' }]} />
            </ArticleAside>
            <ArticleAside title="Hierover gaat het">
              <Tags
                tags={[
                  { text: 'Vmbo', href: '#a' },
                  { text: 'PIE', href: '#b' },
                ]}
              />
            </ArticleAside>
          </>
        }
      >
        <ArticlePart id="v-vraag" title="De vraag">
          <p>Elke school wilde er een, en geen school kon hem betalen.</p>
        </ArticlePart>
        <ArticlePart id="v-tips" title="Tips" tinted>
          <p>Spreek af wie hem ’s ochtends ophaalt.</p>
        </ArticlePart>
      </Article>
    ),
  },
]
