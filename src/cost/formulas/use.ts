import { amount, defineFormula, positive } from "./formula";

export const adoptionAdjustedCost = defineFormula({
  id: "adoptionAdjustedCost",
  inputs: { monthlyCost: amount("currency/month"), seatsPaid: positive("seats"), seatsActive: positive("seats") },
  output: { unit: "currency/active seat" },
  rule: { en: "Monthly cost divided by the seats that are used, to be read beside monthly cost divided by the seats that are paid for.", "zh-cn": "月成本除以实际使用的席位数，与月成本除以付费席位数对照着看。" },
  source: "Fu Sheng's remark on software bought and left on the shelf (2024)",
  compute: (i) => i.monthlyCost / i.seatsActive,
});

export const overpayment = defineFormula({
  id: "overpayment",
  inputs: { chosenMonthly: amount("currency/month"), cheapestAcceptableMonthly: positive("currency/month") },
  output: { unit: "share" },
  rule: { en: "What the chosen option costs more than the cheapest acceptable one, as a share of the latter: the price of not knowing.", "zh-cn": "所选方案比最便宜的可接受方案多花的比例：为不知情付的钱。" },
  source: "The article's reading of an “IQ tax” (2024)",
  compute: (i) => i.chosenMonthly / i.cheapestAcceptableMonthly - 1,
});
