package dev.pushcheck.discord;

import dev.pushcheck.alert.Post;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Posts for tests. */
final class SamplePosts {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);

  private SamplePosts() {}

  static Post saying(String words, String key) {
    return new Post(reply(words), READER, key, Optional.empty());
  }

  static Post calling(String mention, String words) {
    return new Post(reply(words), READER, "call-" + mention.length(), Optional.of(mention));
  }

  static Post withPicture(String words) {
    List<Block> blocks =
        List.of(
            new Block.Headline(Tone.BAD, Inline.text(words)),
            new Block.Image(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "a picture"));
    return new Post(new Reply(Reply.Visibility.PUBLIC, 0, blocks), READER, "pic", Optional.empty());
  }

  private static Reply reply(String words) {
    return new Reply(
        Reply.Visibility.PUBLIC, 0, List.of(new Block.Headline(Tone.BAD, Inline.text(words))));
  }
}
