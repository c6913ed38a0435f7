//! What was wrong with something a person sent, said so that they can mend it.

use std::fmt;

/// One field that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FieldRefusal {
    /// The field's name as the sender wrote it, for instance `principles`.
    pub field: String,
    /// What is wrong and what would be right: one sentence.
    pub problem: String,
}

impl FieldRefusal {
    pub fn new(field: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { field: field.into(), problem: problem.into() }
    }
}

impl fmt::Display for FieldRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.problem)
    }
}
