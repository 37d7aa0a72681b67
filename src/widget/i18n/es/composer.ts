import type { composer as keys } from '../ptBR/composer.ts'

export const composer: Record<keyof typeof keys, string> = {
  'composer.reply': 'Responder',
  'composer.note': 'Nota interna',
  'composer.mode': 'Tipo de mensaje',
  'composer.placeholder': 'Escribe a {name}',
  'composer.notePlaceholder': 'Solo el equipo ve esta nota',
  'composer.send': 'Enviar',
  'composer.save': 'Guardar nota',
  'composer.remaining.one': 'Queda {count} carácter',
  'composer.remaining.other': 'Quedan {count} caracteres',
  'composer.tooLong.one': '{count} carácter por encima del límite de {limit}. Acórtalo o divídelo en dos.',
  'composer.tooLong.other': '{count} caracteres por encima del límite de {limit}. Acórtalo o divídelo en dos.',
  'composer.failed': 'No se pudo guardar el mensaje en este dispositivo. El texto sigue aquí.',
  'composer.draftNotSaved': 'Este borrador no se pudo guardar en el dispositivo. Sigue en esta pantalla.',
}
