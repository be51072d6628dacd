import { describe, expect, test } from 'vitest';
import { CommandMessage, Hello, NoteMessage, protocolVersion, VoteRequest } from '../../core/protocol.ts';

describe('messages', () => {
  test('L7 every command carries an id made by the client', () => {
    const command = { command: 'call-next', counter: '1' };
    expect(CommandMessage.safeParse({ id: 'V1StGXR8_Z5jdHi6B-myT', command }).success).toBe(true);
    for (const id of [undefined, '', 'short', 'x'.repeat(65), 'with space', 'punkt.um.']) {
      expect(CommandMessage.safeParse({ id, command }).success).toBe(false);
    }
  });

  test('V1 what became of a token is beside the command, never in it', () => {
    const command = { command: 'finish', counter: '1' };
    expect(CommandMessage.safeParse({ id: 'command-1', command, token: 'handed' }).success).toBe(true);
    expect(
      CommandMessage.safeParse({ id: 'command-1', command: { ...command, token: 'handed' } }).success,
    ).toBe(false);
  });

  test('P1 a note has 200 characters at most', () => {
    const note = { id: 'command-1', visit: 'visit00001' };
    expect(NoteMessage.safeParse({ ...note, text: 'x'.repeat(200) }).success).toBe(true);
    expect(NoteMessage.safeParse({ ...note, text: 'x'.repeat(201) }).success).toBe(false);
  });

  test('V3 V5 a vote is a token and one of three answers, and says nothing else of who votes', () => {
    const vote = { token: '0123 4567 89AB CDEF', answer: 'neither' };
    expect(VoteRequest.safeParse(vote).success).toBe(true);
    expect(VoteRequest.safeParse({ ...vote, answer: 'delighted' }).success).toBe(false);
    expect(VoteRequest.safeParse({ ...vote, visit: 'visit00001' }).success).toBe(false);
  });

  test('a page of another version is told apart', () => {
    const hello = { role: 'display', site: 'raadhus' };
    expect(Hello.safeParse({ ...hello, version: protocolVersion }).success).toBe(true);
    expect(Hello.safeParse({ ...hello, version: protocolVersion + 1 }).success).toBe(false);
  });
});
