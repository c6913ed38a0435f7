//! Signed activities into the shared inbox: how many a second are accepted, and how many have taken effect.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use serde_json::Value;

use crate::http::Connection;
use crate::node::{NodeProcess, Place};
use crate::peers::Peers;
use crate::report::{Times, heading, line, per_second};
use crate::{Failure, LoadSettings};

const HOSTS: usize = 100;
const CONNECTIONS: usize = 64;
/// A guess, from which the number of activities comes.
const EXPECTED_PER_SECOND: usize = 5_000;
const PATIENCE: Duration = Duration::from_secs(300);

type Signed = Request<Full<Bytes>>;

pub async fn run(settings: &LoadSettings) -> Result<(), Failure> {
    let place = Place::new(settings)?;
    let mut node = NodeProcess::start(&place, 0).await?;
    let peers = Peers::start(HOSTS, 0).await?;
    let mut control = Connection::open(place.port).await?;
    node.publish(1)?;
    let (entry, replies) = newest_entry(&mut control, &place).await?;
    let inbox = format!("http://{}/inbox", place.host());
    let count = EXPECTED_PER_SECOND * settings.seconds as usize;

    // One each first, so that the node has met everyone.
    let first = sign_all(&peers, &inbox, &entry, 0..HOSTS)?;
    send(&place, first).await?;
    applied(&node, &mut control, HOSTS).await?;
    let activities = sign_all(&peers, &inbox, &entry, HOSTS..HOSTS + count)?;

    let (computed, started) = (node.computed_secs()?, Instant::now());
    let mut times = send(&place, activities).await?;
    let accepted_in = started.elapsed();
    applied(&node, &mut control, HOSTS + count).await?;
    let applied_in = started.elapsed();
    let computed = node.computed_secs()? - computed;
    let comments = total(&mut control, &place, &replies).await?;
    if comments != (HOSTS + count) as u64 {
        return Err(format!("{comments} comments came of {} replies", HOSTS + count).into());
    }

    heading(&format!("inbox: {count} signed replies of {HOSTS} servers over {CONNECTIONS} connections"));
    line("accepted, on disk", per_second(count, accepted_in), "/s");
    line("accepted and applied, on disk", per_second(count, applied_in), "/s");
    line("answer, p50", times.millis_at(0.5), "ms");
    line("answer, p99", times.millis_at(0.99), "ms");
    line("computing of the node for each", computed * 1e6 / count as f64, "µs");
    line("memory of the node afterwards", node.resident_mb()?, "MB");
    Ok(())
}

/// The id of the newest entry, and of the collection of its replies.
async fn newest_entry(control: &mut Connection, place: &Place) -> Result<(String, String), Failure> {
    let accept = [("accept", "application/activity+json")];
    let outbox = control.get(&place.host(), "/cities/delft/outbox?page=first", &accept).await?.ok("the outbox")?;
    let outbox: Value = serde_json::from_str(&outbox)?;
    let object = outbox.pointer("/orderedItems/0/object").ok_or("there is no entry")?;
    let id = object.get("id").and_then(Value::as_str).ok_or("the entry has no id")?;
    Ok((id.to_owned(), format!("{id}/replies")))
}

async fn total(control: &mut Connection, place: &Place, collection: &str) -> Result<u64, Failure> {
    let path = url::Url::parse(collection)?.path().to_owned();
    let text = control.get(&place.host(), &path, &[("accept", "application/activity+json")]).await?.ok(&path)?;
    let value: Value = serde_json::from_str(&text)?;
    value.get("totalItems").and_then(Value::as_u64).ok_or_else(|| "the collection has no total".into())
}

/// Signs on two threads; that time is not measured.
fn sign_all(
    peers: &Peers,
    inbox: &str,
    entry: &str,
    numbers: std::ops::Range<usize>,
) -> Result<VecDeque<Signed>, Failure> {
    let numbers: Vec<usize> = numbers.collect();
    let sign = |part: &[usize]| -> Result<Vec<Signed>, Failure> {
        part.iter()
            .filter_map(|number| peers.all.get(number % peers.all.len()).map(|peer| (number, peer)))
            .map(|(number, peer)| peer.signed(inbox, &peer.reply(*number, entry)))
            .collect()
    };
    let (left, right) = numbers.split_at(numbers.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| sign(right));
        let mut all = VecDeque::from(sign(left)?);
        all.extend(other.join().map_err(|_| "signing failed")??);
        Ok(all)
    })
}

/// Sends all, each connection one after the other; how long the answers took.
async fn send(place: &Place, requests: VecDeque<Signed>) -> Result<Times, Failure> {
    let queue = Arc::new(Mutex::new(requests));
    let mut workers = Vec::new();
    for _ in 0..CONNECTIONS {
        let (queue, mut connection) = (queue.clone(), Connection::open(place.port).await?);
        workers.push(tokio::spawn(async move {
            let mut times = Times::default();
            loop {
                let next = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                let Some(request) = next else { return Ok::<_, Failure>(times) };
                let sent = Instant::now();
                let answer = connection.send(request).await?;
                times.add(sent.elapsed());
                if answer.status != 202 {
                    let said = String::from_utf8_lossy(&answer.body).into_owned();
                    return Err(format!("the inbox answered {}: {said}", answer.status).into());
                }
            }
        }));
    }
    let mut times = Times::default();
    for worker in workers {
        times.merge(worker.await??);
    }
    Ok(times)
}

/// Waits until `count` activities have taken effect.
pub async fn applied(node: &NodeProcess, control: &mut Connection, count: usize) -> Result<(), Failure> {
    let started = Instant::now();
    while node.metric(control, "manyhalls_activities_applied_total").await? < count {
        if started.elapsed() > PATIENCE {
            return Err("not all activities took effect".into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
