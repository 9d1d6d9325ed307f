import { xml } from '../../Xml.ts';

/** The name spaces of the text of a Word file. */
export const wordSpace = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** Millimetres in twentieths of a point, in which Word measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
