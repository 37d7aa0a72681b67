export const panels = {
  'panel.menu': 'Ajustes e registros',
  'panel.settings': 'Configurações',
  'panel.breaches': 'Prazos estourados',
  'panel.loading': 'Abrindo',
  'panel.failed': 'Esta parte não pôde ser carregada. Verifique a internet e tente de novo.',
} as const
