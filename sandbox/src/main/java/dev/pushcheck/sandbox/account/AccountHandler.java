package dev.pushcheck.sandbox.account;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes calls from the web server to the API, unless something is to go wrong with them. */
final class AccountHandler extends Handler.Abstract {
  /** The vendor's limit with this kind of signature is ten times that. */
  private static final int MOST_BYTES = 1 << 20;

  private final CssApi api;
  private final Misbehaviours misbehaviours;
  private final AccountClock clock;

  AccountHandler(CssApi api, Misbehaviours misbehaviours, AccountClock clock) {
    this.api = api;
    this.misbehaviours = misbehaviours;
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    ApiRequest asked = read(request);
    api.note(asked);
    Exchange exchange =
        new Exchange(
            new Exchange.Wire(request, response, callback),
            () -> api.answer(asked),
            clock::forDates);
    misbehaviours.next(asked.action()).play(exchange);
    return true;
  }

  private static ApiRequest read(Request request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getValue());
    }
    try (InputStream body = Content.Source.asInputStream(request)) {
      String target = request.getHttpURI().getPathQuery();
      return new ApiRequest(request.getMethod(), target, headers, body.readNBytes(MOST_BYTES));
    }
  }
}
