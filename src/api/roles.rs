//! Which call needs which role: shown in the description of the API, and held against the calls by a test.
//!
//! Which role may do what is decided in `domain::role`.

use crate::domain::role::{Act, Role};

/// A call and what it takes to make it.
pub(super) struct Call {
    pub method: &'static str,
    pub path: &'static str,
    pub needs: Needs,
}

#[derive(Clone, Copy)]
pub(super) enum Needs {
    Nothing,
    /// Visitors may make it; who may do this sees more.
    NothingButMoreFor(Act),
    Permission(Act),
}

const fn call(method: &'static str, path: &'static str, needs: Needs) -> Call {
    Call { method, path, needs }
}

pub(super) const CALLS: [Call; 24] = [
    call("GET", "/api/v1/library", Needs::Nothing),
    call("GET", "/api/v1/entries", Needs::NothingButMoreFor(Act::SeeDrafts)),
    call("POST", "/api/v1/entries", Needs::Permission(Act::WriteEntries)),
    call("GET", "/api/v1/entries/{key}", Needs::NothingButMoreFor(Act::SeeDrafts)),
    call("PUT", "/api/v1/entries/{key}", Needs::Permission(Act::WriteEntries)),
    call("DELETE", "/api/v1/entries/{key}", Needs::Permission(Act::WriteEntries)),
    call("POST", "/api/v1/entries/{key}/publish", Needs::Permission(Act::WriteEntries)),
    call("GET", "/api/v1/entries/{key}/comments", Needs::NothingButMoreFor(Act::SeeHeldComments)),
    call("GET", "/api/v1/entries/{key}/reactions", Needs::Permission(Act::SeeReactions)),
    call("POST", "/api/v1/comments/{key}/moderate", Needs::Permission(Act::ModerateComments)),
    call("POST", "/api/v1/comments/{key}/report", Needs::Permission(Act::HandleReports)),
    call("GET", "/api/v1/reports", Needs::Permission(Act::HandleReports)),
    call("POST", "/api/v1/reports/{key}/close", Needs::Permission(Act::HandleReports)),
    call("GET", "/api/v1/following", Needs::Permission(Act::FollowCities)),
    call("POST", "/api/v1/following", Needs::Permission(Act::FollowCities)),
    call("DELETE", "/api/v1/following", Needs::Permission(Act::FollowCities)),
    call("GET", "/api/v1/blocks", Needs::Permission(Act::Block)),
    call("POST", "/api/v1/blocks", Needs::Permission(Act::Block)),
    call("DELETE", "/api/v1/blocks", Needs::Permission(Act::Block)),
    call("GET", "/api/v1/allows", Needs::Permission(Act::Allow)),
    call("POST", "/api/v1/allows", Needs::Permission(Act::Allow)),
    call("DELETE", "/api/v1/allows", Needs::Permission(Act::Allow)),
    call("GET", "/api/v1/deliveries", Needs::Permission(Act::SeeDeliveries)),
    call("GET", "/api/v1/openapi.json", Needs::Nothing),
];

/// The table as Markdown.
pub(super) fn table() -> String {
    let mut table = String::from("| Call | Without a token |");
    for role in Role::ALL {
        table.push_str(&format!(" {role} |"));
    }
    table.push_str("\n|---|---|---|---|---|---|\n");
    for call in CALLS {
        let visitor = match call.needs {
            Needs::Nothing => "yes",
            Needs::NothingButMoreFor(_) => "what is public",
            Needs::Permission(_) => "no",
        };
        table.push_str(&format!("| `{} {}` | {visitor} |", call.method, call.path));
        for role in Role::ALL {
            let may = match call.needs {
                Needs::Nothing => "yes",
                Needs::NothingButMoreFor(act) if role.may(act) => "all",
                Needs::NothingButMoreFor(_) => "what is public",
                Needs::Permission(act) if role.may(act) => "yes",
                Needs::Permission(_) => "no",
            };
            table.push_str(&format!(" {may} |"));
        }
        table.push('\n');
    }
    table
}
