import { defineMessages } from '../../../../platform/i18n.ts'

export const tellingMessages = defineMessages({
  nl: {
    subject: (count: number, region: string) =>
      count === 1
        ? `1 opmerking bij de regiovisie van ${region}`
        : `${count} opmerkingen bij de regiovisie van ${region}`,
    greeting: (name: string) => `Beste ${name},`,
    lead: 'Dit is er sinds de vorige mail bij gekomen:',
    line: (section: string, names: string) => `${section}: ${names}`,
    action: 'Bekijk de opmerkingen',
    reason: (region: string) => `Je krijgt deze mail omdat je regio ${region} leidt. Er komt er hooguit één per dag.`,
  },
  en: {
    subject: (count: number, region: string) =>
      count === 1
        ? `1 comment on the regional vision of ${region}`
        : `${count} comments on the regional vision of ${region}`,
    greeting: (name: string) => `Dear ${name},`,
    lead: 'This came since the letter before:',
    line: (section: string, names: string) => `${section}: ${names}`,
    action: 'See the comments',
    reason: (region: string) => `You get this letter because you lead region ${region}. There is one a day at most.`,
  },
})
