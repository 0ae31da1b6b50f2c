import assert from "node:assert/strict";
import { codesOf, measureText, onlyUsage } from "../inputs";
import { NOTHING_ELSE, told } from "./told";

describe("usage that a provider exports as a table", () => {
  it("OpenAI's dashboard: counts written as 3.0, rows of a minute, cached input a part of the input", async () => {
    const measured = await measureText(
      `start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens
1793491200,1793491260,2026-11-01T00:00:00+00:00,2026-11-01T00:01:00+00:00,p,3.0,gpt-5.4,False,3000.0,600.0,1200.0,1800.0
1793491200,1793491260,2026-11-01T00:00:00+00:00,2026-11-01T00:01:00+00:00,q,1.0,gpt-5.4,True,1000.0,200.0,0.0,1000.0
1793577540,1793577600,2026-11-01T23:59:00+00:00,2026-11-02T00:00:00+00:00,,,,,,,,
`,
    );
    assert.equal(measured.format, "openai-usage-csv");
    assert.deepEqual(measured.period, { from: "2026-11-01T00:00:00.000Z", to: "2026-11-02T00:00:00.000Z" });
    assert.deepEqual(told(onlyUsage(measured)), {
      requests: 4,
      inputTokens: 1000,
      outputTokens: 200,
      thinkingTokens: null,
      cachedShare: 0.3,
      cacheWriteShare: null,
      batchShare: 0.25,
    });
    assert.equal(onlyUsage(measured).requestsPerDay, 4);
  });

  it("an export of OpenAI without grouping has no data, and says so", async () => {
    const measured = await measureText(
      "start_time,end_time,start_time_iso,end_time_iso\n1793491200,1793491260,2026-11-01T00:00:00+00:00,2026-11-01T00:01:00+00:00\n",
    );
    assert.deepEqual(measured.usage, []);
    assert.ok(codesOf(measured).includes("no-data"));
  });

  it("Anthropic's console: no requests are invented, the input is the sum of all that was read", async () => {
    const measured = await measureText(
      `usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count
2026-11-01,claude-opus-4-8,k,w,standard,≤ 200k,1000,500,500,8000,700,0
2026-11-02,claude-opus-4-8,k,w,batch,> 200k,2000,0,0,8000,300,0
`,
    );
    assert.equal(measured.format, "anthropic-tokens-csv");
    assert.ok(codesOf(measured).includes("requests-unknown"));
    const usage = onlyUsage(measured);
    assert.deepEqual(told(usage), {
      requests: null,
      inputTokens: null,
      outputTokens: null,
      thinkingTokens: null,
      cachedShare: 0.8,
      cacheWriteShare: 0.05,
      batchShare: 10_300 / 21_000,
    });
    assert.deepEqual([usage.inputTokensPerDay, usage.outputTokensPerDay, usage.requestsPerDay], [10_000, 500, null]);
  });

  it("OpenRouter's activity: thinking is inside the completion, days are buckets", async () => {
    const measured = await measureText(
      `"Date","Slug","Usage","BYOK Usage","Requests","Prompt Tokens","Completion Tokens","Reasoning Tokens"
"2026-11-01","deepseek/deepseek-v4.1-flash-20260910","0.5","0","40","40000","12000","8000"
"2026-11-03","deepseek/deepseek-v4.1-flash-20260910","0.5","0","60","60000","8000","2000"
`,
    );
    assert.equal(measured.format, "openrouter-activity");
    const usage = onlyUsage(measured);
    assert.deepEqual(told(usage), {
      ...NOTHING_ELSE,
      requests: 100,
      inputTokens: 1000,
      outputTokens: 100,
      thinkingTokens: 100,
    });
    assert.equal(usage.requestsPerDay, 100 / 3);
    assert.equal(usage.model, "deepseek/deepseek-v4.1-flash-20260910");
  });

  it("OpenRouter's generations: cancelled ones are left out, a free variant stands apart", async () => {
    const head =
      "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,variant,cancelled";
    const measured = await measureText(
      `${head}\ng1,2026-11-01 00:00:00.000,0.1,1000,500,300,400,z-ai/glm-5.3,standard,false\ng2,2026-11-01 01:00:00.000,0,1000,500,0,0,z-ai/glm-5.3,free,false\ng3,2026-11-01 02:00:00.000,0,900,0,0,0,z-ai/glm-5.3,standard,true\ng1,2026-11-01 00:00:00.000,0.1,1000,500,300,400,z-ai/glm-5.3,standard,false\n`,
    );
    assert.equal(measured.format, "openrouter-generations");
    assert.deepEqual(measured.usage.map(({ model, requests }) => [model, requests]).sort(), [
      ["z-ai/glm-5.3", 1],
      ["z-ai/glm-5.3:free", 1],
    ]);
    const paid = measured.usage.find(({ model }) => model === "z-ai/glm-5.3");
    assert.ok(paid);
    assert.deepEqual(
      [paid.inputTokens, paid.outputTokens, paid.thinkingTokens, paid.cachedShare],
      [1000, 200, 300, 0.4],
    );
    assert.deepEqual(codesOf(measured), ["cancelled-calls", "duplicate-rows", "very-short-period"]);
  });

  it("DeepSeek: long form, the prompt is what hit the cache and what missed it", async () => {
    const rows = [
      ["input_cache_hit_tokens", 6000],
      ["input_cache_miss_tokens", 2000],
      ["output_tokens", 1000],
      ["request_count", 10],
    ];
    for (const day of ["2026-06-03", "20260603"]) {
      const measured = await measureText(
        `user_id,utc_date,model,api_key_name,api_key,type,price,amount\n${rows.map(([type, amount]) => `u,${day},deepseek-chat,k,sk,${String(type)},,${String(amount)}\n`).join("")}`,
      );
      assert.equal(measured.format, "deepseek-export");
      assert.deepEqual(told(onlyUsage(measured)), {
        requests: 10,
        inputTokens: 800,
        outputTokens: 100,
        thinkingTokens: null,
        cachedShare: 0.75,
        cacheWriteShare: null,
        batchShare: null,
      });
      assert.equal(onlyUsage(measured).peakFactor, null);
      assert.deepEqual(measured.period, { from: "2026-06-03T00:00:00.000Z", to: "2026-06-04T00:00:00.000Z" });
    }
  });

  it("a window of DeepSeek carries the offset of its reader", async () => {
    const measured = await measureText(
      "user_id,start_time_iso,end_time_iso,model,api_key_name,api_key,type,price,amount\nu,2026-06-03T00:00:00+08:00,2026-06-04T00:00:00+08:00,m,k,s,request_count,,7\n",
    );
    assert.deepEqual(measured.period, { from: "2026-06-02T16:00:00.000Z", to: "2026-06-03T16:00:00.000Z" });
    assert.equal(onlyUsage(measured).requests, 7);
  });

  it("files of costs alone give a problem and no usage", async () => {
    for (const header of [
      "start_time,amount_value,amount_currency,quantity,quantity_unit,line_item",
      "usage_date_utc,model,workspace,api_key,token_type,cost_usd,list_price_usd",
      "user_id,utc_date,model,wallet_type,cost,currency",
    ]) {
      const measured = await measureText(`${header}\n${header.replaceAll(/[^,]+/g, "1")}\n`);
      assert.deepEqual([codesOf(measured), measured.usage], [["cost-only"], []], header);
    }
  });
});
