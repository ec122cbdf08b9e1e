const player = document.querySelector<HTMLAudioElement>('.words audio');

/** A time that is touched is heard at once, beside the words. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  if (player === null || link === null) return;
  event.preventDefault();
  player.currentTime = Number(link.dataset.at);
  void player.play();
});
