// One soft tone for who stands before the screen; lower and shorter than the chime that calls numbers.

/** Makes the sound, where a touch has allowed it; without sound nothing happens. */
export function createSoftSound(): () => void {
  let audio: AudioContext | undefined;
  const allow = () => {
    audio ??= new AudioContext();
    void audio.resume();
  };
  addEventListener('pointerdown', allow, { once: true });
  addEventListener('keydown', allow, { once: true });
  return () => {
    if (audio?.state !== 'running') return;
    const start = audio.currentTime;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = 392;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(0.15, start + 0.05);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.8);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.9);
  };
}
