import { lookAround } from "./lookAround";

lookAround({ name: "dark", theme: "Default Dark Modern", width: 1400 });
