//! The log says who did what, to admins only, and nobody changes it.

use manyhalls::domain::role::Role;
use serde_json::Value;

use crate::support::town::{PASSWORD, Town};

#[tokio::test(flavor = "multi_thread")]
async fn deeds_are_in_the_log_and_come_out_as_a_table_and_as_lines() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(Role::Admin).await;
    town.browser().sign_in("admin@city.example", "not the right password").await.expect(403);
    town.browser().sign_in("=cmd()@city.example", PASSWORD).await.expect(403);
    let fields = [("email", "ana@city.example"), ("role", "editor")];
    admin.post("/desk/people", &fields).await.expect(200);
    let lines = admin.get("/desk/log.jsonl").await.expect(200);
    assert_eq!(lines.headers["content-type"], "application/jsonl");
    let lines: Vec<Value> = lines.text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let find =
        |deed: &str| lines.iter().find(|line| line["deed"] == deed).unwrap_or_else(|| panic!("{deed}: {lines:?}"));
    let invited = find("person-invited");
    assert_eq!(invited["who"], "admin@city.example");
    assert_eq!(
        (&invited["role"], &invited["subject"], &invited["reason"]),
        (&"admin".into(), &"ana@city.example".into(), &"editor".into())
    );
    assert!(invited["origin"].as_str().expect("text").starts_with("session "));
    assert_eq!(find("signed-in")["reason"], "password");
    let refused: Vec<&Value> = lines.iter().filter(|line| line["deed"] == "sign-in-refused").collect();
    assert_eq!(refused.len(), 2);
    assert!(lines.iter().all(|line| !line.to_string().contains("cmd()")), "what strangers type is not kept");
    let csv = admin.get("/desk/log.csv?deed=person-invited&who=admin%40city.example").await.expect(200).text;
    assert_eq!(csv.lines().count(), 2, "{csv}");
    let page = admin.get("/en/desk/log?deed=person-invited").await.expect(200).text;
    assert!(page.contains("ana@city.example") && !page.contains("<td>Signed in</td>"), "{page}");
    assert!(
        admin
            .get("/en/desk/log?from=2000-01-01&until=2000-01-02")
            .await
            .expect(200)
            .text
            .contains("Nothing is in the log")
    );
    for role in [Role::Manager, Role::Editor, Role::Moderator] {
        let mut staff = town.signed_in(role).await;
        for path in ["/desk/log", "/desk/log.csv", "/desk/log.jsonl"] {
            staff.get(path).await.expect(403);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_itself_refuses_to_change_the_log() {
    use diesel::connection::SimpleConnection;
    use diesel::{Connection, PgConnection, SqliteConnection};
    use manyhalls::store::DatabaseUrl;

    let mut town = Town::start("delft").await;
    town.signed_in(Role::Admin).await;
    town.stop().await;
    for statement in ["UPDATE audit_log SET who = 'x'", "DELETE FROM audit_log"] {
        let refused = match &town.settings.database_url {
            DatabaseUrl::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path.to_str().expect("a path")).expect("open");
                // The node's last connection may still be closing.
                conn.batch_execute("PRAGMA busy_timeout = 10000").expect("a setting");
                conn.batch_execute(statement)
            }
            DatabaseUrl::Postgres(url) => PgConnection::establish(url).expect("open").batch_execute(statement),
        };
        let why = refused.expect_err(statement).to_string();
        assert!(why.contains("the audit log is only added to"), "{why}");
    }
}
