import { lookAround } from "./lookAround";

lookAround({ name: "Chinese", theme: "Default Dark Modern", width: 1400, language: "zh-cn" });
