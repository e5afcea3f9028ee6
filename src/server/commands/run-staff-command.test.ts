import { describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useStaffBench, PASSWORD } from '../staff/testing/staff-bench.ts';
import { runStaffCommand } from './run-staff-command.ts';

describe.each(DATABASE_KINDS)('npm run staff, over $name', (kind) => {
  const bench = useStaffBench(kind);

  const run = (...words: string[]) =>
    runStaffCommand(words, { sql: bench.sql, now: bench.clock.now, address: 'https://immersif.example' });

  it('adds an account and prints the link that sets its password', async () => {
    const printed = await run('add', 'Gap', '--role', 'centre', '--centre', 'gap');
    const token = /^https:\/\/immersif\.example\/bilans\/premier-acces#([\w-]{43})$/m.exec(printed)?.[1];
    const used = await bench.send('POST', '/api/staff/link/use', { payload: { token, password: PASSWORD } });
    expect(used.json()).toMatchObject({ name: 'Gap', role: 'centre', centre: 'gap' });
    expect(await run('list')).toBe('Gap\tcentre\tgap\t');
  });

  it('makes a link for a forgotten password', async () => {
    await run('add', 'Ada', '--role', 'region');
    expect(await run('password', 'ada')).toContain('/bilans/premier-acces#');
    expect(await run('list')).toContain('(no password yet)');
  });

  it('removes an account, but not the last region account', async () => {
    await bench.enter('Ada', 'region');
    await run('add', 'Lectrice', '--role', 'reader');
    expect(await run('remove', 'lectrice')).toContain('removed');
    await expect(run('remove', 'Ada')).rejects.toThrow('last region account');
  });

  it.each([
    [['add', 'Ada', '--role', 'queen'], /^role: /],
    [['add', 'Gap', '--role', 'centre'], /^centre: must be one of marseille/],
    [['add', '', '--role', 'region'], /^name: /],
    [['password', 'Personne'], /^name: there is no account "Personne"/],
    [['dance'], /npm run staff -- add/],
    [[], /npm run staff -- add/],
  ])('%j says what is wrong', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });
});
