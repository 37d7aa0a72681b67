import type { MemberStatus, Role } from '../../../src/model.ts'

/** Everything here is made up: clinics, people, numbers. */
interface SeedMember {
  /** How conversations name them. */
  key: string
  id: string
  email: string
  displayName: string
  role: Role
  status: MemberStatus
}

export interface SeedClinic {
  id: string
  name: string
  timezone: string
  visibility: 'all' | 'assigned'
  whatsapp: string
  members: SeedMember[]
}

/** The password of everybody in the demo. */
export const DEMO_PASSWORD = 'prazo-demo'

const member = (clinic: string, number: number, rest: Omit<SeedMember, 'id' | 'status'> & { status?: MemberStatus }): SeedMember => ({
  status: 'active',
  ...rest,
  id: `${clinic.slice(0, 24)}${String(number).padStart(12, '0')}`,
})

const AURORA = '11111111-1111-4111-8111-111111111111'
const VIDA = '22222222-2222-4222-8222-222222222222'
const MAR = '33333333-3333-4333-8333-333333333333'
const HORIZONTE = '44444444-4444-4444-8444-444444444444'

export const aurora: SeedClinic = {
  id: AURORA,
  name: 'Clínica Aurora',
  timezone: 'America/Sao_Paulo',
  visibility: 'all',
  whatsapp: '+55 11 4002-1180',
  members: [
    member(AURORA, 1, { key: 'helena', email: 'helena@aurora.example', displayName: 'Helena Prado', role: 'therapist' }),
    member(AURORA, 2, { key: 'rafael', email: 'rafael@aurora.example', displayName: 'Rafael Siqueira', role: 'assistant' }),
    member(AURORA, 3, { key: 'camila', email: 'camila@aurora.example', displayName: 'Camila Duarte', role: 'clinic_admin' }),
    member(AURORA, 4, { key: 'otavio', email: 'otavio@aurora.example', displayName: 'Otávio Brandão', role: 'tenant_admin' }),
    member(AURORA, 5, {
      key: 'marcos',
      email: 'marcos@aurora.example',
      displayName: 'Marcos Teles',
      role: 'therapist',
      status: 'suspended',
    }),
    member(AURORA, 6, { key: 'bruna', email: 'bruna@aurora.example', displayName: 'Bruna Sales', role: 'assistant', status: 'invited' }),
  ],
}

export const vida: SeedClinic = {
  id: VIDA,
  name: 'Espaço Vida',
  timezone: 'America/Manaus',
  visibility: 'assigned',
  whatsapp: '+55 92 3003-2270',
  members: [
    member(VIDA, 1, { key: 'iara', email: 'iara@vida.example', displayName: 'Iara Monteiro', role: 'therapist' }),
    member(VIDA, 2, { key: 'davi', email: 'davi@vida.example', displayName: 'Davi Nogueira', role: 'therapist' }),
    member(VIDA, 3, { key: 'luana', email: 'luana@vida.example', displayName: 'Luana Reis', role: 'assistant' }),
    member(VIDA, 4, { key: 'caio', email: 'caio@vida.example', displayName: 'Caio Barreto', role: 'clinic_admin' }),
  ],
}

export const mar: SeedClinic = {
  id: MAR,
  name: 'Consultório Mar',
  timezone: 'Europe/Lisbon',
  visibility: 'all',
  whatsapp: '+351 21 155 0140',
  members: [
    member(MAR, 1, { key: 'ines', email: 'ines@mar.example', displayName: 'Inês Carvalho', role: 'therapist' }),
    member(MAR, 2, { key: 'tomas', email: 'tomas@mar.example', displayName: 'Tomás Vieira', role: 'assistant' }),
    member(MAR, 3, { key: 'marta', email: 'marta@mar.example', displayName: 'Marta Lopes', role: 'tenant_admin' }),
  ],
}

/** Where `--threads N` puts its many threads. */
export const horizonte: SeedClinic = {
  id: HORIZONTE,
  name: 'Clínica Horizonte',
  timezone: 'America/Sao_Paulo',
  visibility: 'all',
  whatsapp: '+55 31 4003-8890',
  members: [
    member(HORIZONTE, 1, { key: 'vera', email: 'vera@horizonte.example', displayName: 'Vera Lopes', role: 'clinic_admin' }),
    member(HORIZONTE, 2, { key: 'saulo', email: 'saulo@horizonte.example', displayName: 'Saulo Rocha', role: 'therapist' }),
    member(HORIZONTE, 3, { key: 'nina', email: 'nina@horizonte.example', displayName: 'Nina Castro', role: 'assistant' }),
  ],
}

export const clinics: SeedClinic[] = [aurora, vida, mar]
