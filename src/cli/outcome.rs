//! How a command ends.

use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::store::StoreError;
use crate::usecases::error::UseError;

/// A command that did what it could.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Success,
    /// Part of what was handed in could not be taken; the report says what.
    SomeRefused,
    /// A check failed; the report says which.
    Unwell,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Success => Self::SUCCESS,
            Exit::SomeRefused | Exit::Unwell => Self::FAILURE,
        }
    }
}

/// Whether the node whose database a command works on is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    Running,
    Stopped,
}

/// Why a command did not do what it was asked, for the person who asked.
#[derive(Debug)]
pub struct CliError {
    pub problem: String,
    /// What to do about it, where that is not clear from the problem.
    pub next: Option<String>,
}

impl CliError {
    pub fn new(problem: impl Into<String>) -> Self {
        Self { problem: problem.into(), next: None }
    }

    pub fn next(self, next: impl Into<String>) -> Self {
        Self { next: Some(next.into()), ..self }
    }
}

impl std::error::Error for CliError {}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem)?;
        match &self.next {
            Some(next) => write!(f, "\n{next}"),
            None => Ok(()),
        }
    }
}

impl From<UseError> for CliError {
    fn from(err: UseError) -> Self {
        let error = Self::new(err.to_string());
        match err {
            UseError::Store(StoreError::Backup(_)) => {
                error.next("Name a file in a folder with room that you may write to.")
            }
            UseError::Store(_) => error.next("Look at the database and its disk, then run the command again."),
            UseError::Search(_) => error.next("Look at the folder `search` in the data folder, and at its disk."),
            UseError::Peer(_) => error.next("Look at the address, or try again later."),
            UseError::Broken(_) => error.next("This should not happen; please report it with the text above."),
            UseError::NotFound(_) | UseError::Gone(_) | UseError::Invalid(_) | UseError::Conflict(_) => error,
        }
    }
}

impl From<io::Error> for CliError {
    fn from(err: io::Error) -> Self {
        Self::new(format!("the outcome cannot be written: {err}"))
    }
}

/// Writes the outcome for a program: one JSON document on one line.
pub(super) fn write_json(out: &mut dyn Write, value: &impl Serialize) -> Result<(), CliError> {
    let text = serde_json::to_string(value).map_err(io::Error::from)?;
    Ok(writeln!(out, "{text}")?)
}
