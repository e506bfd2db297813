package dev.pushcheck.app.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is to be found wherever nothing else is: the same everywhere, and without a page. */
final class NothingHere extends Handler.Abstract.NonBlocking {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.setStatus(HttpStatus.NOT_FOUND_404);
    callback.succeeded();
    return true;
  }
}
