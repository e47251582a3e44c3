//! An organisation's colours and fonts in a theme.
//!
//! A theme takes them where its stylesheet uses the variables `--mark` (links, marks; on bands their background),
//! `--on-mark` (text on such a band), `--text` and `--heading` (fonts), and says with `--paper` and `--tint` what
//! they stand on: first for light, then for dark.

use std::fmt::{self, Write as _};

/// What the contrast of text must be at least (WCAG 2.2, success criterion 1.4.3).
const AA: f64 = 4.5;

/// What an organisation sets; an empty text leaves it to the theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look<'a> {
    /// `#94351c`
    pub accent: &'a str,
    /// For dark screens; made of `accent` where it is empty.
    pub accent_dark: &'a str,
    /// A family that the reader has or that Daymark brings: `Georgia`.
    pub text_font: &'a str,
    /// The same for headings.
    pub heading_font: &'a str,
}

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colour([u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

const WHITE: Colour = Colour([255; 3]);
const BLACK: Colour = Colour([0; 3]);

impl Colour {
    /// Reads `#abc` and `#aabbcc`.
    fn read(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |range: std::ops::Range<usize>| u8::from_str_radix(digits.get(range)?, 16).ok();
        match digits.len() {
            3 => Some(Self([part(0..1)? * 17, part(1..2)? * 17, part(2..3)? * 17])),
            6 => Some(Self([part(0..2)?, part(2..4)?, part(4..6)?])),
            _ => None,
        }
    }

    /// Relative luminance, as WCAG defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// `share` of 100 towards `other`.
    fn towards(self, other: Self, share: u16) -> Self {
        let mixed =
            |from: u8, to: u8| ((u16::from(from) * (100 - share) + u16::from(to) * share) / 100) as u8;
        Self(std::array::from_fn(|at| mixed(self.0[at], other.0[at])))
    }

    /// The lowest contrast with any of these.
    fn worst(self, grounds: &[Self]) -> f64 {
        grounds
            .iter()
            .map(|ground| self.contrast(*ground))
            .fold(21.0, f64::min)
    }

    /// The nearest shade that can be read on all of these.
    fn readable(self, grounds: &[Self]) -> Option<Self> {
        // Away from what it stands on: towards black on light grounds.
        let light = BLACK.worst(grounds) >= WHITE.worst(grounds);
        let end = if light { BLACK } else { WHITE };
        (0..=100)
            .map(|share| self.towards(end, share))
            .find(|shade| shade.worst(grounds) >= AA)
    }
}

/// The rules that put a look into a theme with that stylesheet, and what of the look cannot be used, in words.
pub fn rules(css: &str, look: &Look<'_>) -> (String, Vec<String>) {
    let mut problems = Vec::new();
    let [light, dark] = [0, 1].map(|scheme| grounds(css, scheme));
    let mut colours = String::new();
    let accent = colour("accent", look.accent, &light, "light", &mut problems);
    let own_dark = colour("accent_dark", look.accent_dark, &dark, "dark", &mut problems);
    // From an accent that was refused no dark one is made.
    let derived = accent.and_then(|accent| accent.readable(&dark));
    if let Some(accent) = accent {
        let _ = writeln!(colours, "@media screen{{:root{{{}}}}}", pair(accent));
    }
    if let Some(dark) = own_dark.or(derived).filter(|_| !dark.is_empty()) {
        let _ = writeln!(
            colours,
            "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}",
            pair(dark)
        );
    }
    for (key, variable, family) in [
        ("text", "--text", look.text_font),
        ("headings", "--heading", look.heading_font),
    ] {
        let family = family.trim();
        if family.is_empty() {
            continue;
        }
        let named = family.len() <= 60
            && family
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
        if named {
            let _ = writeln!(colours, ":root{{{variable}:\"{family}\",{FALLBACK}}}");
        } else {
            problems.push(format!(
                "The font “{}” of the organisation's profile (fonts, {key}) is not the name of a family. Write one that readers have, such as Georgia, or one that Daymark brings: Source Serif 4, Inter.",
                family.chars().take(60).collect::<String>()
            ));
        }
    }
    (colours, problems)
}

/// What a reader without the family has, scripts other than Latin included.
const FALLBACK: &str = "\"Noto Sans Arabic\",\"Noto Sans SC\",system-ui,sans-serif";

fn pair(accent: Colour) -> String {
    let on = if accent.contrast(WHITE) >= accent.contrast(BLACK) {
        WHITE
    } else {
        BLACK
    };
    format!("--mark:{accent};--on-mark:{on}")
}

/// The colour, where it can be read on `grounds`.
fn colour(
    key: &str,
    written: &str,
    grounds: &[Colour],
    scheme: &str,
    problems: &mut Vec<String>,
) -> Option<Colour> {
    let written = written.trim();
    if written.is_empty() {
        return None;
    }
    let Some(colour) = Colour::read(written) else {
        let shown: String = written.chars().take(40).collect();
        problems.push(format!(
            "The colour “{shown}” of the organisation's profile (colours, {key}) is not one that Daymark reads. Write it as #rrggbb, such as #94351c."
        ));
        return None;
    };
    let found = colour.worst(grounds);
    if grounds.is_empty() || found >= AA {
        return Some(colour);
    }
    let passes = colour
        .readable(grounds)
        .map(|shade| format!(" {shade} would pass."))
        .unwrap_or_default();
    // Rounded down: 4.49 is not 4.5.
    let found = (found * 10.0).floor() / 10.0;
    problems.push(format!(
        "The colour {colour} of the organisation's profile (colours, {key}) cannot be read on the theme's {scheme} background: its contrast is {found:.1} to 1, and text needs {AA} to 1.{passes} Until then the theme's own colour is used."
    ));
    None
}

/// What text stands on in that scheme.
fn grounds(css: &str, scheme: usize) -> Vec<Colour> {
    ["--paper:", "--tint:"]
        .into_iter()
        .filter_map(|name| {
            let (at, _) = css.match_indices(name).nth(scheme)?;
            let value = &css[at + name.len()..];
            Colour::read(value.split([';', '}']).next()?)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = ":root{--paper:#fff;--tint:#f4f4f4}@media (prefers-color-scheme:dark){:root{--paper:#111;--tint: #222}}";

    #[test]
    fn contrast_is_what_wcag_says() {
        let contrast = |a, b| Colour::read(a).unwrap().contrast(Colour::read(b).unwrap());
        assert!((contrast("#000", "#fff") - 21.0).abs() < 0.01);
        assert!(
            (contrast("#777", "#fff") - 4.48).abs() < 0.01,
            "the well-known near miss"
        );
        assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_refused_with_one_that_passes() {
        let (rules, problems) = rules(
            CSS,
            &Look {
                accent: "#ffcc00",
                ..Look::default()
            },
        );
        assert_eq!(rules, "");
        let [problem] = &problems[..] else {
            panic!("{problems:?}")
        };
        assert!(
            problem.contains("1.3 to 1") && problem.contains("4.5 to 1"),
            "{problem}"
        );
        let offered = problem
            .split_once(" would pass")
            .unwrap()
            .0
            .rsplit(' ')
            .next()
            .unwrap();
        let grounds = grounds(CSS, 0);
        assert!(Colour::read(offered).unwrap().worst(&grounds) >= AA, "{problem}");
    }

    #[test]
    fn a_dark_shade_is_made_where_none_is_given() {
        let look = Look {
            accent: "#0b4f8a",
            ..Look::default()
        };
        let (rules, problems) = rules(CSS, &look);
        assert_eq!(problems, Vec::<String>::new());
        let dark = rules.rsplit_once("--mark:").unwrap().1;
        let dark = Colour::read(&dark[..7]).unwrap();
        assert!(dark.worst(&grounds(CSS, 1)) >= AA, "{rules}");
        assert!(rules.contains("--on-mark:#ffffff"), "{rules}");
    }

    #[test]
    fn names_that_are_none_are_told() {
        let look = Look {
            accent: "red;}",
            text_font: "x\";}",
            heading_font: "Gentium Plus",
            ..Look::default()
        };
        let (rules, problems) = rules(CSS, &look);
        assert_eq!(problems.len(), 2);
        assert!(rules.starts_with(":root{--heading:\"Gentium Plus\","), "{rules}");
    }
}
