//! Leads the doctor through a node: settings, folder, database, then the node itself or another server.
//!
//! What is looked at and what it means is the use cases'; this is the order, and how far one can get.

use std::io::Write;

use crate::cli::{self, DoctorArgs, Exit, SettingFlags};
use crate::usecases::checkup::Finding;
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;
use crate::usecases::{doctor_folder, doctor_node, doctor_peer, doctor_sign_on};

use super::node_open::{NodeLock, beside};
use super::settings::{FederationMode, Settings};
use super::settings_load;

const SETTINGS: &str = "settings";
const PROCESS: &str = "process";
const NODE: &str = "node";

pub async fn run(flags: &SettingFlags, args: &DoctorArgs, out: &mut dyn Write) -> Result<Exit, String> {
    let findings = match &args.peer {
        Some(target) => {
            let settings = settings_load::of_process(flags).map_err(|err| err.to_string())?;
            let (node, _) = beside(&settings).await.map_err(|err| err.to_string())?;
            doctor_peer::run(&node, target).await.map_err(|err| err.to_string())?
        }
        None => of_node(flags).await,
    };
    cli::doctor(&findings, args, out).map_err(|err| err.to_string())
}

async fn of_node(flags: &SettingFlags) -> Vec<Finding> {
    let settings = match settings_load::of_process(flags) {
        Ok(settings) => settings,
        Err(err) => {
            let advice = "Mend what is named; nothing else can be looked at before.";
            return vec![Finding::failed(SETTINGS, err.to_string().replace('\n', "; "), advice)];
        }
    };
    examine(&settings).await
}

/// Everything about the node of `settings`, as far as one gets.
pub async fn examine(settings: &Settings) -> Vec<Finding> {
    let mut findings = vec![judged(settings)];
    let (found, is_usable) = doctor_folder::run(&settings.data_dir, &settings.database_url).await;
    findings.extend(found);
    if !is_usable {
        findings.push(Finding::not_checked(NODE, "the node cannot be opened as it is"));
        return findings;
    }
    findings.push(process(settings));
    let looked = match beside(settings).await {
        Ok((node, _)) => of_opened(&node, settings).await.map_err(|err| err.to_string()),
        Err(err) => Err(err.to_string()),
    };
    match looked {
        Ok(found) => findings.extend(found),
        Err(problem) => findings.push(Finding::failed(NODE, problem, "Mend this first, then run this command again.")),
    }
    findings
}

async fn of_opened(node: &Hall, settings: &Settings) -> Result<Vec<Finding>, UseError> {
    let mut findings = doctor_node::run(node, &settings.site).await?;
    if let Some(provider) = settings.provider.clone() {
        findings.push(doctor_sign_on::run(node, provider).await);
    }
    Ok(findings)
}

fn judged(settings: &Settings) -> Finding {
    let is_public = !settings.site.peer.is_loopback();
    if settings.allow_loopback && is_public {
        let advice = "Set federation.allow_loopback = false; it is for tests only.";
        return Finding::warning(SETTINGS, "servers on this machine are accepted as if they were others", advice);
    }
    if settings.federation_mode == FederationMode::Paused {
        let advice = "Set federation.mode = \"open\" when the city is to be reached again.";
        return Finding::warning(SETTINGS, "the node exchanges nothing with other servers", advice);
    }
    Finding::ok(SETTINGS, "all can be read")
}

fn process(settings: &Settings) -> Finding {
    match NodeLock::take(settings) {
        Ok(None) => Finding::ok(PROCESS, "the node is running"),
        Ok(Some(_)) => Finding::warning(PROCESS, "the node is not running", "Start it with `manyhalls serve`."),
        Err(err) => Finding::not_checked(PROCESS, err.to_string()),
    }
}
