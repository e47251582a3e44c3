//! The observances of the articles for calendar programs.

use super::Site;
use crate::context::OutputFile;
use daymark_catalogue::ics;
use std::collections::BTreeMap;

impl Site<'_> {
    /// The calendar of one language's articles; without one, of all.
    pub(super) fn calendar(&self, group: Option<usize>) -> OutputFile {
        let catalogue = self.options.catalogue;
        let members: Vec<usize> = match group {
            Some(at) => self.group(at).members.clone(),
            None => (0..self.members.len()).collect(),
        };
        let mut editions = BTreeMap::new();
        for at in members {
            let entry = &self.members[at].entry;
            let known = entry
                .observance
                .as_deref()
                .and_then(|id| catalogue.observance(id));
            // Without an edition of its own the article speaks of the observance in general.
            let (Some(known), Some(year), Some(_)) = (known, entry.year, &entry.start) else {
                continue;
            };
            for edition in known
                .edition(year)
                .into_iter()
                .chain(known.additional_editions(year))
            {
                editions.insert((edition.start, edition.end, &*known.id), (known, edition));
            }
        }
        let at = group.unwrap_or_default();
        let text = ics::calendar(editions.into_values(), self.language(at), catalogue.compiled());
        OutputFile {
            path: format!("{}observances.ics", self.group(at).folder),
            bytes: text.into_bytes(),
        }
    }
}
