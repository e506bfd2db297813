package dev.pushcheck.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.pushcheck.command.UrlCommand.Answer.Issued;
import dev.pushcheck.push.NewAddress;
import dev.pushcheck.push.Protocol;
import org.jspecify.annotations.Nullable;

/** A new address as one line of JSON, for programs; public interface. It holds the signature. */
public final class NewAddressJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private final Issued issued;

  private NewAddressJson(Issued issued) {
    this.issued = issued;
  }

  /** One line without its end; what was not wanted, or does not apply, is null. */
  public static String of(Issued issued) {
    return GSON.toJson(new NewAddressJson(issued).object());
  }

  private JsonObject object() {
    NewAddress address = issued.address();
    boolean obs = isWanted(Protocol.RTMP);
    JsonObject object = new JsonObject();
    object.addProperty("rtmp", url(Protocol.RTMP));
    object.addProperty("obsServer", obs ? address.obsServer() : null);
    object.addProperty("obsKey", obs ? address.obsKey().reveal() : null);
    object.addProperty("srt", url(Protocol.SRT));
    object.addProperty("rtmpOverSrt", url(Protocol.RTMP_OVER_SRT));
    object.addProperty("webrtc", url(Protocol.WEBRTC));
    object.addProperty("expiresAt", address.expiresAt().map(Object::toString).orElse(null));
    return object;
  }

  private @Nullable String url(Protocol protocol) {
    return isWanted(protocol) ? issued.address().url(protocol).print().reveal() : null;
  }

  private boolean isWanted(Protocol protocol) {
    return issued.protocol().map(protocol::equals).orElse(true);
  }
}
