//! What a browser makes of a page: its elements with their attributes, and its comments.

use std::cell::{Cell, RefCell};

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

#[derive(Debug, Default)]
pub struct Markup {
    pub elements: Vec<Element>,
    pub comments: Vec<String>,
}

#[derive(Default)]
struct Sink {
    seen: RefCell<Markup>,
    ended: Cell<bool>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(Tag { kind: TagKind::StartTag, name, attrs, .. }) => {
                let attributes =
                    attrs.iter().map(|found| (found.name.local.to_string(), found.value.to_string())).collect();
                self.seen.borrow_mut().elements.push(Element { name: name.to_string(), attributes });
                // In these a browser sees text alone until they are closed.
                return match name.as_ref() {
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    "script" | "style" | "noscript" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
                    _ => TokenSinkResult::Continue,
                };
            }
            Token::CommentToken(text) => self.seen.borrow_mut().comments.push(text.to_string()),
            Token::EOFToken => self.ended.set(true),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Markup {
    pub fn of(html: &str) -> Self {
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        assert!(tokenizer.sink.ended.get(), "all of the page is read");
        tokenizer.sink.seen.take()
    }
}
