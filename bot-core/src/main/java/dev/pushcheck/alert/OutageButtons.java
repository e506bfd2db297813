package dev.pushcheck.alert;

import dev.pushcheck.reply.Block.Buttons;
import dev.pushcheck.reply.Button;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done about an outage with a click. What a button does is told by the outage's id
 * alone, so that it works for as long as the message stands.
 */
record OutageButtons(OutageFile file, OutageStage stage, Comeback comeback, AlertWords words) {
  Buttons block() {
    List<Button> buttons = new ArrayList<>();
    if (!isClosed()) {
      if (stage.isAway() && comeback instanceof Comeback.Barred barred && barred.inTheAddress()) {
        buttons.add(button("new-address", "url"));
      }
      buttons.add(button("check-stream", "check"));
    }
    buttons.add(button("history", "history"));
    if (!isClosed() && !words.forHosts()) {
      if (file.acknowledged().isEmpty()) {
        buttons.add(button("acknowledge", "acknowledge"));
      }
      buttons.add(button("mute-hour", "mute"));
      buttons.add(button("resolve", "resolve"));
    }
    return new Buttons(buttons);
  }

  private boolean isClosed() {
    return stage.isOver() || file.closed() == OutageFile.Closure.CLOSED;
  }

  private Button button(String label, String deed) {
    Texts texts = words.texts();
    return new Button(texts.label("button." + label), OutageActions.of(deed, file.id()));
  }
}
