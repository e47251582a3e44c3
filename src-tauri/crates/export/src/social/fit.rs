//! Text into a box: the largest size at which it fits, in lines of about the same length, never cut within a word.

use super::{faces, options};
use minijinja::value::{Kwargs, Value};
use resvg::usvg;
use std::fmt::Write as _;

/// `fit(text, width=…, height=…, largest=…, smallest=…, most=…, leading=…, family=…, rtl=…)` of a template: `size`,
/// `lines`, `leading` in pixels, `height` of all lines, `width` of the longest, `family` that has its letters.
#[allow(clippy::needless_pass_by_value)] // What minijinja takes for a function.
pub fn fit(text: &str, options: Kwargs) -> Result<Value, minijinja::Error> {
    let width: f64 = options.get("width")?;
    let height: f64 = options.get("height")?;
    let largest: f64 = options.get("largest")?;
    let smallest: f64 = options.get("smallest")?;
    let leading: f64 = options.get::<Option<f64>>("leading")?.unwrap_or(1.2);
    let family: Option<String> = options.get("family")?;
    let rtl: bool = options.get::<Option<bool>>("rtl")?.unwrap_or(false);
    let most: usize = options.get::<Option<usize>>("most")?.unwrap_or(4);
    options.assert_all_used()?;
    let family = family.as_deref().unwrap_or(faces::SERIF);
    let set = set(
        text,
        (width, height),
        (largest, smallest),
        (leading, most),
        family,
        rtl,
    );
    Ok(Value::from_pairs([
        ("size", Value::from(set.size)),
        (
            "height",
            Value::from(set.leading * f64::from(set.lines.len() as u32)),
        ),
        ("lines", Value::from(set.lines)),
        ("family", Value::from(set.family.as_str())),
        ("leading", Value::from(set.leading)),
        ("width", Value::from(set.width)),
    ]))
}

/// A text in its box.
pub struct Set {
    /// In pixels.
    pub size: f64,
    pub lines: Vec<String>,
    /// From one line to the next, in pixels.
    pub leading: f64,
    /// Of the longest line.
    pub width: f64,
    /// The family that has the text's letters.
    pub family: String,
}

/// The most characters that a picture shows of a text; more would be measured for nothing.
const LONGEST: usize = 600;

/// Sets a text as large as its box allows.
pub fn set(
    text: &str,
    (width, height): (f64, f64),
    (largest, smallest): (f64, f64),
    (leading, most): (f64, usize),
    family: &str,
    rtl: bool,
) -> Set {
    let text: String = text.chars().take(LONGEST).collect();
    let family = faces::family_for(&text, family).to_owned();
    let measure = Measure { family: &family };
    let bounds = (largest.clamp(6.0, 400.0), smallest.clamp(6.0, 400.0));
    let (size, lines) = fitted(
        &text,
        width.max(1.0),
        height.max(1.0),
        bounds,
        (leading.clamp(0.8, 3.0), most),
        &measure,
    );
    let longest = lines
        .iter()
        .map(|line| measure.width(line) * size)
        .fold(0.0, f64::max);
    Set {
        size,
        lines: lines.into_iter().map(|line| directed(line, rtl)).collect(),
        leading: size * leading,
        width: longest,
        family,
    }
}

/// A line whose base direction is from right to left, so that numbers in it stand where a reader looks for them.
fn directed(line: String, rtl: bool) -> String {
    if rtl {
        format!("\u{202B}{line}\u{202C}")
    } else {
        line
    }
}

/// The size and the lines.
fn fitted(
    text: &str,
    width: f64,
    height: f64,
    (largest, smallest): (f64, f64),
    (leading, most): (f64, usize),
    measure: &Measure<'_>,
) -> (f64, Vec<String>) {
    let pieces: Vec<(String, f64)> = pieces(text)
        .into_iter()
        .map(|piece| {
            let width = measure.width(piece.trim_end());
            (piece, width)
        })
        .collect();
    if pieces.is_empty() {
        return (smallest, Vec::new());
    }
    let space = measure.width("n n") - 2.0 * measure.width("n");
    // A word that is wider than the box at the smallest size makes the text smaller still.
    let widest = pieces.iter().map(|(_, width)| *width).fold(0.0, f64::max);
    let smallest = smallest.min(width / widest.max(f64::EPSILON));
    let mut size = largest.min(width / widest.max(f64::EPSILON)).max(smallest);
    loop {
        let room = ((height / (size * leading)).floor() as usize).clamp(1, most.max(1));
        let lines = broken(&pieces, width / size, space);
        if lines.len() <= room {
            return (size, balanced(&pieces, lines, width / size, space));
        }
        if size <= smallest {
            let mut lines = broken(&pieces, width / size, space);
            lines.truncate(room);
            shorten(lines.last_mut(), width / size, measure);
            return (size, lines);
        }
        size = (size - 2.0).max(smallest);
    }
}

/// Lines that are filled one after the other.
fn broken(pieces: &[(String, f64)], width: f64, space: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0.0;
    for (piece, wide) in pieces {
        let line = lines.last_mut().expect("there is a line from the start");
        let gap = if line.ends_with(' ') { space } else { 0.0 };
        // Widths are rounded by the shaper; half a per cent is not a line's end.
        if line.is_empty() || length + gap + wide <= width * 1.005 {
            length += gap + wide;
            line.push_str(piece);
        } else {
            length = *wide;
            lines.push(piece.clone());
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// As many lines, each as short as the longest allows.
fn balanced(pieces: &[(String, f64)], lines: Vec<String>, width: f64, space: f64) -> Vec<String> {
    let mut best = lines;
    let (mut low, mut high) = (width / 3.0, width);
    for _ in 0..12 {
        let middle = f64::midpoint(low, high);
        let fits = pieces.iter().all(|(_, wide)| *wide <= middle);
        let tried = broken(pieces, middle, space);
        if fits && tried.len() <= best.len() {
            best = tried;
            high = middle;
        } else {
            low = middle;
        }
    }
    best
}

/// Ends a line that is not the text's last with an ellipsis, behind a whole word.
fn shorten(line: Option<&mut String>, width: f64, measure: &Measure<'_>) {
    let Some(line) = line else { return };
    loop {
        let ended = format!(
            "{}…",
            line.trim_end_matches([' ', ',', '،', '、', ':', ';', '–', '-'])
        );
        match line.trim_end().rfind(' ') {
            Some(at) if measure.width(&ended) > width => line.truncate(at),
            _ => {
                *line = ended;
                return;
            }
        }
    }
}

/// What stays together, with the space behind it. Chinese, which has no spaces, is parted where a phrase ends.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        // A dash does not begin a line.
        if let (true, Some(last)) = (
            word.chars().all(|c| matches!(c, '-' | '–' | '—')),
            pieces.last_mut(),
        ) {
            last.push_str(word);
            last.push(' ');
            continue;
        }
        let mut piece = String::new();
        let mut rest = word.chars().peekable();
        while let Some(character) = rest.next() {
            piece.push(character);
            let next: String = rest.clone().take(3).collect();
            let ends = matches!(character, '的' | '、' | '，' | '：' | '；' | '—');
            let begins = next.starts_with('与') || matches!(next.as_str(), "国际日" | "世界日");
            let han = character >= '\u{2E80}' && next.starts_with(|c: char| c >= '\u{2E80}');
            if han && (ends || begins) {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        piece.push(' ');
        pieces.push(piece);
    }
    pieces
}

/// Widths of text at a size of one pixel.
struct Measure<'f> {
    family: &'f str,
}

impl Measure<'_> {
    fn width(&self, text: &str) -> f64 {
        if text.is_empty() {
            return 0.0;
        }
        let mut svg = String::new();
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><text xml:space=\"preserve\" \
             font-size=\"100\" y=\"100\" font-weight=\"600\" font-family=\"{}\">",
            self.family.replace(['<', '"', '&'], "")
        );
        crate::escape::text(&mut svg, text);
        svg.push_str("</text></svg>");
        let tree = usvg::Tree::from_str(&svg, &options());
        tree.map_or(0.0, |tree| f64::from(tree.root().bounding_box().width()) / 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_between_words_and_never_wider_than_its_box() {
        for text in [
            "International Day for the Elimination of Violence against Women",
            "Международный день борьбы за ликвидацию насилия в отношении женщин",
            "اليوم الدولي للقضاء على العنف ضد المرأة",
            "消除对妇女的暴力行为国际日",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichentag",
        ] {
            let measure = Measure {
                family: faces::family_for(text, faces::SERIF),
            };
            let (size, lines) = fitted(text, 600.0, 260.0, (96.0, 30.0), (1.2, 4), &measure);
            assert!(
                size * 1.2 * f64::from(lines.len() as u32) <= 261.0,
                "{text}: too high"
            );
            for line in &lines {
                assert!(
                    measure.width(line) * size <= 606.0,
                    "{line} is wider than its box"
                );
            }
            let joined = lines.join(if text.contains(' ') { " " } else { "" });
            assert_eq!(joined, text, "no word is lost or cut");
        }
        let measure = Measure { family: faces::SERIF };
        assert!(measure.width("n") > 0.3, "the faces are there");
    }

    #[test]
    fn what_does_not_fit_ends_behind_a_word() {
        let measure = Measure { family: faces::SERIF };
        let (_, lines) = fitted(
            &"water and land ".repeat(40),
            300.0,
            80.0,
            (40.0, 30.0),
            (1.2, 4),
            &measure,
        );
        let last = lines.last().expect("a line");
        assert!(
            last.ends_with("water…") || last.ends_with("and…") || last.ends_with("land…"),
            "{last}"
        );
    }
}
