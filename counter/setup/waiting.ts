// On pages that are asked for before the front desk is set up: looks whether it is, and then loads what was asked for.

const lookEvery = 3000;

async function look(): Promise<void> {
  const response = await fetch('/readyz', { cache: 'no-store' }).catch(() => undefined);
  if (response?.ok) location.reload();
  else setTimeout(look, lookEvery);
}

setTimeout(look, lookEvery);
