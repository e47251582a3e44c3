import { expect, test } from "vitest";
import { isRightToLeft, languageName } from "./languages";

test("a language's direction is known from its tag", () => {
  for (const tag of ["ar", "AR-eg", "he", "fa-IR", "ur", "ks-Arab-IN", "pa-arab"])
    expect(isRightToLeft(tag), tag).toBe(true);
  for (const tag of ["", "en", "arn", "es-AR", "zh-Hant", "ru", "uz-Latn"])
    expect(isRightToLeft(tag), tag).toBe(false);
});

test("a language that the system cannot name is shown by its tag", () => {
  expect(languageName("ar")).toBe("Arabic");
  expect(languageName("not a tag")).toBe("not a tag");
});
