//! How long a node takes to its first answer, and what it holds at rest.

use std::time::Duration;

use crate::node::{NodeProcess, Place};
use crate::report::{heading, line, median};
use crate::{Failure, LoadSettings};

const ROUNDS: usize = 7;
const REST: Duration = Duration::from_secs(5);

pub async fn run(settings: &LoadSettings) -> Result<(), Failure> {
    let (mut empty, mut existing) = (Vec::new(), Vec::new());
    let mut resident = Vec::new();
    for round in 0..ROUNDS {
        let place = Place::new(settings)?;
        empty.push(start(settings, &place).await?.started_in.as_secs_f64() * 1000.0);
        let node = start(settings, &place).await?;
        existing.push(node.started_in.as_secs_f64() * 1000.0);
        if round < 3 {
            tokio::time::sleep(REST).await;
            resident.push(node.resident_mb()?);
        }
    }
    heading(&format!("start: median of {ROUNDS}"));
    line("first answer, empty folder", median(empty), "ms");
    line("first answer, existing data", median(existing), "ms");
    line("memory 5 s after the start", median(resident), "MB");
    Ok(())
}

async fn start(settings: &LoadSettings, place: &Place) -> Result<NodeProcess, Failure> {
    match &settings.program {
        Some(program) => NodeProcess::start_program(place, program).await,
        None => NodeProcess::start(place, 0).await,
    }
}
