// What holds where an office says nothing else, as the page shows it. The same as in core/office/office.ts, whose schemas
// stay out of pages; a test holds them together.

export const usualDisplay = { distanceMetres: 6, heightMillimetres: 680 };

export const usualLimits = {
  recalls: 3,
  graceMinutes: 10,
  lateMinutes: 15,
  helpWhenOverdueMinutes: 10,
  checkInMinutes: 60,
  selfTestMinutes: 15,
};

export const usualDayEnds = '03:00';
