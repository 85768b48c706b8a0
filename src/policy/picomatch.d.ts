/** The part of picomatch that is used here; the package brings no types. */
declare module 'picomatch/posix.js' {
  export default function picomatch(
    glob: string | readonly string[],
    options?: { dot?: boolean; nonegate?: boolean; noext?: boolean; bash?: boolean },
  ): (text: string) => boolean;
}
