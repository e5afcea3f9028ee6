import type { DeviceSettings, DeviceStorage } from './device-storage.ts';

export const NOBODYS: DeviceSettings = { token: null, answer: null, occasion: null };

/** What a headset of a centre knows of itself, on the device. */
export interface KeptSettings {
  now(): DeviceSettings;
  load(): Promise<void>;
  keep(change: Partial<DeviceSettings>): Promise<void>;
}

/** `apply` is called whenever they are read or changed. */
export function createDeviceSettings(
  storage: DeviceStorage | null,
  apply: (settings: DeviceSettings) => void,
): KeptSettings {
  let settings = NOBODYS;
  return {
    now: () => settings,
    async load() {
      settings = (await storage?.get('device', 'settings')) ?? NOBODYS;
      apply(settings);
    },
    async keep(change) {
      settings = { ...settings, ...change };
      try {
        // A device of nobody in particular keeps nothing.
        if (settings.token === null) await storage?.delete('device', 'settings');
        else await storage?.put('device', settings, 'settings');
      } finally {
        apply(settings); // what is shown as set stays set when the page is closed at once
      }
    },
  };
}
