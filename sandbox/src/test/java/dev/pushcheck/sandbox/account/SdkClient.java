package dev.pushcheck.sandbox.account;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;

/** The vendor's own client, which nobody here has written. */
final class SdkClient {
  static final String ID = "AKIDsandbox";
  static final String KEY = "sandbox-secret-key";

  private static final int SECONDS = 5;

  private final CommonClient client;

  SdkClient(CssAccountServer account, String secretId, String secretKey) {
    HttpProfile http = new HttpProfile();
    http.setProtocol(HttpProfile.REQ_HTTP);
    http.setEndpoint(account.endpoint());
    http.setConnTimeout(SECONDS);
    http.setReadTimeout(SECONDS);
    http.setWriteTimeout(SECONDS);
    ClientProfile profile = new ClientProfile();
    profile.setHttpProfile(http);
    client =
        new CommonClient("live", "2018-08-01", new Credential(secretId, secretKey), "", profile);
  }

  static SdkClient of(CssAccountServer account) {
    return new SdkClient(account, ID, KEY);
  }

  /** What stands in {@code Response}. */
  JsonObject call(String action, String parameters) throws TencentCloudSDKException {
    return JsonParser.parseString(text(action, parameters))
        .getAsJsonObject()
        .getAsJsonObject("Response");
  }

  /** What came over the wire. */
  String text(String action, String parameters) throws TencentCloudSDKException {
    return client.call(action, parameters);
  }
}
