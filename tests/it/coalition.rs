//! The cities that a node knows, on a map and in a table.

use manyhalls::domain::face::Location;

use crate::support::eventually;
use crate::support::town::Town;

fn at(latitude: f64, longitude: f64) -> Option<Location> {
    Location::new(latitude, longitude)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_that_says_where_it_lies_stands_on_the_map_of_those_who_follow_it() {
    let delft = Town::start_with("delft", |settings| settings.site.location = at(52.0116, 4.3571)).await;
    let gouda = Town::start_with("gouda", |settings| settings.site.location = at(52.0115, 4.7108)).await;
    gouda.publish("Cheese sensors").await;
    let document = gouda.document(&gouda.city()).await.expect(200).json();
    assert_eq!(document["location"]["type"], "Place");
    assert_eq!(document["location"]["latitude"], 52.0115);
    delft.follow(&gouda).await;
    delft.library_has("", 1).await;
    let page = delft.page("/coalition").await.expect(200);
    assert_eq!(page.text.matches("<circle").count(), 2, "{}", page.text);
    assert!(page.text.contains("<title>Gouda</title>") && page.text.contains("world__city--own"));
    assert!(page.text.contains(&format!("/cities/{}", gouda.address())), "the table says the same");
    assert!(!page.text.contains("stands in the table only"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_without_a_place_stands_in_the_table_only_and_the_page_says_so() {
    let town = Town::start("delft").await;
    let page = town.page("/en/coalition").await.expect(200);
    assert!(!page.text.contains("<circle"));
    assert!(page.text.contains("Delft") && page.text.contains("stands in the table only"), "{}", page.text);
    assert_eq!(town.page("/coalition?page=2").await.status, 404);
    assert_eq!(town.page("/coalition?page=x").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_that_is_blocked_leaves_the_map() {
    let delft = Town::start("delft").await;
    let gouda = Town::start_with("gouda", |settings| settings.site.location = at(52.0115, 4.7108)).await;
    gouda.publish("Cheese sensors").await;
    delft.follow(&gouda).await;
    delft.library_has("", 1).await;
    let block = serde_json::json!({ "target": gouda.settings.site.peer.to_string(), "reason": "a test" });
    assert!(delft.api(reqwest::Method::POST, "/blocks", Some(block)).await.status < 300);
    eventually("the blocked city is gone", || async {
        !delft.page("/coalition").await.expect(200).text.contains("Gouda")
    })
    .await;
}
