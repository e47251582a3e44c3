//! The citation style and the bibliography that a command asks for.

use crate::output::{Failure, tell};
use daymark_desk::files::Setting;
use std::path::Path;

/// Puts them into the setting. What a bibliography holds and cannot be cited is told; the rest can.
pub fn take(setting: &mut Setting, style: Option<&str>, bibliography: Option<&Path>) -> Result<(), Failure> {
    if let Some(style) = style {
        setting.set_style(style).map_err(Failure::of)?;
    }
    if let Some(path) = bibliography {
        setting
            .add_bibliography(path)
            .map_err(Failure::of)?
            .iter()
            .for_each(|refused| tell(refused));
    }
    Ok(())
}
