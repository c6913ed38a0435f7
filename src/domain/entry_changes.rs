//! What is different between two texts of an entry, field by field and word by word.
//!
//! How it is shown is the pages' business.

use serde_json::Value;
use similar::utils::{diff_lines, diff_words};
use similar::{Algorithm, ChangeTag};

use super::entry_input::{EntryInput, FIELDS};

/// Longer texts are compared line by line: comparing words costs their square.
const WORDS_MAX_BYTES: usize = 40_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Same,
    Inserted,
    Deleted,
}

/// A piece of a text and what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub mark: Mark,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// As in the API: `title`, `status_as_of`.
    pub field: &'static str,
    pub before: String,
    pub after: String,
    pub pieces: Vec<Piece>,
}

/// The fields that differ.
pub fn between(before: &EntryInput, after: &EntryInput) -> Vec<FieldChange> {
    let (before, after) = (values(before), values(after));
    let changed = FIELDS.into_iter().filter_map(|field| {
        let (before, after) = (written(before.get(field)), written(after.get(field)));
        (before != after).then(|| FieldChange { field, pieces: pieces(&before, &after), before, after })
    });
    changed.collect()
}

/// `mine`, with the fields of `theirs` that `takes_theirs` says.
pub fn merged(mine: &EntryInput, theirs: &EntryInput, takes_theirs: impl Fn(&str) -> bool) -> EntryInput {
    let (mut merged, theirs) = (values(mine), values(theirs));
    if let (Value::Object(merged), Value::Object(theirs)) = (&mut merged, theirs) {
        merged.extend(theirs.into_iter().filter(|(field, _)| takes_theirs(field)));
    }
    serde_json::from_value(merged).expect("fields of two texts make a text")
}

fn values(input: &EntryInput) -> Value {
    serde_json::to_value(input).expect("plain text always serialises")
}

/// A field as people read it: lists one below the other.
fn written(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().map(|item| written(Some(item))).collect::<Vec<_>>().join("\n"),
        Some(Value::Object(fields)) => fields.values().map(|part| written(Some(part))).collect::<Vec<_>>().join(" "),
        Some(other) => other.to_string(),
    }
}

/// The words of both texts in one, marked.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let lines = diff_lines(Algorithm::Myers, before, after);
    let mut all = Pieces::default();
    let (mut gone, mut came) = (String::new(), String::new());
    for (tag, text) in lines {
        match tag {
            ChangeTag::Delete => gone.push_str(text),
            ChangeTag::Insert => came.push_str(text),
            ChangeTag::Equal => {
                all.replaced(&gone, &came);
                gone.clear();
                came.clear();
                all.add(Mark::Same, text);
            }
        }
    }
    all.replaced(&gone, &came);
    all.0
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn replaced(&mut self, gone: &str, came: &str) {
        if gone.len() + came.len() > WORDS_MAX_BYTES {
            self.add(Mark::Deleted, gone);
            self.add(Mark::Inserted, came);
            return;
        }
        for (tag, text) in diff_words(Algorithm::Myers, gone, came) {
            let mark = match tag {
                ChangeTag::Delete => Mark::Deleted,
                ChangeTag::Insert => Mark::Inserted,
                ChangeTag::Equal => Mark::Same,
            };
            self.add(mark, text);
        }
    }

    fn add(&mut self, mark: Mark, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.mark == mark => last.text.push_str(text),
            _ => self.0.push(Piece { mark, text: text.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(title: &str, summary: Option<&str>) -> EntryInput {
        EntryInput { title: Some(title.into()), summary: summary.map(str::to_owned), ..EntryInput::default() }
    }

    #[test]
    fn only_what_differs_is_named_and_word_by_word() {
        let changes = between(&input("Sensor register", None), &input("Sensor map", Some("New.")));
        assert_eq!(changes.iter().map(|change| change.field).collect::<Vec<_>>(), ["title", "summary"]);
        let marks: Vec<_> = changes[0].pieces.iter().map(|piece| (piece.mark, piece.text.as_str())).collect();
        assert_eq!(marks, [(Mark::Same, "Sensor "), (Mark::Deleted, "register"), (Mark::Inserted, "map")]);
    }

    #[test]
    fn pieces_without_what_came_are_the_old_text_and_without_what_went_the_new_one() {
        for (before, after) in
            [("", "x"), ("a\nb\nc\n", "a\nB b\nd\n"), ("one two three", "one three four"), ("é 市 x", "é 市市 x y")]
        {
            let all = pieces(before, after);
            let without = |mark: Mark| -> String {
                all.iter().filter(|piece| piece.mark != mark).map(|piece| piece.text.as_str()).collect()
            };
            assert_eq!(without(Mark::Inserted), before);
            assert_eq!(without(Mark::Deleted), after);
        }
    }

    #[test]
    fn all_fields_of_a_text_can_be_compared() {
        let Value::Object(fields) = values(&EntryInput::default()) else { panic!("an object") };
        let mut known: Vec<&str> = FIELDS.to_vec();
        known.sort_unstable();
        let mut found: Vec<&str> = fields.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, known);
    }

    #[test]
    fn two_texts_are_put_together_field_by_field() {
        let (mine, theirs) = (input("Mine", Some("mine")), input("Theirs", Some("theirs")));
        let both = merged(&mine, &theirs, |field| field == "summary");
        assert_eq!(both, input("Mine", Some("theirs")));
    }
}
