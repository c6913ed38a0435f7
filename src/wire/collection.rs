//! Collections and their pages: ours as documents, others' read.

use serde_json::{Value, json};

use super::context::with_context;
use super::value;

/// A collection that tells its size and where its first page is.
pub fn ordered(id: &str, total: i64, first: Option<&str>) -> Value {
    let mut document = json!({ "id": id, "type": "OrderedCollection", "totalItems": total });
    if let (Some(first), Some(fields)) = (first, document.as_object_mut()) {
        fields.insert("first".to_owned(), json!(first));
    }
    with_context(document)
}

/// A whole conversation, which belongs to `owner`.
pub fn conversation(id: &str, owner: &str, total: i64, first: &str) -> Value {
    with_context(json!({
        "id": id,
        "type": "OrderedCollection",
        "attributedTo": owner,
        "totalItems": total,
        "first": first,
    }))
}

/// One page of an ordered collection.
pub fn ordered_page(id: &str, part_of: &str, items: Vec<Value>, next: Option<&str>) -> Value {
    with_context(page(
        json!({
            "id": id,
            "type": "OrderedCollectionPage",
            "partOf": part_of,
            "orderedItems": items,
        }),
        next,
    ))
}

/// A collection that tells its size and nothing else.
pub fn counted(id: &str, total: i64) -> Value {
    with_context(json!({ "id": id, "type": "Collection", "totalItems": total }))
}

/// A collection whose first page comes along, as Mastodon likes its replies.
pub fn with_first_page(id: &str, total: i64, first: Value) -> Value {
    with_context(json!({ "id": id, "type": "Collection", "totalItems": total, "first": first }))
}

/// A page of a collection without order, without a context of its own.
pub fn inner_page(id: &str, part_of: &str, items: Vec<Value>, next: Option<&str>) -> Value {
    page(json!({ "id": id, "type": "CollectionPage", "partOf": part_of, "items": items }), next)
}

/// What a collection or a page of one holds, in order or not.
pub fn items(document: &Value) -> Vec<&Value> {
    ["items", "orderedItems"].into_iter().flat_map(|field| value::many(document, field)).collect()
}

/// Where a collection goes on, pages inside it or addresses of pages: the first page of one, the next of a page.
pub fn onward(document: &Value) -> Vec<&Value> {
    ["first", "next"].into_iter().filter_map(|field| value::first(document, field)).collect()
}

fn page(mut document: Value, next: Option<&str>) -> Value {
    if let (Some(next), Some(fields)) = (next, document.as_object_mut()) {
        fields.insert("next".to_owned(), json!(next));
    }
    document
}
