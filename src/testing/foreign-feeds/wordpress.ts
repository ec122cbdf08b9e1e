/**
 * An invented blog as WordPress with PowerPress writes its feed, with the liberties that real ones take: a blank line
 * first, an old spelling of Apple's vocabulary, HTML entities and bare ampersands, a control character, articles.
 */
export const wordpressFeed = (media: string) => `
<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd"
>
<channel>
	<title>Le blog inventé &#8211; podcast</title>
	<atom:link href="https://blog.example/feed/podcast/" rel="self" type="application/rss+xml" />
	<link>https://blog.example</link>
	<description>Un blog & des récits</description>
	<lastBuildDate>Sat, 08 Jun 2019 09:12:00 +0000</lastBuildDate>
	<language>fr-FR</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<generator>https://wordpress.org/?v=6.4</generator>
	<itunes:author>L&eacute;quipe inventée</itunes:author>
	<itunes:image href="${media}blog.png" />
	<item>
		<title>Une for&ecirc;t &#038; des mots</title>
		<link>https://blog.example/2019/06/foret/</link>
		<comments>https://blog.example/2019/06/foret/#respond</comments>
		<pubDate>Sat, 08 Jun 2019 09:00:00 +0000</pubDate>
		<dc:creator><![CDATA[admin]]></dc:creator>
		<category><![CDATA[Non classé]]></category>
		<category><![CDATA[forêt]]></category>
		<guid isPermaLink="false">https://blog.example/?p=42</guid>
		<description><![CDATA[<p>Une forêt inventée\u000B [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[<p>Une forêt inventée&nbsp;: ses arbres, ses habitants.</p>
<script>alert(1)</script><!-- lecteur --><audio controls src="x.mp3"></audio>]]></content:encoded>
		<slash:comments>0</slash:comments>
		<enclosure url="${media}foret.mp3" length="0" type="audio/mpeg" />
		<itunes:duration>14:02</itunes:duration>
	</item>
	<item>
		<title>Un simple article</title>
		<pubDate>Fri, 07 Jun 2019 09:00:00 +0000</pubDate>
		<guid isPermaLink="false">https://blog.example/?p=41</guid>
		<description><![CDATA[Pas de son ici.]]></description>
	</item>
</channel>
</rss>`;
