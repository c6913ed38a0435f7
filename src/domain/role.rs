//! What a member of a city's staff may do.

use std::fmt;
use std::str::FromStr;

/// Roles of a city's staff, from the widest to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Everything.
    Admin,
    /// Everything but people, the log and what the city is called.
    Manager,
    /// Write, publish and withdraw entries.
    Editor,
    /// Hold, publish, remove and report comments, close reports, and block servers and people.
    Moderator,
}

/// An act that needs a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    SeeDrafts,
    WriteEntries,
    SeeHeldComments,
    SeeReactions,
    ModerateComments,
    HandleReports,
    FollowCities,
    SeeDeliveries,
    Block,
    Allow,
    SetFace,
    ManagePeople,
    ReadLog,
    ChangeCity,
    /// Pause the network, change with whom it speaks, and whether comments wait.
    ChangeModes,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Admin, Self::Manager, Self::Editor, Self::Moderator];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Manager => "manager",
            Self::Editor => "editor",
            Self::Moderator => "moderator",
        }
    }

    pub fn may(self, act: Act) -> bool {
        match self {
            Self::Admin => true,
            Self::Manager => !matches!(act, Act::ManagePeople | Act::ReadLog | Act::ChangeCity),
            Self::Editor => {
                matches!(act, Act::SeeDrafts | Act::WriteEntries | Act::SeeHeldComments | Act::SeeReactions)
            }
            Self::Moderator => matches!(
                act,
                Act::SeeDrafts
                    | Act::SeeHeldComments
                    | Act::SeeReactions
                    | Act::ModerateComments
                    | Act::HandleReports
                    | Act::Block
            ),
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(())
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
