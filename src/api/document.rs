//! The description of the API (OpenAPI 3.1), generated from the handlers and made complete here.
//!
//! What each value looks like stands in `schemas`, who may make which call in `roles`.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use utoipa::openapi::{self, OpenApi, RefOr, ResponseBuilder};
use utoipa::{IntoResponses, PartialSchema, ToSchema};

use super::caller::Visitor;
use super::problem::{self, Problem};
use super::{Api, roles, schemas};

const ABOUT: &str = "One library, many city halls: what the cities of a coalition publish, here and at their own nodes.

Visitors read without a token what visitors may see. Everything else needs `Authorization: Bearer TOKEN` of a user \
with the role; an operator makes one with `manyhalls token create`. A token that is not known is refused everywhere.

Every list answers `{items, next}`: `next` is null on the last page, else the value for `cursor` that leads to the next \
one. Times are RFC 3339 in UTC. Unknown values are null, lists without items are empty. Names that are not known, of \
fields or of parameters, are refused with the nearest known one. Errors are problem documents (RFC 9457).

## Who may make which call

";

/// This description of the API.
#[utoipa::path(get, path = "/openapi.json", tag = "description", operation_id = "describe",
    responses((status = 200, description = "An OpenAPI document", body = Value, content_type = "application/json")),
    security((), ("token" = [])))]
pub(super) async fn show(State(api): State<Api>, _: Visitor) -> Response {
    ([(CONTENT_TYPE, "application/json")], api.document).into_response()
}

/// Says in the description of a call that it may be refused with this status.
pub(super) struct Refuses<const STATUS: u16>;

impl<const STATUS: u16> IntoResponses for Refuses<STATUS> {
    fn responses() -> BTreeMap<String, RefOr<openapi::Response>> {
        let response = ResponseBuilder::new().description(meaning(STATUS)).build();
        BTreeMap::from([(STATUS.to_string(), response.into())])
    }
}

fn meaning(status: u16) -> &'static str {
    match status {
        400 => "The body or a parameter cannot be read",
        401 => "There is no token where one is needed, or the token is not known",
        403 => "The token's user has not the role",
        404 => "There is no such thing",
        409 => "It does not fit with what is here already; nothing was changed",
        410 => "It was here and is gone for good",
        413 => "The body is too large",
        415 => "The body is not JSON",
        422 => "Fields cannot be taken; nothing was changed",
        _ => "The node could not do it",
    }
}

/// Adds to what the handlers say of themselves what holds for all of them.
pub(super) fn complete(described: OpenApi) -> Value {
    let mut document = serde_json::to_value(described).unwrap_or_default();
    let mut known = Vec::new();
    Problem::schemas(&mut known);
    known.push((Problem::name().into_owned(), Problem::schema()));
    let known: serde_json::Map<String, Value> =
        known.into_iter().map(|(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default())).collect();
    merge(
        &mut document,
        json!({
            "info": {
                "title": "Manyhalls",
                "version": env!("CARGO_PKG_VERSION"),
                "description": format!("{ABOUT}{}", roles::table()),
                "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
                "contact": null,
            },
            "servers": [{ "url": "/" }],
            "components": {
                "schemas": known,
                "securitySchemes": {
                    "token": { "type": "http", "scheme": "bearer", "description": "An API token of a member of staff" },
                },
            },
        }),
    );
    if let Some(all) = document.pointer_mut("/components/schemas") {
        schemas::constrain(all);
    }
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        for operation in item.as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
            complete_call(path, operation);
        }
    }
    document
}

fn complete_call(path: &str, call: &mut Value) {
    let parameters = call.get_mut("parameters").and_then(Value::as_array_mut);
    let mut has_query = false;
    for parameter in parameters.into_iter().flatten() {
        has_query |= parameter.get("in").is_some_and(|place| place == "query");
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        if let (Some(schema), Some(parameter)) = (schemas::of_parameter(path, &name), parameter.as_object_mut()) {
            parameter.insert("schema".to_owned(), schema);
        }
    }
    let has_body = call.get("requestBody").is_some();
    let is_open = call.get("security").and_then(Value::as_array).is_some_and(|ways| ways.contains(&json!({})));
    let mut refusals = vec![401, 500];
    refusals.extend((!is_open).then_some(403));
    refusals.extend((has_query || has_body).then_some(400));
    refusals.extend(has_body.then_some([413, 415, 422]).into_iter().flatten());
    let Some(responses) = call.get_mut("responses").and_then(Value::as_object_mut) else { return };
    for status in refusals {
        responses.insert(status.to_string(), json!({ "description": meaning(status) }));
    }
    for (status, response) in responses.iter_mut().filter(|(status, _)| status.as_str() >= "4") {
        let problem = json!({ "schema": { "$ref": "#/components/schemas/Problem" } });
        merge(response, json!({ "content": { problem::MEDIA_TYPE: problem } }));
        if *status == StatusCode::UNAUTHORIZED.as_u16().to_string() {
            let challenge = json!({ "schema": { "type": "string" }, "description": "`Bearer`", "required": true });
            merge(response, json!({ "headers": { "WWW-Authenticate": challenge } }));
        }
    }
    if has_query {
        let description = "the head of the request is too large; ask for less at once";
        responses.insert("431".to_owned(), json!({ "description": description }));
    }
}

/// Lays `patch` over `target` (JSON Merge Patch, RFC 7396): null takes away.
pub(super) fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let Some(target) = target.as_object_mut() else { return };
    for (name, value) in patch {
        if value.is_null() {
            target.remove(&name);
        } else {
            merge(target.entry(name).or_insert(Value::Null), value);
        }
    }
}
