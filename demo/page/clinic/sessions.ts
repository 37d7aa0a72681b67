/** A session in the made-up agenda: weekday 0 = Monday, hours as decimals. */
export interface Session {
  day: number
  start: number
  hours: number
  patient: string
  kind: 'Psicoterapia' | 'Avaliação' | 'Infantil' | 'Casal' | 'Online'
  confirmed: boolean
}

/** Helena's week. Nobody in it exists. */
export const sessions: readonly Session[] = [
  { day: 0, start: 8, hours: 1, patient: 'Sofia Ferraz', kind: 'Psicoterapia', confirmed: true },
  { day: 0, start: 10, hours: 1, patient: 'Paulo Moreira', kind: 'Online', confirmed: true },
  { day: 0, start: 14, hours: 1.5, patient: 'Beatriz Nunes', kind: 'Avaliação', confirmed: false },
  { day: 1, start: 9, hours: 1, patient: 'Daniela Góes', kind: 'Psicoterapia', confirmed: true },
  { day: 1, start: 11, hours: 1, patient: 'Antônio Campos', kind: 'Psicoterapia', confirmed: true },
  { day: 1, start: 15, hours: 1, patient: 'Larissa Viana', kind: 'Infantil', confirmed: true },
  { day: 2, start: 8.5, hours: 1, patient: 'João Lisboa', kind: 'Psicoterapia', confirmed: false },
  { day: 2, start: 13, hours: 1.5, patient: 'Thiago e Marina Couto', kind: 'Casal', confirmed: true },
  { day: 2, start: 16, hours: 1, patient: 'Sofia Ferraz', kind: 'Online', confirmed: true },
  { day: 3, start: 10, hours: 1, patient: 'Beatriz Nunes', kind: 'Psicoterapia', confirmed: true },
  { day: 3, start: 15, hours: 1, patient: 'Mariana Alves', kind: 'Psicoterapia', confirmed: true },
  { day: 3, start: 16.5, hours: 1, patient: 'Larissa Viana', kind: 'Infantil', confirmed: false },
  { day: 4, start: 9, hours: 1, patient: 'Antônio Campos', kind: 'Psicoterapia', confirmed: true },
  { day: 4, start: 10.5, hours: 1, patient: 'Daniela Góes', kind: 'Online', confirmed: true },
  { day: 4, start: 14, hours: 1, patient: 'Paulo Moreira', kind: 'Psicoterapia', confirmed: true },
]
