//! Preview, export, pictures and files brought in.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{
    AssetInfo, BoundaryError, CopiedHtml, ExportOutcome, ExportPreview, ExportRequest, FragmentChoice,
    ImportOutcome, PreviewUpdate, SiteOutcome, SiteRequest,
};
use tauri::ipc::{InvokeBody, Request};

/// The whole document of the preview.
#[tauri::command]
pub async fn preview(desk: Desk<'_>, draft: i64) -> Answer<PreviewUpdate> {
    let desk = desk.inner().clone();
    off_thread(move || desk.preview(draft)).await
}

/// Writes the article, or says what stands against it.
#[tauri::command]
pub async fn export_article(desk: Desk<'_>, draft: i64, request: ExportRequest) -> Answer<ExportOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.export_article(draft, &request)).await
}

/// Writes a site of articles.
#[tauri::command]
pub async fn export_site(desk: Desk<'_>, request: SiteRequest) -> Answer<SiteOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.export_site(&request)).await
}

/// Stops the export under way.
#[tauri::command]
pub async fn cancel_export(desk: Desk<'_>) -> Answer<()> {
    desk.cancel_export();
    Ok(())
}

/// The name of the file that an export would write.
#[tauri::command]
pub async fn export_name(desk: Desk<'_>, draft: i64, target: String) -> Answer<String> {
    let desk = desk.inner().clone();
    off_thread(move || desk.export_name(draft, &target)).await
}

/// What an export would write, where the window can show it.
#[tauri::command]
pub async fn export_preview(desk: Desk<'_>, draft: i64, target: String) -> Answer<ExportPreview> {
    let desk = desk.inner().clone();
    off_thread(move || desk.export_preview(draft, &target)).await
}

/// The fragment for the clipboard.
#[tauri::command]
pub async fn copy_html(desk: Desk<'_>, draft: i64, choice: FragmentChoice) -> Answer<CopiedHtml> {
    let desk = desk.inner().clone();
    off_thread(move || desk.copy_html(draft, &choice)).await
}

/// A picture as a data address.
#[tauri::command]
pub async fn asset_data(desk: Desk<'_>, draft: i64, name: String) -> Answer<Option<String>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.asset_data(draft, &name)).await
}

/// Keeps a picture with the article. The bytes are the request's body.
#[tauri::command]
pub async fn add_asset(desk: Desk<'_>, request: Request<'_>) -> Answer<AssetInfo> {
    let draft = header(&request, "x-draft")?.parse().map_err(|_| malformed())?;
    let name = file_name(&request)?;
    let bytes = body(&request)?;
    let desk = desk.inner().clone();
    off_thread(move || desk.add_asset(draft, &name, &bytes)).await
}

/// Opens a file that was dropped on the window. The bytes are the request's body.
#[tauri::command]
pub async fn import_file(desk: Desk<'_>, request: Request<'_>) -> Answer<ImportOutcome> {
    let name = file_name(&request)?;
    let bytes = body(&request)?;
    let desk = desk.inner().clone();
    off_thread(move || desk.import_bytes(&name, &bytes)).await
}

fn body(request: &Request<'_>) -> Answer<Vec<u8>> {
    match request.body() {
        InvokeBody::Raw(bytes) => Ok(bytes.clone()),
        InvokeBody::Json(_) => Err(malformed()),
    }
}

fn header<'r>(request: &'r Request<'_>, name: &str) -> Answer<&'r str> {
    request
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
        .ok_or_else(malformed)
}

/// The file's name, percent-encoded because a header holds ASCII only.
fn file_name(request: &Request<'_>) -> Answer<String> {
    let encoded = header(request, "x-name")?.as_bytes();
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let [first, tail @ ..] = rest {
        if let (b'%', [high, low, after @ ..]) = (first, tail)
            && let (Some(high), Some(low)) = ((*high as char).to_digit(16), (*low as char).to_digit(16))
        {
            bytes.push((high * 16 + low) as u8);
            rest = after;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).map_err(|_| malformed())
}

fn malformed() -> BoundaryError {
    BoundaryError {
        code: "other".into(),
        message: "The window sent a request that Daymark does not understand.".into(),
        hint: "Restart Daymark; if it happens again, report it.".into(),
    }
}
