//! Errors on their way to the interface.

use daymark_desk::DeskError;
use daymark_desk::boundary::BoundaryError;

/// What a command returns: a value, or what the interface shows.
pub type Answer<T> = Result<T, BoundaryError>;

/// Runs the desk's work off the interface's thread.
pub async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DeskError> + Send + 'static,
) -> Answer<T> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(result) => result.map_err(BoundaryError::from),
        Err(error) => Err(BoundaryError {
            code: "other".into(),
            message: format!("Daymark stumbled: {error}."),
            hint: "Your text is kept. Try it once more; if it happens again, restart Daymark.".into(),
        }),
    }
}
