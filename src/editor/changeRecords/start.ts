// What `dist/changeRecords.js` gives to those who load it.
export { askStatus } from "./changeStatus";
export { askLink, markSuperseded } from "./relateRecords";
