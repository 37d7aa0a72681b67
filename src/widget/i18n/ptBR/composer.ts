/** Where answers are written. */
export const composer = {
  'composer.reply': 'Responder',
  'composer.note': 'Nota interna',
  'composer.mode': 'Tipo de mensagem',
  'composer.placeholder': 'Escreva para {name}',
  'composer.notePlaceholder': 'Só a equipe vê esta nota',
  'composer.send': 'Enviar',
  'composer.save': 'Salvar nota',
  'composer.remaining.one': 'Resta {count} caractere',
  'composer.remaining.other': 'Restam {count} caracteres',
  'composer.tooLong.one': 'Passou {count} caractere do limite de {limit}. Encurte ou divida em duas mensagens.',
  'composer.tooLong.other': 'Passaram {count} caracteres do limite de {limit}. Encurte ou divida em duas mensagens.',
  'composer.failed': 'Não foi possível guardar a mensagem neste aparelho. O texto continua aqui.',
  'composer.draftNotSaved': 'Este rascunho não pôde ser salvo no aparelho. Ele continua nesta tela.',
} as const
