// The libraries that the kiosk's page is made of, with nothing of our own.

export { signal } from '@preact/signals';
export { render } from 'preact';
export { io } from 'socket.io-client';
