package dev.pushcheck.discord;

import dev.pushcheck.reply.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A message in the making, which cannot outgrow what Discord takes: text that no longer fits is
 * counted in lines instead. Limits of parts keep the tree of components below {@link
 * Message#MAX_COMPONENT_COUNT_IN_COMPONENT_TREE}.
 */
final class MessageDraft {
  /** What the line about lines left out may take, with whom the message calls. */
  private static final int RESERVED_CHARS = 300;

  private static final int MOST_TEXTS = 14;
  private static final int MOST_RULES = 4;
  private static final int MOST_BUTTONS = 10;
  private static final int MOST_PICTURES = 4;

  private final List<Part> parts = new ArrayList<>();
  private final List<FileUpload> files = new ArrayList<>();
  private OptionalInt colour = OptionalInt.empty();
  private int room = Message.MAX_CONTENT_LENGTH_COMPONENT_V2 - RESERVED_CHARS;
  private int linesLeftOut;
  private int texts;
  private int rules;
  private int buttons;

  /** Colours the message by the first tone it is given. */
  void tone(Tone tone) {
    if (colour.isEmpty()) {
      colour = Accent.colour(tone);
    }
  }

  /** Adds lines that belong together; from the first that does not fit, they are left out. */
  void lines(List<String> lines) {
    int fitting = 0;
    while (linesLeftOut == 0 && fitting < lines.size() && lines.get(fitting).length() < room) {
      room -= lines.get(fitting++).length() + 1;
    }
    linesLeftOut += lines.size() - fitting;
    if (fitting > 0) {
      add(String.join("\n", lines.subList(0, fitting)));
    }
  }

  /** Sets what follows apart. */
  void rule() {
    if (linesLeftOut == 0 && rules++ < MOST_RULES && !parts.isEmpty()) {
      parts.add(new Rule());
    }
  }

  void picture(byte[] png, String alt) {
    if (files.size() < MOST_PICTURES) {
      files.add(FileUpload.fromData(png, "picture-" + (files.size() + 1) + ".png"));
      parts.add(new Picture(files.get(files.size() - 1), alt));
    }
  }

  void buttons(List<Button> row) {
    List<Button> fitting = row.subList(0, Math.min(row.size(), MOST_BUTTONS - buttons));
    buttons += fitting.size();
    ActionRow.partitionOf(fitting).forEach(part -> parts.add(new Row(part)));
  }

  /** How many lines had no room. */
  int linesLeftOut() {
    return linesLeftOut;
  }

  /** Adds a last line for which there always is room. */
  void note(String line) {
    parts.add(new Words(new StringBuilder(line)));
  }

  /** The message; it calls nobody. */
  MessageCreateData message() {
    List<ContainerChildComponent> children = new ArrayList<>();
    parts.forEach(part -> children.add(part.component()));
    Container container = Container.of(children);
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(
            colour.isPresent() ? container.withAccentColor(colour.getAsInt()) : container)
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .mentionRepliedUser(false)
        .build();
  }

  private void add(String text) {
    if (texts == MOST_TEXTS) {
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (parts.get(i) instanceof Words words) {
          words.text().append('\n').append(text);
          return;
        }
      }
    }
    texts++;
    parts.add(new Words(new StringBuilder(text)));
  }

  /** What stands below what. */
  private sealed interface Part {
    ContainerChildComponent component();
  }

  private record Words(StringBuilder text) implements Part {
    @Override
    public ContainerChildComponent component() {
      return TextDisplay.of(text.toString());
    }
  }

  private record Rule() implements Part {
    @Override
    public ContainerChildComponent component() {
      return Separator.createDivider(Separator.Spacing.SMALL);
    }
  }

  private record Picture(FileUpload file, String alt) implements Part {
    @Override
    public ContainerChildComponent component() {
      return MediaGallery.of(MediaGalleryItem.fromFile(file).withDescription(alt));
    }
  }

  private record Row(ActionRow row) implements Part {
    @Override
    public ContainerChildComponent component() {
      return row;
    }
  }
}
