//! Runs the command in a folder of its own, with the cases of `tests/cases/cli` in it.
#![allow(dead_code, missing_docs, reason = "not every test file uses all of it")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

pub struct Desk {
    folder: TempDir,
}

/// What a run printed.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// A folder with all cases and the profile of the Alderline Institute.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/cli");
        for case in fs::read_dir(cases).unwrap() {
            let case = case.unwrap().path();
            fs::copy(&case, folder.path().join(case.file_name().unwrap())).unwrap();
        }
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        let profile = r#"{"name": "Alderline Institute", "sign_off": "Write to us.\n\nAlderline Institute", "language": "en"}"#;
        fs::write(data.join("organisation.json"), profile).unwrap();
        Self { folder }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_daymark-cli"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("DAYMARK_DATA_DIR", self.path("data"))
            // 23 November 2026: no test depends on the day it runs.
            .env("SOURCE_DATE_EPOCH", "1795392000")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        ran(self.command(arguments).output().unwrap())
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        ran(child.wait_with_output().unwrap())
    }
}

/// Whatever happens, nobody sees a panic.
pub fn ran(output: Output) -> Ran {
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    for sign in ["panicked", "RUST_BACKTRACE", "unwrap", "fault of its own"] {
        assert!(!err.contains(sign) && !out.contains(sign), "{sign} in {err}{out}");
    }
    Ran {
        status: output.status.code().expect("it ends by itself"),
        out,
        err,
    }
}

impl Ran {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    #[track_caller]
    pub fn ends(&self, status: i32) -> &Self {
        assert_eq!(self.status, status, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn tells(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(self.err.contains(part), "“{part}” is not in: {}", self.err);
        }
        self
    }
}
