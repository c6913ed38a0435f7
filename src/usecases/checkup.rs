//! What a doctor writes down: one finding a check, in words for whoever runs the node.
//!
//! Which checks there are stands in `doctor_folder`, `doctor_node` and `doctor_peer`; how they are shown, in `cli`.

use serde::Serialize;

use crate::domain::time::Moment;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Ok,
    /// It works, and may not for long or not for everyone.
    Warning,
    Failed,
    /// It could not be looked at, which says nothing.
    NotChecked,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub check: &'static str,
    pub verdict: Verdict,
    pub found: String,
    /// What to do; for everything that is not ok.
    pub advice: Option<String>,
    /// How long looking took.
    pub millis: i64,
}

impl Finding {
    pub fn ok(check: &'static str, found: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Ok, found: found.into(), advice: None, millis: 0 }
    }

    pub fn warning(check: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { verdict: Verdict::Warning, advice: Some(advice.into()), ..Self::ok(check, found) }
    }

    pub fn failed(check: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { verdict: Verdict::Failed, advice: Some(advice.into()), ..Self::ok(check, found) }
    }

    pub fn not_checked(check: &'static str, why: impl Into<String>) -> Self {
        Self { verdict: Verdict::NotChecked, ..Self::ok(check, why) }
    }

    pub(super) fn timed(self, began: Moment, ended: Moment) -> Self {
        Self { millis: (ended.micros() - began.micros()) / 1000, ..self }
    }
}

/// Whether nothing failed. A warning is no illness.
pub fn is_healthy(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.verdict != Verdict::Failed)
}

/// A day's clocks differ by seconds; other servers refuse signatures from an hour ahead or 12 hours ago.
pub(super) fn clock(ours: Moment, theirs: Option<Moment>, server: &str) -> Finding {
    const CHECK: &str = "clock";
    let Some(theirs) = theirs else {
        return Finding::not_checked(CHECK, format!("{server} does not say what time it is there"));
    };
    let secs = ours.secs_since(theirs);
    let advice = "Let the machine set its clock from the network (systemd-timesyncd, chrony).";
    let said = format!("{} seconds {} the clock of {server}", secs.abs(), if secs < 0 { "behind" } else { "ahead of" });
    match secs.abs() {
        0..=5 => Finding::ok(CHECK, format!("the same time as at {server}")),
        6..=300 => Finding::ok(CHECK, said),
        301..=1800 => Finding::warning(CHECK, said, advice),
        _ => Finding::failed(CHECK, said, format!("{advice} Other servers refuse what is signed at a wrong time.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_may_be_off_by_minutes_and_not_by_an_hour() {
        let at = |secs: i64| Moment::from_micros(secs * 1_000_000);
        for (ours, verdict) in [
            (1000, Verdict::Ok),
            (1200, Verdict::Ok),
            (2000, Verdict::Warning),
            (5000, Verdict::Failed),
            (-4000, Verdict::Failed),
        ] {
            assert_eq!(clock(at(ours), Some(at(1000)), "m.example").verdict, verdict, "{ours}");
        }
        assert_eq!(clock(at(0), None, "m.example").verdict, Verdict::NotChecked);
    }
}
