package dev.pushcheck.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleRepliesTest {
  private static final Set<Class<?>> CLASSES = new HashSet<>();
  private static final Set<Object> CONSTANTS = new HashSet<>();

  @BeforeAll
  static void walkThroughAllSamples() throws ReflectiveOperationException {
    for (Reply reply : SampleReplies.all().values()) {
      walk(reply);
    }
  }

  @Test
  void everyKindOfBlockOccurs() {
    assertThat(CLASSES).contains(Block.class.getPermittedSubclasses());
  }

  @Test
  void everyKindOfInlineOccurs() {
    assertThat(CLASSES).contains(Inline.class.getPermittedSubclasses());
  }

  @Test
  void everyToneWeightStyleAndVisibilityOccurs() {
    assertThat(CONSTANTS)
        .contains((Object[]) Tone.values())
        .contains((Object[]) Block.Weight.values())
        .contains((Object[]) Inline.TimeStyle.values())
        .contains((Object[]) Reply.Visibility.values());
  }

  private static void walk(Object part) throws IllegalAccessException, InvocationTargetException {
    CLASSES.add(part.getClass());
    if (part instanceof Enum<?>) {
      CONSTANTS.add(part);
    } else if (part instanceof Collection<?> parts) {
      for (Object inner : parts) {
        walk(inner);
      }
    } else if (part instanceof Record) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        walk(component.getAccessor().invoke(part));
      }
    }
  }
}
