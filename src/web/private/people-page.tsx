import { type Access, ROLES } from '../../model/access.ts';
import { accessWords as words } from '../../words/private-access.ts';
import { typography } from '../typography.ts';
import { privateDocument, SPACE } from './document.tsx';

export type PeopleView = {
  readonly reader: Access;
  readonly accesses: readonly Access[];
  /** A link that was just made, shown this once. */
  readonly made?: { readonly name: string; readonly address: string };
};

/** Who may enter; those of the facilitation also invite and withdraw. */
export function peoplePage(view: PeopleView): string {
  const { reader, made } = view;
  return privateDocument({
    title: words.title,
    reader,
    current: 'people',
    children: (
      <>
        <h1>{words.title}</h1>
        {reader.role === 'facilitation' && (
          <>
            <p class="lead">{typography(words.intro)}</p>
            {made && <Made {...made} />}
            <InviteForm />
            <List {...view} />
          </>
        )}
        <form method="post" action={`${SPACE}quitter`} class="actions">
          <button type="submit" class="button">
            {words.leave}
          </button>
        </form>
      </>
    ),
  });
}

function Made({ name, address }: NonNullable<PeopleView['made']>) {
  return (
    <section class="box given" aria-labelledby="lien">
      <h2 id="lien">{words.madeTitle(name)}</h2>
      <p>{typography(words.madeText)}</p>
      <p>
        <code>{address}</code>
      </p>
    </section>
  );
}

function InviteForm() {
  return (
    <form method="post" action={`${SPACE}acces`} class="box fields">
      <h2>{words.inviteTitle}</h2>
      <p class="field">
        <label for="nom">{words.inviteName}</label>
        <input id="nom" name="nom" required maxLength={60} autocomplete="off" />
      </p>
      <fieldset class="field">
        <legend>{typography(words.inviteRole)}</legend>
        {ROLES.map((role) => (
          <label key={role} class="choice">
            <input type="radio" name="role" value={role} required />
            <span>
              <strong>{words.roles[role]}</strong> {words.duties[role]}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button type="submit" class="button strong">
          {words.inviteButton}
        </button>
      </p>
    </form>
  );
}

function List({ accesses, reader }: PeopleView) {
  return (
    <section>
      <h2>{words.listTitle}</h2>
      <ul class="people">
        {accesses.map((access) => {
          const { id, name = words.nameless, role, state } = access;
          const isOpen = state === 'inside' || state === 'invited';
          return (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                {id === reader.id && ` (${words.you})`}
                <br />
                <span class="meta">
                  <span>{words.roles[role]}</span>
                  <span>{words.states[state]}</span>
                </span>
              </span>
              {isOpen && id !== reader.id && (
                <form method="post" action={`${SPACE}acces/${id}/retirer`}>
                  <button type="submit" class="button" aria-label={words.withdrawLabel(name)}>
                    {words.withdrawButton}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
