package dev.pushcheck.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.io.InterruptedIOException;

/** What Slack's client library gives when Slack is asked; in the ways in which it can fail. */
final class Asked {
  private Asked() {}

  /** A call of the web API. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException, SlackApiException;
  }

  /**
   * The answer.
   *
   * @throws IOException also for an answer that is none, of which the library makes a bug, and for
   *     an interrupt, which OkHttp throws undeclared
   */
  static <T> T of(Question<T> question) throws IOException, SlackApiException {
    try {
      return question.ask();
    } catch (IOException | SlackApiException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Unreadable(e);
    } catch (Exception e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException();
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /** An answer that is not JSON, or other JSON than Slack's. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private Unreadable(RuntimeException cause) {
      super("unreadable answer", cause);
    }
  }
}
