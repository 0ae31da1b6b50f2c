import { lookAround } from "./lookAround";

lookAround({ name: "high contrast", highContrast: "dark", width: 1400 });
