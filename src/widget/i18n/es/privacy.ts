import type { privacy as keys } from '../ptBR/privacy.ts'

export const privacy: Record<keyof typeof keys, string> = {
  'status.needsKey': 'cerrada',
  'needsKey.title': 'Las conversaciones están protegidas en este dispositivo',
  'needsKey.text': 'Conéctate una vez a internet para abrirlas. Lo que escribiste y no se envió sigue guardado aquí.',
  'problem.dismissedText':
    'En este dispositivo no queda nada de las conversaciones, solo lo que escribiste y no se envió, hasta que vuelvas a tener acceso. Habla con la administración, o entra con otra cuenta.',
  'problem.disconnected': 'Este dispositivo fue desconectado',
  'problem.disconnectedText':
    'Tú o la administración cerraron el acceso de este dispositivo, y sus datos se borraron. Vuelve a entrar para continuar.',
  'problem.moved': 'Estas conversaciones se abrieron en otra pestaña',
  'problem.movedText': 'La otra pestaña guarda los datos de otra forma y se los llevó. Recarga esta página para continuar aquí.',
  'locked.title': 'Las conversaciones están bloqueadas',
  'locked.text': 'Nadie usó esta pantalla por un rato. Lo que escribías está guardado.',
  'locked.unlock': 'Desbloquear',
  'locked.refused': 'Tu sesión ya no es válida. Vuelve a entrar en el sistema de la clínica.',
  'locked.offline': 'Sin conexión: no se pudo comprobar tu sesión.',
}
