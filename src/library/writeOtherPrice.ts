import type { Language } from "../debate/vocabulary";
import type { OtherPriceId } from "../models/prices/otherPrices";
import { otherListing } from "../models/prices/priceListing";
import type { OtherPriceRow, Price } from "../models/prices/priceRow";

type Words = Readonly<Record<OtherPriceId, string>> & { readonly comma: string };

/** What is billed; a million tokens where nothing else is named. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    input: "input",
    output: "output",
    cacheRead: "cached input",
    reasoning: "reasoning",
    citations: "citations",
    audioInput: "audio in",
    audioCacheRead: "cached audio in",
    audioOutput: "audio out",
    imageInput: "images in",
    imageCacheRead: "cached images in",
    imageOutput: "images out",
    videoInput: "video in",
    videoOutput: "video out",
    audioHours: "an hour of audio",
    audioInputHours: "an hour of audio in",
    documentsPerThousandPages: "1,000 pages",
    annotatedDocumentsPerThousandPages: "1,000 annotated pages",
    webSearchesPerThousand: "1,000 web searches",
    storageSearchesPerThousand: "1,000 file searches",
    requestsPerThousand: "1,000 requests",
    textMessagesPerThousand: "1,000 text messages",
    comma: ", ",
  },
  "zh-cn": {
    input: "输入",
    output: "输出",
    cacheRead: "缓存输入",
    reasoning: "推理",
    citations: "引用",
    audioInput: "音频输入",
    audioCacheRead: "缓存音频输入",
    audioOutput: "音频输出",
    imageInput: "图像输入",
    imageCacheRead: "缓存图像输入",
    imageOutput: "图像输出",
    videoInput: "视频输入",
    videoOutput: "视频输出",
    audioHours: "每小时音频",
    audioInputHours: "每小时音频输入",
    documentsPerThousandPages: "每千页",
    annotatedDocumentsPerThousandPages: "每千页（带标注）",
    webSearchesPerThousand: "每千次网页搜索",
    storageSearchesPerThousand: "每千次文件检索",
    requestsPerThousand: "每千次请求",
    textMessagesPerThousand: "每千条文本消息",
    comma: "，",
  },
};

/** What an offer that is not billed by text in and text out charges on an ISO day, such as `input 0.02 USD`. */
export function otherAmount(row: OtherPriceRow, language: Language, day: string): string {
  const words = WORDS[language];
  return (Object.entries(otherListing(row, day)) as [OtherPriceId, Price][])
    .map(([id, price]) => `${words[id]} ${typeof price === "number" ? price : price.base} ${row.currency}`)
    .join(words.comma);
}
