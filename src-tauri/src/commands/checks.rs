//! What the checks found, and what to do about it.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{DetailsOutcome, IgnoreRequest, PlannedChanges, RuleInfo};

/// Every rule, with its explanation.
#[tauri::command]
pub async fn rules(desk: Desk<'_>) -> Answer<Vec<RuleInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || Ok(desk.rules())).await
}

/// Keeps the present text as a revision, before fixes in many places.
#[tauri::command]
pub async fn keep_before_fixes(desk: Desk<'_>, draft: i64) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.keep_before_fixes(draft)).await
}

/// Mends a finding of the front matter.
#[tauri::command]
pub async fn fix_details(desk: Desk<'_>, draft: i64, finding: String) -> Answer<DetailsOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.fix_details(draft, &finding)).await
}

/// Has an article checked anew.
#[tauri::command]
pub async fn recheck(desk: Desk<'_>, draft: i64) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.recheck(draft)).await
}

/// Plans what silences a rule, or lets it be heard again.
#[tauri::command]
pub async fn plan_ignore(desk: Desk<'_>, draft: i64, request: IgnoreRequest) -> Answer<PlannedChanges> {
    let desk = desk.inner().clone();
    off_thread(move || desk.plan_ignore(draft, &request)).await
}
