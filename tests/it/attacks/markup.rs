//! Scripts, styles, foreign pictures, and letters that turn, hide or pass for others: in texts, names, links and questions.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use serde_json::{Value, json};

use super::Case;
use super::scene::{After, Scene, Sent, Voice, article, voice};

const TURNING: [char; 9] =
    ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

const HTML: [&str; 34] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.localhost/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\" java\tscript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=\"vbscript:x\">x</a>",
    "<a href=\"//evil.localhost/\">x</a>",
    "<a href=x onclick=alert(1) onmouseover=alert(1)>x</a>",
    "<p style=\"position:fixed;top:0;background:url(//evil.localhost/x)\">x</p>",
    "<style>@import '//evil.localhost/x.css';</style>",
    "<link rel=stylesheet href=//evil.localhost/x.css>",
    "<meta http-equiv=refresh content=\"0;url=//evil.localhost/\">",
    "<base href=//evil.localhost/>",
    "<iframe src=//evil.localhost/></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action=//evil.localhost/><input name=q><button>Go",
    "<video src=x onerror=alert(1)></video><audio src=x>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "</div></article></main><h1>Another page</h1>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<template><script>alert(1)</script></template>",
    "<textarea><a title=\"</textarea><img src=x onerror=alert(1)>\">",
    "<div id=main class=masthead>x</div><p id=comments>y</p>",
    "\u{202e}drow desrever\u{0}\u{200b}",
];

/// In fields that are plain text.
const PLAIN: [&str; 14] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</article></main><h1>Another page",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7 * 7 }}{% include \"x\" %}",
    "\u{202e}tfled\u{202c}",
    "\u{2067}delft\u{2069}\u{2066}",
    "del\u{200b}ft\u{feff}\u{2060}\u{ad}",
    "\u{3164}\u{115f}\u{ffa0}x",
    "a\u{0}b\u{7}c\r\nSet-Cookie: x=1",
    "-->]]><![CDATA[",
    "\u{e0041}\u{e0042}\u{fff9}x\u{fffb}",
];

pub fn cases() -> Vec<Case> {
    [comments(), names(), addresses(), questions()].into_iter().flatten().collect()
}

fn harmless(after: &After) {
    assert_harmless(&after.entry_page);
}

fn comments() -> Vec<Case> {
    let case = |html: &'static str| {
        Case::answered(format!("a comment of {html}"), 202, move |s| {
            s.eve_says(&s.reply(&format!("<p>Eve {html}</p>")))
        })
        .may_change(&["seen_activities", "comments", "jobs"])
        .then(harmless)
    };
    HTML.into_iter().map(case).collect()
}

/// A comment of somebody new at eve's server, whose document is changed.
fn introduced(scene: &Scene, host: Option<&str>, change: impl Fn(&mut Value)) -> Sent {
    let user = format!("n{}", scene.number());
    let text = scene.eve.person(&user).to_string();
    let origin = host.map_or(scene.eve.origin.clone(), |host| scene.eve.origin.replace("evil.localhost", host));
    let mut person: Value = serde_json::from_str(&text.replace(&scene.eve.origin, &origin)).expect("a document");
    change(&mut person);
    scene.eve.put(&format!("/users/{user}"), person);
    let actor = format!("{origin}/users/{user}");
    let by = Voice { key_id: format!("{actor}#main-key"), actor: actor.clone(), key: scene.eve.key.clone() };
    let note = json!({
        "id": format!("{origin}/notes/{}", scene.number()), "type": "Note", "attributedTo": actor, "inReplyTo": scene.entry,
        "content": "<p>Newly come</p>", "to": "as:Public"
    });
    scene.say(&by, &scene.activity(&by, "Create", note))
}

fn person(name: String, change: impl Fn(&mut Value) + Send + Sync + 'static, check: fn(&After)) -> Case {
    Case::answered(name, 202, move |s| introduced(s, None, &change))
        .may_change(&["seen_activities", "comments", "actors", "jobs"])
        .then(check)
}

fn names() -> Vec<Case> {
    let mut cases = Vec::new();
    for field in ["name", "preferredUsername", "url"] {
        for text in PLAIN {
            cases.push(person(
                format!("a person whose {field} is {text:?}"),
                move |person| person[field] = json!(text),
                harmless,
            ));
        }
    }
    for url in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.localhost/"] {
        cases.push(person(format!("a person who lives at {url}"), move |person| person["url"] = json!(url), harmless));
    }
    cases
}

fn addresses() -> Vec<Case> {
    let elsewhere: fn(&After) = |after| {
        harmless(after);
        for claimed in ["@delft@delft.localhost", "@ana@mastodon.localhost@", "@../"] {
            assert!(!after.entry_page.contains(claimed), "{claimed}");
        }
    };
    let mut cases: Vec<Case> =
        ["delft@delft.localhost", "ana@mastodon.localhost", "../../cities/delft", "delft delft.localhost", "@delft@"]
            .into_iter()
            .map(|user| {
                person(
                    format!("a person called {user}"),
                    move |person| person["preferredUsername"] = json!(user),
                    elsewhere,
                )
            })
            .collect();
    // The a of the first and the o of the second are Cyrillic.
    for host in ["m\u{430}stodon.localhost", "g\u{43e}uda.localhost"] {
        let ascii = url::Url::parse(&format!("http://{host}/")).expect("a URL").host_str().expect("a host").to_owned();
        cases.push(
            Case::answered(format!("a person at {host}"), 202, move |s| introduced(s, Some(&ascii), |_| ()))
                .may_change(&["seen_activities", "comments", "actors", "jobs"])
                .then(|after| {
                    harmless(after);
                    assert!(!after.entry_page.contains(['\u{430}', '\u{43e}']), "hosts stand in ASCII");
                }),
        );
    }
    cases
}

fn entry(name: String, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Case {
    Case::answered(name, 202, move |s| {
        let mut entry = article(&s.gouda, &s.number().to_string(), "Words");
        change(&mut entry);
        let city = voice(&s.gouda);
        s.say(&city, &s.activity(&city, "Create", entry))
    })
    .may_change(&["seen_activities", "entries"])
    .then(|after| {
        for page in &after.remote_pages {
            assert_harmless(page);
        }
    })
}

pub fn entries() -> Vec<Case> {
    let mut cases = Vec::new();
    for html in HTML {
        cases.push(entry(format!("an entry with the text {html}"), move |entry| {
            entry["content"] = json!(format!("<p>x {html}</p>"))
        }));
    }
    for text in PLAIN {
        cases.push(entry(format!("an entry that says {text:?} everywhere"), move |entry| {
            for field in ["name", "summary", "mh:partners", "mh:licence", "mh:status", "mh:starts", "mh:country"] {
                entry[field] = json!(format!("x{text}"));
            }
            entry["source"] = json!({ "mediaType": "text/markdown", "content": text });
            entry["contentMap"] = json!({ text: "<p>x</p>" });
            entry["attachment"] = json!([
                { "type": "Link", "href": "https://a.example/", "name": text },
                { "type": "Document", "url": "https://a.example/x.svg", "name": text, "mediaType": text }
            ]);
        }));
    }
    for url in ["javascript:alert(1)", "data:image/svg+xml,<svg onload=alert(1)>", "//evil.localhost/", "http://a b/"] {
        cases.push(entry(format!("an entry that leads to {url}"), move |entry| {
            entry["url"] = json!([{ "type": "Link", "mediaType": "text/html", "href": url }, url]);
            entry["mh:source"] = json!(url);
            entry["license"] = json!(url);
            entry["attachment"] =
                json!([{ "type": "Link", "href": url, "name": "x" }, { "type": "Image", "url": url }]);
        }));
    }
    cases
}

/// What visitors ask, and addresses that others make them open.
fn questions() -> Vec<Case> {
    let ask = |status: u16, path: String| {
        Case::answered(format!("a visit to {path}"), status, move |_| Sent::Get { path: path.clone() })
    };
    let mut cases = Vec::new();
    for text in
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\u{202e}x", "a\r\nSet-Cookie: x=1", "{{7*7}}"]
    {
        let coded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        cases.push(ask(200, format!("/library?q={coded}")));
        cases.push(ask(400, format!("/library?{coded}=x")));
        cases.push(ask(400, format!("/library?kind={coded}")));
        cases.push(ask(400, format!("/library?cursor={coded}")));
        let coded = coded.replace('+', "%20");
        cases.push(ask(404, format!("/entries/{coded}")));
        cases.push(ask(404, format!("/cities/{coded}")));
        cases.push(ask(404, format!("/{coded}")));
    }
    for path in
        ["/library?q=%00", "/library?%00=x", "/entries/x%00", "/cities/%00", "/%00", "/es/%00", "/interact?object=%00"]
    {
        cases.push(ask(400, path.to_owned()));
    }
    cases.push(ask(404, "/assets/..%2f..%2fmanyhalls.sqlite3".to_owned()));
    cases.push(ask(404, "/%2e%2e/%2e%2e/etc/passwd".to_owned()));
    cases
}

#[derive(Default)]
struct Tags(RefCell<Vec<Tag>>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token
            && tag.kind == TagKind::StartTag
        {
            self.0.borrow_mut().push(tag);
        }
        TokenSinkResult::Continue
    }
}

/// A page runs nothing, loads nothing from elsewhere, and says nothing backwards outside of the texts of others.
pub fn assert_harmless(page: &str) {
    const ALLOWED: [&str; 8] = ["html", "head", "meta", "title", "link", "body", "form", "input"];
    const STRANGE: [&str; 20] = [
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "img",
        "image",
        "video",
        "audio",
        "source",
        "base",
        "applet",
        "math",
        "foreignobject",
        "animate",
        "template",
        "noscript",
        "textarea",
    ];
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(page));
    let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let tags = tokenizer.sink.0.borrow();
    let count = |name: &str| tags.iter().filter(|tag| &*tag.name == name).count();
    for once in ["html", "head", "title", "body", "main", "h1"] {
        assert_eq!(count(once), 1, "<{once}> in {page}");
    }
    for tag in tags.iter() {
        let name = &*tag.name;
        assert!(ALLOWED.contains(&name) || !STRANGE.contains(&name), "<{name}> in {page}");
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, &*attribute.value);
            let runs = key.starts_with("on")
                || matches!(key, "style" | "src" | "srcset" | "srcdoc" | "http-equiv" | "formaction" | "ping");
            assert!(!runs, "{key} on <{name}> in {page}");
            let within = value.starts_with(['/', '#']) && !value.starts_with("//");
            let away = ["http://", "https://", "mailto:"].iter().any(|scheme| value.starts_with(scheme));
            match (key, name) {
                ("action", _) => assert!(within, "{value}"),
                ("href", "link") => {
                    assert!(within || away && !page.contains(&format!("rel=\"stylesheet\" href=\"{value}")), "{value}")
                }
                ("href", _) => assert!(within || away, "{value} on <{name}>"),
                _ => {}
            }
        }
    }
    let mut ours = String::new();
    for (place, part) in page.split("<div class=\"prose\"").enumerate() {
        ours.push_str(if place == 0 { part } else { part.split_once("</div>").map_or("", |(_, after)| after) });
    }
    assert!(!ours.contains(TURNING), "letters that turn the line in {ours}");
    assert!(!page.contains('\0'), "a NUL");
}
