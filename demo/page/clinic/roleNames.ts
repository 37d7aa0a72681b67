/** What the clinic calls its people. */
export const roleNames: Readonly<Record<string, string>> = {
  therapist: 'Terapeuta',
  assistant: 'Recepção',
  clinic_admin: 'Administração',
  tenant_admin: 'Administração',
}
