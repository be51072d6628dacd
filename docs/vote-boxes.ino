// Three vote boxes on an Arduino Nano (ATmega328P): counts what falls through each light barrier, keeps the totals in its
// memory, and says them each second. Protocol and wiring: docs/vote-boxes.md. No library is needed.

#include <avr/eeprom.h>

const uint8_t pins[3] = {2, 3, 4};  // satisfied, neither, dissatisfied; low while something breaks the light
const uint32_t fallsFor = 2000;     // µs that a token breaks the light at least; what is shorter is noise
const uint32_t clearFor = 80000;    // µs of light before the next token counts; a token that wobbles counts once
const uint32_t stuckFor = 5000000;  // µs after which something sits in the opening

// The memory is a ring of records, so that each cell is written rarely; the newest whole one counts.
struct Record {
  uint32_t sequence;
  uint32_t controller;
  uint32_t totals[3];
  uint16_t sum;
};
const uint8_t places = 1024 / sizeof(Record);

Record now;
Record safe;  // what is in the memory as a whole: only this is said
uint8_t place;
uint8_t written = sizeof(Record);  // bytes of `saving` that are in the memory
Record saving;
bool isDirty = false;

struct Box {
  bool isBroken;  // the light, as the pin says
  bool isCounted; // the token in it
  uint32_t since;
};
Box boxes[3];

uint16_t crc(uint16_t sum, uint8_t byte) {
  sum ^= (uint16_t)byte << 8;
  for (uint8_t bit = 0; bit < 8; bit++) sum = sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1;
  return sum;
}

uint16_t sumOf(const Record &record) {
  uint16_t sum = 0xFFFF;
  const uint8_t *bytes = (const uint8_t *)&record;
  for (uint8_t i = 0; i < offsetof(Record, sum); i++) sum = crc(sum, bytes[i]);
  return sum;
}

void restore() {
  bool isFound = false;
  for (uint8_t i = 0; i < places; i++) {
    Record record;
    eeprom_read_block(&record, (void *)(i * sizeof(Record)), sizeof(Record));
    if (record.sum != sumOf(record) || (isFound && record.sequence <= now.sequence)) continue;
    now = record;
    place = i;
    isFound = true;
  }
  if (isFound) return;
  // An empty memory: a new name, from the noise of open pins and from when they were read.
  uint16_t a = 0xFFFF, b = 0x1D0F;
  for (uint16_t i = 0; i < 2000; i++) {
    a = crc(a, analogRead(A0 + i % 6) ^ micros());
    b = crc(b, analogRead(A0 + i % 5) + micros());
  }
  now.controller = ((uint32_t)a << 16) | b;
  isDirty = true;
}

// A byte at a time, and only while the memory is ready: counting never waits for it.
void save() {
  if (!eeprom_is_ready()) return;
  if (written < sizeof(Record)) {
    eeprom_write_byte((uint8_t *)(place * sizeof(Record) + written), ((uint8_t *)&saving)[written]);
    if (++written == sizeof(Record)) safe = saving;
    return;
  }
  if (!isDirty) return;
  isDirty = false;
  now.sequence++;
  now.sum = sumOf(now);
  saving = now;
  place = (place + 1) % places;
  written = 0;
}

void look(uint8_t i, uint32_t at) {
  Box &box = boxes[i];
  bool isBroken = digitalRead(pins[i]) == LOW;
  if (isBroken != box.isBroken) {
    box.isBroken = isBroken;
    box.since = at;
  } else if (isBroken && !box.isCounted && at - box.since >= fallsFor) {
    box.isCounted = true;
    now.totals[i]++;
    isDirty = true;
  } else if (!isBroken && box.isCounted && at - box.since >= clearFor) {
    box.isCounted = false;
  }
}

void say(uint32_t at) {
  uint8_t blocked = 0;
  for (uint8_t i = 0; i < 3; i++)
    if (boxes[i].isBroken && at - boxes[i].since >= stuckFor) blocked |= 1 << i;
  char body[56];
  snprintf(body, sizeof body, "BOXES,1,%08lX,%lu,%lu,%lu,%u", safe.controller, safe.totals[0], safe.totals[1],
           safe.totals[2], blocked);
  uint16_t sum = 0xFFFF;
  for (const char *c = body; *c; c++) sum = crc(sum, *c);
  char line[68];
  snprintf(line, sizeof line, "$%s*%04X\r\n", body, sum);
  // Fits into what the serial line holds back (64 bytes) or nearly: counting hardly waits for it.
  Serial.print(line);
}

void setup() {
  for (uint8_t i = 0; i < 3; i++) pinMode(pins[i], INPUT_PULLUP);
  Serial.begin(9600);
  restore();
  safe = now;
}

void loop() {
  static uint32_t said = 0;
  uint32_t at = micros();  // milliseconds jump by two now and then
  for (uint8_t i = 0; i < 3; i++) look(i, at);
  save();
  if (at - said >= 1000000) {
    said = at;
    say(at);
  }
}
