filedesc://a.arc 0.0.0.0 20250414121408 text/plain 69
1 0 Alden
URL IP-address Archive-date Content-type Archive-length

https://beacon.example/ 1.2.3.4 20250414121408 text/html 890
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Parrots ride free - Alden Beacon</title><meta name="author" content="Ada Quill"><meta property="article:published_time" content="2025-04-14T12:14:08+02:00"><link rel="canonical" href="https://beacon.example/parrots"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Parrots ride free"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Parrots ride free</h1><p>OSTREL (AP) &mdash; Parrots ride free from Monday, the tram board said, and they must sit while they do.</p><ul><li>One<li>Two</ul><table><tr><th>Year<td>3</table><figure><img src="a.jpg" alt="A parrot"><figcaption>A parrot</figcaption></figure><blockquote>They must sit.</blockquote><pre><code>let a = 1</code></pre></article><footer>&copy; 2025</footer></body></html>
