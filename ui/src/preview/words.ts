// What the preview says, from the message file.

import { t } from "../messages";

export const words = {
  frame: t("preview"),
  page: t("preview-page"),
  widths: t("preview-widths"),
  phone: t("preview-phone"),
  tablet: t("preview-tablet"),
  desktop: t("preview-desktop"),
  print: t("preview-print"),
  dark: t("preview-dark"),
  size: (width: number, percent: number): string =>
    percent < 100
      ? t("preview-size-scaled", { width: String(width), percent })
      : t("preview-size", { width: String(width) }),
  sizeOfPrint: (percent: number): string =>
    percent < 100 ? t("preview-print-size-scaled", { percent }) : t("preview-print-size"),
};
