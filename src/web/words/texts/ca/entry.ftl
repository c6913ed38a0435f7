# An entry's page: its text, its facts, its comments.

entry-trail = Vostè és aquí
entry-status-unknown = Estat desconegut
entry-origin = D’on prové aquesta fitxa
entry-copy = Aquesta fitxa l’ha publicada { $city }. Aquest node en desa una còpia i la manté al dia.
entry-copy-since = Aquesta fitxa l’ha publicada { $city }. Aquest node en desa una còpia des del <date>{ $date }</date> i la manté al dia.
entry-original = <link>Llegeix l’original a { $host }</link>.

facts-heading = Dades
fact-status = Estat
fact-status-plain = { $status }
fact-status-as-of = { $status }, a data de <date>{ $date }</date>
fact-start = Inici
fact-end = Final
fact-principles = Principis
fact-topics = Temes
fact-missions = Missions
fact-partners = Socis
fact-language = Llengua
fact-source = Font
fact-links = Enllaços
fact-attachments = Adjunts
fact-licence = Llicència
fact-published = Publicació
fact-updated = Darrer canvi

entry-comments = Comentaris
entry-comments-elsewhere = Els comentaris els rep { $city } i es mostren a la seva pàgina.
entry-comments-none = Encara no hi ha comentaris.
comment-label = Comentari { $number } ({ $author })
comment-from = des de { $server }
comment-edited = editat el <date>{ $date }</date>
comment-answers = en resposta a <comment>{ $author }</comment>
comment-reply = Respon <unseen>al comentari { $number } ({ $author })</unseen>
comment-original = Original <unseen>del comentari { $number } ({ $author })</unseen>

entry-reply = Respondre des del seu servidor
entry-reply-here = No li cal cap compte aquí. Serveix qualsevol compte de Mastodon o d’un altre servidor compatible amb ActivityPub. La seva resposta apareixerà aquí, amb el seu nom i el del seu servidor.
entry-reply-there = No li cal cap compte aquí. Serveix qualsevol compte de Mastodon o d’un altre servidor compatible amb ActivityPub. La seva resposta apareixerà a la pàgina de la ciutat ({ $city }), amb el seu nom i el del seu servidor.
entry-reply-button = Respon a aquesta fitxa
entry-closed = Aquesta consulta pública ja no admet comentaris.
entry-follow = Segueix { $city }
entry-share = Impulsa
entry-like = Afegeix als favorits
entry-paste = O bé enganxi aquesta adreça al cercador del seu servidor i respongui al que trobi.
entry-address = Adreça d’aquesta fitxa
