//! `manyhalls doctor`.

use std::io::Write;

use serde_json::json;

use crate::usecases::checkup::{self, Finding, Verdict};

use super::outcome::{CliError, Exit, write_json};

/// Look whether everything is well with this node, or between it and another server
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Looks at settings, folder, disk, database, keys, clock, single sign-on, and at what the world sees \
under the public address, and says of each check how it stands and what to do. It changes nothing, and works beside a running node.

  manyhalls doctor --config /etc/manyhalls/manyhalls.toml

With --peer it tries step by step what this node and another server need of each other. That server gets one test \
activity, which has no effect there.

  manyhalls doctor --peer @ana@mastodon.example"
)]
pub struct DoctorArgs {
    /// Another server, by its host or by an account there
    #[arg(long, value_name = "HOST or @NAME@HOST")]
    pub peer: Option<String>,

    /// Say the findings as JSON
    #[arg(long)]
    pub json: bool,
}

pub fn run(findings: &[Finding], args: &DoctorArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let healthy = checkup::is_healthy(findings);
    if args.json {
        write_json(out, &json!({ "ok": healthy, "checks": findings }))?;
    } else {
        for finding in findings {
            show(finding, out)?;
        }
        writeln!(out, "\n{}", summary(findings))?;
    }
    Ok(if healthy { Exit::Success } else { Exit::Unwell })
}

fn show(finding: &Finding, out: &mut dyn Write) -> Result<(), CliError> {
    let word = match finding.verdict {
        Verdict::Ok => "ok",
        Verdict::Warning => "warning",
        Verdict::Failed => "failed",
        Verdict::NotChecked => "not checked",
    };
    let took = if finding.millis >= 100 { format!(" [{} ms]", finding.millis) } else { String::new() };
    let advice = finding.advice.as_ref().map(|advice| format!(" -> {advice}")).unwrap_or_default();
    Ok(writeln!(out, "{word:<12} {}: {}{took}{advice}", finding.check, finding.found)?)
}

fn summary(findings: &[Finding]) -> String {
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    match (count(Verdict::Failed), count(Verdict::Warning)) {
        (0, 0) => "All is well.".to_owned(),
        (0, warnings) => format!("It works. Warnings: {warnings}."),
        (failed, _) => format!("Not well. Failed checks: {failed}. Begin with the first one."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(findings: &[Finding], json: bool) -> (Exit, String) {
        let mut out = Vec::new();
        let exit = run(findings, &DoctorArgs { peer: None, json }, &mut out).unwrap();
        (exit, String::from_utf8(out).unwrap())
    }

    #[test]
    fn each_check_is_a_line_with_what_to_do() {
        let findings = [
            Finding::ok("keys", "all there"),
            Finding::failed("disk", "full", "Make room."),
            Finding::not_checked("clock", "nobody to ask"),
        ];
        let (exit, text) = said(&findings, false);
        assert_eq!(exit, Exit::Unwell);
        assert!(
            text.starts_with("ok           keys: all there\nfailed       disk: full -> Make room.\nnot checked"),
            "{text}"
        );
        assert!(text.ends_with("Not well. Failed checks: 1. Begin with the first one.\n"), "{text}");
    }

    #[test]
    fn a_warning_is_no_failure() {
        let findings = [Finding::warning("disk", "little room", "Make room soon.")];
        assert_eq!(said(&findings, false).0, Exit::Success);
        let (exit, text) = said(&findings, true);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            (exit, &value["ok"], &value["checks"][0]["verdict"]),
            (Exit::Success, &json!(true), &json!("warning"))
        );
    }
}
