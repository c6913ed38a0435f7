//! Entries on their way to 200 servers: how many deliveries a second, and what it costs the well that others are ill.

use std::time::{Duration, Instant};

use crate::http::Connection;
use crate::inbox::applied;
use crate::node::{NodeProcess, Place};
use crate::peers::{Illness, Peers};
use crate::report::{heading, line, per_second};
use crate::{Failure, LoadSettings};

const PEERS: usize = 200;
/// Of the ill half, as many refuse connections; of the others, every second hangs and every second fails.
const REFUSING: usize = 34;
const WELL: usize = PEERS / 2;
const PATIENCE: Duration = Duration::from_secs(120);

pub async fn run(settings: &LoadSettings) -> Result<(), Failure> {
    let place = Place::new(settings)?;
    let mut node = NodeProcess::start(&place, 0).await?;
    let mut peers = Peers::start(PEERS - REFUSING, REFUSING).await?;
    let mut control = Connection::open(place.port).await?;
    let (inbox, city) = (format!("http://{}/inbox", place.host()), format!("http://{}/cities/delft", place.host()));
    for peer in &peers.all {
        let answer = control.send(peer.signed(&inbox, &peer.follow(&city))?).await?;
        if answer.status != 202 {
            return Err(format!("a follow was answered {}", answer.status).into());
        }
    }
    applied(&node, &mut control, PEERS).await?;
    nothing_waits(&node, &mut control).await?;

    let entries = settings.seconds as usize * 5;
    let (computed, all_well) = (node.computed_secs()?, publish(&mut node, &peers, entries, PEERS).await?);
    let computed = node.computed_secs()? - computed;
    nothing_waits(&node, &mut control).await?;

    for (n, peer) in peers.all.iter().take(PEERS - REFUSING).skip(WELL).enumerate() {
        peers.make_ill(peer, if n % 2 == 0 { Illness::Hangs } else { Illness::Fails });
    }
    peers.refuse().await;
    let half_well = publish(&mut node, &peers, entries, WELL).await?;

    let (all_rate, half_rate) = (per_second(entries * PEERS, all_well), per_second(entries * WELL, half_well));
    heading(&format!("deliveries: {entries} entries to {PEERS} servers"));
    line("all servers well", all_rate, "/s");
    line("half of them hang, refuse or fail: to the well", half_rate, "/s");
    line("ratio of the two", half_rate / all_rate, "");
    line("until all have everything, all well", all_well.as_secs_f64(), "s");
    line("until the well half has everything, the others ill", half_well.as_secs_f64(), "s");
    line("ratio of the two times; at most 2 is promised", half_well.as_secs_f64() / all_well.as_secs_f64(), "");
    line("computing of the node for each, all well", computed * 1e6 / (entries * PEERS) as f64, "µs");
    line("memory of the node afterwards", node.resident_mb()?, "MB");
    Ok(())
}

/// Publishes `entries` and waits until `servers` have all of them; the time from the first word to the last arrival.
async fn publish(node: &mut NodeProcess, peers: &Peers, entries: usize, servers: usize) -> Result<Duration, Failure> {
    peers.forget_arrivals();
    let (expected, started) = (entries * servers, Instant::now());
    tokio::task::block_in_place(|| node.publish(entries))?;
    while peers.arrivals() < expected {
        if started.elapsed() > PATIENCE {
            return Err(format!("{} of {expected} deliveries arrived", peers.arrivals()).into());
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    Ok(started.elapsed())
}

async fn nothing_waits(node: &NodeProcess, control: &mut Connection) -> Result<(), Failure> {
    let started = Instant::now();
    while node.metric(control, "manyhalls_deliveries_waiting").await? > 0 {
        if started.elapsed() > PATIENCE {
            return Err("deliveries are left over".into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
