//! A theme's own `social.svg`, which is not trusted: filled, looked at, then drawn.
//!
//! It has the variables that docs/themes.md lists, `if` and `for`, and two functions that write elements:
//! `text(value, x=…, y=…, width=…, height=…)` sets a text as large as fits into its box, and
//! `picture(x=…, y=…, width=…, height=…)` the logo. Where a language runs from right to left, both stand mirrored.

use super::{faces, fit};
use crate::escape;
use crate::theme::guard::{self, Fault};
use crate::theme::{self, refused};
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, State};
use resvg::usvg;
use std::cell::Cell;
use std::fmt::{self, Write as _};

const NAME: &str = "social.svg";

/// The most bytes that a drawing may have besides the logo.
const LONGEST: usize = 256 * 1024;

/// The most texts that a drawing may set: each is measured at many sizes.
const MOST_TEXTS: usize = 40;

thread_local! {
    /// How many texts the drawing that this thread fills has set.
    static TEXTS: Cell<usize> = const { Cell::new(0) };
}

/// A drawing, compiled.
pub struct Drawing {
    environment: Environment<'static>,
    source: String,
}

impl Drawing {
    /// A drawing from a theme's folder.
    ///
    /// # Errors
    /// Where it is broken, or would read, load or draw without end.
    pub(crate) fn own(source: &str) -> Result<Self, Fault> {
        guard::template(source)?;
        let mut environment = theme::environment();
        environment.add_function("text", text);
        environment.add_function("picture", picture);
        let source = theme::without_marks(source);
        environment
            .add_template_owned(NAME, source.clone())
            .map_err(|error| fault(&error))?;
        let drawing = Self { environment, source };
        for (square, rtl) in [(false, false), (true, true)] {
            for full in [false, true] {
                let svg = drawing.svg(samples(square, rtl, full), PIXEL)?;
                usvg::Tree::from_str(&svg, &super::options())
                    .map_err(|error| drawing.broken(&svg, &error))?;
            }
        }
        Ok(drawing)
    }

    /// The drawing with these values; `logo` is the address of the organisation's, as data.
    ///
    /// # Errors
    /// Where the template takes or writes too much for these values.
    pub(super) fn svg(&self, values: Value, logo: &str) -> Result<String, Fault> {
        TEXTS.set(0);
        let template = self
            .environment
            .get_template(NAME)
            .map_err(|error| fault(&error))?;
        let svg = theme::limited(&template, values, LONGEST).map_err(|error| fault(&error))?;
        guard::drawing(&svg, &self.source)?;
        Ok(svg.replace(guard::LOGO, logo))
    }

    /// What is wrong with a drawing that is no SVG, with the template's line that looks most like the broken one.
    fn broken(&self, svg: &str, error: &usvg::Error) -> Fault {
        let row = match error {
            usvg::Error::ParsingFailed(error) => error.pos().row,
            _ => 0,
        };
        let written = (row as usize).checked_sub(1).and_then(|row| svg.lines().nth(row));
        let alike = |line: &str| {
            let (line, written) = (line.trim(), written.unwrap_or_default().trim());
            line.bytes()
                .zip(written.bytes())
                .take_while(|(a, b)| a == b)
                .count()
        };
        let lines = self.source.lines().enumerate();
        let line = lines
            .map(|(at, line)| (alike(line), at + 1))
            .max_by_key(|(alike, at)| (*alike, usize::MAX - at));
        Fault {
            line: line.filter(|(alike, _)| *alike > 0).map_or(0, |(_, line)| line),
            message: format!("it is no drawing ({error}); correct the template"),
        }
    }
}

impl fmt::Debug for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drawing").finish_non_exhaustive()
    }
}

fn fault(error: &Error) -> Fault {
    Fault {
        line: error.line().unwrap_or_default(),
        message: format!("{}; correct the template", theme::message(error)),
    }
}

/// A box on the drawing, from the side where lines begin.
struct Place {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    rtl: bool,
}

impl Place {
    fn of(state: &State<'_, '_>, options: &Kwargs) -> Result<Self, Error> {
        let number = |name: &str| -> Result<f64, Error> {
            let value: f64 = options.get(name)?;
            if value.is_finite() && value.abs() < 10_000.0 {
                Ok(value)
            } else {
                Err(refused(format!("{name} is out of the picture")))
            }
        };
        let (width, height) = (number("width")?.max(1.0), number("height")?.max(1.0));
        let (x, y) = (number("x")?, number("y")?);
        let rtl = state.lookup("rtl").is_some_and(|rtl| rtl.is_true());
        let whole = state.lookup("width").and_then(|whole| f64::try_from(whole).ok());
        let x = if rtl {
            whole.unwrap_or_default() - x - width
        } else {
            x
        };
        Ok(Self {
            x,
            y,
            width,
            height,
            rtl,
        })
    }
}

/// `text(…)` of a drawing.
#[allow(clippy::needless_pass_by_value)] // What minijinja takes for a function.
fn text(state: &State<'_, '_>, value: Value, options: Kwargs) -> Result<Value, Error> {
    let place = Place::of(state, &options)?;
    let largest: f64 = options.get::<Option<f64>>("largest")?.unwrap_or(place.height);
    let smallest: f64 = options.get::<Option<f64>>("smallest")?.unwrap_or(14.0);
    let leading: f64 = options.get::<Option<f64>>("leading")?.unwrap_or(1.2);
    let most: usize = options.get::<Option<usize>>("most")?.unwrap_or(4);
    let family: Option<String> = options.get("family")?;
    let colour: Option<String> = options.get("colour")?;
    let align: Option<String> = options.get("align")?;
    let within: Option<String> = options.get("place")?;
    options.assert_all_used()?;
    TEXTS.set(TEXTS.get() + 1);
    if TEXTS.get() > MOST_TEXTS {
        return Err(refused(format!("a drawing sets at most {MOST_TEXTS} texts")));
    }
    let family = match family.as_deref() {
        None | Some("serif") => faces::SERIF,
        Some("sans") => faces::SANS,
        Some(other) => {
            return Err(refused(format!(
                "there is no family “{other}”; use serif or sans"
            )));
        }
    };
    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let set = fit::set(
        &value,
        (place.width, place.height),
        (largest, smallest),
        (leading, most),
        family,
        place.rtl,
    );
    let (x, anchor) = match (align.as_deref().unwrap_or("start"), place.rtl) {
        ("start", false) | ("end", true) => (place.x, "start"),
        ("start", true) | ("end", false) => (place.x + place.width, "end"),
        ("middle", _) => (place.x + place.width / 2.0, "middle"),
        (other, _) => {
            return Err(refused(format!(
                "there is no align “{other}”; use start, middle or end"
            )));
        }
    };
    let room = place.height - set.leading * f64::from(set.lines.len() as u32);
    let above = match within.as_deref().unwrap_or("top") {
        "top" => 0.0,
        "middle" => room / 2.0,
        "bottom" => room,
        other => {
            return Err(refused(format!(
                "there is no place “{other}”; use top, middle or bottom"
            )));
        }
    };
    let mut svg = String::new();
    for (at, line) in set.lines.iter().enumerate() {
        let y = place.y
            + above
            + set.size * 0.8
            + (set.leading - set.size) / 2.0
            + f64::from(at as u32) * set.leading;
        let _ = write!(
            svg,
            "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{:.2}\" font-weight=\"600\" text-anchor=\"{anchor}\" font-family=\"{}\" fill=\"",
            set.size, set.family
        );
        escape::attribute(&mut svg, colour.as_deref().unwrap_or("currentColor"));
        svg.push_str("\">");
        escape::text(&mut svg, line);
        svg.push_str("</text>\n");
    }
    Ok(Value::from_safe_string(svg))
}

/// `picture(…)` of a drawing: the logo, or nothing where there is none.
#[allow(clippy::needless_pass_by_value)] // What minijinja takes for a function.
fn picture(state: &State<'_, '_>, options: Kwargs) -> Result<Value, Error> {
    let place = Place::of(state, &options)?;
    options.assert_all_used()?;
    if !state.lookup("logo").is_some_and(|logo| logo.is_true()) {
        return Ok(Value::from(""));
    }
    Ok(Value::from_safe_string(format!(
        "<image href=\"{}\" x=\"{:.2}\" y=\"{:.2}\" width=\"{:.2}\" height=\"{:.2}\" preserveAspectRatio=\"{} meet\"/>",
        guard::LOGO,
        place.x,
        place.y,
        place.width,
        place.height,
        if place.rtl { "xMaxYMid" } else { "xMinYMid" },
    )))
}

/// A logo of one pixel.
const PIXEL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

/// Values that would break out of every place but text and double quotation marks, or none.
fn samples(square: bool, rtl: bool, full: bool) -> Value {
    let text = || {
        if full {
            Value::from(guard::SAMPLE)
        } else {
            Value::UNDEFINED
        }
    };
    let (light, dark) = crate::palette::colours("");
    let texts = [
        "lang",
        "name",
        "title",
        "date",
        "number",
        "month",
        "weekday",
        "organisation",
    ];
    let texts = texts.into_iter().map(|name| (name, text()));
    Value::from_pairs(texts.chain([
        ("width", Value::from(if square { 1080 } else { 1200 })),
        ("height", Value::from(if square { 1080 } else { 630 })),
        ("square", Value::from(square)),
        ("rtl", Value::from(rtl)),
        ("logo", Value::from(full)),
        ("light", light),
        ("dark", dark),
    ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_drawing_may_not_do_is_refused_with_its_line() {
        let whole = |inside: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{{{{ width }}}}\" height=\"{{{{ height }}}}\">\n{inside}\n</svg>"
            )
        };
        for inside in [
            "<image href=\"/etc/passwd\"/>",
            "<image href=\"https://x.example/a.png\"/>",
            "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
            "<image xlink:href=\"/etc/passwd\"/>",
            "<use href=\"#a\"/>",
            "<filter id=\"a\"><feTurbulence numOctaves=\"1000000\"/></filter>",
            "<rect filter=\"url(#a)\"/>",
            "<rect fill=\"url(/etc/passwd)\"/>",
            "<style>@import 'x'</style>",
            "<script>x</script>",
            "<rect title={{ title }}/>",
            "<rect title='{{ title }}'/>",
            "<path stroke-dasharray=\"0.0001\" d=\"M0 0h1\"/>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]>",
            "{{ text(title, x=1, y=1, width=1) }}",
            "{{ text(title, x=1, y=1, width=1, height=1, family=\"x\") }}",
            "{% set x = 1 %}",
            "{{ fit(title) }}",
            "<g></rect>",
        ] {
            let fault = Drawing::own(&whole(inside)).expect_err(inside);
            assert_eq!(fault.line, 2, "{inside}: {}", fault.message);
        }
        for endless in [
            "{% for a in title %}".repeat(8) + "<g/>" + &"{% endfor %}".repeat(8),
            "{% for a in title %}{% for b in title %}{{ text(title, x=1, y=1, width=9, height=9) }}{% endfor %}{% endfor %}".to_owned(),
            "<g>".repeat(200) + &"</g>".repeat(200),
        ] {
            assert!(Drawing::own(&whole(&endless)).is_err(), "{endless}");
        }
    }

    #[test]
    fn texts_are_set_into_their_boxes_and_mirrored() {
        let drawing = Drawing::own(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{{ width }}\" height=\"{{ height }}\">\n\
             {{ text(name, x=100, y=0, width=500, height=200, family=\"sans\", colour=light.mark) }}\n\
             {{ picture(x=100, y=500, width=80, height=40) }}\n</svg>\n",
        )
        .unwrap();
        let svg = |rtl| drawing.svg(samples(false, rtl, true), PIXEL).unwrap();
        let (left, right) = (svg(false), svg(true));
        assert!(
            left.contains("x=\"100.00\"") && left.contains("fill=\"#94351c\""),
            "{left}"
        );
        assert!(
            right.contains("x=\"1100.00\"") && right.contains("text-anchor=\"end\""),
            "{right}"
        );
        assert!(left.contains(PIXEL) && right.contains("x=\"1020.00\""), "{right}");
        assert!(!left.contains("<daymarksample"), "a value is text");
    }
}
