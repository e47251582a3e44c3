//! How a preview changes: the smallest patch that leads to exactly what a full render would show.

use std::ops::Range;

use daymark_export::Rendered;

use crate::boundary::{PreviewBlock, PreviewUpdate, SourceRange};
use crate::text::Positions;

/// A page as the frame shows it.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    html: String,
    blocks: Vec<Range<usize>>,
    spans: Vec<SourceRange>,
}

impl Shown {
    /// Reads a rendered page of `source`.
    pub(crate) fn of(page: Rendered, source: &str, positions: &Positions) -> Self {
        let span =
            |block: &daymark_export::Block| block.source.and_then(|span| positions.units_of(source, span));
        let spans = page.blocks.iter().map(span).collect();
        Self {
            html: page.html,
            blocks: page.blocks.into_iter().map(|block| block.html).collect(),
            spans,
        }
    }

    /// The whole document.
    pub(crate) fn full(&self) -> PreviewUpdate {
        let mut units = Units {
            html: &self.html,
            byte: 0,
            unit: 0,
        };
        let blocks = self
            .blocks
            .iter()
            .zip(&self.spans)
            .map(|(range, &source)| PreviewBlock {
                from: units.at(range.start),
                to: units.at(range.end),
                source,
            });
        PreviewUpdate::Full {
            blocks: blocks.collect(),
            html: self.html.clone(),
        }
    }

    /// The block that comes from exactly this range of the text, where it is one.
    pub(crate) fn block_from(&self, range: (u32, u32)) -> Option<usize> {
        let mut found = (0..self.spans.len()).filter(|&at| self.spans[at] == Some(range));
        found.next().filter(|_| found.next().is_none())
    }

    /// This page with other markup for one block, which now comes from `range`; the text behind it moved by `shift`.
    pub(crate) fn with_block(&self, at: usize, html: &str, range: (u32, u32), shift: i32) -> Self {
        let old = self.blocks[at].clone();
        let Some((_, end)) = self.spans[at] else {
            unreachable!("asked for by its range")
        };
        let longer = html.len() as isize - old.len() as isize;
        let by = |place: usize| place.wrapping_add_signed(longer);
        let mut page = Self {
            html: [&self.html[..old.start], html, &self.html[old.end..]].concat(),
            blocks: self.blocks.clone(),
            spans: self.spans.clone(),
        };
        page.blocks[at].end = by(old.end);
        for block in &mut page.blocks[at + 1..] {
            *block = by(block.start)..by(block.end);
        }
        for (from, to) in page.spans.iter_mut().flatten() {
            if *from >= end {
                *from = from.wrapping_add_signed(shift);
                *to = to.wrapping_add_signed(shift);
            }
        }
        page.spans[at] = Some(range);
        page
    }

    #[cfg(test)]
    pub(crate) fn html(&self) -> &str {
        &self.html
    }

    #[cfg(test)]
    pub(crate) fn spans(&self) -> &[SourceRange] {
        &self.spans
    }

    /// What leads from `before` to this.
    pub(crate) fn since(&self, before: &Self) -> PreviewUpdate {
        if self.html == before.html && self.spans == before.spans {
            return PreviewUpdate::Same;
        }
        let shorter = self.blocks.len().min(before.blocks.len());
        // A block counts as kept only together with the markup between it and the edge.
        let from_start = (0..shorter)
            .take_while(|&at| self.gap(at) == before.gap(at) && self.block(at) == before.block(at))
            .count();
        let from_end = (0..shorter - from_start)
            .take_while(|&at| {
                let (now, then) = (self.blocks.len() - at, before.blocks.len() - at);
                self.gap(now) == before.gap(then) && self.block(now - 1) == before.block(then - 1)
            })
            .count();
        self.patch(before, from_start, from_end)
            .or_else(|| self.patch(before, from_start.checked_sub(1)?, from_end))
            .or_else(|| self.patch(before, from_start, from_end.checked_sub(1)?))
            .unwrap_or_else(|| self.full())
    }

    /// The patch that keeps so many blocks at both ends, where one can: blocks are put in and taken out beside one
    /// another only, and one that stays marks the place.
    fn patch(&self, before: &Self, from_start: usize, from_end: usize) -> Option<PreviewUpdate> {
        let now = from_start..self.blocks.len() - from_end;
        let then = from_start..before.blocks.len() - from_end;
        let unchanged = now.is_empty() && then.is_empty();
        let anchored = unchanged || (!now.is_empty() && !then.is_empty());
        let blank = |shown: &Self, range: &Range<usize>| {
            (range.start + 1..range.end).all(|at| shown.gap(at).trim().is_empty())
        };
        let fits = anchored
            && self.gap(now.start) == before.gap(then.start)
            && self.gap(now.end) == before.gap(then.end)
            && blank(self, &now)
            && blank(before, &then);
        fits.then(|| {
            let (shift, moved) = self.moved(before, &now, &then);
            PreviewUpdate::Patch {
                at: from_start as u32,
                remove: then.len() as u32,
                insert: now.clone().map(|at| self.block(at).to_owned()).collect(),
                spans: self.spans[now].to_vec(),
                shift,
                moved,
            }
        })
    }

    /// How far what stands behind the edit moved, and the blocks outside it that did not follow: a footnote stands at
    /// the page's end and comes from before it. Thousands of ranges at every key would cost more than the page.
    fn moved(
        &self,
        before: &Self,
        now: &Range<usize>,
        then: &Range<usize>,
    ) -> (i32, Vec<(u32, SourceRange)>) {
        let behind = || self.spans[now.end..].iter().zip(&before.spans[then.end..]);
        let shift = behind()
            .find_map(|(now, then)| Some((*now)?.0 as i32 - (*then)?.0 as i32))
            .unwrap_or_default();
        let by = |at: u32| at.wrapping_add_signed(shift);
        let ahead = self.spans[..now.start].iter().zip(&before.spans).enumerate();
        let others_ahead = ahead.filter(|(_, (now, then))| now != then);
        let others_behind = behind()
            .enumerate()
            .filter(|(_, (now, then))| **now != then.map(|(from, to)| (by(from), by(to))))
            .map(|(at, pair)| (at + now.end, pair));
        let moved = others_ahead.chain(others_behind);
        (shift, moved.map(|(at, (now, _))| (at as u32, *now)).collect())
    }

    fn block(&self, at: usize) -> &str {
        &self.html[self.blocks[at].clone()]
    }

    /// The markup before block `at`; behind the last block for their number.
    fn gap(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.blocks[at - 1].end };
        let end = self.blocks.get(at).map_or(self.html.len(), |range| range.start);
        &self.html[start..end]
    }
}

/// Counts UTF-16 units of rising bytes.
struct Units<'a> {
    html: &'a str,
    byte: usize,
    unit: u32,
}

impl Units<'_> {
    fn at(&mut self, byte: usize) -> u32 {
        for &found in &self.html.as_bytes()[self.byte..byte] {
            self.unit += match found {
                0x80..=0xBF => 0,
                0xF0..=0xFF => 2,
                _ => 1,
            };
        }
        self.byte = byte;
        self.unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `<` and `>` around each block; what is outside them is the page's.
    fn page(html: &str) -> Shown {
        let starts: Vec<_> = html.match_indices('<').map(|(at, _)| at).collect();
        let ends: Vec<_> = html.match_indices('>').map(|(at, _)| at + 1).collect();
        let blocks: Vec<_> = starts
            .into_iter()
            .zip(ends)
            .map(|(start, end)| start..end)
            .collect();
        Shown {
            html: html.to_owned(),
            spans: vec![None; blocks.len()],
            blocks,
        }
    }

    /// As [`page`], its blocks from those places of the text.
    fn page_from(html: &str, spans: &[SourceRange]) -> Shown {
        let page = page(html);
        let spans = spans.iter().copied().cycle().take(page.blocks.len()).collect();
        Shown { spans, ..page }
    }

    /// Does what the frame does.
    fn patched(before: &Shown, update: &PreviewUpdate) -> Vec<SourceRange> {
        match update {
            PreviewUpdate::Same => before.spans.clone(),
            PreviewUpdate::Full { blocks, .. } => blocks.iter().map(|block| block.source).collect(),
            PreviewUpdate::Patch {
                at,
                remove,
                spans,
                shift,
                moved,
                ..
            } => {
                let by = |place: u32| place.wrapping_add_signed(*shift);
                let mut all = before.spans.clone();
                for span in &mut all[(at + remove) as usize..] {
                    *span = span.map(|(from, to)| (by(from), by(to)));
                }
                all.splice(*at as usize..(at + remove) as usize, spans.iter().copied());
                for (at, span) in moved {
                    all[*at as usize] = *span;
                }
                all
            }
        }
    }

    #[test]
    fn a_patch_tells_of_few_places() {
        let ranges = |shift| {
            let all = (0..5).map(|at| Some((at * 10 + if at > 1 { shift } else { 0 }, at * 10 + 8 + shift)));
            let mut all: Vec<SourceRange> = all.collect();
            all[0] = Some((0, 8));
            all[4] = Some((3, 5));
            all
        };
        let before = page_from("<a> <b> <c> <d> <f>", &ranges(0));
        let after = page_from("<a> <B> <c> <d> <f>", &ranges(3));
        let update = after.since(&before);
        let PreviewUpdate::Patch {
            shift, moved, spans, ..
        } = &update
        else {
            panic!("a patch")
        };
        assert_eq!((*shift, spans.len()), (3, 1));
        assert_eq!(moved, &[(4, Some((3, 5)))], "the footnote stays");
        assert_eq!(patched(&before, &update), after.spans);
    }

    fn blocks(shown: &Shown) -> Vec<String> {
        (0..shown.blocks.len())
            .map(|at| shown.block(at).to_owned())
            .collect()
    }

    fn describe(before: &str, after: &str) -> String {
        match page(after).since(&page(before)) {
            PreviewUpdate::Same => "same".to_owned(),
            PreviewUpdate::Full { .. } => "full".to_owned(),
            PreviewUpdate::Patch {
                at, remove, insert, ..
            } => format!("{at}-{remove}+{}", insert.join("")),
        }
    }

    #[test]
    fn a_patch_is_as_small_as_it_can_be() {
        assert_eq!(describe("x<a> <b> <c>y", "x<a> <b> <c>y"), "same");
        assert_eq!(describe("x<a> <b> <c>y", "x<a> <B> <c>y"), "1-1+<B>");
        assert_eq!(
            describe("x<a> <c>y", "x<a> <b> <c>y"),
            "0-1+<a><b>",
            "a kept block marks the place"
        );
        assert_eq!(describe("x<a> <b> <c>y", "x<a> <c>y"), "0-2+<a>");
        assert_eq!(describe("x<a>y", "z<a>y"), "full", "the head is another");
        assert_eq!(describe("xy", "x<a>y"), "full", "there is no place to put it");
        assert_eq!(
            describe("x<a>|<s>y", "x<A>|<S>y"),
            "full",
            "two blocks in different sections"
        );
    }

    proptest! {
        #[test]
        fn a_patched_page_has_the_blocks_of_a_full_one(
            before in prop::collection::vec("[abc]", 0..8),
            after in prop::collection::vec("[abc]", 0..8),
            sections in any::<(bool, bool)>(),
            from in prop::collection::vec(any::<Option<(u16, u16)>>(), 1..6),
            to in prop::collection::vec(any::<Option<(u16, u16)>>(), 1..6),
        ) {
            let write = |blocks: &[String], section: bool| {
                let blocks: Vec<_> = blocks.iter().map(|block| format!("<{block}>")).collect();
                format!("head {} {}foot", blocks.join(" "), if section { "section <s>" } else { "" })
            };
            let wide = |spans: &[Option<(u16, u16)>]| {
                spans.iter().map(|span| span.map(|(from, to)| (from.into(), to.into()))).collect::<Vec<_>>()
            };
            let before = page_from(&write(&before, sections.0), &wide(&from));
            let after = page_from(&write(&after, sections.1), &wide(&to));
            prop_assert_eq!(patched(&before, &after.since(&before)), after.spans.clone());
            let patched = match after.since(&before) {
                PreviewUpdate::Same => blocks(&before),
                PreviewUpdate::Full { html, .. } => blocks(&page(&html)),
                PreviewUpdate::Patch { at, remove, insert, .. } => {
                    let mut all = blocks(&before);
                    all.splice(at as usize..(at + remove) as usize, insert);
                    all
                }
            };
            prop_assert_eq!(patched, blocks(&after));
        }
    }
}
