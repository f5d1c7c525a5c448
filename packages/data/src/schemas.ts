/** JSON Schemas of every record, for those who read or write the data without this package. */
export { schemas } from '../generated/schemas.js';
