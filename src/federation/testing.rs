//! A small server on loopback for the tests of this room; what it answers is left to each test.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;

use super::signer::Signer;
use crate::domain::time::Moment;
use crate::wire::keys::testing::keys;

/// Serves until the test's runtime ends; gives the port on 127.0.0.1.
pub(super) async fn serve(router: Router) -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    port
}

pub(super) fn now() -> Moment {
    Moment::parse("2026-11-21T12:00:00Z").unwrap()
}

pub(super) fn signer() -> Signer {
    Signer(Arc::new(keys("http://us.localhost:1/actor")))
}
