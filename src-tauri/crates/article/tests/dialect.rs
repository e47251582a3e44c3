//! The dialect: what each convention becomes in the tree.

mod sketch;

use sketch::sketch;

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_eq!(sketch(source), expected, "for {source:?}");
}

#[test]
fn citations() {
    check(
        "See [@A/RES/58/220, para. 3].",
        "p(See  cite(A/RES/58/220|para. 3) .)",
    );
    check("[@a; @b, p. 2]", "p(cite(a;b|p. 2))");
    check("# On [@k]", "h1(On  cite(k))");
    check("- x [@k]\n- y", "ul(li(x  cite(k)) li(y))");
    check(
        "| a |\n|---|\n| [@قرار/1، 3] |",
        "table(tr(td(a)) tr(td(cite(قرار/1|3))))",
    );
    check("`[@k]`", "p(code([@k]))");
    check("[@k](x)", "p(a:x(@k))");
    check("[@k]\n\n[@k]: https://x.example", "p(a:https://x.example(@k))");
    check("[@ k] [@] [@, p]", "p([@ k] [@] [@, p])");
    check("> see [@a;\n> @b]", "quote(p(see  cite(a;b)))");
    check("*[@a_b_c*d]*", "p(em(cite(a_b_c*d)))");
    check("[^1]\n\n[^1]: Note [@k].", "p(fn:1) fndef:1(p(Note  cite(k) .))");
}

#[test]
fn citations_side_by_side() {
    check("[@k] [@j]", "p(cite(k)   cite(j))");
    check("[@k][@j]", "p(cite(k) cite(j))");
    check("[text][@j]", "p([text] cite(j))");
}

#[test]
fn callouts() {
    check(
        "> [!goals] The *goals*:\n>\n> - a\n> - b",
        "callout:goals(title(The  em(goals) :) ul(li(a) li(b)))",
    );
    check("> [!SIGN-OFF]\n> Thanks.", "callout:sign-off(p(Thanks.))");
    check("> [!quote]\n> - a", "callout:quote(ul(li(a)))");
    check(
        "> [!key-facts] Facts\n> more\n> and",
        "callout:key-facts(title(Facts) p(more soft and))",
    );
    check("> [!theme]", "callout:theme()");
    check(
        "> [!theme] {{ edition.theme }}",
        "callout:theme(title({{ edition.theme }}))",
    );
    check("> [!nobody] x", "quote(p([!nobody] x))");
    check("> \\[!goals] x", "quote(p([!goals] x))");
    check("> x [!goals]", "quote(p(x [!goals]))");
    check("[!goals]", "p([!goals])");
    check("> # [!goals]", "quote(h1([!goals]))");
}

#[test]
fn live_facts() {
    check(
        "On {{ observance.date | date:long }}!",
        "p(On  {{ observance.date | date:long }} !)",
    );
    check("# The {{ edition.ordinal }}", "h1(The  {{ edition.ordinal }})");
    check(
        "# The {{ edition.ordinal }} {#top .wide}",
        "h1#top.wide(The  {{ edition.ordinal }})",
    );
    check("The {{ x }}\n===", "h1(The  {{ x }})");
    check(
        "{{ a_b_ }} _c_ {{ _d*e*f [x](y) }}",
        "p({{ a_b_ }}   em(c)   {{ _d*e*f [x](y) }})",
    );
    check("**{{ a }}** _{{b}}_", "p(strong({{ a }})   em({{ b }}))");
    check("[{{ a_b }}](x)", "p(a:x({{ a_b }}))");
    check(
        "[x]({{organisation.web_site}})",
        "p(a:{{organisation.web_site}}(x))",
    );
    check(
        "| a |\n|---|\n| {{ x \\| y }} |",
        "table(tr(td(a)) tr(td({{ x | y }})))",
    );
    check("`{{ a_b }}`", "p(code({{ a_b }}))");
    check("```\n{{ a_b }}\n```", "pre({{ a_b }}\n)");
    check("    {{ a_b }}", "pre({{ a_b }})");
    check("\\{{ a }}", "p({{ a }})");
    check("{{opening}}", "p({{ opening }})");
    check("![{{ a }}](p.png){decorative}", "p(img!:p.png({{ a }}))");
    check("x<i title=\"{{ a_b }}\">", "p(x html(<i title=\"{{ a_b }}\">))");
    check("`` {{ a_b }}\nx ``", "p(code({{ a_b }} x))");
}

#[test]
fn pictures_and_languages() {
    check("![](p.png){decorative} x", "p(img!:p.png()  x)");
    check("![a](p.png){other}", "p(img:p.png(a) {other})");
    check("# ![](p.png){decorative}", "h1(img!:p.png())");
    check(
        "la [*palabra* x]{lang=es}, y",
        "p(la  lang:es(em(palabra)  x) , y)",
    );
    check("# La [palabra]{lang=es}", "h1(La  lang:es(palabra))");
    check("[palabra]{lang=}", "p([palabra]{lang=})");
}

#[test]
fn everything_else() {
    check("~~a~~ **b** `c`\\\nd", "p(del(a)   strong(b)   code(c) hard d)");
    check("1. a\n\n2. b", "ol:1 loose(li(p(a)) li(p(b)))");
    check(
        "<!-- daymark: ignore heading-order -->\n\nx",
        "htmlblock(html(<!-- daymark: ignore heading-order -->\n)) p(x)",
    );
    check("<me@x.example>", "p(a:mailto:me@x.example(me@x.example))");
    check("a \\* b &amp; c", "p(a * b & c)");
    check("", "");
    check("\u{feff}# a", "h1(a)");
    check("---\ntitle: x\n---\n# a\r\nb", "h1(a) p(b)");
    check("a\n\n---\ntitle: x\n---\n\nb", "p(a) hr h2(title: x) p(b)");
    check("\"quotes\" -- and...", "p(\"quotes\" -- and...)");
    check("- [ ] task", "ul(li([ ] task))");
}
