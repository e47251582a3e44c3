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
    let dark = css
        .find("prefers-color-scheme:dark")
        .or_else(|| css.find("prefers-color-scheme: dark"));
    let (light, dark) = css.split_at(dark.unwrap_or(css.len()));
    let of = |css: &str, pick: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
        Value::from_pairs(NAMES.iter().map(|names| {
            let colour = colour(css, names.0).unwrap_or_else(|| pick(names));
            (names.0, Value::from(colour))
        }))
    };
    (of(light, |names| names.1), of(dark, |names| names.2))
}

/// The first value of that custom property, where it is a colour in hexadecimal.
fn colour<'c>(css: &'c str, name: &str) -> Option<&'c str> {
    let property = format!("--{name}:");
    let behind = &css[css.find(&property)? + property.len()..];
    let value = behind[..behind.find([';', '}'])?].trim();
    let digits = value.strip_prefix('#')?;
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (hexadecimal && matches!(digits.len(), 3 | 6)).then_some(value)
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
}
