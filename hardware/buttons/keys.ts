// Keys that were pressed, out of the bytes of a Linux input device (struct input_event, linux/input.h).

const is64Bit = !['arm', 'ia32', 'mipsel'].includes(process.arch);
/** Two C longs for the time, then type, code and value. */
const timeBytes = is64Bit ? 16 : 8;
const eventBytes = timeBytes + 8;
const typeKey = 1;
/** Not 0, let go, nor 2, held down. */
const valuePressed = 1;

/** For each opening of a device: who hears which keys are pressed. Half an event at the end waits for its other half. */
export function keysTo(pressed: (code: number) => void): () => (bytes: Uint8Array) => void {
  return () => {
    let begun = Buffer.alloc(0);
    return (bytes) => {
      begun = Buffer.concat([begun, bytes]);
      for (; begun.length >= eventBytes; begun = begun.subarray(eventBytes)) {
        const isPress =
          begun.readUInt16LE(timeBytes) === typeKey && begun.readInt32LE(timeBytes + 4) === valuePressed;
        if (isPress) pressed(begun.readUInt16LE(timeBytes + 2));
      }
    };
  };
}

/** The bytes of a key that is pressed and let go, as a keyboard sends them. */
export function keyStroke(code: number): Uint8Array {
  return Buffer.concat([
    eventOf(typeKey, code, 1),
    eventOf(0, 0, 0),
    eventOf(typeKey, code, 0),
    eventOf(0, 0, 0),
  ]);
}

function eventOf(type: number, code: number, value: number): Buffer {
  const event = Buffer.alloc(eventBytes);
  event.writeUInt16LE(type, timeBytes);
  event.writeUInt16LE(code, timeBytes + 2);
  event.writeInt32LE(value, timeBytes + 4);
  return event;
}
