import type { media as keys } from '../ptBR/media.ts'

export const media: Record<keyof typeof keys, string> = {
  'media.missing': 'Este archivo ya no está disponible.',
  'media.away': 'No se pudo abrir el archivo. Intentar de nuevo',
  'media.sending': 'Enviando el archivo',
  'media.enlarge': 'Ampliar {name}',
  'media.openTab': 'Abrir en otra pestaña',
  'media.openFile': 'Abrir',
  'media.play': 'Escuchar',
  'media.pause': 'Pausar',
  'media.seek': 'Posición del audio',
  'media.speed': 'Velocidad {speed}, cambiar',
  'media.unplayable': 'Este navegador no reproduce este audio.',
  'media.attach': 'Adjuntar',
  'media.attachLong': 'Adjuntar archivos',
  'media.remove': 'Quitar {name}',
  'media.file_type': '{name}: WhatsApp no entrega este tipo de archivo.',
  'media.file_empty': '{name} está vacío.',
  'media.file_too_large': '{name} supera el límite de {limit}.',
}
