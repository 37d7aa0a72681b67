let context: AudioContext | null = null

/** Two soft tones, made on the spot: no file, nothing for a content security policy to allow. Silent where audio is not to be had. */
export function chime(): void {
  try {
    context ??= new AudioContext()
    const { currentTime } = context
    tone(context, 659, currentTime)
    tone(context, 880, currentTime + 0.14)
  } catch {
    // No audio device, or not allowed yet: what is on screen says the same.
  }
}

function tone(audio: AudioContext, frequency: number, at: number): void {
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  oscillator.frequency.value = frequency
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(0.12, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.35)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(at)
  oscillator.stop(at + 0.4)
}
