//! `manyhalls import` beside a node that serves.

use serde_json::{Value, json};

use crate::support::caller::Caller;
use crate::support::process::{Done, NodeProcess};

/// Two good rows and three that cannot be taken. The first row below the heading is row 2.
const CSV: &str = "\
external_id,kind,title,summary,language,principles,topics,status,city
p-1,project,Sensor register,Every sensor in the street,en,2;3,iot-sensors,running,Delft
p-2,projet,Bicycle counters,,en,2,,,
p-3,practice,Algorithm audits,,en,3,,,delft
p-4,project,Open data portal,,en,6,,,
p-5,project,Canal wifi,,en,1,,,Utrecht
";

async fn import(node: &NodeProcess, name: &str, text: &str, args: &[&str]) -> Done {
    std::fs::write(node.folder().join(name), text).expect("written");
    node.command(&[&["import", name][..], args].concat()).await
}

/// How many activities the city has in its outbox.
async fn activities(caller: &Caller) -> Value {
    let city = caller.url("/cities/delft");
    caller.document(&format!("{city}/outbox")).await["totalItems"].clone()
}

/// The report of an import that was asked for JSON.
fn report(done: &Done) -> Value {
    serde_json::from_str(&done.stdout).unwrap_or_else(|err| panic!("{err}: {done:?}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_would_be_and_writes_nothing() {
    let node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    let done = import(&node, "f.csv", CSV, &["--dry-run"]).await;
    assert_eq!(done.status.code(), Some(1), "{done:?}");
    assert!(done.stdout.contains("It would be: 2 new, 0 changed, 0 as they were, 3 refused."), "{done:?}");
    caller.at_rest().await;
    assert!(caller.read_all("/entries").await.is_empty());
    assert_eq!(activities(&caller).await, json!(0));
    assert_eq!(caller.found("").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn good_rows_are_published_and_the_others_named_by_number_column_and_reason() {
    let node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    let done = import(&node, "f.csv", CSV, &[]).await;
    assert_eq!(done.status.code(), Some(1), "part of the file was refused: {done:?}");
    let lines: Vec<&str> = done.stdout.lines().collect();
    assert!(lines[0].starts_with("row 3, kind: \"projet\" is no kind"), "{done:?}");
    assert!(lines[1].starts_with("row 5, principles: "), "{done:?}");
    assert!(lines[2].starts_with("row 6, city: \"Utrecht\" is another city"), "{done:?}");
    assert!(lines[2].contains("--take-other-cities"), "{done:?}");
    assert_eq!(lines[3], "2 new, 0 changed, 0 as they were, 3 refused.");

    caller.library_has("", 2).await;
    caller.library_has("q=street&principle=privacy-and-security&topic=iot-sensors&status=running", 1).await;
    assert_eq!(activities(&caller).await, json!(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_import_changes_nothing_and_a_changed_row_only_itself() {
    let node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    import(&node, "f.csv", CSV, &[]).await;
    let before = caller.read_all("/entries").await;

    let again = report(&import(&node, "f.csv", CSV, &["--json"]).await);
    let counts = |report: &Value| (report["created"].clone(), report["updated"].clone(), report["unchanged"].clone());
    assert_eq!(counts(&again), (json!(0), json!(0), json!(2)), "{again}");
    let rows: Vec<(&Value, &Value)> =
        again["refused"].as_array().expect("rows").iter().map(|row| (&row["row"], &row["field"])).collect();
    assert_eq!(rows, [(&json!(3), &json!("kind")), (&json!(5), &json!("principles")), (&json!(6), &json!("city"))]);
    assert_eq!(caller.read_all("/entries").await, before, "not even a time has changed");
    assert_eq!(activities(&caller).await, json!(2), "nobody was told anything");

    let renamed = CSV.replace("Sensor register", "Register of sensors");
    let changed = report(&import(&node, "f.csv", &renamed, &["--json"]).await);
    assert_eq!(counts(&changed), (json!(0), json!(1), json!(1)), "{changed}");
    caller.library_has("q=register", 1).await;
    assert_eq!(activities(&caller).await, json!(3));
    let keys = |entries: &[Value]| entries.iter().map(|entry| entry["key"].clone()).collect::<Vec<_>>();
    assert_eq!(keys(&caller.read_all("/entries").await), keys(&before), "its address stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn json_is_taken_like_csv_and_rows_without_an_id_are_known_by_their_title() {
    let node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    let rows = json!([
        { "kind": "project", "title": "Canal wifi", "principles": [1], "city": "Utrecht" },
        { "kind": "project", "title": "Sensor register", "principles": ["privacy-and-security"],
          "links": [{ "url": "https://sensors.example/", "title": "All sensors" }] },
        { "kind": "project", "title": "No principle" }
    ]);
    let first = report(&import(&node, "f.json", &rows.to_string(), &["--json"]).await);
    assert_eq!((&first["created"], &first["refused"][0]["row"]), (&json!(1), &json!(1)), "{first}");
    assert_eq!((&first["refused"][1]["row"], &first["refused"][1]["field"]), (&json!(3), &json!("principles")));

    let told = report(&import(&node, "f.json", &rows.to_string(), &["--json", "--take-other-cities"]).await);
    assert_eq!((&told["created"], &told["unchanged"]), (&json!(1), &json!(1)), "{told}");
    caller.library_has(&format!("city={}", node.address()), 2).await;

    let drafts = json!([{ "kind": "practice", "title": "Method", "principles": [3] }]).to_string();
    import(&node, "drafts.json", &drafts, &["--drafts"]).await.success();
    assert_eq!(caller.read_all("/entries?publication=draft").await.len(), 1);
    assert_eq!(activities(&caller).await, json!(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_none_is_refused_with_what_would_be_right() {
    let node = NodeProcess::start("delft").await;
    assert!(node.command(&["import", "none.csv"]).await.refused().contains("cannot be read"));
    assert!(import(&node, "f.json", "[{]", &[]).await.refused().contains("f.json"));
    let told = import(&node, "f.csv", "titel,kind,principles\nA,project,1\n", &[]).await.refused();
    assert!(told.contains("\"titel\" is not known; use title"), "{told}");
}
