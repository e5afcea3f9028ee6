/** Runs an operator's command: prints what it did, or what to mend, and ends with 1 when it failed. */
export async function runCommand(work: (args: readonly string[]) => Promise<string>): Promise<void> {
  try {
    console.log(await work(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** @throws Error that shows how the command is used when there is not exactly one argument. */
export function onlyArgument(args: readonly string[], usage: string): string {
  const [argument] = args;
  if (argument === undefined || args.length !== 1) throw new Error(`Usage: ${usage}`);
  return argument;
}
