import { type TemplateResult, html, nothing } from "lit";
import type { RelatedNote } from "../../../debate/debate";
import type { Note } from "../../../debate/note";
import { RELATIONS, type Relation } from "../../../debate/vocabulary";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageModel } from "../model";

/** What a note supports and attacks, and what supports and attacks it, as chips that lead there. */
export function relations(note: Note, model: PageModel, actions: Actions): TemplateResult | typeof nothing {
  const words = WORDS[model.language];
  const groups = (
    related: readonly RelatedNote[],
    names: Readonly<Record<Relation, string>>,
  ): { name: string; notes: Note[] }[] =>
    RELATIONS.map((relation) => ({
      name: names[relation],
      notes: related.filter((entry) => entry.relation === relation).map((entry) => entry.note),
    }));
  const rows = [
    ...groups(model.debate.outgoing(note), words.relation),
    ...groups(model.debate.incoming(note), words.reverseRelation),
  ].filter((row) => row.notes.length > 0);
  if (rows.length === 0) return nothing;
  return html`<section>
    <h3>${model.strings.relations}</h3>
    <dl class="relations">
      ${rows.map(
        (row) =>
          html`<dt>${row.name}</dt>
            <dd>
              ${row.notes.map((other) => html`<button class="chip stance-${other.stance}" data-note=${other.id} @click=${() => actions.choose(other.id)}>${other.title}</button>`)}
            </dd>`,
      )}
    </dl>
  </section>`;
}
