/** An invented podcast as Podlove Publisher writes its feed, in pages (RFC 5005) of one episode. */
export const podloveFeed = (media: string, page: 1 | 2) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:psc="http://podlove.org/simple-chapters" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:fh="http://purl.org/syndication/history/1.0">
<channel>
	<title>Chapitres inventés</title>
	<link>https://podlove.example</link>
	<description>Un podcast en plusieurs pages.</description>
	<generator>Podlove Podcast Publisher v4.1.0</generator>
	<language>fr_FR</language>
	<atom:link rel="self" type="application/rss+xml" title="MP3" href="${media}podlove-${page}.xml" />
	<atom:link rel="alternate" type="application/rss+xml" title="Opus" href="https://podlove.example/feed/opus/" />
	${page === 1 ? `<atom:link rel="next" href="${media}podlove-2.xml" />` : ''}
	<itunes:author>Réseau inventé</itunes:author>
	<itunes:image href="${media}podlove.jpg" />
	<item>
		<title>INV00${3 - page} Chapitre inventé</title>
		<link>https://podlove.example/inv00${3 - page}/</link>
		<pubDate>Wed, 1${3 - page} Mar 2020 18:00:00 +0000</pubDate>
		<guid isPermaLink="false">podlove-2020-03-1${3 - page}t18:00:00+00:00-c0ffee</guid>
		<description>Un chapitre inventé.</description>
		<enclosure url="${media}inv00${3 - page}.mp3" length="4567" type="audio/mpeg"/>
		<itunes:duration>00:20:00</itunes:duration>
		<psc:chapters version="1.2">
			<psc:chapter start="00:00:00.000" title="Accueil"/>
			<psc:chapter start="00:05:30.500" title="Le cœur" href="https://podlove.example/"/>
		</psc:chapters>
	</item>
</channel>
</rss>`;
