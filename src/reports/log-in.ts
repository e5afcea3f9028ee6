import type { StaffIdentity } from '../protocol/staff-api.ts';
import { request, RequestFailure } from './staff-api.ts';

/** @throws RequestFailure; that the name or the password is wrong is said of the field `login`, because nobody knows which of the two it is. */
export async function logIn(name: string, password: string): Promise<StaffIdentity> {
  try {
    return await request<StaffIdentity>('POST', '/api/staff/login', { name, password });
  } catch (error) {
    if (!(error instanceof RequestFailure) || error.status !== 401) throw error;
    throw new RequestFailure(401, { error: error.message, field: '/login' });
  }
}
