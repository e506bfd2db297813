package dev.pushcheck.alert;

import dev.pushcheck.alert.Delivery.Lost;
import dev.pushcheck.alert.Delivery.Sent;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.reply.Block;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chat platform in memory: keeps what stands in its channels, and answers as it is told to. Safe
 * for use by several threads.
 */
final class FakeSink implements AlertSink {
  private final String platform;
  private final InstantSource clock;
  private final Map<MessageRef, Message> messages = new LinkedHashMap<>();
  private final Deque<Delivery> answers = new ArrayDeque<>();
  private final List<String> deeds = new ArrayList<>();
  private boolean away;
  private int count;

  FakeSink(String platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * A message that stands in a channel.
   *
   * @param key of the post that made it
   * @param text its first line, as plain text
   * @param words all of it, as plain text
   * @param mention whom it called when it was posted
   */
  record Message(String channel, String key, String text, String words, Optional<String> mention) {}

  /** The next tries end like this, in this order; the ones after succeed. */
  synchronized FakeSink answer(Delivery... next) {
    answers.addAll(List.of(next));
    return this;
  }

  /** From now on nothing reaches it. */
  synchronized void goAway() {
    away = true;
  }

  /** From now on it can be reached again. */
  synchronized void comeBack() {
    away = false;
  }

  /** What stands in a channel, oldest first. */
  synchronized List<String> texts(String channel) {
    return in(channel).stream().map(Message::text).toList();
  }

  /** All words of the only message in a channel. */
  synchronized String words(String channel) {
    List<Message> all = in(channel);
    return all.size() == 1 ? all.get(0).words() : "not one message: " + all;
  }

  synchronized List<Message> in(String channel) {
    return messages.values().stream().filter(message -> message.channel().equals(channel)).toList();
  }

  /** Everything that was tried, such as {@code post C1}. */
  synchronized List<String> deeds() {
    return List.copyOf(deeds);
  }

  /** Somebody deletes all messages. */
  synchronized void deleteAll() {
    messages.clear();
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public synchronized Delivery post(String channel, Post post) {
    deeds.add("post " + channel);
    if (away) {
      return new Delivery.Unreachable("ConnectException");
    }
    Optional<Delivery> told = Optional.ofNullable(answers.poll());
    if (told.isPresent() && !(told.get() instanceof Delivery.Unsure)) {
      return told.get();
    }
    MessageRef ref = new MessageRef(channel, "m" + ++count);
    messages.put(ref, message(channel, post));
    return told.orElse(new Sent(ref));
  }

  @Override
  public synchronized Delivery edit(MessageRef message, Post post) {
    deeds.add("edit " + message.channel());
    if (away) {
      return new Delivery.Unreachable("ConnectException");
    }
    Delivery told = answers.poll();
    if (told != null) {
      return told;
    } else if (!messages.containsKey(message)) {
      return new Lost(What.MESSAGE, "message_not_found");
    }
    messages.put(message, message(message.channel(), post));
    return new Sent(message);
  }

  @Override
  public synchronized Delivery reply(MessageRef message, Post post) {
    deeds.add("reply " + message.channel());
    return new Sent(new MessageRef(message.channel(), "r" + ++count));
  }

  @Override
  public synchronized Search find(String channel, String key, Instant since) {
    deeds.add("find " + channel);
    return messages.entrySet().stream()
        .filter(entry -> entry.getValue().key().equals(key))
        .findFirst()
        .<Search>map(entry -> new Search.Found(entry.getKey()))
        .orElseGet(Search.Absent::new);
  }

  private Message message(String channel, Post post) {
    Texts texts = Texts.of(post.reader());
    Block first = post.reply().blocks().get(0);
    String text =
        first instanceof Block.Headline headline
            ? texts.plain(headline.line(), clock.instant())
            : first.toString();
    String words = PlainReply.of(post.reply(), texts, clock.instant());
    return new Message(channel, post.key(), text, words, post.mention());
  }
}
