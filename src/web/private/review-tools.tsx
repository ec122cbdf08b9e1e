import { reviewPageWords as words } from '../../words/private-review.ts';
import { typography } from '../typography.ts';

/** What the page's script does with the words; without it, none of these is shown. */
export function ReviewTools() {
  return (
    <div class="review-tools" role="toolbar" aria-label={words.tools} data-tools hidden>
      <Tool act="play">{words.play}</Tool>
      <Tool act="back">{words.back}</Tool>
      <Tool act="edit">{words.edit}</Tool>
      <Tool act="doubt">{words.doubtNone}</Tool>
      <button type="button" class="button" data-act="find" aria-expanded="false" aria-controls="chercher">
        {words.find}
      </button>
      <Tool act="undo" label={words.undo}>
        ↶
      </Tool>
      <Tool act="redo" label={words.redo}>
        ↷
      </Tool>
      <p class="hint" role="status" data-act="says" />
      <div class="finding" id="chercher" data-act="finding" hidden>
        <input data-act="wanted" aria-label={words.findLabel} placeholder={words.findLabel} />
        <input data-act="instead" aria-label={words.replaceLabel} placeholder={words.replaceLabel} />
        <Tool act="next">{words.findNext}</Tool>
        <Tool act="one">{words.replaceOne}</Tool>
        <Tool act="all">{words.replaceAll}</Tool>
        <p class="hint" role="status" data-act="found" />
      </div>
    </div>
  );
}

type SelectionProps = {
  readonly base: string;
  readonly accords: readonly { readonly file: string; readonly whose: string }[];
};

/** What can be done with selected words. */
export function SelectionBar({ base, accords }: SelectionProps) {
  return (
    <section class="selected" aria-label={words.tools} data-act="selected" hidden>
      <p data-act="length" />
      <Tool act="hear">{words.hear}</Tool>
      <Tool act="mask" to={`${base}/masquer`}>
        {words.mask}
      </Tool>
      <a class="button" href={`${base}/extraits`} data-act="clip" data-studio={`${base}/extraits`}>
        {words.clip}
      </a>
      {accords.length > 0 && (
        <Tool act="spoken" to={`${base}/accord-oral`}>
          {typography(words.spoken)}
        </Tool>
      )}
      {accords.length > 1 && (
        <select data-act="whose" aria-label={words.spokenWhose}>
          {accords.map(({ file, whose }) => (
            <option key={file} value={file}>
              {whose}
            </option>
          ))}
        </select>
      )}
      <Tool act="leave">{words.letGo}</Tool>
    </section>
  );
}

type ToolProps = {
  readonly act: string;
  readonly children: string;
  readonly label?: string;
  /** Where what it does is sent. */
  readonly to?: string;
};

function Tool({ act, children, label, to }: ToolProps) {
  return (
    <button type="button" class="button" data-act={act} aria-label={label} data-to={to}>
      {children}
    </button>
  );
}
