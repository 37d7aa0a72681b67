/** What lies on the device, and who may see it. */
export const privacy = {
  'status.needsKey': 'fechada',
  'needsKey.title': 'As conversas estão protegidas neste aparelho',
  'needsKey.text': 'Conecte-se uma vez à internet para abri-las. O que você escreveu e não foi enviado continua guardado aqui.',
  'problem.dismissedText':
    'Nada das conversas fica neste aparelho, só o que você escreveu e não foi enviado, até você ter acesso de novo. Fale com a administração, ou entre com outra conta.',
  'problem.disconnected': 'Este aparelho foi desconectado',
  'problem.disconnectedText':
    'Você ou a administração encerrou o acesso deste aparelho, e os dados dele foram apagados. Entre de novo para continuar.',
  'problem.moved': 'Estas conversas foram abertas em outra aba',
  'problem.movedText': 'A outra aba guarda os dados de outro jeito e ficou com eles. Recarregue esta página para continuar aqui.',
  'locked.title': 'As conversas estão bloqueadas',
  'locked.text': 'Ninguém usou esta tela por um tempo. O que você estava escrevendo está guardado.',
  'locked.unlock': 'Desbloquear',
  'locked.refused': 'Sua sessão não vale mais. Entre de novo no sistema da clínica.',
  'locked.offline': 'Sem conexão: não foi possível conferir a sua sessão.',
} as const
