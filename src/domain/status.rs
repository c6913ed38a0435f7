//! How things stand with an entry: in the world, and in the library.

use std::fmt;
use std::str::FromStr;

macro_rules! word_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in the API, on the wire and in the database.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The word for people, in English.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }

        impl FromStr for $name {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text).ok_or(())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

word_enum! {
    /// The kinds of entry that a city publishes today.
    EntryKind {
        Project = "project", "Project";
        Practice = "practice", "Practice";
        Consultation = "consultation", "Consultation";
    }
}

word_enum! {
    /// What a practice is, more exactly.
    PracticeKind {
        Method = "method", "Method";
        Procedure = "procedure", "Procedure";
        Guideline = "guideline", "Guideline";
        Training = "training", "Training";
        Toolkit = "toolkit", "Toolkit";
        PolicyPosition = "policy-position", "Policy position";
        WhitePaper = "white-paper", "White paper";
        Case = "case", "Case";
    }
}

word_enum! {
    /// Where an entry stands in the world; which words fit depends on its kind.
    Status {
        Idea = "idea", "Idea";
        Planned = "planned", "Planned";
        Running = "running", "Running";
        Completed = "completed", "Completed";
        Stopped = "stopped", "Stopped";
        Adopted = "adopted", "Adopted";
        Announced = "announced", "Announced";
        Open = "open", "Open for comment";
        Closed = "closed", "Closed";
        Answered = "answered", "Answered";
        Archived = "archived", "Archived";
    }
}

word_enum! {
    /// Whether an entry is in the library; apart from its status in the world.
    Publication {
        Draft = "draft", "Draft";
        Published = "published", "Published";
        Withdrawn = "withdrawn", "Withdrawn";
    }
}

impl Status {
    const OF_PROJECTS: &'static [Self] = &[Self::Idea, Self::Planned, Self::Running, Self::Completed, Self::Stopped];
    const OF_PRACTICES: &'static [Self] =
        &[Self::Idea, Self::Planned, Self::Running, Self::Completed, Self::Stopped, Self::Adopted];
    const OF_CONSULTATIONS: &'static [Self] =
        &[Self::Announced, Self::Open, Self::Closed, Self::Answered, Self::Archived];

    /// Whether what is in this state takes no replies any more: a consultation that is over.
    pub fn ends_replies(self) -> bool {
        matches!(self, Self::Closed | Self::Answered | Self::Archived)
    }

    /// The words that fit a kind.
    pub fn of_kind(kind: EntryKind) -> &'static [Self] {
        match kind {
            EntryKind::Project => Self::OF_PROJECTS,
            EntryKind::Practice => Self::OF_PRACTICES,
            EntryKind::Consultation => Self::OF_CONSULTATIONS,
        }
    }
}

impl EntryKind {
    /// For headings and filters: "Projects".
    pub fn plural(self) -> &'static str {
        match self {
            Self::Project => "Projects",
            Self::Practice => "Practices",
            Self::Consultation => "Consultations",
        }
    }
}

pub(crate) use word_enum;
