//! Whether HTML from outside can be parsed at a cost in proportion to its size.
//!
//! HTML parsers repair what they read. An element such as `<b>` that is left open is opened again in every later
//! paragraph, so that forty kilobytes can become gigabytes; deep nesting and tags of thousands of attributes take time
//! by the square. So the text is first parsed without building anything, and given up when that costs too much.
//! What becomes of such a text is left to `text`.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::tree_builder::ElementFlags;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, ExpandedName, LocalName, QualName, TokenizerResult, local_name, ns};

/// Elements within elements.
const DEPTH_MAX: usize = 200;
/// Elements that stand in a table where none may.
const FOSTERED_MAX: usize = 1000;
/// White space, quotes and slashes within one tag: each may begin an attribute.
const SEPARATORS_MAX: usize = 1000;
/// What a text of usual size may cost whatever it holds, and what each byte of it may.
const COST_FREE: usize = 16 * 1024;
const COST_PER_BYTE: usize = 5;
/// What an element costs beside its attributes: about as much as its tag is long.
const ELEMENT_COST: usize = 8;
/// So little cannot cost much: most of what people write.
const SMALL_BYTES: usize = 4096;
const SMALL_TAGS: usize = 40;

/// Whether a parser may be given this.
pub(super) fn is_bearable(html: &str) -> bool {
    if html.len() <= SMALL_BYTES && html.bytes().filter(|byte| *byte == b'<').count() <= SMALL_TAGS {
        return true;
    }
    let cost_max = COST_FREE + html.len() * COST_PER_BYTE;
    let tokenizer = tokenizer();
    let queue = BufferQueue::default();
    let mut separators = 0;
    for piece in pieces(html) {
        let before = tokenizer.sink.tokens.get();
        queue.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        // As long as a tag goes on there is no token; within a text there is one for each piece.
        let within = tokenizer.sink.tokens.get() == before;
        let found =
            piece.bytes().filter(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'"' | b'\'' | b'/'));
        separators = if within { separators + found.count() } else { 0 };
        let spent = &tokenizer.sink.builder.sink;
        if separators > SEPARATORS_MAX
            || spent.cost.get() > cost_max
            || spent.depth.get() > DEPTH_MAX
            || spent.fostered.get() > FOSTERED_MAX
        {
            return false;
        }
    }
    true
}

/// Pieces of at most one tag and few bytes, so that the cost of each is small whatever came before.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    const BYTES: usize = 256;
    html.split_inclusive('<').flat_map(|part| {
        let mut rest = part;
        std::iter::from_fn(move || {
            let end = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= BYTES).last()?;
            let (piece, after) = rest.split_at_checked(end)?;
            rest = after;
            Some(piece)
        })
    })
}

fn tokenizer() -> Tokenizer<Watch> {
    let sink = Spent::default();
    // As the sanitiser has it.
    let context = named(local_name!("div"));
    let builder = TreeBuilder::new_for_fragment(sink, context, None, TreeBuilderOpts::default());
    let state = builder.tokenizer_state_for_context_elem(false);
    let options = TokenizerOpts { initial_state: Some(state), ..TokenizerOpts::default() };
    Tokenizer::new(Watch { builder, tokens: Cell::new(0) }, options)
}

/// The parser's second half, with a count of what the first hands it.
struct Watch {
    builder: TreeBuilder<Rc<Node>, Spent>,
    tokens: Cell<usize>,
}

impl TokenSink for Watch {
    type Handle = Rc<Node>;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<Rc<Node>> {
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get() + 1);
        }
        self.builder.process_token(token, line_number)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// As much of an element as the parser asks back for.
struct Node {
    name: QualName,
    depth: Cell<usize>,
    /// Whether HTML may stand in it although it is MathML.
    embeds: bool,
}

/// Takes the elements that a parser makes, and keeps of them what they cost.
#[derive(Default)]
struct Spent {
    cost: Cell<usize>,
    /// The deepest so far.
    depth: Cell<usize>,
    /// Found in a table outside of its cells and put before it, for which all its neighbours are looked through.
    fostered: Cell<usize>,
}

impl Spent {
    fn place(&self, depth: usize, child: &NodeOrText<Rc<Node>>) {
        if let NodeOrText::AppendNode(node) = child {
            node.depth.set(depth + 1);
            self.depth.set(self.depth.get().max(depth + 1));
        }
    }
}

impl TreeSink for Spent {
    type Handle = Rc<Node>;
    type Output = ();
    type ElemName<'a> = ExpandedName<'a>;

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Rc<Node> {
        let held = attributes.iter().map(|attribute| attribute.name.local.len() + attribute.value.len());
        self.cost.set(self.cost.get() + ELEMENT_COST + held.sum::<usize>());
        Rc::new(Node { name, depth: Cell::new(0), embeds: flags.mathml_annotation_xml_integration_point })
    }

    fn append(&self, parent: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.place(parent.depth.get(), &child);
    }

    fn append_based_on_parent_node(&self, element: &Rc<Node>, before: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.fostered.set(self.fostered.get() + 1);
        self.place(element.depth.get().max(before.depth.get()), &child);
    }

    fn append_before_sibling(&self, sibling: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.fostered.set(self.fostered.get() + 1);
        self.place(sibling.depth.get(), &child);
    }

    fn elem_name<'a>(&'a self, target: &'a Rc<Node>) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn same_node(&self, x: &Rc<Node>, y: &Rc<Node>) -> bool {
        Rc::ptr_eq(x, y)
    }

    fn is_mathml_annotation_xml_integration_point(&self, node: &Rc<Node>) -> bool {
        node.embeds
    }

    fn get_document(&self) -> Rc<Node> {
        unnamed()
    }

    fn get_template_contents(&self, target: &Rc<Node>) -> Rc<Node> {
        target.clone()
    }

    fn create_comment(&self, _: StrTendril) -> Rc<Node> {
        unnamed()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Node> {
        unnamed()
    }

    fn finish(self) {}
    fn parse_error(&self, _: Cow<'static, str>) {}
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn add_attrs_if_missing(&self, _: &Rc<Node>, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Rc<Node>) {}
    fn reparent_children(&self, _: &Rc<Node>, _: &Rc<Node>) {}
}

/// Stands for what is no element: the document, a comment.
fn unnamed() -> Rc<Node> {
    named(LocalName::default())
}

fn named(name: LocalName) -> Rc<Node> {
    Rc::new(Node { name: QualName::new(None, ns!(html), name), depth: Cell::new(0), embeds: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_bearable_however_long() {
        let usual = [
            "<p>A <strong>paragraph</strong> with a <a href=\"https://a.example/x?y=z\">link</a> &amp; more.</p>\n",
            "<ul><li>One<li>Two <b>and <i>a</b> half</i></ul>",
            "<table><thead><tr><th>a<th>b</tr></thead><tr><td>1</td><td>2</td></tr></table>",
            "<blockquote><p>Quoted<br>twice</p></blockquote><img src=\"data:image/png;base64,AAAA/BBBB/CCCC\">",
            "<div class='wp-block'><figure><iframe src=https://x.example></iframe></figure></div><p>unclosed",
            "words alone, a > b and \"quotes\" / slashes, at length. ",
        ];
        for html in usual {
            for times in [1, 100, 5000] {
                assert!(is_bearable(&html.repeat(times)), "{times} times {html}");
            }
        }
        assert!(is_bearable(&usual.concat().repeat(500)));
        assert!(is_bearable(&format!("<a title=\"{}\">x</a>", "x".repeat(500_000))));
    }

    #[test]
    fn what_grows_beyond_its_size_is_not() {
        let many = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<String>();
        let open = many(1000, &|at| format!("<b x={at}>"));
        let bombs = [
            ("formatting opened again in each paragraph", format!("<p>{open}{}", "<p>x".repeat(1000))),
            (
                "hidden from a count of tags",
                format!("<p>{}{}", many(500, &|at| format!("<b x={at}><table><td></b></table>")), "<p>x".repeat(1000)),
            ),
            ("attributes that are copied", format!("<p><b lang={}>{}", "x".repeat(5000), "<p>x".repeat(1000))),
            ("deep nesting", "<blockquote>".repeat(2000)),
            ("deep nesting in a list", "<ul><li>".repeat(2000)),
            ("deep nesting of tables", "<table><td>".repeat(2000)),
            ("deep nesting of nothing", "<span>".repeat(2000)),
            ("thousands of attributes", format!("<p {}>", many(3000, &|at| format!("a{at} ")))),
            ("thousands of attributes without spaces", format!("<p{}>", many(3000, &|at| format!("/a{at}")))),
            ("thousands of quoted attributes", format!("<p {}>", many(3000, &|at| format!("a{at}='>'")))),
            ("before a table", format!("<table>{}", "<b></b>".repeat(5000))),
        ];
        for (what, html) in bombs {
            assert!(!is_bearable(&html), "{what}");
        }
    }
}
