//! Doing something about a finding: mending it, silencing its rule, reading why the rule is there.
//!
//! Invariant: what changes the body is only planned here. The editor makes those changes itself, so that its undo
//! knows them; they come back as any edit. The front matter, which the editor does not show, is mended here.

use daymark_article::{Article, parse};
use daymark_checks::{Edit, ignore_here, ignore_in_article, ignores, take_back};
use daymark_store::{DraftId, RevisionReason};

use crate::Desk;
use crate::boundary::{DetailsOutcome, IgnoreRequest, PlannedChanges, RuleInfo, TextChange};
use crate::error::{DeskError, Result};
use crate::findings;
use crate::session::Session;

impl Desk {
    /// Every rule of the checks.
    pub fn rules(&self) -> Vec<RuleInfo> {
        findings::rule_list()
    }

    /// Keeps the present text as a revision, before fixes are made.
    ///
    /// # Errors
    /// Where there is no such article, or it cannot be kept.
    pub fn keep_before_fixes(&self, draft: i64) -> Result<()> {
        let present = self.inner.with(draft, |session| session.source().to_owned())?;
        let now = self.inner.now();
        let reason = RevisionReason::BeforeFixes;
        self.inner
            .store()
            .add_revision(DraftId(draft), &present, reason, now)?;
        Ok(())
    }

    /// Mends what the finding of that id says of the front matter; the text as it was becomes a revision before.
    ///
    /// # Errors
    /// Where the finding is gone, has no certain repair, or stands in the body.
    pub fn fix_details(&self, draft: i64, finding: &str) -> Result<DetailsOutcome> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let fix = self.inner.with(draft, |session| {
            let article = parse(session.source());
            let found = findings::of(&article, &world, session.pictures());
            let shown = findings::shown(found.clone(), &article, session.positions());
            let wanted = shown.iter().position(|each| each.id == finding)?;
            found.into_iter().nth(wanted)?.fix
        })?;
        let fix = fix.ok_or_else(|| DeskError::Asked {
            message: "There is nothing to mend there any more.".to_owned(),
        })?;
        self.keep_before_fixes(draft)?;
        self.change_front(draft, |session| session.mend_front(fix.span, &fix.replacement))
    }

    /// Plans the changes that silence a rule or let it be heard again. None where it is so already.
    ///
    /// # Errors
    /// Where there is no such article, or no comment can be put there.
    pub fn plan_ignore(&self, draft: i64, request: &IgnoreRequest) -> Result<PlannedChanges> {
        self.inner.with(draft, |session| plan(session, request))?
    }
}

fn plan(session: &Session, request: &IgnoreRequest) -> Result<PlannedChanges> {
    let source = session.source();
    let article = parse(source);
    let edit = match request {
        IgnoreRequest::Here { rule, at } => {
            let at = byte(session, *at)?;
            let edit = ignore_here(&article, rule, at);
            if edit.is_none() && !is_ignored_near(&article, rule) {
                return Err(DeskError::Asked {
                    message: "No comment can be put there. Ignore the rule in this article instead."
                        .to_owned(),
                });
            }
            edit
        }
        IgnoreRequest::Article { rule } => ignore_in_article(&article, rule),
        IgnoreRequest::Back { at } => {
            let at = byte(session, *at)?;
            ignores(&article)
                .iter()
                .find(|each| each.name.contains(at))
                .map(|each| take_back(&article, each))
        }
    };
    let changes = edit.map(|edit| change(session, edit)).transpose()?;
    Ok(PlannedChanges {
        version: session.version(),
        changes: changes.into_iter().collect(),
    })
}

fn is_ignored_near(article: &Article<'_>, rule: &str) -> bool {
    ignores(article).iter().any(|each| each.rule == rule)
}

fn byte(session: &Session, at: u32) -> Result<usize> {
    session
        .positions()
        .byte_at(session.source(), at)
        .ok_or_else(elsewhere)
}

fn change(session: &Session, edit: Edit) -> Result<TextChange> {
    let units = session.positions().units_of(session.source(), edit.span);
    let (from, to) = units.ok_or_else(elsewhere)?;
    Ok(TextChange {
        from,
        to,
        insert: edit.replacement,
    })
}

fn elsewhere() -> DeskError {
    DeskError::Asked {
        message: "The text has changed meanwhile. Look at what the checks say now.".to_owned(),
    }
}
