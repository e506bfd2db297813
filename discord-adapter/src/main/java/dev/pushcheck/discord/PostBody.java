package dev.pushcheck.discord;

import dev.pushcheck.alert.Post;
import dev.pushcheck.reply.Action;
import dev.pushcheck.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A post as Discord takes it. Its key is the nonce, which Discord compares with those of the last
 * minutes, and, as a number, the id of the message's box, by which the post can be found later.
 *
 * <p>https://docs.discord.com/developers/resources/message#create-message and
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component (read
 * 2026-11-22).
 *
 * @param json the body
 * @param files what goes along with it
 */
record PostBody(DataObject json, List<FileUpload> files) {
  /** Numbers from here on are far from those that Discord gives to other components. */
  private static final int BOX_BASE = 1 << 30;

  /** A new message; it calls whom the post says, and nobody else. */
  static PostBody toCreate(Post post, Function<Action, String> idOfAction) {
    PostBody body = of(post, idOfAction);
    body.json.put("nonce", post.key()).put("enforce_nonce", true);
    mention(post).ifPresent(mention -> body.json.put("allowed_mentions", mention.allowed()));
    return body;
  }

  /** What an older message is to say; it calls nobody, also not whom the post has called. */
  static PostBody toEdit(Post post, Function<Action, String> idOfAction) {
    PostBody body = of(post, idOfAction);
    body.json.remove("tts");
    if (!body.json.hasKey("attachments")) {
      body.json.put("attachments", DataArray.empty());
    }
    return body;
  }

  /** Whether a message of the channel is the post of this key. */
  static boolean isPost(DataObject message, String key) {
    return message.optObject("author").map(author -> author.getBoolean("bot")).orElse(false)
        && message.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
            .anyMatch(component -> component.getInt("id", 0) == boxNumber(key));
  }

  private static PostBody of(Post post, Function<Action, String> idOfAction) {
    MessageCreateData message =
        DiscordRenderer.render(post.reply(), Texts.of(post.reader()), idOfAction);
    DataObject json = message.toData();
    DataArray components = DataArray.empty();
    mention(post)
        .ifPresent(
            mention ->
                components.add(
                    DataObject.empty()
                        .put("type", Component.Type.TEXT_DISPLAY.getKey())
                        .put("content", mention.text())));
    json.getArray("components").stream(DataArray::getObject)
        .forEach(box -> components.add(box.put("id", boxNumber(post.key()))));
    json.put("components", components);
    return new PostBody(json, List.copyOf(message.getAllDistinctFiles()));
  }

  private static Optional<Mention> mention(Post post) {
    return post.mention().flatMap(Mention::of);
  }

  private static int boxNumber(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return BOX_BASE | (int) (sum.getValue() & (BOX_BASE - 1));
  }
}
