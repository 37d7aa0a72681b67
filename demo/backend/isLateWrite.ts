/**
 * Whether this is what postgres.js (3.4.9) throws from a timer, where nobody can catch it, when a connection dies under a transaction:
 * it then writes the rollback to a socket that is gone (porsager/postgres#1154). The transaction itself was refused properly. A
 * process that lives on must give up its pools: a connection that this happened to never sends anything again.
 */
export function isLateWrite(error: unknown): boolean {
  const { name, stack } = (error ?? {}) as Partial<Error>
  return name === 'TypeError' && /nextWrite \(.*\bpostgres\/src\/connection\.js/.test(stack ?? '')
}

/** Lets this process outlive a restart of its database. Whatever else nobody caught ends it, as ever. */
export function outliveLateWrites(): void {
  process.on('uncaughtException', (error) => {
    if (isLateWrite(error)) return
    console.error(error)
    process.exit(1)
  })
}
