import { lookAround } from "./lookAround";

// A 300 px wide page stands in a 528 px wide window.
lookAround({ name: "300 px in light", theme: "Default Light Modern", width: 528, language: "zh-cn" });
