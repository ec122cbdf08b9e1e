/** An invented podcast as Castopod writes its feed. */
export const castopodFeed = (media: string) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <atom:link href="https://pod.example/@inventions/feed.xml" rel="self" type="application/rss+xml"/>
  <generator>Castopod - https://castopod.org/</generator>
  <docs>https://cyber.harvard.example/rss/rss.html</docs>
  <podcast:guid>c9c7bad3-4712-514e-9ebd-d1e208fa1b76</podcast:guid>
  <podcast:locked owner="contact@podcast.example">yes</podcast:locked>
  <title>Inventions</title>
  <description><![CDATA[<p>Rien n’est vrai ici.</p>]]></description>
  <itunes:image href="${media}cover_feed.jpg"/>
  <language>fr</language>
  <podcast:location geo="geo:45.57,5.92">Une ville inventée</podcast:location>
  <itunes:category text="Government"/>
  <itunes:author>Réseau inventé</itunes:author>
  <link>https://pod.example/@inventions</link>
  <itunes:owner><itunes:name>Réseau inventé</itunes:name><itunes:email>contact@podcast.example</itunes:email></itunes:owner>
  <itunes:type>episodic</itunes:type>
  <copyright>Réseau inventé</copyright>
  <item>
    <title>Le conseil des habitants</title>
    <enclosure url="https://pod.example/audio/@inventions/conseil.mp3?_from=-+Default+feed+-" length="3456" type="audio/mpeg"/>
    <guid>https://pod.example/@inventions/episodes/conseil#1</guid>
    <pubDate>Fri, 01 Mar 2024 10:00:00 +0100</pubDate>
    <podcast:location geo="geo:45.6,6.1">Une vallée inventée</podcast:location>
    <description><![CDATA[<p>Comment un conseil inventé décide.</p><ul><li>Écouter</li><li>Attendre</li></ul>]]></description>
    <itunes:duration>1201</itunes:duration>
    <link>https://pod.example/@inventions/episodes/conseil</link>
    <itunes:image href="${media}conseil_feed.jpg"/>
    <itunes:explicit>false</itunes:explicit>
    <itunes:episode>1</itunes:episode>
    <podcast:episode>1</podcast:episode>
    <itunes:season>1</itunes:season>
    <podcast:season name="Débuts">1</podcast:season>
    <itunes:episodeType>full</itunes:episodeType>
    <podcast:transcript url="${media}conseil.srt" type="application/x-subrip" language="fr" rel="captions"/>
    <podcast:chapters url="${media}conseil-chapters.json" type="application/json+chapters"/>
    <podcast:person role="guest" group="cast">Personne inventée</podcast:person>
  </item>
</channel></rss>`;
