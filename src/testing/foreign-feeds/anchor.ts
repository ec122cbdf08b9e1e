/** An invented podcast as Anchor, now Spotify for Creators, writes its feed. */
export const anchorFeed = (
  media: string,
) => `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:anchor="https://anchor.fm/xmlns" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:psc="http://podlove.org/simple-chapters">
	<channel>
		<title><![CDATA[Paroles inventées]]></title>
		<description><![CDATA[Un podcast qui n’existe pas.]]></description>
		<link>https://podcasters.spotify.example/pod/show/paroles</link>
		<generator>Anchor Podcasts</generator>
		<lastBuildDate>Tue, 03 Oct 2023 07:00:00 GMT</lastBuildDate>
		<atom:link href="https://anchor.example/s/1a2b3c/podcast/rss" rel="self" type="application/rss+xml"/>
		<author><![CDATA[Réseau inventé]]></author>
		<language><![CDATA[fr]]></language>
		<atom:link rel="hub" href="https://pubsubhubbub.example/"/>
		<itunes:author>Réseau inventé</itunes:author>
		<itunes:owner><itunes:name>Réseau inventé</itunes:name><itunes:email>podcasts1+1a2b3c@anchor.example</itunes:email></itunes:owner>
		<itunes:explicit>false</itunes:explicit>
		<itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/></itunes:category>
		<itunes:image href="${media}show.jpg"/>
		<item>
			<title><![CDATA[Deuxième récit inventé]]></title>
			<description><![CDATA[<p>On y parle d&rsquo;une mairie inventée.</p><p>Pour en savoir plus : <a href="https://exemple.example/mairie">la page</a>.</p>]]></description>
			<link>https://podcasters.spotify.example/pod/show/paroles/episodes/2</link>
			<guid isPermaLink="false">5c1d8f0e-2222-4d5f-9a1b-0c2d3e4f5a6b</guid>
			<dc:creator><![CDATA[Réseau inventé]]></dc:creator>
			<pubDate>Tue, 03 Oct 2023 06:30:00 GMT</pubDate>
			<enclosure url="https://anchor.example/s/1a2b3c/podcast/play/77/${encodeURIComponent(`${media}2023-9-3/recit-2.mp3`)}" length="1234" type="audio/mpeg"/>
			<itunes:summary>&lt;p&gt;On y parle&lt;/p&gt;</itunes:summary>
			<itunes:explicit>false</itunes:explicit>
			<itunes:duration>00:12:34</itunes:duration>
			<itunes:image href="${media}recit-2.jpg"/>
			<itunes:season>1</itunes:season>
			<itunes:episode>2</itunes:episode>
			<itunes:episodeType>full</itunes:episodeType>
		</item>
		<item>
			<title><![CDATA[Premier récit inventé]]></title>
			<description><![CDATA[<p>Le tout premier.</p>]]></description>
			<guid isPermaLink="false">5c1d8f0e-1111-4d5f-9a1b-0c2d3e4f5a6b</guid>
			<pubDate>Tue, 05 Sep 2023 06:30:00 GMT</pubDate>
			<enclosure url="https://anchor.example/s/1a2b3c/podcast/play/76/${encodeURIComponent(`${media}2023-8-5/recit-1.mp3`)}" length="1234" type="audio/mpeg"/>
			<itunes:duration>00:09:10</itunes:duration>
			<itunes:image href="${media}show.jpg"/>
			<itunes:season>1</itunes:season>
			<itunes:episode>1</itunes:episode>
			<itunes:episodeType>full</itunes:episodeType>
		</item>
	</channel>
</rss>`;
