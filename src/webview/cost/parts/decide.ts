import { type TemplateResult, html, nothing } from "lit";
import { fill, sayer } from "../../../cost/words/costWords";
import type { WeighedMessage } from "../../../shared/costProtocol";
import { icon } from "../../page/icon";
import type { CostActions } from "../actions";
import type { CostModel } from "../model";

type Reason = WeighedMessage["reasons"][number];

const ICONS = { holds: "pass", fails: "circle-slash", unknown: "question" } as const;

/** The choice: an option, what speaks for it and against it in this scenario, and the record that says so. */
export function decideStrip(model: CostModel, actions: CostActions): TemplateResult {
  const { choice, comparison, strings, words } = model;
  const option = comparison?.options.find(({ id }) => id === choice.option);
  if (!comparison || !words || !option) return html``;
  const say = sayer(words, comparison.scenario.currency);
  const against = option.reasonsAgainst.map(({ code, args }) => fill(words.reason[code], args, say));
  return html`<section id="decide" aria-labelledby="decide-title">
    <h2 id="decide-title">${strings.decide.title}</h2>
    <div class="row">
      <label class="pick"
        >${strings.decide.option}
        <select
          id="decide-option"
          .value=${option.id}
          @change=${(event: Event) => event.target instanceof HTMLSelectElement && actions.set(["chosen"], event.target.value)}
        >
          ${comparison.options.map(({ id, name }) => html`<option value=${id} ?selected=${id === option.id}>${name}</option>`)}
        </select></label
      >
      <button
        type="button"
        id="create-record"
        ?disabled=${!choice.reasons || against.length > 0}
        @click=${() => actions.decide()}
      >
        ${icon("new-file")}${strings.decide.create}
      </button>
    </div>
    ${
      against.length > 0
        ? html`<p class="quiet">${icon("circle-slash")} ${against.join(" ")}</p>`
        : html`<p class="quiet">${strings.decide.ticked}</p>
            <div class="sides">
              ${side(strings.decide.for, "Good", model, actions)} ${side(strings.decide.against, "Bad", model, actions)}
            </div>`
    }
  </section>`;
}

function side(title: string, polarity: Reason["polarity"], model: CostModel, actions: CostActions): TemplateResult {
  const reasons = model.choice.reasons?.filter((reason) => reason.polarity === polarity);
  return html`<div class="side">
    <h3>${title}</h3>
    ${
      reasons?.length === 0
        ? html`<p class="quiet">${model.strings.decide.none}</p>`
        : html`<ul>
            ${reasons?.map((reason) => item(reason, model, actions))}
          </ul>`
    }
  </div>`;
}

function item(
  { noteId, clause, note, holding }: Reason,
  { choice, strings }: CostModel,
  actions: CostActions,
): TemplateResult {
  return html`<li>
    <label
      ><input
        type="checkbox"
        .checked=${!choice.leftOut.has(noteId)}
        @change=${(event: Event) => event.target instanceof HTMLInputElement && actions.leaveOut(noteId, !event.target.checked)}
      /><span>${clause}</span></label
    >
    ${holding ? html`<p class="quiet">${icon(ICONS[holding.status])} ${holding.text}</p>` : nothing}
    <p>
      <button
        type="button"
        class="link"
        aria-label="${strings.whoSays}: ${note}"
        @click=${() => actions.run({ name: "openNote", noteId })}
      >
        ${note}
      </button>
    </p>
  </li>`;
}
