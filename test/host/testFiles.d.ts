/** Made by the bundler: all test files of the suite. */
declare module "test-files" {
  export const fileCount: number;
  export function load(): void;
}
