package dev.pushcheck.css;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import dev.pushcheck.css.AccountSettings.Credentials;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.OkHttpClient;

/**
 * Calls actions by the vendor's SDK, once each. The SDK itself waits for ever, cannot be
 * interrupted, and logs what it sends; all that is up to the HTTP client it is given.
 */
final class SdkCaller implements ActionCaller {
  private static final String SERVICE = "live";
  private static final String VERSION = "2018-08-01";

  /** None of our actions needs one; the SDK fails on null. */
  private static final String NO_REGION = "";

  private final CommonClient client;

  SdkCaller(Endpoint endpoint, Credentials credentials, OkHttpClient http) {
    HttpProfile profile = new HttpProfile();
    profile.setProtocol(endpoint.scheme());
    profile.setEndpoint(endpoint.authority());
    profile.setHttpClient(http);
    client =
        new CommonClient(
            SERVICE,
            VERSION,
            new Credential(credentials.secretId(), credentials.secretKey().reveal()),
            NO_REGION,
            new ClientProfile(ClientProfile.SIGN_TC3_256, profile));
  }

  @Override
  public Fields call(ApiAction action, JsonObject parameters)
      throws CssApiException, InterruptedException {
    try {
      return fields(client.call(action.vendorName(), parameters.toString()))
          .orElseThrow(() -> Failures.of(action, ErrorCodes.UNREADABLE));
    } catch (TencentCloudSDKException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw Failures.of(action, code(e), Optional.ofNullable(e.getRequestId()));
    } catch (RejectedExecutionException e) {
      throw Failures.of(action, ErrorCodes.HELD_BACK);
    } catch (RuntimeException e) {
      // The SDK fails so on answers without any content.
      throw Failures.of(action, ErrorCodes.UNREADABLE);
    }
  }

  private static Optional<Fields> fields(String answer) {
    try {
      JsonElement whole = JsonParser.parseString(answer);
      return Optional.of(whole.getAsJsonObject().get("Response"))
          .filter(JsonElement::isJsonObject)
          .map(response -> new Fields(response.getAsJsonObject()));
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String code(TencentCloudSDKException e) {
    Throwable cause = e.getCause();
    if (cause instanceof InterruptibleExchange.StatusException other) {
      return ErrorCodes.HTTP + other.status();
    } else if (cause instanceof InterruptedIOException) {
      return ErrorCodes.TIMEOUT;
    } else if (cause instanceof java.io.IOException) {
      return ErrorCodes.NO_CONNECTION;
    }
    String code = e.getErrorCode();
    return code == null ? ErrorCodes.UNREADABLE : code;
  }
}
