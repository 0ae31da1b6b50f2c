import { lookAround } from "./lookAround";

lookAround({ name: "high contrast light", highContrast: "light", width: 1000 });
