import { createFloor } from './floor.ts'
import type { Floor } from './floor.ts'

declare global {
  interface Window {
    floor: Floor
  }
}

window.floor = createFloor()
