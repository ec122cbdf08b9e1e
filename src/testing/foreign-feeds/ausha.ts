/** An invented podcast as Ausha writes its feed. */
export const aushaFeed = (media: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>Vallées &amp; voix inventées</title>
    <atom:link href="https://feed.ausha.example/abcdefghijkl" rel="self" type="application/rss+xml"/>
    <description>Récits inventés d'une vallée.</description>
    <language>fr</language>
    <copyright>Réseau inventé</copyright>
    <generator>Ausha (https://www.ausha.example)</generator>
    <itunes:author>Réseau inventé</itunes:author>
    <itunes:owner><itunes:name>Réseau inventé</itunes:name><itunes:email>contact@podcast.example</itunes:email></itunes:owner>
    <itunes:category text="Society &amp; Culture"/>
    <itunes:explicit>false</itunes:explicit>
    <itunes:image href="${media}show.jpeg?t=1600000000"/>
    <podcast:locked owner="contact@podcast.example">no</podcast:locked>
    <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
    <item>
      <title>"On a osé" &#8211; le récit d'un atelier</title>
      <guid isPermaLink="false">0a1b2c3d4e5f60718293a4b5c6d7e8f901234567</guid>
      <description><![CDATA[<p>Un atelier inventé raconte.</p><p>00:00 Le début<br>03:20 Le déclic<br>09:05 La suite</p><br/><p>Hébergé par Ausha. Visitez <a href="https://ausha.example/politique">ausha.example/politique</a> pour plus d'informations.</p>]]></description>
      <content:encoded><![CDATA[<p>Un atelier inventé raconte.</p>]]></content:encoded>
      <pubDate>Mon, 15 Jan 2024 05:00:00 +0000</pubDate>
      <enclosure url="https://audio.ausha.example/${encodeURIComponent('m8kLdQ.mp3')}?t=1705294800" length="2345" type="audio/mpeg"/>
      <link>https://podcast.ausha.example/vallees/on-a-ose</link>
      <itunes:author>Réseau inventé</itunes:author>
      <itunes:explicit>false</itunes:explicit>
      <itunes:keywords>atelier,confiance</itunes:keywords>
      <itunes:duration>754</itunes:duration>
      <itunes:episodeType>full</itunes:episodeType>
      <itunes:season>2</itunes:season>
      <itunes:episode>4</itunes:episode>
      <itunes:image href="${media}atelier.jpeg?t=1705294800"/>
      <podcast:transcript url="${media}atelier.json" type="application/json"/>
      <podcast:transcript url="${media}atelier.srt" type="application/x-subrip" language="fr"/>
    </item>
  </channel>
</rss>`;
