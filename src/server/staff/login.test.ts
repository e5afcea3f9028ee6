import { describe, expect, it, vi } from 'vitest';
import { LOGIN_LIMITS } from './login-limits.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { PASSWORD, staffApp, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the login, over $name', (kind) => {
  const bench = useStaffBench(kind);

  const login = (name: string, password: string) =>
    bench.send('POST', '/api/staff/login', { payload: { name, password } });
  /** Milliseconds that `count` calls take, one after the other. */
  async function timeOf(count: number, call: (round: number) => Promise<unknown>): Promise<number> {
    const started = performance.now();
    for (let round = 0; round < count; round++) await call(round);
    return performance.now() - started;
  }

  it('lets the right password in, whatever the capitals of the name', async () => {
    await bench.enter('Élodie', 'reader');
    const response = await login('ÉLODIE', PASSWORD);
    expect(response.statusCode).toBe(200);
    expect(response.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
    expect(response.headers['set-cookie']).not.toContain('Secure');
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('gives a cookie for https only when the server speaks https', async () => {
    await bench.enter('Ada', 'region');
    const secure = staffApp(bench, true);
    const response = await secure.inject({
      method: 'POST',
      url: '/api/staff/login',
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { name: 'Ada', password: PASSWORD },
    });
    expect(response.headers['set-cookie']).toContain('; Secure');
    await secure.close();
  });

  it('answers a wrong password, an unknown name and an account without password alike', async () => {
    await bench.enter('Ada', 'region');
    await bench.sql.run(`INSERT INTO staff_account VALUES ('x', 'Neuf', 'neuf', 'reader', NULL, NULL)`);
    const answers = await Promise.all(['Ada', 'Personne', 'Neuf'].map((name) => login(name, 'ce n’est pas le bon')));
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.body).toBe(answers[0]?.body);
    }
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    await bench.enter('Ada', 'region');
    await login('Échauffement', 'pour le premier calcul');
    const known = await timeOf(7, () => login('Ada', 'ce n’est pas le bon'));
    const unknown = await timeOf(7, (round) => login(`Personne ${round}`, 'ce n’est pas le bon'));
    // A hash takes tens of milliseconds; without the decoy an unknown name would answer in about one.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('stops guesses at one account before hashing, says for how long, and not for ever', async () => {
    await bench.enter('Ada', 'region');
    for (let attempt = 0; attempt < LOGIN_LIMITS.perAccount; attempt++) await login('Ada', 'mauvais mot de passe');
    const stopped = await login('ada', PASSWORD);
    expect(stopped.statusCode).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBe(LOGIN_LIMITS.windowMinutes * 60);
    // Twenty stopped attempts take less time than three hashes: nothing is hashed for them.
    const hashed = await timeOf(3, (round) => login(`Personne ${round}`, 'mauvais mot de passe'));
    expect(await timeOf(20, () => login('Ada', PASSWORD))).toBeLessThan(hashed);
    bench.hours(LOGIN_LIMITS.windowMinutes / 60);
    expect((await login('Ada', PASSWORD)).statusCode).toBe(200);
  });

  it('keeps nothing of the password and never logs it', async () => {
    const logged: unknown[] = [];
    const spies = (['log', 'error', 'warn', 'info'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts)),
    );
    await bench.enter('Ada', 'region');
    await login('Ada', 'un secret que personne ne doit lire');
    for (const spy of spies) spy.mockRestore();
    const rows = await Promise.all(
      ['staff_account', 'staff_session', 'staff_link', 'staff_change'].map((table) =>
        bench.sql.all(`SELECT * FROM ${table}`),
      ),
    );
    const everything = JSON.stringify([logged, rows]);
    expect(everything).toContain('$argon2id$');
    expect(everything).not.toContain(PASSWORD);
    expect(everything).not.toContain('un secret');
  });
});
