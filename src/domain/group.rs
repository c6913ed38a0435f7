//! The groups beside a city: one for each kind of entry, so that one can follow only that kind.
//!
//! What a group passes on, and to whom, is the use cases'.

use super::status::EntryKind;

impl EntryKind {
    /// The handle of the group that passes entries of this kind on. No city can have it.
    pub fn group_handle(self) -> &'static str {
        match self {
            Self::Project => "projects",
            Self::Practice => "practices",
            Self::Consultation => "consultations",
        }
    }

    /// The kind whose group has this handle, however its case is written.
    pub fn of_group(handle: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.group_handle().eq_ignore_ascii_case(handle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::address::TAKEN_HANDLES;

    #[test]
    fn the_handles_of_groups_are_those_that_no_city_can_have() {
        let handles: Vec<&str> = EntryKind::ALL.iter().map(|kind| kind.group_handle()).collect();
        assert_eq!(handles, TAKEN_HANDLES);
        assert_eq!(EntryKind::of_group("Consultations"), Some(EntryKind::Consultation));
        assert_eq!(EntryKind::of_group("consultation"), None);
    }
}
