import { amount, defineFormula, positive } from "./formula";

export const adoptionAdjustedCost = defineFormula({
  id: "adoptionAdjustedCost",
  inputs: { monthlyCost: amount("currency/month"), seatsPaid: positive("seats"), seatsActive: positive("seats") },
  output: { unit: "currency/active seat" },
  compute: (i) => i.monthlyCost / i.seatsActive,
});

export const overpayment = defineFormula({
  id: "overpayment",
  inputs: { chosenMonthly: amount("currency/month"), cheapestAcceptableMonthly: positive("currency/month") },
  output: { unit: "share" },
  compute: (i) => i.chosenMonthly / i.cheapestAcceptableMonthly - 1,
});
