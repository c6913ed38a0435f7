//! An entry is published at its hour, once, and not when somebody changed their mind.

use manyhalls::domain::role::Role;
use manyhalls::domain::time::Moment;
use manyhalls::usecases::{entry_history, entry_schedule};

use crate::support::browser::Browser;
use crate::support::eventually;
use crate::support::town::Town;
use crate::writing::saved;

const HOUR: i64 = 3600;

/// Schedules the entry for so many hours from now, on the minute.
async fn schedule(town: &Town, browser: &mut Browser, hours: i64) -> Moment {
    let minute = 60 * 1_000_000;
    let due = Moment::from_micros(town.hall().now().plus_secs(hours * HOUR).micros() / minute * minute);
    let text = due.to_datetime().format("%Y-%m-%d %H:%M").to_string();
    let (day, hour) = text.split_once(' ').expect("a day and an hour");
    let fields = [("day", day), ("hour", hour)];
    browser.post("/desk/entries/sensor-register/schedule", &fields).await.expect(303);
    due
}

async fn times_published(town: &Town) -> usize {
    let key = "sensor-register".parse().expect("a key");
    let (_, revisions) = entry_history::run(town.hall(), key).await.expect("a history");
    revisions.iter().filter(|revision| revision.verb.as_str() == "published").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_published_at_its_hour_and_once_even_after_a_crash() {
    let mut town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    let due = schedule(&town, &mut browser, 3).await;
    let list = browser.get("/desk/entries?publication=scheduled").await.expect(200).text;
    assert!(
        list.contains("Sensor register") && list.contains(&due.to_datetime().format("%H:%M UTC").to_string()),
        "{list}"
    );
    town.pass_time(HOUR);
    assert_eq!(town.page("/entries/sensor-register").await.status, 404);
    // Away at its hour.
    town.stop().await;
    town.start_again().await;
    town.pass_time(3 * HOUR);
    eventually("it is published", || async { town.page("/entries/sensor-register").await.status == 200 }).await;
    // The job once more, as after a crash between the deed and the note that it is done.
    let (_, revisions) =
        entry_history::run(town.hall(), "sensor-register".parse().expect("a key")).await.expect("a history");
    let subject = format!("{} {}", revisions[0].entry, due.micros());
    entry_schedule::run(town.hall(), &subject).await.expect("nothing to do");
    assert_eq!(times_published(&town).await, 1);
    assert_eq!(revisions[0].by, "editor@city.example");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_mind_counts() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    schedule(&town, &mut browser, 1).await;
    schedule(&town, &mut browser, 5).await;
    town.pass_time(2 * HOUR);
    town.drained_but(1).await;
    assert_eq!(town.page("/entries/sensor-register").await.status, 404);
    browser.post("/desk/entries/sensor-register/schedule/cancel", &[]).await.expect(303);
    town.pass_time(5 * HOUR);
    town.drained().await;
    assert_eq!(times_published(&town).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_that_cannot_be_is_refused_and_kept_in_the_form() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    for (day, hour, problem) in [
        ("2020-01-01", "09:00", "lies in the past"),
        ("2926-01-01", "09:00", "more than two years ahead"),
        ("soon", "09:00", "is no day and hour"),
        ("", "", "is no day and hour"),
    ] {
        let fields = [("day", day), ("hour", hour)];
        let page = browser.post("/desk/entries/sensor-register/schedule", &fields).await.expect(422).text;
        assert!(page.contains(problem) && page.contains(&format!("value=\"{day}\"")), "{day}: {page}");
    }
}
