// The sound before an announcement: two soft tones, made here so that it needs no file and no network.

/** Plays the chime and resolves when it has ended. Rejects nothing: without sound it resolves at once. */
export async function playChime(audio: AudioContext): Promise<void> {
  if (audio.state !== 'running') return;
  const start = audio.currentTime + 0.05;
  for (const [frequency, after] of [
    [659.26, 0],
    [523.25, 0.45],
  ] as const) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(0, start + after);
    loudness.gain.linearRampToValueAtTime(0.5, start + after + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + after + 0.9);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start + after);
    tone.stop(start + after + 1);
  }
  await new Promise((resolve) => setTimeout(resolve, 1400));
}
