//! A theme's colours, as its stylesheet names them: `--paper`, `--tint`, `--ink`, `--soft`, `--rule`, `--mark`.

use minijinja::value::Value;

/// The names with the values that stand in where a theme has none: light, dark.
const NAMES: [(&str, &str, &str); 6] = [
    ("paper", "#fffdf9", "#191814"),
    ("tint", "#f8f3ea", "#22201b"),
    ("ink", "#23201b", "#ece7dd"),
    ("soft", "#5f584d", "#b3aa9b"),
    ("rule", "#ddd4c5", "#3d382f"),
    ("mark", "#94351c", "#eda183"),
];

/// The light and the dark colours, as values of a template.
pub fn colours(css: &str) -> (Value, Value) {
    let [light, dark] = schemes(css);
    let of = |parts: &[&str], pick: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
        Value::from_pairs(NAMES.iter().map(|names| {
            let colour = colour(parts, names.0).unwrap_or_else(|| pick(names));
            (names.0, Value::from(colour))
        }))
    };
    (of(&light, |names| names.1), of(&dark, |names| names.2))
}

/// The light colours of that name, or what stands in for it.
pub fn light<'c>(css: &'c str, name: &str) -> &'c str {
    let [light, _] = schemes(css);
    let standing_in = || {
        NAMES
            .iter()
            .find(|names| names.0 == name)
            .map_or("", |names| names.1)
    };
    colour(&light, name).unwrap_or_else(standing_in)
}

/// What of a stylesheet holds on light and what on dark screens. What it says of paper or of one width is neither's.
fn schemes(css: &str) -> [Vec<&str>; 2] {
    let (mut light, mut dark) = (Vec::new(), Vec::new());
    let mut rest = css;
    while let Some((before, media)) = rest.split_once("@media") {
        light.push(before);
        let Some((asked, body)) = media.split_once('{') else {
            rest = "";
            break;
        };
        let mut depth = 1;
        let end = body.find(|c: char| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        });
        let (inside, after) = body.split_at(end.unwrap_or(body.len()));
        let asked: String = asked.chars().filter(|c| !c.is_whitespace()).collect();
        match asked.as_str() {
            "screen" | "all" | "(prefers-color-scheme:light)" => light.push(inside),
            asked if asked.ends_with("(prefers-color-scheme:dark)") => dark.push(inside),
            _ => {}
        }
        rest = after;
    }
    light.push(rest);
    [light, dark]
}

/// The last value of that custom property, which is the one that holds, where it is a colour in hexadecimal.
fn colour<'c>(parts: &[&'c str], name: &str) -> Option<&'c str> {
    let property = format!("--{name}:");
    parts.iter().rev().find_map(|part| {
        let behind = &part[part.rfind(&property)? + property.len()..];
        let value = behind[..behind.find([';', '}']).unwrap_or(behind.len())].trim();
        let digits = value.strip_prefix('#')?;
        let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        (hexadecimal && matches!(digits.len(), 3 | 6)).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_come_from_the_stylesheet_or_stand_in() {
        let css =
            ":root{--paper:#fff;--ink:url(x)}\n@media (prefers-color-scheme:dark){:root{--paper:#000000}}";
        let (light, dark) = colours(css);
        let of = |value: &Value, name: &str| value.get_attr(name).unwrap().to_string();
        assert_eq!(of(&light, "paper"), "#fff");
        assert_eq!(of(&dark, "paper"), "#000000");
        assert_eq!(of(&light, "ink"), "#23201b", "what is no colour is not taken");
    }

    #[test]
    fn what_stands_last_holds_and_paper_is_no_screen() {
        let css = ":root{--mark:#111}\n@media (prefers-color-scheme: dark){:root{--mark:#222}}\n@media print{:root{--mark:#333}}\np{}\n\
                   @media screen{:root{--mark:#444}}\n@media screen and (prefers-color-scheme:dark){:root{--mark:#555}}";
        let (on_light, on_dark) = colours(css);
        assert_eq!(on_light.get_attr("mark").unwrap().to_string(), "#444");
        assert_eq!(on_dark.get_attr("mark").unwrap().to_string(), "#555");
        assert_eq!((light(css, "mark"), light(css, "paper")), ("#444", "#fffdf9"));
    }
}
