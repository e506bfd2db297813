package dev.pushcheck.discord;

import dev.pushcheck.alert.Post;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import java.util.List;
import java.util.Optional;

/** Posts for tests. */
final class SamplePosts {
  private SamplePosts() {}

  static Post saying(String words, String key) {
    return new Post(reply(words), key, Optional.empty());
  }

  static Post calling(String mention, String words) {
    return new Post(reply(words), "call-" + mention.length(), Optional.of(mention));
  }

  static Post withPicture(String words) {
    List<Block> blocks =
        List.of(
            new Block.Headline(Tone.BAD, Inline.text(words)),
            new Block.Image(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "a picture"));
    return new Post(new Reply(Reply.Visibility.PUBLIC, 0, blocks), "pic", Optional.empty());
  }

  private static Reply reply(String words) {
    return new Reply(
        Reply.Visibility.PUBLIC, 0, List.of(new Block.Headline(Tone.BAD, Inline.text(words))));
  }
}
