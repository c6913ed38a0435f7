//! Two nodes as two cities run them: a process and a folder each, commands beside them, signals to end them.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::json;

use crate::support::caller::{Caller, project};
use crate::support::process::{Done, NodeProcess, free_port, program};

/// Waits until a search finds this many entries, and prints how long that took from `since`.
async fn found_after(caller: &Caller, what: &str, query: &str, count: u64, since: Instant) {
    caller.library_has(query, count).await;
    println!("{what}: seen by search on the other node after {:.0} ms", since.elapsed().as_secs_f64() * 1000.0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_city_does_is_found_by_search_at_the_other() {
    let (amsterdam, barcelona) = (NodeProcess::start("amsterdam").await, NodeProcess::start("barcelona").await);
    let (at_amsterdam, at_barcelona) = (amsterdam.admin().await, barcelona.admin().await);

    let said = barcelona.command(&["follow", &format!("@{}", amsterdam.address())]).await.success();
    assert!(said.contains("The node asks @amsterdam@"), "{said}");
    let handle = json!({ "handle": format!("@{}", barcelona.address()) });
    at_amsterdam.api(Method::POST, "/following", Some(handle)).await.expect(202);
    at_barcelona.follows(&amsterdam.address()).await;
    at_amsterdam.follows(&barcelona.address()).await;

    for (here, there) in [(&at_amsterdam, &at_barcelona), (&at_barcelona, &at_amsterdam)] {
        let own = here.found("").await;
        let since = Instant::now();
        let entry = here.publish("Algorithm register").await;
        found_after(there, "published", "q=algorithm", 1, since).await;
        let held = there.read("/library?q=algorithm").await["items"][0].clone();
        assert_eq!((&held["id"], &held["local"]), (&entry["id"], &json!(false)));

        let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
        let since = Instant::now();
        here.api(Method::PUT, &path, Some(project("Register of decisions"))).await.expect(200);
        found_after(there, "edited", "q=decisions", 1, since).await;
        assert_eq!(there.found("q=algorithm").await, 0, "the old text is found no more");

        let since = Instant::now();
        here.api(Method::DELETE, &path, None).await.expect(204);
        found_after(there, "withdrawn", "", own, since).await;
    }

    let said = barcelona.command(&["unfollow", &format!("@{}", amsterdam.address())]).await.success();
    assert!(said.contains("no longer follows"), "{said}");
    assert!(at_barcelona.read_all("/following").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_stands_alone_on_standard_output_and_works_at_once() {
    let node = NodeProcess::start("delft").await;
    node.command(&["user", "add", "ana@city.example", "--role", "editor"]).await.success();
    let done = node.command(&["token", "create", "ana@city.example", "--name", "laptop"]).await;
    assert_eq!(done.stderr, "");
    let said = done.success();
    let token = said.strip_suffix('\n').expect("a line");
    assert!(token.len() >= 32 && token.chars().all(|c| c.is_ascii_graphic()), "nothing but the token: {said:?}");
    Caller::new(&node.base(), token).publish("Sensor register").await;
    Caller::new(&node.base(), "wrong").api(Method::POST, "/entries", Some(project("A"))).await.expect(401);

    let stranger = node.command(&["token", "create", "eve@city.example", "--name", "laptop"]).await;
    assert_eq!(stranger.stdout, "");
    assert!(stranger.refused().contains("manyhalls user add eve@city.example"));
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).expect("a folder").next().is_none()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_on_a_folder_without_a_node_says_so_and_leaves_nothing_there() {
    let node = NodeProcess::new("delft");
    let file = node.folder().join("entries.csv");
    std::fs::write(&file, "title,kind,principles\nA,project,1\n").expect("written");
    let file = file.to_str().expect("UTF-8");
    for there in [false, true] {
        if there {
            std::fs::create_dir(&node.data_dir).expect("a folder");
        }
        for line in [
            &["user", "add", "ana@city.example", "--role", "editor"][..],
            &["token", "create", "ana@city.example", "--name", "laptop"],
            &["import", file],
            &["follow", "@amsterdam@library.example"],
            &["unfollow", "@amsterdam@library.example"],
            &["backup", "backup"],
            &["search", "reindex"],
        ] {
            let told = node.command(line).await.refused();
            let place = node.data_dir.display().to_string();
            assert!(told.contains(&format!("there is no node in {place}")), "{line:?}: {told}");
            assert!(told.contains("`manyhalls serve`") && told.contains("--data-dir"), "{line:?}: {told}");
        }
        assert_eq!(node.data_dir.exists(), there);
        assert!(!there || is_empty(&node.data_dir), "the folder is as it was");
        assert!(!node.folder().join("manyhalls.sqlite3").exists(), "no database was made");
        assert!(!node.folder().join("backup").exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sigterm_ends_a_node_in_order_also_while_a_request_is_open() {
    let mut node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    caller.publish("Sensor register").await;
    let (status, took) = node.terminate().await;
    println!("ended {} ms after SIGTERM", took.as_millis());
    assert!(status.success() && took < Duration::from_secs(20), "{status} after {took:?}");

    node.serve().await;
    caller.library_has("q=sensor", 1).await;
    let mut open = TcpStream::connect(("127.0.0.1", node.port)).expect("it listens");
    open.write_all(b"POST /inbox HTTP/1.1\r\nHost: delft.localhost\r\nContent-Length: 1000\r\n\r\n{").expect("sent");
    let (status, took) = node.terminate().await;
    println!("ended {} ms after SIGTERM with a request that never comes to its end", took.as_millis());
    assert!(status.success() && took < Duration::from_secs(20), "{status} after {took:?}");
    open.set_read_timeout(Some(Duration::from_secs(5))).expect("a timeout");
    let _ = open.read(&mut [0; 512]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_is_served_by_one_process_only() {
    let node = NodeProcess::start("delft").await;
    let other = format!("127.0.0.1:{}", free_port());
    let told = node.command(&["serve", "--listen", &other]).await.refused();
    assert!(told.contains("another process is already serving the node in"), "{told}");
    assert!(told.contains("End it first, or choose another folder with --data-dir"), "{told}");
    let told = node.command(&["serve"]).await.refused();
    assert!(told.contains("cannot listen on") || told.contains("already serving"), "{told}");
    assert_eq!(node.admin().await.found("").await, 0, "the first one goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn once_others_know_the_city_its_handle_and_address_stay() {
    let mut amsterdam = NodeProcess::start("amsterdam").await;
    let barcelona = NodeProcess::start("barcelona").await;
    let caller = barcelona.admin().await;
    barcelona.command(&["follow", &format!("@{}", amsterdam.address())]).await.success();
    caller.follows(&amsterdam.address()).await;
    amsterdam.stop().await;

    let url = amsterdam.base();
    for change in [["--city-handle", "mokum"], ["--public-url", "http://mokum.localhost:4000"]] {
        let told = amsterdam.command(&[&["serve"][..], &change].concat()).await.refused();
        assert!(told.contains("this node has been known to other servers as @amsterdam at"), "{change:?}: {told}");
        let way = format!("Set public_url = \"{url}\" and [city] handle = \"amsterdam\" again");
        assert!(told.contains(&way), "{change:?}: {told}");
    }
    amsterdam.serve().await;
    amsterdam.admin().await.publish("Algorithm register").await;
    caller.library_has("q=algorithm", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_setting_is_named_with_its_place_and_what_would_be_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = program();
    command.arg("serve").current_dir(folder.path()).env("MANYHALLS_LISTEN", "8080");
    let told = Done::of(command).await.refused();
    assert!(told.contains("the variable MANYHALLS_LISTEN: \"8080\" is no address"), "{told}");
    assert!(is_empty(folder.path()));
}
