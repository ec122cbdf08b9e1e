import type { ChannelChoice, Recording } from '../../model/recording.ts';

const PAN: Readonly<Record<ChannelChoice, string>> = {
  left: 'pan=mono|c0=c0',
  right: 'pan=mono|c0=c1',
  mid: 'pan=mono|c0=0.5*c0+0.5*c1',
};

/**
 * To mono, by the channel that holds the voice: a plain mix loses a voice recorded in opposite phases. On floats, as the check
 * does it: what it keeps is what a decode gives.
 */
export function voiceFilters({ channelCount, channel }: Recording): readonly string[] {
  return channelCount === 1
    ? ['aformat=channel_layouts=mono']
    : ['aformat=sample_fmts=fltp:channel_layouts=stereo', PAN[channel]];
}
