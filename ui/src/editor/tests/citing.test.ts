import { EditorView } from "@codemirror/view";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CitableDocument } from "../../bindings";
import { keysIn } from "../citation-card";
import { mayBeDocument, pasteOffers } from "../paste-offer";

describe("a citation's keys", () => {
  it.each([
    ["[@A/RES/58/220]", ["A/RES/58/220"]],
    ["[@A/RES/217(III) A, para. 3; @S/RES/1325(2000)]", ["A/RES/217(III) A", "S/RES/1325(2000)"]],
    ["[@قرار، الفقرة 3؛ @ب]", ["قرار", "ب"]],
    ["[@]", []],
  ])("%s", (source, keys) => expect(keysIn(source)).toEqual(keys));
});

describe("what may be a document", () => {
  it.each([
    ["https://undocs.org/en/A/RES/58/220", true],
    ["https://docs.un.org/fr/A/RES/70/1", true],
    ["docs.un.org/A/RES/70/1", true],
    [" A/RES/70/1\n", true],
    ["https://alderline.example/A/RES/70/1", false],
    ["https://notun.org/A/RES/70/1", false],
    ["see A/RES/70/1 there", false],
    ["12/30", false],
    ["and/or", false],
  ])("%s", (text, wanted) => expect(mayBeDocument(text)).toBe(wanted));
});

const document_: CitableDocument = {
  key: "A/RES/58/220",
  firstMention: "General Assembly resolution 58/220 of 23 December 2003",
  title: null,
  date: "2003-12-23",
  unconfirmed: false,
  relation: "",
};

describe("the offer after a paste", () => {
  let view: EditorView;
  afterEach(() => view.destroy());

  async function paste(address: string, doc = "By "): Promise<void> {
    view = new EditorView({
      doc,
      parent: document.body,
      extensions: pasteOffers({ citationOf: async () => document_ }, () => 1),
    });
    const at = doc.length;
    view.dispatch({
      changes: { from: at, insert: address },
      selection: { anchor: at + address.length },
      userEvent: "input.paste",
    });
    await Promise.resolve();
    await Promise.resolve();
  }
  const offer = () => view.dom.querySelector<HTMLButtonElement>(".dm-paste-offer button");
  const press = (key: string, init: KeyboardEventInit = {}) =>
    view.contentDOM.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
    );

  it("leaves what was pasted, and takes the citation when asked to", async () => {
    await paste("https://docs.un.org/en/A/RES/58/220");
    expect(view.state.doc.toString()).toBe("By https://docs.un.org/en/A/RES/58/220");
    await vi.waitFor(() => expect(offer()?.textContent).toContain("resolution 58/220"));
    press("Enter");
    expect(view.state.doc.toString()).toBe("By [@A/RES/58/220]");
    expect(offer()).toBeNull();
  });

  it("is gone with Escape, and with the next key", async () => {
    await paste("A/RES/58/220");
    await vi.waitFor(() => expect(offer()).not.toBeNull());
    press("Escape");
    expect(offer()).toBeNull();
    view.destroy();
    await paste("A/RES/58/220");
    await vi.waitFor(() => expect(offer()).not.toBeNull());
    view.dispatch(view.state.replaceSelection(" "), { userEvent: "input.type" });
    expect(offer()).toBeNull();
    expect(view.state.doc.toString()).toBe("By A/RES/58/220 ");
  });

  it("does not come inside a citation that is being written", async () => {
    await paste("A/RES/58/220", "By [@");
    await new Promise((done) => setTimeout(done, 20));
    expect(offer()).toBeNull();
  });
});
