import { validateBytes } from 'gltf-validator';

/** Khronos' validator: throws when it finds an error; hints and warnings are left alone. */
export async function validateGlb(bytes: Uint8Array, name: string): Promise<void> {
  const report = await validateBytes(bytes, { uri: name, maxIssues: 20 });
  if (report.issues.numErrors === 0) return;
  const errors = report.issues.messages.filter((message) => message.severity === 0);
  throw new Error(
    `${name} is not valid glTF:\n${errors.map((error) => `${error.code} ${error.pointer} ${error.message}`).join('\n')}`,
  );
}
