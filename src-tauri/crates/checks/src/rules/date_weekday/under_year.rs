//! Weekdays that are right in the year under which they stand: the heading "Looking back at 2025", a row that begins with
//! the year, a line "The programme of 2025:" over a list.

use crate::passage::Passage;
use daymark_article::{Article, Kind, Span};
use daymark_catalogue::Language;
use daymark_phrases::{Day, Meaning, Now, Reading};
use jiff::civil::Weekday;

/// Leaves out what the year of a heading, a row or a lead-in makes right.
pub(super) fn settle(article: &Article<'_>, all: &[Passage<'_>], found: &mut Vec<crate::Finding>) {
    let Some(ours) = article.front_matter.year().filter(|_| !found.is_empty()) else {
        return;
    };
    let language = article
        .front_matter
        .text("language")
        .and_then(Language::from_tag)
        .unwrap_or_default();
    let over = Over {
        article,
        all,
        ours,
        language,
    };
    found.retain(|finding| {
        let Some((day, stated)) = over.date_of(finding.span) else {
            return true;
        };
        !over
            .years(finding.span)
            .into_iter()
            .any(|year| year != ours && day.in_year(year).is_some_and(|date| date.weekday() == stated))
    });
}

struct Over<'a> {
    article: &'a Article<'a>,
    all: &'a [Passage<'a>],
    ours: i16,
    language: Language,
}

impl Over<'_> {
    /// The date without a year to which a weekday belongs: in its passage, or in its row.
    fn date_of(&self, weekday: Span) -> Option<(Day, Weekday)> {
        let inside = |passage: &&Passage<'_>| passage.body().is_some_and(|body| body.contains(weekday.start));
        let passage = self.all.iter().find(inside)?;
        let reading = passage.read(self.language);
        let mut lone = None;
        for phrase in &reading.phrases {
            let days = match &phrase.meaning {
                Meaning::Day(day) => vec![*day],
                Meaning::Days { from, to } => vec![*from, *to],
                Meaning::Weekday(value) if passage.place(phrase.span) == weekday => {
                    lone = Some(*value);
                    continue;
                }
                _ => continue,
            };
            for day in days {
                if let Some(stated) = day.weekday
                    && passage.place(stated.span) == weekday
                {
                    return day.year.is_none().then_some((day, stated.value));
                }
            }
        }
        let stated = lone?;
        let place = self
            .node(weekday, |kind| matches!(kind, Kind::TableRow))
            .or(passage.body())?;
        let mut days = self.within(place).flat_map(|passage| {
            passage
                .read(self.language)
                .phrases
                .iter()
                .filter_map(|phrase| match phrase.meaning {
                    Meaning::Day(day) => Some(day),
                    _ => None,
                })
                .collect::<Vec<_>>()
        });
        let day = days.next().filter(|day| day.year.is_none())?;
        days.next().is_none().then_some((day, stated))
    }

    /// The years under which a place stands.
    fn years(&self, place: Span) -> Vec<i16> {
        let mut years = Vec::new();
        let mut level = u8::MAX;
        let headings: Vec<(u8, Span)> = self
            .article
            .walk()
            .filter_map(|node| match node.kind {
                Kind::Heading { level, .. } if node.span.end <= place.start => Some((level, node.span)),
                _ => None,
            })
            .collect();
        for (of, span) in headings.into_iter().rev() {
            if of < level {
                level = of;
                years.extend(self.years_in(span));
            }
        }
        if let Some(row) = self.node(place, |kind| matches!(kind, Kind::TableRow)) {
            years.extend(self.years_in(row));
        }
        let block = self.node(place, |kind| {
            matches!(kind, Kind::Table { .. } | Kind::List { .. })
        });
        if let Some(block) = block {
            let head = self
                .article
                .walk()
                .find(|node| {
                    node.kind == Kind::TableHead
                        && block.start <= node.span.start
                        && node.span.end <= block.end
                })
                .map(|node| node.span);
            years.extend(head.into_iter().flat_map(|head| self.years_in(head)));
            // "The programme of 2025:"
            let before = self
                .all
                .iter()
                .rfind(|passage| passage.body().is_some_and(|body| body.end <= block.start))
                .filter(|passage| passage.text.trim_end().ends_with(':'))
                .and_then(Passage::body);
            years.extend(before.into_iter().flat_map(|before| self.years_in(before)));
        }
        years
    }

    /// The outermost block of a kind around a place.
    fn node(&self, place: Span, is: impl Fn(&Kind) -> bool) -> Option<Span> {
        self.article
            .walk()
            .find(|node| is(&node.kind) && node.span.start <= place.start && place.end <= node.span.end)
            .map(|node| node.span)
    }

    fn within(&self, place: Span) -> impl Iterator<Item = &Passage<'_>> {
        self.all.iter().filter(move |passage| {
            passage
                .body()
                .is_some_and(|body| place.start <= body.start && body.end <= place.end)
        })
    }

    fn years_in(&self, place: Span) -> Vec<i16> {
        self.within(place)
            .flat_map(|passage| years_of(&passage.read(self.language), self.ours))
            .collect()
    }
}

fn years_of(reading: &Reading<'_>, ours: i16) -> Vec<i16> {
    reading
        .phrases
        .iter()
        .filter_map(|phrase| match &phrase.meaning {
            Meaning::Year(year) => Some(*year),
            Meaning::Month { year, .. } => year.map(|year| year.value),
            Meaning::Day(day) => day.year.map(|year| year.value),
            Meaning::Now(Now::LastYear) => ours.checked_sub(1),
            Meaning::Now(Now::NextYear) => ours.checked_add(1),
            _ => None,
        })
        .collect()
}
