//! What a theme's stylesheet may not do: load something, or end the element that holds it.

use super::{Fault, LARGEST_FILE, line_of};

/// Refuses a stylesheet that loads something or ends its element. Escapes are read before: `\75rl(` is `url(`.
pub fn stylesheet(css: &str) -> Result<(), Fault> {
    let fault = |at: usize, message: String| {
        Err(Fault {
            line: line_of(css, at),
            message,
        })
    };
    if css.len() > LARGEST_FILE {
        return fault(
            0,
            format!("it is longer than {} KiB; make it shorter", LARGEST_FILE / 1024),
        );
    }
    // What a browser sees once comments are gone, what it sees with them, and both without escapes.
    for (at, line) in css.lines().enumerate() {
        if let Some(found) = forbidden(line) {
            return Err(Fault {
                line: at + 1,
                message: format!("“{found}” is not for themes, which load nothing; remove it"),
            });
        }
    }
    if let Some(found) = forbidden(css).or_else(|| forbidden(&super::super::minified(css))) {
        return fault(
            0,
            format!("“{found}” is not for themes, which load nothing; remove it"),
        );
    }
    Ok(())
}

fn forbidden(css: &str) -> Option<&'static str> {
    let plain: String = unescaped(css)
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\''))
        .collect();
    if plain.contains("</") {
        return Some("</");
    }
    let word = [
        "@import",
        "image-set(",
        "image(",
        "cross-fade(",
        "expression(",
        "-moz-binding",
        "src(",
    ]
    .into_iter()
    .find(|word| plain.contains(word));
    word.or_else(|| {
        plain
            .match_indices("url(")
            .any(|(at, _)| {
                let target = &plain[at + 4..];
                !target.starts_with("data:image/")
                    && !target.starts_with("data:font/")
                    && !target.starts_with('#')
            })
            .then_some("url(")
    })
}

/// With the escapes of CSS resolved.
fn unescaped(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let digits = after.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        if digits == 0 {
            rest = after;
            continue;
        }
        let character = u32::from_str_radix(&after[..digits], 16)
            .ok()
            .and_then(char::from_u32);
        out.push(character.unwrap_or('\u{FFFD}'));
        rest = &after[digits..];
        rest = rest.strip_prefix([' ', '\n', '\t']).unwrap_or(rest);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_loads_nothing_however_it_is_written() {
        for css in [
            "a{}\n@import 'x'",
            "a{}\n@im/**/port 'x'",
            "a{}\nb{c:url( \"https://x\")}",
            "a{}\nb{c:\\75 rl(//x)}",
            "a{}\nb{c:URL(x.png)}",
            "a{}\n</style>",
            "a{}\nb{c:-webkit-image-set('x' 1x)}",
            "a{}\nb{c:src('x')}",
        ] {
            assert!(stylesheet(css).is_err(), "{css}");
        }
        assert_eq!(stylesheet("a{b:url(https://x)}").unwrap_err().line, 1);
        assert_eq!(
            stylesheet("a{b:url(data:image/png;base64,AA)}\nli::before{content:\"\\2014\"}"),
            Ok(())
        );
    }
}
