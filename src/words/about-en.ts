import type { Prose, Publisher } from './prose.ts';

/** About, legal notice, accessibility, privacy: the pages the footer leads to, in English. */
export function aboutInEnglish(by: Publisher): readonly Prose[] {
  return [about(by), legalNotice(by), accessibility(by), privacy(by)];
}

const contact = ({ email, author }: Publisher) =>
  email === undefined ? `Ask anyone at ${author}.` : `Write to ${email}.`;

const about = (by: Publisher): Prose => ({
  path: 'a-propos/',
  title: 'About',
  lead: `“${by.show}” gives the floor to people who tried another way of working together. They tell what it changed, and what did not work.`,
  sections: [
    {
      title: 'Who speaks',
      paragraphs: [
        'Residents, elected members, volunteers, employees. Every story is in the first person: an experience, not a lesson.',
        `The stories are gathered by ${by.author}, a network of facilitators. We ask, then we listen.`,
      ],
    },
    {
      title: 'What we promise each person',
      list: [
        'Nothing goes online without their agreement, and they choose for which uses.',
        'They choose how they are named: full name, first name, role, or not at all.',
        'They may take everything back, at any time, without a reason.',
        'What they tell is not rewritten. Silences and hesitations stay.',
      ],
    },
    {
      title: 'Reusing a story',
      paragraphs: [
        'Every story has its sheet, to print or to copy, and its transcript. Name the person as they chose to be named, and link to the page.',
      ],
    },
    { title: 'Reaching us', paragraphs: [contact(by)] },
  ],
});

const legalNotice = (by: Publisher): Prose => ({
  path: 'mentions-legales/',
  title: 'Legal notice',
  lead: `This site is published by ${by.author}.`,
  sections: [
    { title: 'Publisher', paragraphs: [`${by.author}. ${contact(by)}`] },
    {
      title: 'Hosting',
      paragraphs: [
        `This site is made of plain files that any host can serve. To know the name and address of ours: ${contact(by)}`,
      ],
    },
    {
      title: 'Rights',
      paragraphs: [
        'The licence of sounds and texts stands at the foot of every page. Voices and words remain people’s own: their agreement covers these stories, not other uses.',
      ],
    },
    {
      title: 'Reporting a content',
      paragraphs: [
        `A mistake, someone who can be recognised without having wished it? ${contact(by)} We pause the story while we check.`,
      ],
    },
  ],
});

const accessibility = (by: Publisher): Prose => ({
  path: 'accessibilite/',
  title: 'Accessibility',
  lead: 'This site is made to be read, heard and browsed in every way. It has not been audited by an outside body yet.',
  sections: [
    {
      title: 'What is done',
      list: [
        'A transcript comes with the stories, with the name of who speaks and the time of each passage.',
        'Everything works from the keyboard, and every control tells screen readers its name.',
        'Everything can be read and heard without JavaScript.',
        'Colours stay readable by day and by night, and texts can be enlarged.',
      ],
    },
    {
      title: 'How it is checked',
      paragraphs: [
        'With every new version, an automatic check looks for mistakes on every page, light, dark and on a phone. It does not replace an audit.',
      ],
    },
    {
      title: 'An obstacle?',
      paragraphs: [
        `Tell us what is in your way: we will send you the content in another form. ${contact(by)}`,
      ],
    },
  ],
});

const privacy = (by: Publisher): Prose => ({
  path: 'vie-privee/',
  title: 'Privacy',
  lead: 'We do not know who you are, and we do not try to know.',
  sections: [
    {
      title: 'On this site',
      list: [
        'No cookie, no measuring tool, no social network button.',
        'No page calls another site.',
        'So that you may resume where you stopped, your browser keeps that moment. It stays on your device.',
      ],
    },
    {
      title: 'At the host and in apps',
      paragraphs: [
        'Like any site, this one is served by a host, who may keep a technical log of visits. Podcast apps have their own rules, which are not in our hands.',
      ],
    },
    {
      title: 'People who tell their story',
      paragraphs: [
        'Their name, contact and agreement are kept apart, never online. A story taken back leaves this site within moments; apps may take a few days, and copies already downloaded cannot be erased.',
        `To take a story back, correct it, or know what we keep of you: ${contact(by)}`,
      ],
    },
  ],
});
