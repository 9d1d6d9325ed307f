/** A template, as the build reads it: text. */
declare module '*.typ?raw' {
  const template: string;
  export default template;
}
