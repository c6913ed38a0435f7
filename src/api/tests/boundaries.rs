//! Who may call what, and what every call does with requests that it cannot take.

use super::*;

#[tokio::test]
async fn every_call_asks_for_the_role_that_the_table_names() {
    let node = TestNode::start().await;
    let mut tokens = Vec::new();
    for role in Role::ALL {
        tokens.push((role, node.token(role).await));
    }
    for call in CALLS {
        let path = call.path.replace("{key}", "nothing-here");
        let body = matches!(call.method, "POST" | "PUT").then(|| json!({}));
        let anonymous = node.call(call.method, &path, None, body.clone()).await;
        let Needs::Permission(act) = call.needs else {
            assert_ne!(anonymous.status, 401, "{} {path}", call.method);
            continue;
        };
        assert_eq!(anonymous.status, 401, "{} {path}", call.method);
        assert_eq!(anonymous.headers["www-authenticate"], "Bearer");
        for (role, token) in &tokens {
            let answer = node.call(call.method, &path, Some(token), body.clone()).await;
            assert_eq!(answer.status == 403, !role.may(act), "{role}: {} {path}: {}", call.method, answer.status);
            if answer.status == 403 {
                assert!(answer.json["detail"].as_str().unwrap().contains("needs the role admin"), "{}", answer.json);
            }
        }
    }
}

#[tokio::test]
async fn a_wrong_token_is_refused_everywhere() {
    let node = TestNode::start().await;
    for call in CALLS {
        let path = call.path.replace("{key}", "nothing-here");
        let answer = node.call(call.method, &path, Some("mh_wrong"), None).await;
        assert_eq!(answer.status, 401, "{} {path}", call.method);
        assert!(answer.headers["www-authenticate"].to_str().unwrap().starts_with("Bearer"));
    }
    let request = Request::get("/api/v1/library").header("authorization", "Basic YTpi").body(Body::empty()).unwrap();
    assert_eq!(node.send(request).await.status, 401);
}

#[tokio::test]
async fn what_the_api_does_not_know_gets_a_problem_document() {
    let node = TestNode::start().await;
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v2/entries",
        "/api/v1/nothing",
        "/api/v1/entries/%FF",
        "/api/v1/entries/a%2Fb",
    ] {
        let answer = node.get(path).await;
        assert_eq!((answer.status, &answer.json["status"]), (StatusCode::NOT_FOUND, &json!(404)), "{path}");
        assert_eq!(answer.headers["content-type"], "application/problem+json", "{path}");
    }
    let answer = node.call("PATCH", "/api/v1/entries/x", None, None).await;
    assert_eq!((answer.status, &answer.json["status"]), (StatusCode::METHOD_NOT_ALLOWED, &json!(405)));
    let allowed = answer.headers["allow"].to_str().unwrap();
    assert!(["GET", "PUT", "DELETE"].iter().all(|method| allowed.contains(method)), "{allowed}");
}

#[tokio::test]
async fn bodies_are_small_and_of_json() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let send = |content_type: &'static str, body: Vec<u8>| {
        let request = Request::post("/api/v1/entries").header("authorization", format!("Bearer {token}"));
        node.send(request.header("content-type", content_type).body(Body::from(body)).unwrap())
    };
    assert_eq!(send("application/json", vec![b' '; 1024 * 1024 + 1]).await.status, 413);
    assert_eq!(send("text/plain", b"{}".to_vec()).await.status, 415);
    assert_eq!(send("application/json", b"{".to_vec()).await.status, 400);
    assert_eq!(send("application/json", vec![b'['; 500_000]).await.status, 400);
    assert_eq!(send("application/json; charset=utf-8", b"{}".to_vec()).await.status, 422);
    let without = Request::post("/api/v1/entries").header("authorization", format!("Bearer {token}"));
    assert_eq!(node.send(without.body(Body::from("{}")).unwrap()).await.status, 415);
}

#[tokio::test]
async fn public_reads_may_be_kept_briefly_and_by_any_page() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let public = node.get("/api/v1/library").await;
    assert_eq!(public.headers["access-control-allow-origin"], "*");
    assert_eq!(public.headers["cache-control"], "public, max-age=10");
    let private = node.call("GET", "/api/v1/library", Some(&token), None).await;
    assert!(!private.headers.contains_key("access-control-allow-origin"));
    assert_eq!(private.headers["cache-control"], "no-store");
    assert_eq!(node.get("/api/v1/entries/none").await.headers["cache-control"], "no-store");
}
