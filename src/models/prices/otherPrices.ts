import type { Price } from "./priceRow";

/**
 * What is billed beside text tokens, each with the key of @pydantic/genai-prices that it is read from. Names say the unit:
 * a million tokens where they end in nothing else.
 */
export const OTHER_PRICE_KEYS = {
  input: "input_mtok",
  output: "output_mtok",
  cacheRead: "cache_read_mtok",
  reasoning: "output_reasoning_mtok",
  citations: "output_citation_mtok",
  audioInput: "input_audio_mtok",
  audioCacheRead: "cache_audio_read_mtok",
  audioOutput: "output_audio_mtok",
  imageInput: "input_image_mtok",
  imageCacheRead: "cache_image_read_mtok",
  imageOutput: "output_image_mtok",
  videoInput: "input_video_mtok",
  videoOutput: "output_video_mtok",
  audioHours: "audio_hours",
  audioInputHours: "input_audio_hours",
  documentsPerThousandPages: "input_document_kpages",
  annotatedDocumentsPerThousandPages: "input_annotated_document_kpages",
  webSearchesPerThousand: "web_searches_kcount",
  storageSearchesPerThousand: "storage_searches_kcount",
  requestsPerThousand: "requests_kcount",
  textMessagesPerThousand: "input_text_messages_kcount",
} as const;

export type OtherPriceId = keyof typeof OTHER_PRICE_KEYS;

/** In the currency of the row, by what is billed. */
export type OtherPrices = Readonly<Partial<Record<OtherPriceId, Price>>>;

/** How a language names what is billed, a million tokens where nothing else is named, and what stands between two of them. */
export type BilledWords = Readonly<Record<OtherPriceId | "comma", string>>;
