// For tests: a finding as the core tells it.

import type { FindingInfo } from "../../bindings";

export function finding(from: number, to: number, more: Partial<FindingInfo> = {}): FindingInfo {
  return {
    id: `placeholder-${from}-${to}`,
    rule: "placeholder",
    group: "structure",
    severity: "error",
    message: "Still to be written.",
    excerpt: "",
    lead: "",
    tail: "",
    from,
    to,
    field: null,
    line: 1,
    column: 1,
    fix: null,
    ...more,
  };
}

/** With the repair that puts `replacement` in its place. */
export function fixable(
  from: number,
  replaced: string,
  replacement: string,
  more: Partial<FindingInfo> = {},
): FindingInfo {
  const to = from + replaced.length;
  const changes = [{ from, to, insert: replacement }];
  const fix = { label: `Write “${replacement}”`, replaced, replacement, lead: "", tail: "", changes };
  return finding(from, to, { fix, ...more });
}
