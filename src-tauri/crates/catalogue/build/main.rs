//! Turns `templates/data/*.json` into Rust statics, so that the catalogue costs nothing to read at start.
//!
//! An entry that the crate would not understand (an unknown rule or field, a day that does not exist) stops the
//! build with the entry's name.

mod emit;
mod files;
#[path = "../src/model.rs"]
mod model;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            println!("cargo::error={problem}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), String> {
    let variable = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .ok_or_else(|| format!("{name} is not set"))
    };
    let data = variable("CARGO_MANIFEST_DIR")?.join("../../../templates/data");
    let read = |name: &str| {
        let path = data.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/model.rs");
    let observances =
        files::observances(&read("observances.json")?).map_err(|e| format!("observances.json: {e}"))?;
    let documents =
        files::documents(&read("resolutions.json")?).map_err(|e| format!("resolutions.json: {e}"))?;
    let out = variable("OUT_DIR")?.join("data.rs");
    let code = emit::code(&observances, &documents);
    fs::write(&out, code).map_err(|error| format!("{}: {error}", out.display()))
}
