import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import type { OpenArticle } from "../../bindings";
import { articleAttributes } from "../setup";

test.each([
  ["ar", "rtl"],
  ["fr", "ltr"],
])("an article in “%s” is written %s", (language, direction) => {
  const article = { details: { language } } as OpenArticle;
  const view = new EditorView({ extensions: articleAttributes(article) });
  expect(view.contentDOM.lang).toBe(language);
  expect(view.contentDOM.dir).toBe(direction);
  view.destroy();
});
