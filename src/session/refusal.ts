/** A browser that says 'do not track' or sends the global privacy signal is not counted, without being asked. */
export function refusesCounting(browser: { doNotTrack?: string | null; globalPrivacyControl?: boolean }): boolean {
  return browser.globalPrivacyControl === true || browser.doNotTrack === '1';
}
