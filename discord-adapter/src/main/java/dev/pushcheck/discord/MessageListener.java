package dev.pushcheck.discord;

import dev.pushcheck.chat.LeakNotice;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.TextSettings;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people write in the servers of the settings, read for push addresses and forgotten. Whoever
 * posted one is told in a direct message; where they take none, below their message, without a word
 * of the address.
 */
final class MessageListener extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(MessageListener.class);

  private final LeakWatch leaks;
  private final DiscordSettings settings;
  private final Supplier<TextSettings> texts;

  MessageListener(LeakWatch leaks, DiscordSettings settings, Supplier<TextSettings> texts) {
    this.leaks = leaks;
    this.settings = settings;
    this.texts = texts;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    read(event.getMessage());
  }

  /** Also when Discord has only added a preview; the watch knows what it has seen. */
  @Override
  public void onMessageUpdate(MessageUpdateEvent event) {
    read(event.getMessage());
  }

  private void read(Message message) {
    if (isOfAPerson(message) && isHere(message)) {
      Caller author =
          new Caller(
              Origin.CHAT,
              "discord:" + message.getGuild().getId() + "/" + message.getChannelId(),
              "discord:" + message.getAuthor().getId(),
              Set.of());
      leaks
          .hear(new LeakWatch.Post(author, message.getId(), message.getContentRaw()))
          .ifPresent(notice -> tell(message, notice));
    }
  }

  private static boolean isOfAPerson(Message message) {
    return !message.getAuthor().isBot()
        && !message.getAuthor().isSystem()
        && !message.isWebhookMessage();
  }

  private boolean isHere(Message message) {
    return message.isFromGuild()
        && (settings.guilds().isEmpty() || settings.guilds().contains(message.getGuild().getId()));
  }

  private void tell(Message message, LeakNotice notice) {
    MessageCreateData alone = words(notice.toAuthor(reader()));
    message
        .getAuthor()
        .openPrivateChannel()
        .flatMap((PrivateChannel channel) -> channel.sendMessage(alone))
        .queue(told -> {}, problem -> tellInTheOpen(message, notice));
  }

  private void tellInTheOpen(Message message, LeakNotice notice) {
    try {
      message
          .reply(words(notice.inTheOpen(reader())))
          .setAllowedMentions(List.of())
          .mentionRepliedUser(true)
          .queue(told -> {}, MessageListener::untold);
    } catch (RuntimeException e) {
      untold(e);
    }
  }

  private static void untold(Throwable problem) {
    LOG.warn(
        "somebody could not be told of an address they posted: {}",
        problem.getClass().getSimpleName());
  }

  private MessageCreateData words(Reply reply) {
    return DiscordRenderer.render(
        reply,
        Texts.of(reader()),
        action -> {
          throw new IllegalStateException("no buttons here");
        });
  }

  /** Discord tells nothing of people who only write. */
  private Reader reader() {
    TextSettings usual = texts.get();
    return new Reader(usual.language(), usual.timeZone(), Audience.HOST);
  }
}
